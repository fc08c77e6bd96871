import {z} from "zod";
import type {Evaluation, EvaluationPlan, EvaluationWarning, WhyNotEvaluated} from "../../vocabulary/initiative.ts";
import {monthSchema, periodSchema} from "./period-schema.ts";
import {endsSchema} from "./verdict-schema.ts";

const whole = z.int();
const areas = z.array(z.string());
const pair = z.strictObject({before: whole, after: whole});

export const planSchema: z.ZodType<EvaluationPlan> = z.strictObject({
  measure: z.string(),
  areas,
  controls: z.union([areas, z.strictObject({restOf: z.string()})]),
  buffer: areas,
});

const warningSchema: z.ZodType<EvaluationWarning> = z.discriminatedUnion("kind", [
  z.strictObject({kind: z.literal("began-at-a-peak"), month: monthSchema}),
  z.strictObject({kind: z.literal("few-months"), before: whole, after: whole}),
  z.strictObject({kind: z.literal("unlike-before"), p: z.number()}),
  z.strictObject({kind: z.literal("other-initiatives"), initiatives: z.array(z.string())}),
  z.strictObject({kind: z.literal("found-by-looking")}),
]);

const readingSchema = z.strictObject({
  design: z.enum([
    "before-and-after",
    "interrupted-series",
    "before-and-after-with-control",
    "interrupted-series-with-control",
    "several-controls",
    "synthetic-control",
  ]),
  months: pair,
  controls: whole,
  percent: z.number(),
  interval: endsSchema.exactOptional(),
  dispersion: z.number().exactOptional(),
  placebo: z.number().exactOptional(),
});

const whySchema: z.ZodType<WhyNotEvaluated> = z.discriminatedUnion("kind", [
  z.strictObject({kind: z.enum(["no-dates", "not-a-count", "too-little-crime"])}),
  z.strictObject({kind: z.enum(["no-months", "suppressed", "different-sources"]), area: z.string()}),
  z.strictObject({kind: z.enum(["too-few-before", "too-few-after"]), months: whole, needed: whole}),
]) as z.ZodType<WhyNotEvaluated>;

/** What the plan of an initiative came to, as figures.json has it. */
export const evaluationSchema: z.ZodType<Evaluation> = z.strictObject({
  initiative: z.string(),
  plan: planSchema,
  outcome: z.discriminatedUnion("kind", [
    z.strictObject({kind: z.literal("not-evaluated"), why: whySchema}),
    z.strictObject({
      kind: z.literal("evaluated"),
      maryland: z.union([z.literal(2), z.literal(3)]),
      before: periodSchema,
      after: periodSchema,
      leftOut: monthSchema.exactOptional(),
      treated: pair,
      control: pair.exactOptional(),
      readings: z.tuple([readingSchema], readingSchema),
      displacement: z.strictObject({quotient: z.number(), buffer: pair}).exactOptional(),
      warnings: z.array(warningSchema),
    }),
  ]),
});

import {z} from "zod";
import type {Change} from "../../vocabulary/change.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";
import type {Ratio} from "../../vocabulary/ratio.ts";
import {evaluationSchema} from "./evaluation-schema.ts";
import {monthSchema, periodSchema} from "./period-schema.ts";
import {intervalSchema, readingSchema, verdictSchema} from "./verdict-schema.ts";

const whole = z.int();

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 is 64 hexadecimal digits");

const ratioSchema: z.ZodType<Ratio> = z.strictObject({numerator: whole, denominator: whole.positive()});

export const changeSchema: z.ZodType<Change> = z.discriminatedUnion("kind", [
  z.strictObject({kind: z.literal("absolute"), by: ratioSchema}),
  z.strictObject({kind: z.literal("percent"), by: ratioSchema}),
  z.strictObject({kind: z.literal("points"), by: ratioSchema}),
]);

export const missingSchema: z.ZodType<Missing> = z.strictObject({
  kind: z.literal("missing"),
  reason: z.enum([
    "suppressed",
    "not-available",
    "not-applicable",
    "incomplete-period",
    "not-yet-published",
    "zero-denominator",
  ]),
  detail: z.string().exactOptional(),
});

export const levelSchema: z.ZodType<Level> = z.union([
  z.strictObject({kind: z.literal("count"), value: whole}),
  z.strictObject({kind: z.literal("share"), of: ratioSchema}),
  z.strictObject({kind: z.literal("ratio"), of: ratioSchema}),
  z.strictObject({kind: z.literal("rate"), of: ratioSchema, per: whole}),
  z.strictObject({kind: z.literal("mean"), of: ratioSchema}),
  z.strictObject({kind: z.literal("money"), pence: whole}),
  z.strictObject({kind: z.literal("duration"), seconds: ratioSchema}),
  z.strictObject({kind: z.literal("score"), of: ratioSchema}),
]);

const provenanceSchema: z.ZodType<Figure["provenance"]> = z.strictObject({
  basis: z.string(),
  basisTitle: z.string(),
  measureFingerprint: z.string(),
  version: z.string(),
  asAt: z.string(),
  engine: z.string(),
  counts: z.array(
    z.strictObject({
      role: z.enum(["numerator", "denominator"]),
      value: whole,
      rows: whole,
      sql: z.string(),
      digest: z.string(),
    }),
  ),
  files: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string(),
      source: z.string(),
      supplier: z.string(),
      evidence: z.string().exactOptional(),
    }),
  ),
});

const pointsSchema = z.array(
  z.strictObject({
    month: monthSchema,
    numerator: whole.nullable(),
    denominator: whole.nullable().exactOptional(),
  }),
);

const figureSchema: z.ZodType<Figure> = z.strictObject({
  id: z.string().min(1),
  measure: z.string(),
  title: z.string(),
  area: z.string(),
  period: periodSchema,
  counted: periodSchema,
  value: z.union([levelSchema, missingSchema]),
  notes: z.array(z.enum(["provisional", "revised", "break-in-series", "derived-from-rounded"])),
  precision: z.union([
    z.strictObject({kind: z.literal("rounded"), places: whole, base: whole.positive().exactOptional()}),
    z.strictObject({kind: z.enum(["exact", "at-least", "at-most", "about"])}),
  ]),
  stands: z.literal(true).exactOptional(),
  interval: intervalSchema.exactOptional(),
  series: pointsSchema,
  provenance: provenanceSchema,
});

/** figures.json: the book a release was made from, whole: every figure with its months, its comparators beside it. */
export type FiguresRecord = FigureBook & {readonly schema: 1};

export const figuresSchema: z.ZodType<FiguresRecord> = z.strictObject({
  schema: z.literal(1),
  version: z.string(),
  asAt: z.string(),
  figures: z.array(figureSchema),
  histories: z.array(
    z.strictObject({
      measure: z.string(),
      area: z.string(),
      basis: z.string(),
      step: z.union([z.literal(1), z.literal(3)]),
      points: pointsSchema,
      breaks: z.array(monthSchema),
      reading: readingSchema.exactOptional(),
    }),
  ),
  changes: z.array(z.strictObject({before: z.string(), after: z.string(), verdict: verdictSchema})),
  evaluations: z.array(evaluationSchema),
});

import {z} from "zod";
import {type Interval, type Reading, VERDICT_METHODS, type Verdict, WHY_NOT_JUDGED} from "../../vocabulary/verdict.ts";

const number = z.number();

export const intervalSchema: z.ZodType<Interval> = z.union([
  z.strictObject({method: z.enum(["exact Poisson", "Byar", "Wilson"]), lower: number, upper: number}),
  z.strictObject({method: z.literal("none"), why: z.enum(["not-of-chance", "not-a-part", "no-spread"])}),
]);

export const endsSchema = z.strictObject({lower: number.nullable(), upper: number.nullable()});

export const verdictSchema: z.ZodType<Verdict> = z.union([
  z.strictObject({
    kind: z.enum(["larger-than-chance", "not-distinguishable"]),
    method: z.enum(VERDICT_METHODS),
    unit: z.enum(["percent", "points"]),
    interval: endsSchema,
    independent: endsSchema.exactOptional(),
    dispersion: z
      .strictObject({factor: number, months: z.int(), byQuarter: z.literal(true).exactOptional()})
      .exactOptional(),
    p: number,
  }),
  z.strictObject({
    kind: z.literal("cannot-be-judged"),
    why: z.enum(WHY_NOT_JUDGED),
  }),
]);

export const readingSchema: z.ZodType<Reading> = z.strictObject({
  method: z.literal("XmR"),
  points: z.int(),
  mean: number,
  lower: number,
  upper: number,
  signal: z.enum([
    "none",
    "above-limit",
    "below-limit",
    "rising-trend",
    "falling-trend",
    "above-two-of-three",
    "below-two-of-three",
    "above-shift",
    "below-shift",
  ]),
});

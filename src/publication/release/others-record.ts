import {z} from "zod";
import type {Period} from "../../vocabulary/period.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";
import {levelSchema, missingSchema} from "./figure-schema.ts";
import {periodSchema} from "./period-schema.ts";

/** others.json: what the office's own warehouse holds of other forces, for measures that published tables answer. Not every release has one. */
export interface OthersRecord {
  readonly schema: 1;
  /** The warehouse version, and when it was made (ISO 8601). */
  readonly version: string;
  readonly asAt: string;
  readonly groups: readonly OtherGroup[];
  /** Ordered by measure. */
  readonly measures: readonly OthersOfMeasure[];
}

/** Which forces belong together, and who chose them. */
export interface OtherGroup {
  readonly id: "region" | "metropolitan" | "similar";
  readonly name: string;
  readonly chosen: string;
  readonly members: readonly string[];
}

export interface OthersOfMeasure {
  readonly measure: string;
  readonly period: Period;
  /** Ordered by area. */
  readonly areas: readonly OtherFigure[];
  /** The nation, and the region and the group of the body's own force. */
  readonly together: readonly OtherFigure[];
}

export interface OtherFigure {
  readonly area: string;
  readonly name: string;
  readonly value: Level | Missing;
  /** The integers it was divided from; absent of what is missing. */
  readonly numerator?: number;
  readonly denominator?: number;
  /** "counted from the Home Office's recorded crime tables". */
  readonly basis: string;
  /** Why it must not be set beside the others; a sentence each. */
  readonly cautions: readonly string[];
  /** True where the cautions are so grave that it is left out of every comparison. */
  readonly apart?: true;
}

const otherFigureSchema: z.ZodType<OtherFigure> = z.strictObject({
  area: z.string(),
  name: z.string(),
  value: z.union([levelSchema, missingSchema]),
  numerator: z.int().exactOptional(),
  denominator: z.int().exactOptional(),
  basis: z.string(),
  cautions: z.array(z.string()),
  apart: z.literal(true).exactOptional(),
});

export const othersSchema: z.ZodType<OthersRecord> = z.strictObject({
  schema: z.literal(1),
  version: z.string(),
  asAt: z.string(),
  groups: z.array(
    z.strictObject({
      id: z.enum(["region", "metropolitan", "similar"]),
      name: z.string(),
      chosen: z.string(),
      members: z.array(z.string()),
    }),
  ),
  measures: z.array(
    z.strictObject({
      measure: z.string(),
      period: periodSchema,
      areas: z.array(otherFigureSchema),
      together: z.array(otherFigureSchema),
    }),
  ),
});

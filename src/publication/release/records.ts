import {z} from "zod";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Change} from "../../vocabulary/change.ts";
import type {FigureId} from "../../vocabulary/figure.ts";
import type {Initiative} from "../../vocabulary/initiative.ts";
import type {Period} from "../../vocabulary/period.ts";
import {planSchema} from "./evaluation-schema.ts";
import {changeSchema} from "./figure-schema.ts";
import {monthSchema, periodSchema} from "./period-schema.ts";

/** statement.json: the text that was signed, and what each of its tags shows and rests on. */
export interface StatementRecord {
  readonly schema: 1;
  readonly file: string;
  readonly title: string;
  readonly edition: Period;
  readonly period: Period;
  readonly comparator: Period;
  readonly area: string;
  readonly framework: string;
  readonly language: string;
  readonly synthetic: boolean;
  readonly source: string;
  readonly tags: readonly TagRecord[];
  /** What it says, for telling what the next release changes. */
  readonly said: SaidRecord;
}

export interface SaidRecord {
  readonly title: string;
  readonly edition: string;
  readonly period: string;
  readonly comparator: string;
  readonly texts: readonly string[];
  readonly figures: readonly {
    readonly id: FigureId;
    readonly title: string;
    readonly period: string;
    readonly shown: string;
  }[];
}

/** One tag as published: enough to work out again what it shows from figures.json. */
export interface TagRecord {
  readonly n: number;
  readonly kind: string;
  /** Where it was typed: the statement, or an entry of the register. */
  readonly file: string;
  readonly line: number;
  readonly shown: string;
  /** In the order they are used: before, then after. */
  readonly figures: readonly FigureId[];
  readonly change?: Change;
  /** How it is shown: `percent`, `words`, or a fraction in the author's words. */
  readonly as?: string;
  readonly places?: number;
  readonly over?: number;
  /** True where the value is followed by its interval. */
  readonly interval?: true;
  /** True where there is no value, and the words of the gap stand in its place. */
  readonly gap?: true;
}

const saidSchema: z.ZodType<SaidRecord> = z.strictObject({
  title: z.string(),
  edition: z.string(),
  period: z.string(),
  comparator: z.string(),
  texts: z.array(z.string()),
  figures: z.array(z.strictObject({id: z.string(), title: z.string(), period: z.string(), shown: z.string()})),
});

export const statementSchema: z.ZodType<StatementRecord> = z.strictObject({
  schema: z.literal(1),
  file: z.string(),
  title: z.string(),
  edition: periodSchema,
  period: periodSchema,
  comparator: periodSchema,
  area: z.string(),
  framework: z.string(),
  language: z.string(),
  synthetic: z.boolean(),
  source: z.string(),
  tags: z.array(
    z.strictObject({
      n: z.int().nonnegative(),
      kind: z.string(),
      file: z.string(),
      line: z.int().nonnegative(),
      shown: z.string(),
      figures: z.array(z.string()),
      change: changeSchema.exactOptional(),
      as: z.string().exactOptional(),
      places: z.int().exactOptional(),
      over: z.number().exactOptional(),
      interval: z.literal(true).exactOptional(),
      gap: z.literal(true).exactOptional(),
    }),
  ),
  said: saidSchema,
});

/** measures.json: the definition of every measure the statement uses. */
export interface MeasuresRecord {
  readonly schema: 1;
  readonly measures: readonly CatalogueMeasure[];
  /** No percentage is given of a count under this; 0 in a release from before there was such a rule. */
  readonly percentBase: number;
  /** What the priorities of the measures are called, in their order; absent in a release from before they were recorded. */
  readonly priorities?: readonly {readonly id: string; readonly title: string}[];
}

export const measuresSchema: z.ZodType<MeasuresRecord> = z.strictObject({
  schema: z.literal(1),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      titleCy: z.string().exactOptional(),
      aliases: z.array(z.string()),
      priority: z.string(),
      level: z.enum(["count", "share", "ratio", "rate", "mean", "money", "duration", "score"]),
      unit: z.string(),
      places: z.int(),
      wanted: z.enum(["fewer", "more", "neither"]),
      disclosure: z.enum(["open", "threshold"]),
      rolling: z.boolean(),
      definition: z.string(),
      caveats: z.array(z.string()),
      sources: z.array(z.string()).default([]),
      breaks: z.array(z.strictObject({month: monthSchema, why: z.string()})).default([]),
    }),
  ),
  percentBase: z.int().nonnegative().default(0),
  priorities: z.array(z.strictObject({id: z.string(), title: z.string()})).exactOptional(),
});

/** register.json: the initiatives as they stood. */
export interface RegisterRecord {
  readonly schema: 1;
  readonly initiatives: readonly Initiative[];
}

const day = z.custom<`${number}-${string}-${string}`>(
  (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
  "a day is written YYYY-MM-DD",
);
const days = z.strictObject({from: day, until: day.exactOptional()});

export const registerSchema: z.ZodType<RegisterRecord> = z.strictObject({
  schema: z.literal(1),
  initiatives: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      nameCy: z.string().exactOptional(),
      kind: z.enum(["operation", "partnership", "intervention", "unit", "campaign", "funding", "estate"]),
      what: z.string(),
      whatCy: z.string().exactOptional(),
      led: z.string(),
      ledCy: z.string().exactOptional(),
      partners: z.array(z.string()),
      areas: z.array(z.string()),
      priorities: z.array(z.string()),
      days: days.exactOptional(),
      iterations: z.array(z.strictObject({days, focus: z.string()})),
      delivered: z.array(z.string()),
      evidence: z.string().exactOptional(),
      evidenceCy: z.string().exactOptional(),
      evaluate: planSchema.exactOptional(),
      file: z.string(),
    }),
  ),
});

import type {Days, Month, Period} from "./period.ts";
import type {Ends} from "./verdict.ts";

export type InitiativeKind = "operation" | "partnership" | "intervention" | "unit" | "campaign" | "funding" | "estate";

/** Something that was done about a priority, as the register holds it. What a source does not say is left out, never guessed. */
export interface Initiative {
  readonly id: string;
  readonly name: string;
  /** In Welsh. */
  readonly nameCy?: string;
  readonly kind: InitiativeKind;
  readonly what: string;
  /** In Welsh, as are the others that end in Cy. */
  readonly whatCy?: string;
  readonly led: string;
  readonly ledCy?: string;
  readonly partners: readonly string[];
  /** Area codes or names of the office's own districts. */
  readonly areas: readonly string[];
  readonly priorities: readonly string[];
  readonly days?: Days;
  readonly iterations: readonly Iteration[];
  /** What it delivered, a line each, in the author's words and tags; empty: no counts supplied. */
  readonly delivered: readonly string[];
  /** What is known of the difference it made, and from where; absent: not evaluated. */
  readonly evidence?: string;
  readonly evidenceCy?: string;
  readonly evaluate?: EvaluationPlan;
  /** The file it was read from. */
  readonly file: string;
  /** The lines of the file, from 1, where its texts begin: for findings, and of no release. */
  readonly lines?: {readonly what: number; readonly delivered: readonly number[]; readonly evidence?: number};
}

/** One run of something that comes back, such as the latest week of action. */
export interface Iteration {
  readonly days: Days;
  readonly focus: string;
}

/** How the difference it made is to be looked for: written down in the register, and best before anybody has looked. */
export interface EvaluationPlan {
  readonly measure: string;
  /** Where it was done, by area code. */
  readonly areas: readonly string[];
  /** What they are compared with: other areas by code, or the rest of a force by its. Empty: nothing. */
  readonly controls: readonly string[] | {readonly restOf: string};
  /** Areas around them that crime may have moved to, by code. */
  readonly buffer: readonly string[];
}

/** What its plan came to. One for every initiative that has a plan. */
export interface Evaluation {
  readonly initiative: string;
  readonly plan: EvaluationPlan;
  readonly outcome: Evaluated | NotEvaluated;
}

/** Two like stretches of months were compared; the strongest way of looking comes first. It shows no cause. */
export interface Evaluated {
  readonly kind: "evaluated";
  /** On the Maryland Scientific Methods Scale. */
  readonly maryland: 2 | 3;
  readonly before: Period;
  readonly after: Period;
  /** The month that it began within, which is in neither. */
  readonly leftOut?: Month;
  readonly treated: BeforeAndAfter;
  readonly control?: BeforeAndAfter;
  readonly readings: readonly [EvaluationReading, ...EvaluationReading[]];
  readonly displacement?: Displacement;
  readonly warnings: readonly EvaluationWarning[];
}

export interface BeforeAndAfter {
  readonly before: number;
  readonly after: number;
}

/** What one way of looking found. */
export interface EvaluationReading {
  readonly design: EvaluationDesign;
  /** How many months of each side it rests on, and how many areas it is compared with. */
  readonly months: BeforeAndAfter;
  readonly controls: number;
  /** Of what was to be expected, in percent; a fall is negative. */
  readonly percent: number;
  /** 95%; a synthetic control has none. */
  readonly interval?: Ends;
  /** What variances were multiplied by: about 1 for independent events, more where they cluster. */
  readonly dispersion?: number;
  /** Of all areas, the share that did as differently or more: of placebo tests. */
  readonly placebo?: number;
}

export type EvaluationDesign =
  | "before-and-after"
  | "interrupted-series"
  | "before-and-after-with-control"
  | "interrupted-series-with-control"
  | "several-controls"
  | "synthetic-control";

/** The weighted displacement quotient: below 0 crime moved to the buffer, above 0 the buffer shared in the gain. */
export interface Displacement {
  readonly quotient: number;
  readonly buffer: BeforeAndAfter;
}

export type EvaluationWarning =
  /** The months before lay above their usual: it would have fallen of itself (regression to the mean). */
  | {readonly kind: "began-at-a-peak"; readonly month: Month}
  | {readonly kind: "few-months"; readonly before: number; readonly after: number}
  /** The control went another way before it began. */
  | {readonly kind: "unlike-before"; readonly p: number}
  /** Of the same priority and area, begun within the months compared. */
  | {readonly kind: "other-initiatives"; readonly initiatives: readonly string[]}
  /** Whoever looks for it finds more of it. */
  | {readonly kind: "found-by-looking"};

export interface NotEvaluated {
  readonly kind: "not-evaluated";
  readonly why: WhyNotEvaluated;
}

export type WhyNotEvaluated =
  | {readonly kind: "no-dates"}
  | {readonly kind: "not-a-count"}
  /** Of an area: by the month, or at all. */
  | {readonly kind: "no-months"; readonly area: string}
  | {readonly kind: "suppressed"; readonly area: string}
  | {readonly kind: "different-sources"; readonly area: string}
  | {readonly kind: "too-few-before" | "too-few-after"; readonly months: number; readonly needed: number}
  | {readonly kind: "too-little-crime"};

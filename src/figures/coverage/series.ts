import type {Month} from "../../vocabulary/period.ts";

/** What one source holds of one force: of tallies, of one subject. The facts that coverage is judged by, and nothing of why. */
export interface Series {
  readonly source: string;
  readonly supplier: string;
  readonly subject?: string;
  readonly force: string;
  /** Months it declares that it holds, in order. */
  readonly held: readonly Month[];
  /** Months its source lists and has not published. */
  readonly awaited: readonly Month[];
  /** Months from one number to the next: 1, or 12 for what comes once a year. */
  readonly step: number;
  readonly stretches: readonly Stretch[];
}

/** A month of rows, or the span of a supplied number. Every count is a whole number and may be below zero where it was corrected. */
export interface Stretch {
  readonly from: Month;
  /** The first month out. */
  readonly until: Month;
  /** Rows, or supplied numbers added up; with what was set apart. */
  readonly count: number;
  /** Rows that are no crimes: anti-social behaviour. */
  readonly apart: number;
  /** Of supplied numbers, what a count of rows would not hold: fraud. */
  readonly leftOut: number;
  /** Rows by category, what was set apart among them; empty where they are not told apart. */
  readonly categories: ReadonlyMap<string, number>;
  /** How many different keys the rows have; not given where they have none. */
  readonly keys?: number;
}

export type State = "present" | "partial" | "missing" | "awaited" | "suspicious";

/** What a rule has to say of a month or more, with the numbers that show it. */
export interface Sign {
  /** Stable; docs/findings.md explains it. */
  readonly code: SignCode;
  readonly state: "partial" | "suspicious";
  readonly from: Month;
  readonly until: Month;
  readonly words: string;
}

export type SignCode =
  | "short-month"
  | "month-jumps"
  | "month-doubled"
  | "below-second-source"
  | "above-second-source"
  | "category-jumps"
  | "category-unseen"
  | "category-absent";

/** The rows that are crimes. */
export function crimesOf({count, apart}: Stretch): number {
  return count - apart;
}

import type {Table} from "../../vocabulary/coverage.ts";
import type {Period} from "../../vocabulary/period.ts";

/** A question to the warehouse, as data. Answers are integers; the one division of a figure is done in our own code. */
export interface Query {
  readonly from: Table;
  readonly during: During;
  /** And-ed. Unknown never matches. */
  readonly where: readonly Condition[];
  /** The answer has a row for each combination, ordered by these. */
  readonly by: readonly Dimension[];
  readonly sums: Readonly<Record<string, Sum>>;
  /** Also a fingerprint of the rows by their keys, with the answer; only of a query without dimensions. */
  readonly digest?: "key";
}

/**
 * recorded: crimes recorded in the period (for outcomes: whose crime was recorded in it, a cohort).
 * outcome: outcomes recorded in the period. covers: tallies whose span lies inside the period.
 * ends: tallies of a stock, whose span ends with the period.
 */
export interface During {
  readonly clock: "recorded" | "outcome" | "covers" | "ends";
  readonly period: Period;
}

/** rows: how many. value: of tallies, added up. keys: how many different ones, the unknown not among them. */
export interface Sum {
  readonly of: "rows" | "value" | "keys";
  readonly where?: readonly Condition[];
}

/** `in`: one of these. `between`: from low to high, both in. Numbers for number columns, text for the rest. */
export type Condition =
  | {readonly column: Column; readonly in: readonly (string | number)[]}
  | {readonly column: Column; readonly between: readonly [number, number]};

export type Column =
  | "source"
  | "key"
  | "force"
  | "csp"
  | "offence"
  | "victim_age"
  | "domestic_abuse"
  | "blade"
  | "outcome"
  | "last_outcome"
  | "subject"
  | "area"
  | "covers_from"
  | "covers_until"
  | "scale"
  | "evidence";

/** `month` is that of the clock; `covers_from` and `covers_until` are months, `YYYY-MM`, the second the first month out. */
export type Dimension = Column | "month" | "recorded" | "outcome_recorded";

/** A row of an answer: dimensions as text (unknown is the empty string), sums as integers. */
export interface Row {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly sums: Readonly<Record<string, bigint>>;
}

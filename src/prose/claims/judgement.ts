import type {Printed} from "../../vocabulary/claim.ts";
import type {Month, Period} from "../../vocabulary/period.ts";
import type {LevelKind} from "../../vocabulary/quantity.ts";
import type {Ratio} from "../../vocabulary/ratio.ts";
import type {Reading, Verdict} from "../../vocabulary/verdict.ts";

/** What judging a claim answers. `why` is a sentence with the numbers that show it. */
export type Judgement =
  | {readonly kind: "holds"}
  | {readonly kind: "wrong" | "misleading"; readonly fault: Fault; readonly why: string}
  | {readonly kind: "cannot-be-checked"; readonly why: string};

/**
 * direction: the word goes the other way. form: "fell by −3%". size: the change does not follow from its two values.
 * level: another value. fraction, stability: the word does not hold. points: percent said of points, or the reverse.
 * chance: a plain word leans on a difference that is not distinguishable from chance. significance, similarity: a word does so that
 * says more than which way it went. extreme: the past goes further.
 * trend: the series does not say that it goes that way.
 */
export type Fault =
  | "direction"
  | "form"
  | "size"
  | "level"
  | "fraction"
  | "stability"
  | "points"
  | "chance"
  | "significance"
  | "similarity"
  | "extreme"
  | "trend";

/** What is known beside the words. What is absent, the claim's own numbers must show. */
export interface Evidence {
  readonly before?: Printed;
  readonly after?: Printed;
  /** Of what kind `before`, `after` and the claim's own level are. */
  readonly level?: LevelKind;
  /** Of how many a rate is: 1,000 people. */
  readonly per?: number;
  /** On the change from `before` to `after`. */
  readonly verdict?: Verdict;
  /** The same of the change that it is said to be like. */
  readonly like?: Evidence;
  /** What stands before `after`. */
  readonly past?: Past;
  /** What the series says of its end, and in words. */
  readonly series?: {readonly signal: Reading["signal"]; readonly words: string};
}

/** Earlier stretches of time, each as long as a value's own. */
export interface Past {
  /** In order. */
  readonly values: readonly {readonly period: Period; readonly value: Ratio}[];
  /** The first month of those that are held in a row up to the value's own; absent where there are none. */
  readonly heldFrom?: Month;
}

export const HOLDS: Judgement = {kind: "holds"};

export function wrong(fault: Fault, why: string): Judgement {
  return {kind: "wrong", fault, why};
}

/* What chance has to do with a number: the interval of a figure, and the verdict on a change. Chance is not cause. */

/**
 * Where a value could lie if the same process ran again, at 95%. Ends in the unit of `asRatio` (a share as a fraction of 1).
 * A full count has no sampling error: this is the random variation of what is counted.
 */
export type Interval = HeldInterval | NoInterval;

export interface HeldInterval {
  readonly method: "exact Poisson" | "Byar" | "Wilson";
  readonly lower: number;
  readonly upper: number;
}

/** not-of-chance: nobody draws it by lot (a stock, a sum of money). not-a-part: above its whole. no-spread: a mean without its answers. */
export interface NoInterval {
  readonly method: "none";
  readonly why: "not-of-chance" | "not-a-part" | "no-spread";
}

/** Three, never more. */
export type Verdict = Judged | CannotBeJudged;

export const VERDICT_METHODS = [
  "exact conditional Poisson",
  "quasi-Poisson",
  "Newcombe score",
  "Newcombe score with dispersion",
] as const;

export interface Judged {
  readonly kind: "larger-than-chance" | "not-distinguishable";
  readonly method: (typeof VERDICT_METHODS)[number];
  /** What the ends are in: percent of the value before, or percentage points. A fall is negative. */
  readonly unit: "percent" | "points";
  readonly interval: Ends;
  /** Were events independent; beside `interval` where the months say that they are not. */
  readonly independent?: Ends;
  /** Of the months: about 1 for independent events, more where they cluster. Absent: fewer than 24 months, or eight quarters, are held. */
  readonly dispersion?: {readonly factor: number; readonly months: number; readonly byQuarter?: true};
  /** Two-sided, by the method. */
  readonly p: number;
}

/** Null is without end. */
export interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface CannotBeJudged {
  readonly kind: "cannot-be-judged";
  readonly why: WhyNotJudged;
}

export const WHY_NOT_JUDGED = [
  "zero-base",
  "base-below-six",
  "no-counts",
  "suppressed",
  "not-held",
  "incomplete",
  "definition-changed",
  "different-sources",
  "not-a-part",
  "not-of-chance",
] as const;

export type WhyNotJudged = (typeof WHY_NOT_JUDGED)[number];

/**
 * What a series says of its end, by an XmR chart: its mean and limits, and the rule that its last points break.
 * Ends in the unit of the series: a count, or a fraction of 1.
 */
export interface Reading {
  readonly method: "XmR";
  /** How many of the last points it is of. */
  readonly points: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly signal:
    | "none"
    | "above-limit"
    | "below-limit"
    | "rising-trend"
    | "falling-trend"
    | "above-two-of-three"
    | "below-two-of-three"
    | "above-shift"
    | "below-shift";
}

import {compareDispersedRates} from "../comparison/dispersed-rates.ts";
import {type Dispersion, dispersionOf, type Months} from "../comparison/dispersion.ts";
import {compareProportions} from "../comparison/two-proportions.ts";
import {compareRates, type Exposed, type RatioTest} from "../comparison/two-rates.ts";
import {excludes, type Interval, percentOf, through, USUAL_CONFIDENCE} from "../intervals/interval.ts";
import type {Share} from "../intervals/proportion.ts";

/** Knows whether chance would explain a change, and refuses to know why it came about: chance is not cause. */
export type Verdict = Judged | Unjudged;

export interface Judged {
  readonly verdict: "larger-than-chance" | "not-distinguishable";
  readonly why: "interval-excludes-no-change" | "interval-includes-no-change";
  readonly method: Method;
  /** What the intervals are in: percent of the value before, or percentage points. */
  readonly unit: "percent" | "points";
  /** Of the change, by the method; an end may be infinite. */
  readonly interval: Interval;
  /** Of the change, were events independent: the same as `interval` where the method says so. */
  readonly poissonInterval: Interval;
  /** Of the months, where there were enough of them: about 1 for independent events, more where they cluster. */
  readonly dispersion?: Dispersion;
  /** Two-sided, by the method: below 1 − confidence exactly when `interval` excludes no change. */
  readonly p: number;
}

export interface Unjudged {
  readonly verdict: "cannot-be-judged";
  readonly why: Reason;
}

export type Method =
  | "exact conditional Poisson"
  | "quasi-Poisson"
  | "Newcombe score"
  | "Newcombe score with dispersion";

/** no-counts: a value is missing or no count; not-a-proportion: a numerator above its denominator. */
export type Reason = "no-counts" | "no-exposure" | "zero-base" | "base-below-six" | "not-a-proportion" | "no-cases";

export interface HowToJudge {
  /** 0.95 when not said. */
  readonly confidence?: number;
  /** Of the same measure and area, before and after and as much earlier as there is: used from 24 months on. */
  readonly months?: Months | undefined;
}

/**
 * The verdict on two counts or rates. From 24 monthly counts on it allows for clustering by their dispersion (quasi-Poisson), and takes
 * the wider of that interval and the exact Poisson one; else it takes the Poisson one.
 */
export function judgeRates(before: Exposed, after: Exposed, how: HowToJudge = {}): Verdict {
  const reason = whyNotRates(before, after);
  if (reason) return {verdict: "cannot-be-judged", why: reason};
  const {confidence = USUAL_CONFIDENCE} = how;
  const poisson = compareRates(before, after, confidence);
  const dispersion = how.months && dispersionOf(how.months);
  const dispersed = dispersion && compareDispersedRates(before, after, {dispersion, confidence});
  const taken = dispersed && width(dispersed) > width(poisson) ? dispersed : poisson;
  return judged({
    method: taken === poisson ? "exact conditional Poisson" : "quasi-Poisson",
    unit: "percent",
    interval: through(taken.interval, percentOf),
    poissonInterval: through(poisson.interval, percentOf),
    ...(dispersion && {dispersion}),
    p: taken.p,
  });
}

/** The verdict on two counts over equal times. */
export function judgeCounts(before: number, after: number, how: HowToJudge = {}): Verdict {
  return judgeRates({events: before, exposure: 1}, {events: after, exposure: 1}, how);
}

/** The verdict on two proportions, in percentage points. The months' counts are the numerators, with their denominators. */
export function judgeProportions(before: Share, after: Share, how: HowToJudge = {}): Verdict {
  const reason = whyNotProportions(before, after);
  if (reason) return {verdict: "cannot-be-judged", why: reason};
  const {confidence = USUAL_CONFIDENCE, months} = how;
  const points = (end: number): number => 100 * end;
  const plain = compareProportions(before, after, {confidence});
  const dispersion = months?.denominators && dispersionOf(months);
  const taken = dispersion ? compareProportions(before, after, {confidence, dispersion}) : plain;
  return judged({
    method: dispersion ? "Newcombe score with dispersion" : "Newcombe score",
    unit: "points",
    interval: through(taken.interval, points),
    poissonInterval: through(plain.interval, points),
    ...(dispersion && {dispersion}),
    p: taken.p,
  });
}

function judged(found: Omit<Judged, "verdict" | "why">): Judged {
  return excludes(found.interval, 0)
    ? {verdict: "larger-than-chance", why: "interval-excludes-no-change", ...found}
    : {verdict: "not-distinguishable", why: "interval-includes-no-change", ...found};
}

/** Below a base of six no fall, even to none, can be told from chance. */
const LEAST_BASE = 6;

function whyNotRates(before: Exposed, after: Exposed): Reason | undefined {
  if (![before.events, after.events].every(isCount)) return "no-counts";
  if (!(before.exposure > 0 && after.exposure > 0)) return "no-exposure";
  if (before.events === 0) return "zero-base";
  return before.events < LEAST_BASE ? "base-below-six" : undefined;
}

function whyNotProportions(before: Share, after: Share): Reason | undefined {
  const both = [before, after];
  if (!both.every(({numerator, denominator}) => isCount(numerator) && isCount(denominator))) return "no-counts";
  if (both.some(({denominator}) => denominator === 0)) return "no-cases";
  return both.every(({numerator, denominator}) => numerator <= denominator) ? undefined : "not-a-proportion";
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** As a factor, so that falls and rises weigh alike. */
function width({interval}: RatioTest): number {
  return interval.upper / interval.lower;
}

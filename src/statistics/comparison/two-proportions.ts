import {chiSquareUpper} from "../distributions/chi-square.ts";
import {reach, twoSidedNormal} from "../distributions/normal.ts";
import {studentQuantile, twoSidedStudent} from "../distributions/student.ts";
import {type Interval, USUAL_CONFIDENCE} from "../intervals/interval.ts";
import {type Share, wilsonReaching} from "../intervals/proportion.ts";
import type {Dispersion} from "./dispersion.ts";

export interface DifferenceTest {
  /** After less before, −1 to 1. */
  readonly difference: number;
  /** Of the difference. */
  readonly interval: Interval;
  /** The smallest 1 − confidence at which the interval excludes no difference: below 0.05 exactly when the 95% interval does. */
  readonly p: number;
}

export interface HowToCompare {
  /** 0.95 when not said. */
  readonly confidence?: number;
  /** How much more the months' proportions vary than binomial ones would. */
  readonly dispersion?: Dispersion | undefined;
}

/**
 * Two proportions by Newcombe's hybrid score interval (1998, method 10): d − √((p₂−l₂)² + (u₁−p₁)²) to d + √((u₂−p₂)² + (p₁−l₁)²), where
 * l and u are Wilson's. Assumes independent cases; with a dispersion φ both sides count as 1/φ of their cases (a design effect) and the
 * reach is Student's with φ's degrees of freedom.
 */
export function compareProportions(before: Share, after: Share, how: HowToCompare = {}): DifferenceTest {
  const {confidence = USUAL_CONFIDENCE, dispersion} = how;
  const [one, two] = [shrunk(before, dispersion), shrunk(after, dispersion)];
  const z = dispersion ? studentQuantile((1 + confidence) / 2, dispersion.df) : reach(confidence);
  const touch = touching(one, two);
  return {
    difference: quotient(after) - quotient(before),
    interval: newcombe(one, two, z),
    p: dispersion ? twoSidedStudent(touch, dispersion.df) : twoSidedNormal(touch),
  };
}

/** Pearson's chi-square of the two-by-two table, without correction; not a number where all or none succeed. */
export function chiSquareOfTwo(before: Share, after: Share): {readonly statistic: number; readonly p: number} {
  const pooled = (before.numerator + after.numerator) / (before.denominator + after.denominator);
  const variance = pooled * (1 - pooled) * (1 / before.denominator + 1 / after.denominator);
  const statistic = (quotient(after) - quotient(before)) ** 2 / variance;
  return {statistic, p: chiSquareUpper(statistic, 1)};
}

function newcombe(before: Share, after: Share, z: number): Interval {
  const [one, two] = [wilsonReaching(before, z), wilsonReaching(after, z)];
  const [p1, p2] = [quotient(before), quotient(after)];
  return {
    lower: p2 - p1 - Math.hypot(p2 - two.lower, one.upper - p1),
    upper: p2 - p1 + Math.hypot(two.upper - p2, p1 - one.lower),
  };
}

/** Beyond it no normal probability is left in a double. */
const FURTHEST = 38;

/** The reach, in standard errors, at which the interval touches no difference: by halving, as the interval only widens. */
function touching(before: Share, after: Share): number {
  const apart = (z: number): boolean => {
    const {lower, upper} = newcombe(before, after, z);
    return lower > 0 || upper < 0;
  };
  let low = 0;
  let high = FURTHEST;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (apart(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function shrunk({numerator, denominator}: Share, dispersion: Dispersion | undefined): Share {
  const factor = dispersion?.factor ?? 1;
  return {numerator: numerator / factor, denominator: denominator / factor};
}

function quotient({numerator, denominator}: Share): number {
  return numerator / denominator;
}

import {binomialCentral} from "../distributions/binomial.ts";
import {poissonCentral} from "../distributions/poisson.ts";
import {exactCountInterval} from "../intervals/count.ts";
import {type Interval, percentOf, through, USUAL_CONFIDENCE} from "../intervals/interval.ts";
import type {Share} from "../intervals/proportion.ts";

export interface FixedTest {
  /** Percent of the baseline for a count; percentage points from the target for a proportion. */
  readonly change: number;
  /** Two-sided and central. */
  readonly p: number;
}

/**
 * A count against a baseline taken as known, such as a plan's figure or a mean of many years: exact Poisson, central p. `interval` is the
 * percent change's, by the count's exact interval.
 * @throws RangeError for a baseline that is not above zero.
 */
export function compareWithBaseline(
  observed: number,
  baseline: number,
  confidence: number = USUAL_CONFIDENCE,
): FixedTest & {readonly interval: Interval} {
  if (!(baseline > 0)) throw new RangeError(`invalid baseline: ${baseline}`);
  return {
    change: percentOf(observed / baseline),
    p: poissonCentral(observed, baseline),
    interval: through(exactCountInterval(observed, confidence), (count) => percentOf(count / baseline)),
  };
}

/** A proportion against a target from 0 to 1, unrounded: exact binomial, central p. */
export function compareWithTarget({numerator, denominator}: Share, target: number): FixedTest {
  return {
    change: 100 * (numerator / denominator - target),
    p: binomialCentral(numerator, {trials: denominator, chance: target}),
  };
}

import {compareRates, type RatioTest} from "../comparison/two-rates.ts";
import {USUAL_CONFIDENCE} from "../intervals/interval.ts";
import {average, standardDeviation} from "../intervals/mean.ts";
import type {Share} from "../intervals/proportion.ts";
import {pooled} from "./funnel.ts";
import {quantile} from "./quantile.ts";

/** A force among similar ones. Rates are events over exposure. */
export interface Position {
  readonly rate: number;
  readonly all: Spread;
  /** Without the force itself. */
  readonly others: Spread;
  /** 1 is the highest rate; equals share the better place. */
  readonly rank: number;
  readonly count: number;
  /** The rate over the pooled rate of the others, by the exact conditional test. */
  readonly ratio: RatioTest;
}

export interface Spread {
  readonly pooled: number;
  readonly mean: number;
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  readonly deviation: number;
  /** The force's distance from the mean, in deviations. */
  readonly z: number;
}

/**
 * Where a force lies among similar forces. A rank alone says little: the ratio to the rest, with its interval, goes with it.
 * @throws RangeError for fewer than two others.
 */
export function positionAmong(force: Share, others: readonly Share[], confidence: number = USUAL_CONFIDENCE): Position {
  if (others.length < 2) throw new RangeError(`a group of similar forces needs two others, not ${others.length}`);
  const rate = rateOf(force);
  const rest = {
    events: others.reduce((sum, {numerator}) => sum + numerator, 0),
    exposure: others.reduce((sum, {denominator}) => sum + denominator, 0),
  };
  return {
    rate,
    all: spreadOf([force, ...others], rate),
    others: spreadOf(others, rate),
    rank: 1 + others.filter((other) => rateOf(other) > rate).length,
    count: others.length + 1,
    ratio: compareRates(rest, {events: force.numerator, exposure: force.denominator}, confidence),
  };
}

function spreadOf(units: readonly Share[], rate: number): Spread {
  const rates = units.map(rateOf);
  const [mean, deviation] = [average(rates), standardDeviation(rates)];
  return {
    pooled: pooled(units),
    mean,
    median: quantile(rates, 0.5),
    q1: quantile(rates, 0.25),
    q3: quantile(rates, 0.75),
    deviation,
    z: (rate - mean) / deviation,
  };
}

function rateOf({numerator, denominator}: Share): number {
  return numerator / denominator;
}

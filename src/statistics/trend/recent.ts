import {excludes, type Interval} from "../intervals/interval.ts";
import {total} from "../intervals/mean.ts";
import type {Share} from "../intervals/proportion.ts";
import {chiSquareForTrend} from "./proportions.ts";

/** A yearly value with its 95% interval, in any unit. */
export interface YearlyValue extends Interval {
  readonly value: number;
}

export interface RecentTrend {
  /** In the value's unit a year; of proportions, in log odds. */
  readonly slope: number;
  readonly chiSquare: number;
  /** The slope keeps its sign whichever year is left out. */
  readonly steady: boolean;
  readonly verdict: "increasing" | "decreasing" | "no-significant-change";
}

/**
 * Fingertips' recent trend (UK Health Security Agency): the slope of five yearly values, weighted by 1/variance with variance
 * ((upper − lower)/3.92)², significant at 99.8% (chi-square above 9.5495) and steady. Not for rolling periods, months or broken series.
 * @throws RangeError for other than five values.
 */
export function recentTrend(years: readonly YearlyValue[]): RecentTrend {
  const values = years.map(({value}) => value);
  const weights = years.map(({lower, upper}) => 1 / ((upper - lower) / 3.92) ** 2);
  const fitted = line(values, weights);
  return verdictOn(fitted.slope, fitted.slope ** 2 / fitted.variance, slopesWithoutOne(values, weights));
}

/** The same for five yearly proportions, none 0 or 1: the chi-square for trend, and the slope of the log odds, unweighted. */
export function recentTrendOfProportions(years: readonly Share[]): RecentTrend {
  const odds = years.map(({numerator, denominator}) => Math.log(numerator / (denominator - numerator)));
  const equal = years.map(() => 1);
  const {slope} = line(odds, equal);
  return verdictOn(slope, chiSquareForTrend(years).statistic, slopesWithoutOne(odds, equal));
}

/** The 99.8% point of chi-square with one degree of freedom. */
const SIGNIFICANT = 9.54953570608324;

function verdictOn(slope: number, chiSquare: number, others: readonly number[]): RecentTrend {
  if (others.length !== 5) throw new RangeError(`a recent trend is of five years, not ${others.length}`);
  const steady = others.every((other) => Math.sign(other) === Math.sign(slope));
  const significant = excludes({lower: 0, upper: SIGNIFICANT}, chiSquare) && steady;
  const way = slope > 0 ? "increasing" : "decreasing";
  return {slope, chiSquare, steady, verdict: significant ? way : "no-significant-change"};
}

function slopesWithoutOne(values: readonly number[], weights: readonly number[]): readonly number[] {
  return values.map((_, without) => line(values, weights.with(without, 0)).slope);
}

/** The weighted least-squares line through values at 0, 1, 2 …; the variance is that of known weights. */
function line(values: readonly number[], weights: readonly number[]): {slope: number; variance: number} {
  const sum = total(weights);
  const centre = total(weights.map((weight, t) => weight * t)) / sum;
  const mean = total(weights.map((weight, t) => weight * values[t]!)) / sum;
  const spread = total(weights.map((weight, t) => weight * (t - centre) ** 2));
  const moved = total(weights.map((weight, t) => weight * (t - centre) * (values[t]! - mean)));
  return {slope: moved / spread, variance: 1 / spread};
}

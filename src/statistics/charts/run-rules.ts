import {binomialQuantile} from "../distributions/binomial.ts";

export interface RunSignal {
  /** Points that are not on the centre line. */
  readonly useful: number;
  readonly longestRun: number;
  /** More than this is a signal. */
  readonly longestUsual: number;
  readonly crossings: number;
  /** Fewer than this is a signal. */
  readonly fewestUsual: number;
  readonly signal: boolean;
}

/**
 * Anhøj's run rules (Anhøj and Olesen 2014; qicharts2) about a centre, best the median: a process has changed where the longest run on
 * one side exceeds round(log₂ n) + 3, or the line crosses the centre fewer times than the 5% quantile of Binomial(n − 1, ½). For short series.
 */
export function runSignal(values: readonly number[], centre: number): RunSignal {
  const sides = values.map((value) => Math.sign(value - centre)).filter((side) => side !== 0);
  const useful = sides.length;
  let [longestRun, crossings, run] = [0, 0, 0];
  for (const [index, side] of sides.entries()) {
    const turned = index > 0 && side !== sides[index - 1];
    if (turned) crossings += 1;
    run = turned ? 1 : run + 1;
    longestRun = Math.max(longestRun, run);
  }
  const longestUsual = Math.round(Math.log2(useful)) + 3;
  const fewestUsual = useful > 1 ? binomialQuantile(0.05, {trials: useful - 1, chance: 0.5}) : 0;
  const signal = useful > 0 && (longestRun > longestUsual || crossings < fewestUsual);
  return {useful, longestRun, longestUsual, crossings, fewestUsual, signal};
}

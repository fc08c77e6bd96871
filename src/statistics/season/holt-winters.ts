import {leastSquares} from "../regression/least-squares.ts";
import {classical, type SeasonForm} from "./classical.ts";

export interface Smoothing {
  /** How fast level, slope and months follow the data, each 0 to 1. */
  readonly level: number;
  readonly slope: number;
  readonly months: number;
  readonly form: SeasonForm;
}

export interface HoltWinters {
  readonly level: number;
  readonly slope: number;
  /** The sum of squared one-step errors. */
  readonly error: number;
  /** The value expected so many months on, from 1. */
  readonly forecast: (ahead: number) => number;
}

/**
 * Holt and Winters' exponential smoothing (Winters 1960) of monthly values in order without gaps, started as R does: from the classical
 * decomposition of the first two years.
 * @throws RangeError for less than two years.
 */
export function holtWinters(values: readonly number[], how: Smoothing): HoltWinters {
  const additive = how.form === "additive";
  const start = classical(values.slice(0, 24), how.form);
  const trend = start.trend.filter((value) => value !== undefined);
  const line = leastSquares(
    trend.map((_, t) => [1, t + 1]),
    trend,
  );
  let [level, slope] = line.coefficients as [number, number];
  let error = 0;
  const months = [...start.figure];
  for (const [t, value] of values.entries()) {
    if (t < 12) continue;
    const month = months[t % 12]!;
    const reached = level + slope;
    error += (value - (additive ? reached + month : reached * month)) ** 2;
    const before = level;
    level = how.level * (additive ? value - month : value / month) + (1 - how.level) * reached;
    slope = how.slope * (level - before) + (1 - how.slope) * slope;
    months[t % 12] = how.months * (additive ? value - level : value / level) + (1 - how.months) * month;
  }
  const [lastLevel, lastSlope] = [level, slope];
  return {
    level,
    slope,
    error,
    forecast: (ahead) => {
      const month = months[(values.length + ahead - 1) % 12]!;
      const reached = lastLevel + ahead * lastSlope;
      return additive ? reached + month : reached * month;
    },
  };
}

/** Simple exponential smoothing: the level to expect from here on, and the sum of squared one-step errors. */
export function smoothedLevel(
  values: readonly number[],
  follow: number,
): {readonly level: number; readonly error: number} {
  let level = values[0]!;
  let error = 0;
  for (const value of values.slice(1)) {
    error += (value - level) ** 2;
    level += follow * (value - level);
  }
  return {level, error};
}

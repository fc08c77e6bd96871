import {average} from "../intervals/mean.ts";

export type SeasonForm = "additive" | "multiplicative";

export interface Classical {
  /** A moving average over 13 months with half weights at its ends; undefined for the first and last six months. */
  readonly trend: readonly (number | undefined)[];
  /** The effect of each of the 12 months from the first on: they sum to 0, or average 1. */
  readonly figure: readonly number[];
}

/**
 * The classical decomposition (Kendall and Stuart), as R's decompose, of monthly values in order without gaps.
 * @throws RangeError for less than two years.
 */
export function classical(values: readonly number[], form: SeasonForm = "additive"): Classical {
  if (values.length < 24) throw new RangeError(`a decomposition needs two years, not ${values.length} months`);
  const trend = values.map((_, t) => (t < 6 || t >= values.length - 6 ? undefined : centred(values, t)));
  const effects = values.map((value, t) => {
    const level = trend[t];
    if (level === undefined) return undefined;
    return form === "additive" ? value - level : value / level;
  });
  const months = Array.from({length: 12}, (_, month) =>
    average(effects.filter((effect, t): effect is number => effect !== undefined && t % 12 === month)),
  );
  const mean = average(months);
  return {trend, figure: months.map((effect) => (form === "additive" ? effect - mean : effect / mean))};
}

function centred(values: readonly number[], t: number): number {
  const ends = (values[t - 6]! + values[t + 6]!) / 2;
  return (ends + values.slice(t - 5, t + 6).reduce((sum, value) => sum + value, 0)) / 12;
}

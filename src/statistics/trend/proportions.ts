import {chiSquareUpper} from "../distributions/chi-square.ts";
import {total} from "../intervals/mean.ts";
import type {Share} from "../intervals/proportion.ts";

export interface TrendTest {
  readonly statistic: number;
  readonly p: number;
  readonly way: -1 | 0 | 1;
}

/** The chi-square for a straight trend in proportions at equal steps (Cochran 1954; Armitage 1955), one degree of freedom. */
export function chiSquareForTrend(steps: readonly Share[]): TrendTest {
  const cases = total(steps.map(({denominator}) => denominator));
  const share = total(steps.map(({numerator}) => numerator)) / cases;
  const centre = total(steps.map(({denominator}, t) => denominator * t)) / cases;
  const moved = total(steps.map(({numerator, denominator}, t) => (numerator - denominator * share) * (t - centre)));
  const spread = total(steps.map(({denominator}, t) => denominator * (t - centre) ** 2));
  const statistic = moved ** 2 / (share * (1 - share) * spread);
  return {statistic, p: chiSquareUpper(statistic, 1), way: Math.sign(moved) as TrendTest["way"]};
}

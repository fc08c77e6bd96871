import {average} from "../intervals/mean.ts";
import {type Loess, smooth, smoothAt} from "./loess.ts";

export interface Decomposition {
  readonly seasonal: readonly number[];
  readonly trend: readonly number[];
  readonly remainder: readonly number[];
}

export interface StlOptions {
  /** Years of neighbours that the pattern of a month may drift over; odd. Without it the pattern is the same every year. */
  readonly seasonalWindow?: number;
  /** Neighbours that bear on the trend; odd. Without it, R's. */
  readonly trendWindow?: number;
  /** Give little weight to values that stand apart. */
  readonly robust?: boolean;
  /** The sum of the two middle sizes of residuals; an older R's may be passed to compare with it. */
  readonly middles?: (sizes: readonly number[]) => number;
}

const YEAR = 12;

/**
 * Seasonal and trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990), with R's defaults, of monthly values in
 * order without gaps. Look for outliers in the remainder.
 * @throws RangeError for two years or less.
 */
export function stl(
  values: readonly number[],
  {seasonalWindow, trendWindow, robust = false, middles = middlesOf}: StlOptions = {},
): Decomposition {
  if (values.length <= 2 * YEAR)
    throw new RangeError(`a decomposition needs more than two years, not ${values.length} months`);
  const periodic = seasonalWindow === undefined;
  const window = seasonalWindow ?? 10 * values.length + 1;
  const curves: Curves = {
    seasonal: {window, degree: 0, jump: jumpOf(window)},
    trend: lined(trendWindow ?? odd((1.5 * YEAR) / (1 - 1.5 / window))),
    low: lined(odd(YEAR)),
  };
  const [inner, outer] = robust ? [1, 15] : [2, 0];
  let found: Parts = {seasonal: [], trend: values.map(() => 0)};
  let weights: readonly number[] | undefined;
  for (let round = 0; round <= outer; round++) {
    for (let step = 0; step < inner; step++) found = improve(values, found.trend, {curves, weights});
    if (round < outer) weights = robustness(leftOver(values, found), middles);
  }
  const seasonal = periodic ? sameEveryYear(found.seasonal) : found.seasonal;
  return {seasonal, trend: found.trend, remainder: leftOver(values, {seasonal, trend: found.trend})};
}

interface Curves {
  readonly seasonal: Loess;
  readonly trend: Loess;
  readonly low: Loess;
}

interface Parts {
  readonly seasonal: readonly number[];
  readonly trend: readonly number[];
}

interface Step {
  readonly curves: Curves;
  readonly weights: readonly number[] | undefined;
}

function improve(values: readonly number[], trend: readonly number[], {curves, weights}: Step): Parts {
  const weighed = (loess: Loess, own: readonly number[] | undefined): Loess => (own ? {...loess, weights: own} : loess);
  const detrended = values.map((value, t) => value - trend[t]!);
  const cycles = new Array<number>(values.length + 2 * YEAR).fill(0);
  for (let month = 0; month < YEAR; month++) {
    const own = weights?.filter((_, t) => t % YEAR === month);
    const extended = extend(
      detrended.filter((_, t) => t % YEAR === month),
      weighed(curves.seasonal, own),
    );
    for (const [year, value] of extended.entries()) cycles[year * YEAR + month] = value;
  }
  const low = smooth(moving(moving(moving(cycles, YEAR), YEAR), 3), curves.low);
  const seasonal = values.map((_, t) => cycles[t + YEAR]! - low[t]!);
  const adjusted = values.map((value, t) => value - seasonal[t]!);
  return {seasonal, trend: smooth(adjusted, weighed(curves.trend, weights))};
}

/** One month's values, smoothed, with one more at each end. */
function extend(values: readonly number[], loess: Loess): readonly number[] {
  const n = values.length;
  const smoothed = smooth(values, loess);
  const before = smoothAt(values, 0, {loess, bounds: [1, Math.min(loess.window, n)]}) ?? smoothed[0]!;
  const after = smoothAt(values, n + 1, {loess, bounds: [Math.max(1, n - loess.window + 1), n]}) ?? smoothed.at(-1)!;
  return [before, ...smoothed, after];
}

function moving(values: readonly number[], length: number): readonly number[] {
  return Array.from({length: values.length - length + 1}, (_, t) => average(values.slice(t, t + length)));
}

function leftOver(values: readonly number[], {seasonal, trend}: Parts): readonly number[] {
  return values.map((value, t) => value - seasonal[t]! - trend[t]!);
}

/** Tukey's bisquare of a residual over six median residuals. */
function robustness(residuals: readonly number[], middles: (sizes: readonly number[]) => number): readonly number[] {
  const sizes = residuals.map(Math.abs);
  const far = 3 * middles(sizes);
  return sizes.map((size) => {
    if (size <= 0.001 * far) return 1;
    return size <= 0.999 * far ? (1 - (size / far) ** 2) ** 2 : 0;
  });
}

function middlesOf(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((a, b) => a - b);
  const upper = Math.floor(sizes.length / 2);
  return sorted[upper]! + sorted[sizes.length - upper - 1]!;
}

function sameEveryYear(seasonal: readonly number[]): readonly number[] {
  const months = Array.from({length: YEAR}, (_, month) => average(seasonal.filter((_value, t) => t % YEAR === month)));
  return seasonal.map((_, t) => months[t % YEAR]!);
}

function lined(window: number): Loess {
  return {window, degree: 1, jump: jumpOf(window)};
}

function jumpOf(window: number): number {
  return Math.ceil(window / 10);
}

function odd(length: number): number {
  const whole = Math.ceil(length);
  return whole % 2 === 0 ? whole + 1 : whole;
}

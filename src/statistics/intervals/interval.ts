/** From lower to upper, in the unit of what it is of; an end may be infinite where the data set no bound. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Whether a value lies strictly outside. */
export function excludes({lower, upper}: Interval, value: number): boolean {
  return value < lower || value > upper;
}

/** Both ends through a rising function. */
export function through(interval: Interval, rising: (end: number) => number): Interval {
  return {lower: rising(interval.lower), upper: rising(interval.upper)};
}

/** A ratio as a percent change: 0.886 is −11.4. */
export function percentOf(ratio: number): number {
  return 100 * (ratio - 1);
}

export const USUAL_CONFIDENCE = 0.95;

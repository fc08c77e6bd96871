import {studentQuantile} from "../distributions/student.ts";
import {type Interval, USUAL_CONFIDENCE} from "./interval.ts";

/**
 * A mean with Student's interval x̄ ± t·s/√n (1908), in the values' unit; values are taken as independent and about normal.
 * @throws RangeError for fewer than two values.
 */
export function meanInterval(values: readonly number[], confidence: number = USUAL_CONFIDENCE): MeanOf {
  if (values.length < 2) throw new RangeError(`a mean's interval needs two values, not ${values.length}`);
  const mean = average(values);
  const deviation = standardDeviation(values);
  const half = (studentQuantile((1 + confidence) / 2, values.length - 1) * deviation) / Math.sqrt(values.length);
  return {mean, deviation, interval: {lower: mean - half, upper: mean + half}};
}

export interface MeanOf {
  readonly mean: number;
  /** Of the sample: divisor n − 1. */
  readonly deviation: number;
  readonly interval: Interval;
}

export function average(values: readonly number[]): number {
  return total(values) / values.length;
}

/** Of the sample: divisor n − 1. */
export function standardDeviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(total(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

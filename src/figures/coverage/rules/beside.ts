import {addMonths, monthNumber} from "../../../vocabulary/period.ts";
import type {Series, Stretch} from "../series.ts";

/** What a stretch is held against: those right before and after it, and the same months of two years either way. */
export interface Beside {
  readonly neighbours: readonly Stretch[];
  readonly years: readonly Stretch[];
}

export function besideOf(stretch: Stretch, {stretches}: Series): Beside {
  const neighbours = stretches.filter((other) => other.until === stretch.from || other.from === stretch.until);
  const years = [-24, -12, 12, 24].flatMap((months) => {
    const from = addMonths(stretch.from, months);
    return stretches.filter((other) => other.from === from && lengthOf(other) === lengthOf(stretch));
  });
  return {neighbours: neighbours.filter((other) => lengthOf(other) === lengthOf(stretch)), years};
}

export function lengthOf({from, until}: Stretch): number {
  return monthNumber(until) - monthNumber(from);
}

/** The middle one; of an even number, the lower of the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

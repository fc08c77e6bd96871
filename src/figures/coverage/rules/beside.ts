import {addMonths, monthNumber} from "../../../vocabulary/period.ts";
import type {Series, Stretch} from "../series.ts";

/** What a stretch is held against: those beside it, and the same months of two years either way. */
export interface Beside {
  /** Right before and after it; of the first and the last that are held, the next two. */
  readonly neighbours: readonly Stretch[];
  /** Whether there is one on both sides. */
  readonly between: boolean;
  readonly years: readonly Stretch[];
}

export function besideOf(stretch: Stretch, {stretches}: Series): Beside {
  const alike = stretches.filter((other) => lengthOf(other) === lengthOf(stretch));
  const before = (one: Stretch) => alike.filter(({until}) => until === one.from);
  const after = (one: Stretch) => alike.filter(({from}) => from === one.until);
  const [earlier, later] = [before(stretch), after(stretch)];
  const between = earlier.length > 0 && later.length > 0;
  const further = between ? [] : [...earlier.flatMap(before), ...later.flatMap(after)];
  const years = [-24, -12, 12, 24].flatMap((months) =>
    alike.filter(({from}) => from === addMonths(stretch.from, months)),
  );
  return {neighbours: [...earlier, ...later, ...further], between, years};
}

export function lengthOf({from, until}: Stretch): number {
  return monthNumber(until) - monthNumber(from);
}

/** The middle one; of an even number, the lower of the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

import type {BeforeAndAfter} from "../../vocabulary/initiative.ts";
import {addMonths, type Month, type Period} from "../../vocabulary/period.ts";
import type {PlanMonths} from "./plan-months.ts";

/** Two equally long stretches of months, of the same months of the year. */
export interface Stretches {
  readonly before: Period;
  readonly after: Period;
}

const YEAR = 12;

/** The first twelve months after, and the last twelve before; of fewer after, the same months a year earlier. */
export function stretchesOf({months, from}: Pick<PlanMonths, "months" | "from">): Stretches {
  const after = months.slice(from, from + YEAR);
  const before =
    after.length === YEAR ? months.slice(from - YEAR, from) : after.map((month) => addMonths(month, -YEAR));
  return {before: periodOf(before), after: periodOf(after)};
}

/** The sum of a series over each stretch. */
export function sumsOver(
  counts: readonly number[],
  {before, after}: Stretches,
  {months}: Pick<PlanMonths, "months">,
): BeforeAndAfter {
  const sum = ({from, until}: Period): number =>
    counts.reduce((all, count, n) => (months[n]! >= from && months[n]! < until ? all + count : all), 0);
  return {before: sum(before), after: sum(after)};
}

function periodOf(months: readonly Month[]): Period {
  return {from: months[0]!, until: addMonths(months.at(-1)!, 1)};
}

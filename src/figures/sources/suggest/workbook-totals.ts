import {readNumberCell} from "../tallies/number-cell.ts";
import type {LabelledRow} from "./workbook-layout.ts";

/** Rows that are sums of the rows just below or just above them in every month: the total's place in the list, and its parts'. */
export function findTotals(
  rows: readonly LabelledRow[],
  months: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const values = rows.map(({row}) => months.map((column) => numberIn(row.cells.get(column))));
  const totals = new Map<number, readonly number[]>();
  for (const index of rows.keys()) {
    const parts = partsOf(index, values, totals);
    if (parts) totals.set(index, parts);
  }
  return totals;
}

const MOST_PARTS = 20;

type Values = readonly (readonly (number | undefined)[])[];

function partsOf(index: number, values: Values, totals: ReadonlyMap<number, unknown>): readonly number[] | undefined {
  const whole = values[index]!;
  // Too little to tell by: a sum that holds in one month may be chance.
  if (whole.filter((value) => value !== undefined && value > 0).length < 2) return undefined;
  const sums = (parts: readonly number[]): boolean => {
    const rows = parts.map((part) => values[part]!);
    return addsUp(whole, rows);
  };
  const below = runs(index + 1, Math.min(values.length, index + 1 + MOST_PARTS));
  const above = runs(index - 1, Math.max(-1, lastTotal(index, totals), index - 1 - MOST_PARTS));
  return [...below, ...above].find(sums)?.toSorted((a, b) => a - b);
}

/** Of two places and more, from the nearest on, up to but without `end`. */
function runs(start: number, end: number): readonly (readonly number[])[] {
  const step = start <= end ? 1 : -1;
  const all = Array.from({length: Math.abs(end - start)}, (_, i) => start + i * step);
  return all.slice(1).map((_, i) => all.slice(0, i + 2));
}

function lastTotal(index: number, totals: ReadonlyMap<number, unknown>): number {
  return Math.max(-1, ...[...totals.keys()].filter((at) => at < index));
}

function addsUp(whole: readonly (number | undefined)[], parts: readonly (readonly (number | undefined)[])[]): boolean {
  const some = parts.filter((part) => part.some((value) => value !== undefined && value > 0));
  return (
    some.length > 1 &&
    whole.every((value, month) => (value ?? 0) === parts.reduce((sum, part) => sum + (part[month] ?? 0), 0))
  );
}

function numberIn(cell: Parameters<typeof readNumberCell>[0]): number | undefined {
  const read = readNumberCell(cell, {scale: 6, negatives: true});
  return read.kind === "value" ? read.value : undefined;
}

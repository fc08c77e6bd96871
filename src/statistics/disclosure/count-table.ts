import {total} from "../intervals/mean.ts";

/** Rows of counts; the last row and the last column are the totals, and the last cell of all is the total of all. */
export type CountTable = readonly (readonly number[])[];

/** For each cell of a table with totals, whether it is hidden from the reader. */
export type Hidden = readonly (readonly boolean[])[];

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells with their totals added. */
export function withTotals(cells: readonly (readonly number[])[]): CountTable {
  const rows = cells.map((row) => [...row, total(row)]);
  const columns = rows[0]?.map((_, column) => total(rows.map((row) => row[column]!))) ?? [];
  return [...rows, columns];
}

/** Every place of a table, by rows. */
export function placesOf(table: readonly (readonly unknown[])[]): readonly Place[] {
  return table.flatMap((cells, row) => cells.map((_, column) => ({row, column})));
}

export function at<T>(table: readonly (readonly T[])[], {row, column}: Place): T {
  return table[row]![column]!;
}

/** A count to the nearest multiple of a base, halves up: 3 is 5, and 2 is 0, by 5. */
export function roundToBase(count: number, base: number): number {
  return Math.floor((2 * count + base) / (2 * base)) * base;
}

import {at, type CountTable, type Hidden, type Place, placesOf} from "./count-table.ts";
import {mostFlow} from "./flow.ts";

/** What a reader can work out of a hidden cell: it lies from lower to upper, and every whole number between is possible. */
export interface CellRange extends Place {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The range of every hidden cell of a two-way table, for a reader who knows the shown cells, that rows and columns add up, and that counts
 * are not below zero. A table with totals is a network (rows and columns are nodes, cells are flows), so the linear programmes for the
 * least and the most a cell can be are flows, solved exactly (Fischetti and Salazar 1999; Willenborg and de Waal 2001).
 */
export function auditTable(table: CountTable, hidden: Hidden): readonly CellRange[] {
  const places = placesOf(table).filter((place) => at(hidden, place));
  const capacities = residual(table, places);
  return places.map((place) => {
    const value = at(table, place);
    const [from, to] = arcOf(table, place);
    const others = capacities.map((row) => [...row]);
    others[from]![to] = 0;
    others[to]![from] = 0;
    return {
      ...place,
      lower: value - Math.min(value, mostFlow(others, from, to)),
      upper: value + mostFlow(others, to, from),
    };
  });
}

/** Hidden cells may rise without end and fall to zero; shown cells may not move. */
function residual(table: CountTable, hidden: readonly Place[]): readonly (readonly number[])[] {
  const size = table.length + table[0]!.length;
  const capacities = Array.from({length: size}, () => new Array<number>(size).fill(0));
  for (const place of hidden) {
    const [from, to] = arcOf(table, place);
    capacities[from]![to] = Number.POSITIVE_INFINITY;
    capacities[to]![from] = at(table, place);
  }
  return capacities;
}

/**
 * The nodes a cell flows between: from its row to its column, a row's total into the row, a column's total out of the column. The last
 * two nodes are where the rows' totals part and where the columns' totals meet.
 */
export function arcOf(
  table: readonly (readonly unknown[])[],
  {row, column}: Place,
): readonly [from: number, to: number] {
  const [rows, columns] = [table.length - 1, table[0]!.length - 1];
  const [parting, meeting] = [rows + columns, rows + columns + 1];
  const rowNode = row === rows ? meeting : row;
  const columnNode = column === columns ? parting : rows + column;
  if (row === rows && column === columns) return [meeting, parting];
  if (column === columns) return [parting, rowNode];
  return row === rows ? [columnNode, meeting] : [rowNode, columnNode];
}

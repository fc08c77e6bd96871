import {arcOf, auditTable, type CellRange} from "./audit.ts";
import {at, type CountTable, type Hidden, type Place, placesOf, withTotals} from "./count-table.ts";

export interface SuppressOptions {
  /** Counts above zero and below this are not to be learnt. */
  readonly threshold: number;
  /** Hide zeros too. */
  readonly zeros?: boolean;
  /** How far apart the ends of a small count's range must be; the threshold when not said. */
  readonly width?: number;
  /** Whether totals of rows and of columns are published; true when not said. */
  readonly rowTotals?: boolean;
  readonly columnTotals?: boolean;
}

export interface Suppressed {
  /** With totals. */
  readonly table: CountTable;
  readonly hidden: Hidden;
  /** Hidden because they are small; the other hidden ones protect these. */
  readonly primary: Hidden;
  /** What a reader can work out of each hidden cell. */
  readonly ranges: readonly CellRange[];
}

/**
 * Hides small counts, and as many more cells as it takes that no hidden cell can be worked out and each small one keeps a range of `width`.
 * Greedy: for each cell that is not safe, the cheapest ring of cells through it, by the counts it costs; totals last. Not the least
 * possible loss, but proved: the answer's `ranges` are the audit of what is published.
 */
export function suppress(cells: readonly (readonly number[])[], options: SuppressOptions): Suppressed {
  const table = withTotals(cells);
  const places = placesOf(table);
  const unpublished = (place: Place): boolean => isUnpublished(table, place, options);
  const isPrimary = (place: Place): boolean => !unpublished(place) && isSmall(at(table, place), options);
  const hidden = map(table, (place) => unpublished(place) || isPrimary(place));
  const width = options.width ?? options.threshold;
  for (const _ of places) {
    const unsafe = auditTable(table, hidden).find(
      (range) => !unpublished(range) && range.upper - range.lower < (isPrimary(range) ? width : 1),
    );
    if (!unsafe) break;
    const more = ringThrough(unsafe, {table, hidden, least: width}) ?? nextBest(unsafe, table, hidden);
    if (more.length === 0) break;
    for (const {row, column} of more) hidden[row]![column] = true;
  }
  return {table, hidden, primary: map(table, isPrimary), ranges: auditTable(table, hidden)};
}

function isSmall(count: number, {threshold, zeros = false}: SuppressOptions): boolean {
  return count < threshold && (count > 0 || zeros);
}

function isUnpublished(table: CountTable, {row, column}: Place, options: SuppressOptions): boolean {
  const ofRow = column === table[0]!.length - 1;
  const ofColumn = row === table.length - 1;
  if (ofRow && ofColumn) return options.rowTotals === false && options.columnTotals === false;
  return (ofRow && options.rowTotals === false) || (ofColumn && options.columnTotals === false);
}

function map(table: CountTable, of: (place: Place) => boolean): boolean[][] {
  return table.map((cells, row) => cells.map((_, column) => of({row, column})));
}

interface Ring {
  readonly table: CountTable;
  readonly hidden: Hidden;
  /** Cells of the ring hold at least so much, so that all can move by it. */
  readonly least: number;
}

/** The shown cells of the cheapest ring through a cell; nothing where there is none, or all of it is hidden already. */
function ringThrough(cell: Place, {table, hidden, least}: Ring): readonly Place[] | undefined {
  const edges = placesOf(table)
    .filter((place) => at(table, place) >= least && !(place.row === cell.row && place.column === cell.column))
    .flatMap((place) => {
      const [from, to] = arcOf(table, place);
      const cost = at(hidden, place) ? 0 : costOf(table, place);
      return [
        {place, from, to, cost},
        {place, from: to, to: from, cost},
      ];
    });
  const [source, sink] = arcOf(table, cell);
  const path = cheapestPath(edges, source, sink)?.filter((place) => !at(hidden, place)) ?? [];
  return path.length > 0 ? path : undefined;
}

interface Edge {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** By relaxing every edge until nothing gets cheaper (Bellman and Ford). */
function cheapestPath(edges: readonly Edge[], source: number, sink: number): readonly Place[] | undefined {
  const best = new Map<number, {cost: number; path: readonly Place[]}>([[source, {cost: 0, path: []}]]);
  for (let better = true; better; ) {
    better = false;
    for (const {place, from, to, cost} of edges) {
      const start = best.get(from);
      if (!start || start.cost + cost >= (best.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      best.set(to, {cost: start.cost + cost, path: [...start.path, place]});
      better = true;
    }
  }
  return best.get(sink)?.path;
}

/** The cheapest shown cell beside a cell, or anywhere; none where all are hidden. */
function nextBest(cell: Place, table: CountTable, hidden: Hidden): readonly Place[] {
  const shown = placesOf(table).filter((place) => !at(hidden, place));
  const beside = shown.filter(({row, column}) => row === cell.row || column === cell.column);
  const from = beside.length > 0 ? beside : shown;
  return from.toSorted((a, b) => costOf(table, a) - costOf(table, b)).slice(0, 1);
}

/** What the reader loses: the count, a zero as the dearest cell, and a total before none of the cells. */
function costOf(table: CountTable, place: Place): number {
  const count = at(table, place);
  const all = table.at(-1)!.at(-1)! + 1;
  const isTotal = place.row === table.length - 1 || place.column === table[0]!.length - 1;
  return (count === 0 ? all : count) + (isTotal ? 1000 * all : 0);
}

import {addMonths, type Month, monthNumber} from "../../vocabulary/period.ts";

export interface GridMonth {
  readonly month: Month;
  readonly state: "present" | "partial" | "missing" | "awaited" | "suspicious";
  /** Number of the note that says what is odd about it. */
  readonly note?: number;
}

/** A column of a grid: a month, or months in a row of which nobody has anything, folded into one. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly months: readonly Month[];
  readonly break: boolean;
}

const CELL_WIDTH = 20;
const BREAK_WIDTH = 26;
/** So many months of which nobody has anything are folded. */
const FOLD = 4;

/** Every month from the first to the last, in order, with long stretches folded in which no row has more than a gap. */
export function columnsOf(months: readonly GridMonth[]): readonly Column[] {
  const all = months.map(({month}) => month).sort();
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return [];
  const held = new Set(months.filter(({state}) => state !== "missing").map(({month}) => month));
  const columns: Column[] = [];
  let x = 0;
  const add = (own: readonly Month[], folds: boolean) => {
    const width = folds ? BREAK_WIDTH : CELL_WIDTH;
    columns.push({x, width, months: own, break: folds});
    x += width;
  };
  for (const run of runsOf(first, last, held)) {
    if (run.length >= FOLD && !held.has(run[0]!)) add(run, true);
    else for (const month of run) add([month], false);
  }
  return columns;
}

/** "Folded: 2017-01 to 2018-09, of which none of them has anything", or nothing. */
export function folded(columns: readonly Column[]): string {
  const spans = columns.filter((column) => column.break).map(({months}) => `${months[0]} to ${months.at(-1)}`);
  return spans.length === 0 ? "" : `Folded, for none of them has anything: ${spans.join(", ")}.`;
}

/** Months in a row that are held by somebody, and months in a row that are held by nobody, in turn. */
function runsOf(first: Month, last: Month, held: ReadonlySet<Month>): readonly (readonly Month[])[] {
  const count = monthNumber(last) - monthNumber(first) + 1;
  const runs: Month[][] = [];
  for (let n = 0; n < count; n++) {
    const month = addMonths(first, n);
    const run = runs.at(-1);
    if (run !== undefined && held.has(run[0]!) === held.has(month)) run.push(month);
    else runs.push([month]);
  }
  return runs;
}

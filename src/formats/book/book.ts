/**
 * A spreadsheet to be written, as a plain tree: sheets of lines, then at most one table, from the first row and column on and without a
 * blank between. There is no merged cell and no formula in it, because there is no way to say one.
 */
export interface Book {
  readonly title: string;
  /** "en-GB". */
  readonly language: string;
  readonly author: string;
  readonly about: string;
  /** ISO 8601; the files say that they were made then. */
  readonly at: string;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  /** At most 31 letters, digits and underscores; no two alike. */
  readonly name: string;
  /** A row each, in the first column. */
  readonly lines: readonly BookLine[];
  readonly table?: BookTable;
}

export interface BookLine {
  readonly text: string;
  readonly as: "title" | "heading" | "text";
  readonly link?: BookLink;
}

/** With one row at least: a spreadsheet marks no table without. */
export interface BookTable {
  /** Letters, digits and underscores; no two of a book alike. */
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
}

export interface BookColumn {
  /** No two of a table alike. */
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** A number is shown with so many decimal places and holds what it holds. */
export type BookCell =
  | {readonly kind: "text"; readonly text: string; readonly link?: BookLink}
  | {readonly kind: "number"; readonly value: number; readonly places: number};

export type BookLink = {readonly sheet: string} | {readonly href: string};

/** The most decimal places that a number may be shown with. */
export const MOST_PLACES = 6;

/** @throws Error for a book that cannot be written as it says: a mistake of whoever made it. */
export function assertWritable({sheets}: Book): void {
  assertDistinct(sheets.map(({name}) => name));
  assertDistinct(sheets.flatMap(({table}) => table?.name ?? []));
  for (const {name, table} of sheets) {
    assert(/^\w{1,31}$/.test(name), `no name of a sheet: ${name}`);
    if (table) assertTable(table);
  }
}

function assertTable({name, columns, rows}: BookTable): void {
  assert(/^[A-Za-z_]\w{0,200}$/.test(name), `no name of a table: ${name}`);
  assert(rows.length > 0, `${name} has no rows`);
  assertDistinct(columns.map(({heading}) => heading));
  assert(
    columns.every(({heading}) => heading !== "" && heading.length <= 255),
    `a heading of ${name} is empty or long`,
  );
  for (const row of rows) {
    assert(row.length === columns.length, `a row of ${name} has ${row.length} cells, not ${columns.length}`);
    for (const cell of row) {
      if (cell.kind === "text") assert(cell.text !== "", `a cell of ${name} is empty`);
      else assert(Number.isFinite(cell.value) && cell.places <= MOST_PLACES, `no number: ${cell.value}`);
    }
  }
}

/** Without regard to case, as spreadsheets tell names apart. */
function assertDistinct(names: readonly string[]): void {
  assert(new Set(names.map((name) => name.toLowerCase())).size === names.length, `twice the same: ${names.join(", ")}`);
}

function assert(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

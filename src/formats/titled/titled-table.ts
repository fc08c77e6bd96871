import type {TableRow, TableSheet} from "../tables.ts";
import {plainHeading, withoutNotes} from "./plain-heading.ts";

/** A table as statistics are published: titles and remarks, a header of one or several rows, the rows, and notes below. Whole in memory. */
export interface TitledTable {
  readonly sheet: string;
  /** What stands above the header, cell by cell and without notes' marks. */
  readonly titles: readonly string[];
  /** A column's own heading, without marks and in lower case; where the header row has none, what stands above it in the header. */
  readonly headings: readonly string[];
  /** What stands above a column's own heading, the same way; "" for nothing. */
  readonly above: readonly string[];
  /** Rows down to the header and with it, titles among them. */
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
}

/** Every row of a sheet. */
export async function rowsOf(sheet: TableSheet): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of sheet.rows()) rows.push(row);
  return rows;
}

/** The place of the header: the first row whose plain headings are those of the table, or -1. */
export function headerAt(
  rows: readonly (readonly string[])[],
  isHeader: (plain: readonly string[]) => boolean,
): number {
  return rows.findIndex((cells) => isHeader(cells.map(plainHeading)));
}

/**
 * The table under its titles, or undefined when no row is its header. A header reaches up to the last row of one cell only, and down over
 * rows of words that leave its first column blank.
 */
export function titledTable(
  sheet: string,
  rows: readonly TableRow[],
  isHeader: (plain: readonly string[]) => boolean,
): TitledTable | undefined {
  const at = headerAt(
    rows.map(({cells}) => cells),
    isHeader,
  );
  if (at < 0) return undefined;
  const last = at + lowerRows(rows, at);
  const own = rows[last]!.cells.map(plainHeading);
  const over = upperRows(rows, last);
  const width = Math.max(own.length, ...over.map(({cells}) => cells.length));
  const above = Array.from({length: width}, (_, n) => plainHeading(over.map(({cells}) => cells[n] ?? "").join(" ")));
  return {
    sheet,
    titles: rows
      .slice(0, last - over.length)
      .flatMap(({cells}) => cells.map(withoutNotes).filter((text) => text !== "")),
    headings: Array.from({length: width}, (_, n) => own[n] || above[n] || ""),
    above: above.map((text, n) => (own[n] ? text : "")),
    head: rows.slice(0, last + 1),
    body: rows.slice(last + 1),
  };
}

function upperRows(rows: readonly TableRow[], header: number): readonly TableRow[] {
  const upper: TableRow[] = [];
  for (let n = header - 1; n >= 0 && filled(rows[n]!) > 1; n--) upper.unshift(rows[n]!);
  return upper;
}

function lowerRows(rows: readonly TableRow[], header: number): number {
  const first = rows[header]!.cells.findIndex((cell) => cell.trim() !== "");
  const rest = rows.slice(header + 1);
  const under = (row: TableRow) =>
    (row.cells[first] ?? "").trim() === "" && filled(row) > 1 && !row.cells.some(isNumber);
  const end = rest.findIndex((row) => !under(row));
  return end < 0 ? rest.length : end;
}

function isNumber(cell: string): boolean {
  return /^[\d.,% ]*\d[\d.,% ]*$/.test(cell);
}

function filled({cells}: TableRow): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

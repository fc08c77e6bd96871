import type {MergedRange} from "./cell-name.ts";
import {type CsvOptions, readCsv} from "./csv.ts";
import {FormatProblem} from "./format-problem.ts";
import type {XlsxCell} from "./xlsx/cell.ts";
import {openXlsx, type XlsxLimits} from "./xlsx/workbook.ts";
import {looksLikeZip} from "./zip.ts";

/** A small workbook, XLSX or CSV alike, told by its bytes. A CSV is one sheet without a name. */
export interface Spreadsheet {
  readonly sheets: readonly SheetGrid[];
}

/** A sheet whole in memory. */
export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merged: readonly MergedRange[];
  /** Physical lines of a CSV; of a workbook's sheet the number of its last row. */
  readonly lines: number;
}

export interface GridRow {
  /** The row's number, or the physical line on which it starts. */
  readonly row: number;
  /** Physical lines it spans; 1 in a workbook. */
  readonly span: number;
  /** How many values a CSV has there, blank ones too. */
  readonly width?: number;
  /** By column, from 1: those with something in them. */
  readonly cells: ReadonlyMap<number, GridCell>;
  /** The row cannot be trusted: a quote opens on it that nothing closes. */
  readonly problem?: "unclosed-quote";
}

export type GridCell = Pick<XlsxCell, "column" | "row" | "text" | "number" | "kind" | "percent">;

const MOST_CELLS = 4_000_000;

/** Throws `FormatProblem` for bytes that are neither, or too large to hold. */
export async function readSpreadsheet(
  file: string,
  bytes: Uint8Array,
  options: {readonly csv?: CsvOptions; readonly limits?: Partial<XlsxLimits>} = {},
): Promise<Spreadsheet> {
  const isWorkbook = looksLikeZip(bytes) || /\.xls[xmb]?$/i.test(file);
  return isWorkbook ? readWorkbook(bytes, options.limits) : {sheets: [csvGrid(bytes, options.csv)]};
}

async function readWorkbook(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): Promise<Spreadsheet> {
  const workbook = await openXlsx(bytes, limits);
  const sheets: SheetGrid[] = [];
  let held = 0;
  for (const sheet of workbook.sheets) {
    const open = workbook.open(sheet);
    const rows: GridRow[] = [];
    for await (const {row, cells} of open.rows) {
      held += cells.length;
      if (held > MOST_CELLS) throw new FormatProblem("unpacks-too-large", `The workbook has over ${MOST_CELLS} cells.`);
      rows.push({row, span: 1, cells: byColumn(cells)});
    }
    rows.sort((a, b) => a.row - b.row);
    sheets.push({...sheet, rows, merged: open.merged, lines: rows.at(-1)?.row ?? 0});
  }
  return {sheets};
}

function csvGrid(bytes: Uint8Array, options: CsvOptions | undefined): SheetGrid {
  const csv = readCsv(bytes, options);
  const rows = csv.rows.map(({line, span, values, problem}): GridRow => {
    const cells = values.flatMap((text, i): GridCell[] =>
      text === "" ? [] : [{column: i + 1, row: line, text, kind: "text"}],
    );
    return {row: line, span, width: values.length, cells: byColumn(cells), ...(problem ? {problem} : {})};
  });
  return {name: "", hidden: false, rows, merged: [], lines: csv.lines};
}

/** A cell of nothing but spaces is blank. */
function byColumn(cells: readonly GridCell[]): ReadonlyMap<number, GridCell> {
  return new Map(
    cells.filter((cell) => cell.kind !== "text" || cell.text.trim() !== "").map((cell) => [cell.column, cell] as const),
  );
}

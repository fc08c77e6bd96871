import {gunzipSync} from "node:zlib";
import {readCsv} from "./csv.ts";
import {FormatProblem} from "./format-problem.ts";
import type {XlsxCell} from "./xlsx/cell.ts";
import {looksLikeZip, openXlsx} from "./xlsx/workbook.ts";

/** A file of rows whatever its form: CSV (gzipped or not) or a workbook. Rows are handed on as they are read. */
export interface TableFile {
  readonly form: "csv" | "xlsx" | "ods";
  readonly sheets: readonly TableSheet[];
}

export interface TableSheet {
  /** As it stands, spaces at its ends included; "" for a CSV. */
  readonly name: string;
  readonly hidden: boolean;
  rows(): AsyncIterable<TableRow>;
}

export interface TableRow {
  /** The sheet's row, or the first line in a CSV; from 1. */
  readonly row: number;
  /** Lines of the file that it takes: more than one where a value of a CSV holds line ends. */
  readonly lines: number;
  /** From the first column on. A number in plain decimals, a percentage with its sign, a date as YYYY-MM-DD; "" for an empty cell. */
  readonly cells: readonly string[];
  /** Set when the record could not be read. */
  readonly problem?: string;
}

/** Told by the bytes, not the name. Throws `FormatProblem` for what is no readable table. */
export async function openTables(file: string, bytes: Uint8Array): Promise<TableFile> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return openTables(file, unpack(bytes));
  if (looksLikeZip(bytes) || /\.xls[xmb]?$/i.test(file)) return workbook(bytes);
  return {form: "csv", sheets: [{name: "", hidden: false, rows: () => csvRows(bytes)}]};
}

const MOST_UNPACKED = 1 << 30;

function unpack(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, {maxOutputLength: MOST_UNPACKED});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new FormatProblem("unpacks-too-large", "The file unpacks to more than a gigabyte.", {cause: error});
    throw new FormatProblem("damaged-file", "The gzip file is damaged or cut short.", {cause: error});
  }
}

async function* csvRows(bytes: Uint8Array): AsyncGenerator<TableRow, void, undefined> {
  for (const {line, span, values, problem} of readCsv(bytes).rows)
    yield {row: line, lines: span, cells: values, ...(problem ? {problem: "a quote opens that nothing closes"} : {})};
}

async function workbook(bytes: Uint8Array): Promise<TableFile> {
  const book = await openXlsx(bytes);
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: async function* () {
      for await (const {row, cells} of book.open(sheet).rows) yield {row, lines: 1, cells: inOrder(cells)};
    },
  }));
  return {form: "xlsx", sheets};
}

function inOrder(cells: readonly XlsxCell[]): readonly string[] {
  const row: string[] = [];
  for (const cell of cells) row[cell.column - 1] = cell.percent ? `${Number(cell.text) * 100}%` : cell.text;
  return Array.from(row, (text) => text ?? "");
}

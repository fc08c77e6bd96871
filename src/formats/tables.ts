import {columnLetters} from "./cell-name.ts";
import {percentText, plainDecimal} from "./cell-text.ts";
import type {CsvRow} from "./delimited/rows.ts";
import {type ByteSource, openDelimited, piecesOf} from "./delimited/stream.ts";
import {FormatProblem} from "./format-problem.ts";
import {GZIP_LIMITS, gunzipped, isGzip} from "./gzip.ts";
import type {OdsRow} from "./ods/content.ts";
import {openOds} from "./ods/document.ts";
import {otherFormat} from "./other-format.ts";
import {RowFiller, type SparseCell} from "./sparse-row.ts";
import type {XlsxCell} from "./xlsx/cell.ts";
import {openXlsx} from "./xlsx/workbook.ts";
import {looksLikeZip, openZip, ZIP_LIMITS, type ZipArchive} from "./zip.ts";

/**
 * A file of rows whatever its form: CSV (gzipped or not), an Excel workbook or an OpenDocument spreadsheet. Rows are handed on as they
 * are read, in memory that does not grow with them. Refuses to know what a header is, or whose numbers these are.
 */
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
  /** Why the record cannot be trusted: a quote that nothing closes, a formula that was saved without its value. */
  readonly problem?: string;
  /** The same as a code that stays. */
  readonly problemCode?: "unclosed-quote" | "formula-without-value";
}

/** Told by the bytes, not the name. Throws `FormatProblem` for what is no readable table, at once or while the rows are read. */
export async function openTables(_file: string, bytes: Uint8Array): Promise<TableFile> {
  if (looksLikeZip(bytes)) return openArchive(bytes);
  if (!isGzip(bytes)) return delimited(() => piecesOf(bytes), bytes);
  const beginning = await firstOf(gunzipped(bytes));
  if (isGzip(beginning)) throw new FormatProblem("not-text", "The file is gzipped twice. Unpack it once.");
  if (!looksLikeZip(beginning)) return delimited(() => gunzipped(bytes), beginning);
  return openArchive(await wholeOf(gunzipped(bytes, {...GZIP_LIMITS, unpackedBytes: MOST_PACKED})));
}

async function delimited(source: ByteSource, beginning: Uint8Array): Promise<TableFile> {
  const other = otherFormat(beginning);
  if (other !== undefined) throw other;
  const rows = await openDelimited(source);
  return {form: "csv", sheets: [{name: "", hidden: false, rows: () => delimitedRows(rows())}]};
}

async function* delimitedRows(rows: AsyncIterable<CsvRow>): AsyncGenerator<TableRow, void, undefined> {
  for await (const {line, span, values, problem} of rows)
    yield problem === undefined
      ? {row: line, lines: span, cells: values}
      : {row: line, lines: span, cells: values, problem: "a quote opens that nothing closes", problemCode: problem};
}

/** A workbook is packed already: gzipped once more it is not much smaller. */
const MOST_PACKED = 128 * 2 ** 20;

/** The parts of a spreadsheet of OpenDocument are one part, so it is longer than any of a workbook's. */
const ODS_LIMITS = {...ZIP_LIMITS, unpackedBytes: 2 ** 30};

async function openArchive(bytes: Uint8Array): Promise<TableFile> {
  const zip = await openZip(bytes, ODS_LIMITS);
  return zip.has("[Content_Types].xml") || !zip.has("content.xml") ? workbook(bytes) : openDocument(zip);
}

async function workbook(bytes: Uint8Array): Promise<TableFile> {
  const book = await openXlsx(bytes);
  const filler = new RowFiller("the workbook");
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: async function* () {
      for await (const {row, cells} of book.open(sheet).rows) {
        const filled = filler.fill(cells.map(plainCell), row);
        const without = cells.find(({kind}) => kind === "formula-without-value");
        yield without
          ? {row, lines: 1, cells: filled, ...withoutValue(without.column, row)}
          : {row, lines: 1, cells: filled};
      }
    },
  }));
  return {form: "xlsx", sheets};
}

function plainCell({column, text, kind, number, percent}: XlsxCell): SparseCell {
  if (kind !== "number" || number === undefined) return {column, text};
  if (percent) return {column, text: percentText(number)};
  return {column, text: text.includes("e") ? plainDecimal(number) : text};
}

async function openDocument(zip: ZipArchive): Promise<TableFile> {
  const document = await openOds(zip);
  const filler = new RowFiller("the spreadsheet");
  const sheets = document.sheets.map((sheet, n) => ({...sheet, rows: () => documentRows(document.rows(n), filler)}));
  return {form: "ods", sheets};
}

async function* documentRows(
  rows: AsyncIterable<OdsRow>,
  filler: RowFiller,
): AsyncGenerator<TableRow, void, undefined> {
  for await (const {row, repeat, cells, withoutValue: column} of rows) {
    const filled = filler.fill(cells, row);
    filler.add((repeat - 1) * filled.length);
    for (let n = 0; n < repeat; n++)
      yield {row: row + n, lines: 1, cells: filled, ...(column === undefined ? {} : withoutValue(column, row + n))};
  }
}

function withoutValue(column: number, row: number) {
  const problem = `the formula in ${columnLetters(column)}${row} was saved without its value`;
  return {problem, problemCode: "formula-without-value"} as const;
}

async function firstOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const chunk of chunks) return chunk;
  return new Uint8Array();
}

async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

import type {TableFile, TableRow, TableSheet} from "../../../formats/tables.ts";
import {plainHeading} from "../../../formats/titled/plain-heading.ts";
import {headerAt, rowsOf, type TitledTable, titledTable} from "../../../formats/titled/titled-table.ts";
import {must} from "../../../vocabulary/finding.ts";
import {lastMonth, type Month, type Period} from "../../../vocabulary/period.ts";
import type {NationalTable} from "../national/national-table.ts";
import {groundOf} from "../published/ground.ts";
import {readCount} from "../published/published-count.ts";
import {isBlank, PublishedReading} from "../published/published-reading.ts";
import {periodInTitle} from "../published/title-period.ts";
import type {TallyReading} from "../source.ts";
import {checkAreaTotals} from "./area-totals.ts";
import {headlineColumns, knifeColumns, populationColumns, type ValueColumn} from "./ons-headlines.ts";

/**
 * The police force area tables that the Office for National Statistics publishes each quarter: numbers of headline offences (P1), the
 * rounded population that its rates were made with (P3) and offences with a knife (P4), for twelve months. Knows its tables by their
 * headings; refuses to read its changes and rates, which are worked out here.
 */
export const onsPoliceForceAreas: NationalTable = {
  id: "ons-police-force-areas",
  title: "Police force area tables (Office for National Statistics)",
  readerVersion: 1,
  supplier: "ons",
  recognises: (sheets) => sheets.some(({rows}) => headerAt(rows, isHeader) >= 0 && rows.some(isTitle)),
  read,
};

/** What each numbered table gives, by its columns. */
const TABLES: Readonly<Record<string, (table: TitledTable, year: Period) => readonly ValueColumn[]>> = {
  P1: headlineColumns,
  P3: populationColumns,
  P4: knifeColumns,
};

async function read(file: string, {sheets}: TableFile): Promise<TallyReading> {
  const reading = new PublishedReading(file);
  const tables: {readonly sheet: TableSheet; readonly rows: readonly TableRow[]; readonly number: string}[] = [];
  for (const sheet of sheets) {
    const rows = await rowsOf(sheet);
    tables.push({sheet, rows, number: sheet.hidden ? "" : tableNumber(sheet.name, rows)});
  }
  let vintage: Month | undefined;
  for (const {sheet, rows, number} of tables) {
    const name = sheet.name.trim();
    const others = tables.filter((other) => other.sheet !== sheet && other.number === number);
    const columnsOf = TABLES[number];
    if (columnsOf === undefined) reading.apart(rows, `sheet ${name || "of the file"}: not read`);
    else if (!isCorrected(sheet, rows) && others.some((other) => isCorrected(other.sheet, other.rows))) {
      reading.apart(rows, `sheet ${name}: the corrected table is read in its place`);
      reading.odd(`Table ${number} is there as published and corrected; the corrected one was read.`);
    } else vintage = latest(vintage, readTable(reading, {file, rows, number, name, columnsOf}));
  }
  return reading.result(onsPoliceForceAreas, vintage === undefined ? {} : {vintage});
}

interface Given {
  readonly file: string;
  readonly rows: readonly TableRow[];
  readonly number: string;
  readonly name: string;
  readonly columnsOf: (table: TitledTable, year: Period) => readonly ValueColumn[];
}

/** The last month of the table, when it could be read. */
function readTable(reading: PublishedReading, {file, rows, number, name, columnsOf}: Given): Month | undefined {
  const table = titledTable(name, rows, isHeader);
  const title = table?.titles.find((text) => isTitle([text])) ?? "";
  const year = periodInTitle(title);
  if (table === undefined || year === undefined) {
    reading.apart(rows, `sheet ${name}: not read`);
    reading.find(noYear(file, number, title));
    return undefined;
  }
  const columns = columnsOf(table, year);
  if (columns.length === 0) {
    reading.apart(rows, `sheet ${name}: nothing in it is read`);
    return undefined;
  }
  reading.header(table.head);
  const evidence = `${title.replace(/^(Table P\d):\s*/i, "$1: ")}, Office for National Statistics`;
  const sums = table.body.flatMap((row) => readRow(reading, row, {file, table, columns, evidence}));
  reading.find(...checkAreaTotals(sums, {file, sheet: name}));
  const said = columns.find(({says}) => says !== undefined)?.says;
  if (said !== undefined) reading.odd(`Table ${number}: ${said}`);
  return lastMonth(year);
}

interface Columns {
  readonly file: string;
  readonly table: TitledTable;
  readonly columns: readonly ValueColumn[];
  readonly evidence: string;
}

/** The row's numbers as they stand, for the table's own sums. */
function readRow(reading: PublishedReading, row: TableRow, {file, table, columns, evidence}: Columns) {
  const at = {file, line: row.row};
  const code = (row.cells[headed(table, CODE)] ?? "").trim();
  const name = row.cells[headed(table, NAME)] ?? "";
  const values = columns.map((column) => ({column, read: readCount(row, column, at)}));
  const numbered = values.some(({read}) => read.kind === "value");
  const noted = values.every(({read}) => read.kind === "blank") || (code === "" && name.trim() === "" && !numbered);
  if (isBlank(row) || row.problem !== undefined || noted) {
    reading.apart([row], row.problem ?? "units and notes of the tables");
    return [];
  }
  const ground = groundOf({code, name}, at);
  const numbers = values.flatMap(({column, read}) => (read.kind === "value" ? [{column, value: read.value}] : []));
  if (ground.kind === "unknown") reading.reject(row, ground.finding);
  else if (ground.kind !== "force") reading.apart([row], ground.kind === "group" ? TOTALS : ground.what);
  else {
    const of = {force: ground.area.code, area: ground.area.code, scale: 0};
    const tallies = numbers.map(({column: {subject, period, note}, value}) => ({
      ...{...of, subject, value, from: period.from, until: period.until},
      evidence: note === undefined ? evidence : `${evidence}; ${note}`,
    }));
    reading.take(
      row,
      tallies,
      values.flatMap(({read}) => (read.kind === "problem" ? [read.finding] : [])),
    );
  }
  return numbers.map(({column, value}) => ({ground, name, column, value, row: row.row}));
}

const TOTALS = "regions, England, Wales and both together: checked, not loaded";

function noYear(file: string, number: string, title: string) {
  const said = title === "" ? "has no title" : `is titled "${title}"`;
  return must("table-without-period", `Table ${number} ${said}, which names no twelve months.`, {
    at: {file},
    advice: 'Nothing of it was loaded. Load the workbook as it is published: its title says "year ending" and a month.',
  });
}

const CODE = /^(police force )?area codes?$/;
const NAME = /^(police force )?area names?$/;

function isHeader(plain: readonly string[]): boolean {
  const districts = plain.some((text) => /partnership|local authority/.test(text));
  return !districts && plain.some((text) => NAME.test(text)) && plain.some((text) => CODE.test(text));
}

function headed({headings}: TitledTable, pattern: RegExp): number {
  return headings.findIndex((heading) => pattern.test(heading));
}

/** "Table P1: …" at the head of a sheet. */
function isTitle(cells: readonly string[]): boolean {
  return cells.some((cell) => /^table p\d/.test(plainHeading(cell)));
}

/** P1 of "Table P1 " or of its title; "" for a sheet that is none of the tables. */
function tableNumber(name: string, rows: readonly TableRow[]): string {
  if (headerAt(cellsOf(rows), isHeader) < 0) return "";
  const [title = ""] = rows.flatMap(({cells}) => cells).filter((cell) => isTitle([cell]));
  return (/\bp\d\b/i.exec(name) ?? /\bp\d\b/i.exec(title))?.[0].toUpperCase() ?? "";
}

function isCorrected({name}: TableSheet, rows: readonly TableRow[]): boolean {
  const titles = rows.slice(0, 10).flatMap(({cells}) => cells.filter((cell) => isTitle([cell])));
  return [name, ...titles].some((text) => /corrected/i.test(text));
}

function cellsOf(rows: readonly TableRow[]) {
  return rows.map(({cells}) => cells);
}

function latest(a: Month | undefined, b: Month | undefined): Month | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

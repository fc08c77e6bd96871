import type {TableFile, TableRow} from "../../../formats/tables.ts";
import {plainHeading} from "../../../formats/titled/plain-heading.ts";
import {rowsOf, type TitledTable, titledTable} from "../../../formats/titled/titled-table.ts";
import {authorityCoded} from "../../../official/districts.ts";
import {type Finding, must} from "../../../vocabulary/finding.ts";
import {type Month, monthPeriod} from "../../../vocabulary/period.ts";
import type {NationalTable} from "../national/national-table.ts";
import {type Ground, groundOf} from "../published/ground.ts";
import {readCount} from "../published/published-count.ts";
import {isBlank, PublishedReading} from "../published/published-reading.ts";
import type {TallyReading} from "../source.ts";
import {type AuthorityPopulation, addUpAuthorities} from "./population-authorities.ts";
import {isDivided, isPopulationHeader, populationColumns, saysPopulation} from "./population-layout.ts";

/**
 * Mid-year population estimates by police force area or by local authority, in any of the layouts that they are handed on in. Knows that
 * a year's population is that of its June; refuses to add up a force that lacks an authority, and to guess a year.
 */
export const populationEstimates: NationalTable = {
  id: "population-estimates",
  title: "Mid-year population estimates (Office for National Statistics)",
  readerVersion: 1,
  supplier: "ons",
  recognises: (sheets) =>
    sheets.some(({name, rows}) => {
      const at = rows.findIndex((cells) => isPopulationHeader(cells.map(plainHeading)));
      return at >= 0 && rows.slice(at + 1).some(hasAreaCode) && saysPopulation([name, ...rows.slice(0, at + 1).flat()]);
    }),
  read,
};

async function read(file: string, {sheets}: TableFile): Promise<TallyReading> {
  const reading = new PublishedReading(file);
  const authorities: AuthorityPopulation[] = [];
  for (const sheet of sheets) {
    const rows = await rowsOf(sheet);
    const table = sheet.hidden ? undefined : titledTable(sheet.name, rows, isPopulationHeader);
    const name = sheet.name.trim();
    if (table === undefined || isDivided(sheet.name))
      reading.apart(rows, `sheet ${name || "of the file"}: not of all persons, not read`);
    else authorities.push(...readTable(reading, file, {table, rows}));
  }
  addUpAuthorities(reading, authorities, file);
  return reading.result(populationEstimates);
}

/** Forces go into the reading; authorities are given back, to be added up. */
function readTable(
  reading: PublishedReading,
  file: string,
  {table, rows}: {readonly table: TitledTable; readonly rows: readonly TableRow[]},
): readonly AuthorityPopulation[] {
  const columns = populationColumns(table, file);
  const code = codeColumn(table);
  if (code < 0 || columns.kind !== "columns") {
    reading.apart(rows, "a table that was not read");
    reading.find(columns.kind === "none" ? columns.finding : noCodes(file, table.sheet));
    return [];
  }
  if (columns.unread !== undefined) reading.odd(columns.unread);
  reading.header(table.head);
  const name = table.headings.findIndex((heading, n) => n !== code && /name|^area$|geography|authority/.test(heading));
  return table.body.flatMap((row) => readRow(reading, row, {file, code, name, columns: columns.of(row)}));
}

interface RowColumns {
  readonly file: string;
  readonly code: number;
  readonly name: number;
  readonly columns: readonly {
    readonly column: number;
    readonly heading: string;
    readonly year: number;
    readonly evidence: string;
  }[];
}

function readRow(
  reading: PublishedReading,
  row: TableRow,
  {file, code: at, name: named, columns}: RowColumns,
): readonly AuthorityPopulation[] {
  const code = (row.cells[at] ?? "").trim();
  const name = row.cells[named] ?? "";
  const place = {file, line: row.row};
  if (isBlank(row) || row.problem !== undefined || !AREA_CODE.test(code)) {
    reading.apart([row], row.problem ?? "notes of the table");
    return [];
  }
  const read = columns.map((column) => ({column, read: readCount(row, column, place)}));
  const findings = read.flatMap(({read: one}) => (one.kind === "problem" ? [one.finding] : []));
  const values = read.flatMap(({column, read: one}) => (one.kind === "value" ? [{...column, value: one.value}] : []));
  if (!isAuthority(code)) {
    const ground = HOLDERS.test(code) ? HOLDING : groundOf({code, name}, place);
    takeForce(reading, ground, {row, values, findings});
    return [];
  }
  if (values.length > 0) reading.readInto(row, findings);
  else reading.take(row, [], findings);
  return values.map(({year, value, evidence}) => ({code, name, year, value, evidence, line: row.row}));
}

interface Values {
  readonly row: TableRow;
  readonly values: readonly {readonly year: number; readonly value: number; readonly evidence: string}[];
  readonly findings: readonly Finding[];
}

function takeForce(reading: PublishedReading, ground: Ground, {row, values, findings}: Values): void {
  if (ground.kind === "unknown") reading.reject(row, ground.finding);
  else if (ground.kind !== "force") reading.apart([row], ground.kind === "group" ? HOLDING.what : ground.what);
  else {
    const numbers = values.map((one) => populationOf(ground.area.code, one));
    reading.take(row, numbers, findings);
  }
}

function populationOf(force: string, {year, value, evidence}: {year: number; value: number; evidence: string}) {
  const june = monthPeriod(`${year}-06` as Month);
  return {subject: "population", force, area: force, from: june.from, until: june.until, value, scale: 0, evidence};
}

/** A district, a unitary authority, a metropolitan or a London borough, of whatever year. */
function isAuthority(code: string): boolean {
  return /^(E0[6-9]|W06)\d{6}$/.test(code) || authorityCoded(code) !== undefined;
}

/** Counties and other areas that hold authorities, and countries that are more than England and Wales. */
const HOLDERS = /^([EW]1[013]\d{6}|[K]0[23]\d{6}|K04000001|[EW]92\d{6}|[EW]12\d{6})$/;
const HOLDING = {kind: "apart", what: "counties, regions and nations"} as const;

const AREA_CODE = /^[EWSNK]\d{8}$/;

function hasAreaCode(cells: readonly string[]): boolean {
  return cells.some((cell) => AREA_CODE.test(cell.trim()));
}

/** The first column that holds official codes, whatever it is called. */
function codeColumn({body}: TitledTable): number {
  const row = body.find(({cells}) => hasAreaCode(cells));
  return row?.cells.findIndex((cell) => AREA_CODE.test(cell.trim())) ?? -1;
}

function noCodes(file: string, sheet: string) {
  const where = sheet.trim() === "" ? "The table" : `Sheet "${sheet.trim()}"`;
  return must("population-without-codes", `${where} has no column of official area codes such as E23000014.`, {
    at: {file},
    advice: "Load the estimates as the Office for National Statistics publishes them, with the codes of their areas.",
  });
}

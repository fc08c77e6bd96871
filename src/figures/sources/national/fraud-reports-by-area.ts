import type {TableFile, TableRow} from "../../../formats/tables.ts";
import {plainHeading} from "../../../formats/titled/plain-heading.ts";
import {rowsOf, type TitledTable, titledTable} from "../../../formats/titled/titled-table.ts";
import {must} from "../../../vocabulary/finding.ts";
import {addMonths, monthPeriod, type Period} from "../../../vocabulary/period.ts";
import {groundOf} from "../published/ground.ts";
import {type PublishedCount, readCount} from "../published/published-count.ts";
import {PublishedReading} from "../published/published-reading.ts";
import {monthInTitle, periodInTitle} from "../published/title-period.ts";
import type {TallyReading} from "../source.ts";
import {readLastMonth, readSpan} from "../tallies/span.ts";
import type {NationalTable} from "./national-table.ts";

/**
 * Reports of fraud and cyber crime by the police force area their victims live in: exports of the national reporting service and the
 * tables that the Office for National Statistics makes of them. Knows the area of the victim; refuses tables of crimes referred to a
 * force, which say who investigates.
 */
export const fraudReportsByArea: NationalTable = {
  id: "fraud-reports-by-area",
  title: "Fraud and cyber crime reports by police force area",
  readerVersion: 1,
  supplier: "report-fraud",
  recognises: (sheets) =>
    sheets.some(({name, rows}) => {
      const at = rows.findIndex((cells) => isHeader(cells.map(plainHeading)));
      return at >= 0 && [name, ...rows.slice(0, at + 1).flat()].some((text) => /fraud|\bnfib\b|cyber/i.test(text));
    }),
  read,
};

async function read(file: string, {sheets}: TableFile): Promise<TallyReading> {
  const reading = new PublishedReading(file);
  for (const sheet of sheets) {
    const rows = await rowsOf(sheet);
    const table = sheet.hidden ? undefined : titledTable(sheet.name, rows, isHeader);
    if (table === undefined) reading.apart(rows, `sheet ${sheet.name.trim() || "of the file"}: not read`);
    else readTable(reading, file, table);
  }
  return reading.result(fraudReportsByArea);
}

function readTable(reading: PublishedReading, file: string, table: TitledTable): void {
  const columns = columnsOf(table);
  const title = table.titles.find((text) => /fraud|nfib|cyber/i.test(text));
  const evidence = title ?? "Fraud and cyber crime reports by police force area";
  const ofTable = [...table.titles, table.sheet, file].map(monthsNamed).find((period) => period !== undefined);
  reading.header(table.head);
  if (columns.also !== undefined) reading.odd(columns.also);
  for (const row of table.body) readRow(reading, row, {file, table, columns, ofTable, evidence});
}

interface Columns {
  readonly force: number;
  readonly code: number;
  /** Added up: one of all reports, or else one of fraud and one of cyber crime. */
  readonly counts: readonly number[];
  readonly also?: string;
  readonly period: number;
  readonly from: number;
  readonly to: number;
}

function columnsOf({headings}: TitledTable): Columns {
  const at = (pattern: RegExp) => headings.findIndex((heading) => pattern.test(heading));
  const total = TOTALS.map(at).find((column) => column >= 0);
  const counts = total === undefined ? [at(FRAUD), at(CYBER)].filter((column) => column >= 0) : [total];
  const words = counts.map((column) => `"${headings[column]}"`).join(" and ");
  return {
    force: at(FORCE),
    code: at(/^(police force )?area code$|^(pfa|force) code$|^pfa\d\dcd$/),
    counts,
    ...(total === undefined ? {also: `The columns ${words} were added up.`} : {}),
    period: at(/^(month|period|date|year|financial year|reporting period)$/),
    from: at(/^(from|start( date| month)?|date from|period from)$/),
    to: at(/^(to|end( date| month)?|date to|until|period to)$/),
  };
}

interface RowOf {
  readonly file: string;
  readonly table: TitledTable;
  readonly columns: Columns;
  readonly ofTable: Period | undefined;
  readonly evidence: string;
}

function readRow(reading: PublishedReading, row: TableRow, given: RowOf): void {
  const {file, table, columns} = given;
  const at = {file, line: row.row};
  const name = (row.cells[columns.force] ?? "").trim();
  const code = (row.cells[columns.code] ?? "").trim();
  const counts = columns.counts.map((column) => readCount(row, {column, heading: table.headings[column] ?? ""}, at));
  if (row.problem !== undefined || name === "" || counts.every(({kind}) => kind === "blank")) {
    reading.apart([row], row.problem ?? "notes of the table");
    return;
  }
  const ground = groundOf({code, name}, at);
  if (ground.kind === "unknown") reading.reject(row, ground.finding);
  else if (ground.kind === "force") takeForce(reading, row, {...given, force: ground.area.code, counts});
  else reading.apart([row], ground.kind === "group" ? "regions and nations" : ground.what);
}

interface OfForce extends RowOf {
  readonly force: string;
  readonly counts: readonly PublishedCount[];
}

function takeForce(
  reading: PublishedReading,
  row: TableRow,
  {file, columns, ofTable, evidence, force, counts}: OfForce,
) {
  const period = periodOf(row, columns) ?? ofTable;
  const findings = counts.flatMap((count) => (count.kind === "problem" ? [count.finding] : []));
  const value = sumOf(counts);
  if (period === undefined) reading.reject(row, noPeriod({file, line: row.row}));
  else if (value === undefined) reading.take(row, [], findings);
  else {
    const {from, until} = period;
    reading.take(row, [
      {subject: "fraud-and-cyber-reports", force, area: force, scale: 0, evidence, from, until, value},
    ]);
  }
}

/** Nothing when a part is not there: half of the reports are not the reports. */
function sumOf(counts: readonly PublishedCount[]): number | undefined {
  let sum = 0;
  for (const count of counts) {
    if (count.kind !== "value") return undefined;
    sum += count.value;
  }
  return sum;
}

function periodOf({cells}: TableRow, {period, from, to}: Columns): Period | undefined {
  const written = (column: number) => (cells[column] ?? "").trim();
  const first = readSpan(written(from))?.from;
  const last = readLastMonth(written(to));
  if (first !== undefined && last !== undefined && first <= last) return {from: first, until: addMonths(last, 1)};
  return written(period) === "" ? undefined : monthsNamed(written(period));
}

/** The months that a title or a cell names. */
function monthsNamed(text: string): Period | undefined {
  const span = periodInTitle(text) ?? readSpan(text);
  const month = monthInTitle(text);
  return span ?? (month === undefined ? undefined : monthPeriod(month));
}

function noPeriod(at: {file: string; line: number}) {
  return must("not-a-period", `Row ${at.line} names no months, and neither do the table's titles or its file name.`, {
    at,
    advice:
      'It was not loaded. The title should say "year ending March 2024", or a column Month, or two From and To, give the months.',
  });
}

const FORCE = /^(police )?force( area)?( name)?$|^area name$|^pfa( name)?$|^pfa\d\dnm$|^police force area name$/;
/** In this order: the first that is there. */
const TOTALS = [
  /^total (number of )?(fraud and (cyber( crime)?|computer misuse) )?(reports|offences)$/,
  /^total$/,
  /^(number of |no\.? of )?((crime|fraud( and cyber( ?crime)?)?) )?reports( received| made)?$/,
  /^number of (fraud (and computer misuse )?)?offences$|^fraud and (computer misuse|cyber( ?crime)?)( offences| reports)?$/,
];
const FRAUD = /^(total |number of )?fraud( offences| reports)?$/;
const CYBER = /^(total |number of )?(cyber( ?crime)?|computer misuse)( offences| reports)?$/;
/** Of tables that are something else. */
const OTHERS = /referred|outcome|offence (code|description|group)|homicide|partnership|seconds/;

function isHeader(plain: readonly string[]): boolean {
  if (plain.some((text) => OTHERS.test(text)) || !plain.some((text) => FORCE.test(text))) return false;
  const has = (pattern: RegExp) => plain.some((text) => pattern.test(text));
  return TOTALS.some(has) || (has(FRAUD) && has(CYBER));
}

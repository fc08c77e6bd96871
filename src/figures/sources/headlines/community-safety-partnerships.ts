import type {TableFile, TableRow} from "../../../formats/tables.ts";
import {withoutNotes} from "../../../formats/titled/plain-heading.ts";
import {headerAt, rowsOf, type TitledTable, titledTable} from "../../../formats/titled/titled-table.ts";
import type {Holding} from "../../../vocabulary/coverage.ts";
import {must} from "../../../vocabulary/finding.ts";
import {lastMonth, type Month, monthsOf, type Period} from "../../../vocabulary/period.ts";
import type {NationalTable} from "../national/national-table.ts";
import {readCount} from "../published/published-count.ts";
import {isBlank, PublishedReading} from "../published/published-reading.ts";
import {periodInTitle} from "../published/title-period.ts";
import type {Tally, TallyReading} from "../source.ts";
import {headlineSubject, type ValueColumn} from "./ons-headlines.ts";
import {PARTNERSHIP, PartnershipGrounds} from "./partnership-ground.ts";
import {PartnershipTotals} from "./partnership-totals.ts";

/**
 * The table of headline offences by community safety partnership that the Office for National Statistics publishes: a row for each force
 * and each of its partnerships, for twelve months. Knows it by its headings; refuses its rates and changes, which are worked out here.
 */
export const communitySafetyPartnerships: NationalTable = {
  id: "ons-community-safety-partnerships",
  title: "Headline offences by community safety partnership (Office for National Statistics)",
  readerVersion: 1,
  supplier: "ons",
  recognises: (sheets) => sheets.some(({rows}) => headerAt(rows, isHeader) >= 0),
  read,
};

interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly table: TitledTable | undefined;
}

async function read(file: string, {sheets}: TableFile): Promise<TallyReading> {
  const reading = new PublishedReading(file);
  const read: Sheet[] = [];
  for (const sheet of sheets) {
    const rows = await rowsOf(sheet);
    const name = sheet.name.trim();
    read.push({name, rows, table: sheet.hidden ? undefined : titledTable(name, rows, isHeader)});
  }
  const elsewhere = onlyPeriod(read.flatMap(({table, rows}) => (table ? table.titles : rows.flatMap(textsOf))));
  const vintages = read.flatMap((sheet) => readSheet(reading, {...sheet, file, elsewhere}) ?? []);
  const vintage = vintages.sort().at(-1);
  const result = reading.result(communitySafetyPartnerships, vintage === undefined ? {} : {vintage});
  return {...result, holdings: holdingsOf(result.tallies)};
}

/** The last month of the sheet's table, when there is one and it was read. */
function readSheet(
  reading: PublishedReading,
  {file, name, rows, table, elsewhere}: Sheet & {readonly file: string; readonly elsewhere: Period | undefined},
): Month | undefined {
  if (table === undefined || isOfRates(table)) {
    const what = table === undefined ? "not read" : "rates or changes, which are worked out here";
    reading.apart(rows, `sheet ${name || "of the file"}: ${what}`);
    return undefined;
  }
  const period = table.titles.map(periodInTitle).find((found) => found !== undefined) ?? elsewhere;
  if (period === undefined) {
    reading.apart(rows, `sheet ${name || "of the file"}: not read`);
    reading.find(withoutPeriod(file, table));
    return undefined;
  }
  readTable(reading, {file, table, period});
  return lastMonth(period);
}

interface Given {
  readonly file: string;
  readonly table: TitledTable;
  readonly period: Period;
}

function readTable(reading: PublishedReading, {file, table, period}: Given): void {
  const columns = table.headings.flatMap((heading, column): readonly ValueColumn[] =>
    heading === "" || NO_COUNT.test(heading)
      ? []
      : [{column, heading, subject: headlineSubject(heading), period, adds: true}],
  );
  const grounds = new PartnershipGrounds(table, new Set(columns.map(({column}) => column)));
  const totals = new PartnershipTotals();
  const of = {...period, scale: 0, evidence: `${titleOf(table)}, Office for National Statistics`};
  reading.header(table.head);
  for (const row of table.body) readRow(reading, row, {file, columns, grounds, totals, of});
  for (const {number, line} of totals.standingIn()) reading.add(number, line);
  for (const sentence of totals.oddities()) reading.odd(sentence);
}

interface Reading {
  readonly file: string;
  readonly columns: readonly ValueColumn[];
  readonly grounds: PartnershipGrounds;
  readonly totals: PartnershipTotals;
  readonly of: Pick<Tally, "from" | "until" | "scale" | "evidence">;
}

function readRow(reading: PublishedReading, row: TableRow, {file, columns, grounds, totals, of}: Reading): void {
  const at = {file, line: row.row};
  const values = columns.map((column) => ({column, read: readCount(row, column, at)}));
  const hasNone = isBlank(row) || row.problem !== undefined || values.every(({read}) => read.kind === "blank");
  const ground = hasNone ? NO_NUMBERS : grounds.of(row.cells, at);
  if (ground.kind === "unknown") reading.reject(row, ground.finding);
  else if (ground.kind === "apart") reading.apart([row], row.problem ?? ground.what);
  else {
    const numbers = values.flatMap(({column: {subject}, read}) =>
      read.kind === "value" ? [{...of, subject, force: ground.force, area: ground.area, value: read.value}] : [],
    );
    totals.note(numbers, row.row);
    for (const {column, read} of values) if (read.kind === "missing") totals.missing(column.heading);
    const problems = values.flatMap(({read}) => (read.kind === "problem" ? [read.finding] : []));
    reading.take(row, numbers, problems);
  }
}

const NO_NUMBERS = {kind: "apart", what: "rows without numbers, and notes under the table"} as const;

/** A district is asked for by itself too, so any number holds its force's months; what is not there is then told as a gap. */
function holdingsOf(tallies: readonly Tally[]): readonly Holding[] {
  const {id: source, supplier} = communitySafetyPartnerships;
  const held = new Map<string, Holding>();
  for (const {subject, force, from, until} of tallies)
    for (const month of monthsOf({from, until}))
      held.set(`${subject} ${force} ${month}`, {table: "tallies", source, supplier, force, subject, month});
  return [...held.values()];
}

function isHeader(plain: readonly string[]): boolean {
  const areas = plain.some((text) => PARTNERSHIP.test(text));
  return areas && plain.some((text) => /^(total|all) .*recorded crime|^homicide|^violence with injury/.test(text));
}

/** Columns that tell the area, and numbers that are not counts of offences. */
const NO_COUNT =
  /\b(code|codes|name|names|region|area|police force|partnerships?|csps?|local authority|households?|population|rate|rank)\b|per 1,?000|%|percent|change/;

function isOfRates(table: TitledTable): boolean {
  const title = titleOf(table);
  return /\brates?\b|per 1,?000|percentage|% change|\bchanges?\b/i.test(title) && !/\bnumbers?\b/i.test(title);
}

/** "Table C2: …" or else what names the months. */
function titleOf({titles}: TitledTable): string {
  return titles.find((text) => /^table /i.test(text)) ?? titles.find((text) => periodInTitle(text)) ?? titles[0] ?? "";
}

function onlyPeriod(texts: readonly string[]): Period | undefined {
  const found = texts.map(periodInTitle).filter((period) => period !== undefined);
  return found.every(({from, until}) => from === found[0]!.from && until === found[0]!.until) ? found[0] : undefined;
}

function textsOf({cells}: TableRow): readonly string[] {
  return cells.map(withoutNotes);
}

function withoutPeriod(file: string, table: TitledTable) {
  const title = titleOf(table);
  const said = title === "" ? "has no title" : `is titled "${title}"`;
  return must("table-without-period", `The table of partnerships ${said}, which names no twelve months.`, {
    at: {file},
    advice: 'Nothing of it was loaded. Load the table as it is published: its title says "year ending" and a month.',
  });
}

import type {TableFile, TableRow} from "../../../formats/tables.ts";
import {plainHeading} from "../../../formats/titled/plain-heading.ts";
import {rowsOf, type TitledTable, titledTable} from "../../../formats/titled/titled-table.ts";
import {must} from "../../../vocabulary/finding.ts";
import {type Month, monthPeriod} from "../../../vocabulary/period.ts";
import type {NationalTable} from "../national/national-table.ts";
import {groundOf} from "../published/ground.ts";
import {readCount} from "../published/published-count.ts";
import {PublishedReading} from "../published/published-reading.ts";
import type {TallyReading} from "../source.ts";
import {readSpan} from "../tallies/span.ts";
import {type CallColumn, type CallsFigure, callColumns, callsIn, isCallsHeader, readsOfCalls} from "./999-layout.ts";
import {countOfShare, type Share, shareOf} from "./share.ts";

/**
 * How fast 999 calls were answered, by force and month, as it is published for all forces of the United Kingdom. Knows calls and those
 * answered within 10 seconds; refuses a share without its calls, and reads no mean, median or longer time.
 */
export const answering999: NationalTable = {
  id: "999-answering",
  title: "999 answering times by force",
  readerVersion: 1,
  supplier: "bt",
  recognises: (sheets) =>
    sheets.some(({name, rows}) => {
      const at = rows.findIndex((cells) => isCallsHeader(cells.map(plainHeading)));
      return at >= 0 && readsOfCalls([name, ...rows.slice(0, at + 2).flat()]);
    }),
  read,
};

/** What a force's month was found to have, in whatever sheets and columns. */
interface ForceMonth {
  readonly force: string;
  readonly month: Month;
  calls?: number;
  within?: number;
  share?: Share;
  line: number;
}

async function read(file: string, {sheets}: TableFile): Promise<TallyReading> {
  const reading = new PublishedReading(file);
  const found = new Map<string, ForceMonth>();
  for (const sheet of sheets) {
    const rows = await rowsOf(sheet);
    const table = sheet.hidden ? undefined : titledTable(sheet.name, rows, isCallsHeader);
    const columns = table === undefined ? [] : callColumns(table);
    if (table !== undefined && columns.length > 0) readTable({reading, file, table, columns, found});
    else reading.apart(rows, `sheet ${sheet.name.trim() || "of the file"}: not read`);
  }
  const evidence = "999 answering times by force, as published for all forces";
  for (const one of [...found.values()].sort(inOrder)) tell(reading, one, {file, evidence});
  return reading.result(answering999);
}

interface Reads {
  readonly reading: PublishedReading;
  readonly file: string;
  readonly table: TitledTable;
  readonly columns: readonly CallColumn[];
  readonly found: Map<string, ForceMonth>;
}

function readTable(reads: Reads): void {
  const {reading, table} = reads;
  reading.header(table.head);
  for (const row of table.body) readRow(reads, row);
}

function readRow(reads: Reads, row: TableRow): void {
  const {reading, file, table, columns} = reads;
  const name = (row.cells[callsIn(table).force] ?? "").trim();
  const filled = columns.filter(({column}) => (row.cells[column] ?? "").trim() !== "");
  if (row.problem !== undefined || filled.length === 0 || name === "") {
    reading.apart([row], row.problem ?? "notes of the table");
    return;
  }
  const ground = groundOf({name}, {file, line: row.row});
  if (ground.kind === "unknown") reading.reject(row, ground.finding);
  else if (ground.kind === "force") readForce(reads, row, {force: ground.area.code, filled});
  else reading.apart([row], ground.kind === "group" ? "totals of the table's own" : ground.what);
}

interface OfForce {
  readonly force: string;
  readonly filled: readonly CallColumn[];
}

function readForce({reading, file, table, found}: Reads, row: TableRow, {force, filled}: OfForce): void {
  const place = {file, line: row.row};
  const written = (row.cells[callsIn(table).month] ?? "").trim();
  const ofRow = written === "" ? undefined : readSpan(written);
  const read = filled.map((column) => {
    const month = ofRow === undefined ? (written === "" ? column.month : undefined) : monthOf(ofRow);
    return month === undefined ? noMonth(place, written) : cellOf(column, {row, place, month});
  });
  const findings = read.flatMap((one) => ("code" in one ? [one] : []));
  const cells = read.flatMap((one) => ("code" in one || one.value === undefined ? [] : [one]));
  const repeats = cells.flatMap((cell) => put(found, {...cell, force}, place));
  if (repeats.length === cells.length) reading.take(row, [], [...new Set(findings), ...repeats]);
  else reading.readInto(row, [...findings, ...repeats]);
}

interface Cell {
  readonly figure: CallsFigure;
  readonly month: Month;
  readonly value: number | Share | undefined;
}

function cellOf(
  column: CallColumn,
  {row, place, month}: {row: TableRow; place: {file: string; line: number}; month: Month},
) {
  const {figure, heading, fractions} = column;
  if (figure !== "share") {
    const read = readCount(row, {column: column.column, heading}, place);
    if (read.kind === "problem") return read.finding;
    return {figure, month, value: read.kind === "value" ? read.value : undefined} satisfies Cell;
  }
  const text = (row.cells[column.column] ?? "").trim();
  const share = shareOf(text, fractions);
  if (share !== undefined || !/[a-z\d]/i.test(text) || /^\[?[a-z]{1,3}\]?$|^n\/a$/i.test(text))
    return {figure, month, value: share} satisfies Cell;
  return must(
    "not-a-number",
    `"${heading}" in row ${row.row} reads "${text.slice(0, 40)}", which is no share of calls.`,
    {
      at: {...place, column: column.column + 1},
      advice: "Write a percentage from 0 to 100. It was not loaded.",
    },
  );
}

/** The second of two different numbers for the same thing is a finding; the same one twice is nothing. */
function put(
  found: Map<string, ForceMonth>,
  {force, month, figure, value}: Cell & {force: string},
  at: {file: string; line: number},
) {
  const one = found.get(`${force} ${month}`) ?? {force, month, line: at.line};
  found.set(`${force} ${month}`, one);
  if (one[figure] !== undefined)
    return [
      must(
        "duplicate-tally",
        `${figure === "calls" ? "Calls" : "Calls within 10 seconds"} of ${force} in ${month} stand in row ${one.line} and again in row ${at.line}.`,
        {
          at,
          advice: "The first was kept. Take out the one that is not meant.",
        },
      ),
    ];
  Object.assign(one, {[figure]: value});
  return [];
}

function tell(reading: PublishedReading, one: ForceMonth, {file, evidence}: {file: string; evidence: string}): void {
  const {from, until} = monthPeriod(one.month);
  const of = {force: one.force, area: one.force, from, until, scale: 0};
  if (one.calls !== undefined) reading.add({...of, subject: "999-calls", value: one.calls, evidence}, one.line);
  const worked = one.within === undefined && one.share !== undefined && one.calls !== undefined;
  const within = worked ? countOfShare(one.share!, one.calls!) : one.within;
  const note = worked ? `${evidence}; worked out from a rounded share` : evidence;
  if (within !== undefined && one.calls !== undefined)
    reading.add({...of, subject: "999-calls-within-10-seconds", value: within, evidence: note}, one.line);
  if (one.calls === undefined)
    reading.find(
      must(
        "share-without-calls",
        `${one.force} in ${one.month} has how many were answered within 10 seconds, and not of how many calls.`,
        {
          at: {file, line: one.line},
          advice: "It was not loaded. Load a table that gives the number of calls beside it.",
        },
      ),
    );
}

function noMonth(at: {file: string; line: number}, written: string) {
  const says = written.trim() === "" ? "names no month" : `is of "${written.trim().slice(0, 40)}", which is no month`;
  return must("not-a-period", `Row ${at.line} ${says}, and neither its column nor its sheet names one.`, {
    at,
    advice: "It was not loaded. Write months as 2024-04 or April 2024.",
  });
}

function monthOf({from, until}: {from: Month; until: Month}): Month | undefined {
  return monthPeriod(from).until === until ? from : undefined;
}

function inOrder(a: ForceMonth, b: ForceMonth): number {
  const key = ({force, month}: ForceMonth) => `${force} ${month}`;
  return key(a) < key(b) ? -1 : 1;
}

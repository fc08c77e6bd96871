import {type Finding, must} from "../../vocabulary/finding.ts";
import {printCount} from "../../vocabulary/quantity.ts";
import {type CsvRow, readCsv, tellEncoding} from "../csv.ts";
import {type FixedForm, headerOf} from "./fixed-header.ts";

/** A row: its cells by header, and whether it is the last line and has no line end. */
export interface FixedRow {
  readonly line: number;
  readonly cut: boolean;
  cell(header: string): string;
}

/** What becomes of a row: it is counted, it is set apart, or it is rejected with a reason. */
export type Verdict = "counted" | {readonly apart: string} | RowFault;

export interface RowFault {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/** What became of every line: `total` is the sum of the others. */
export interface LinesRead {
  readonly total: number;
  readonly header: number;
  readonly taken: number;
  readonly rejected: number;
  readonly apart: number;
  readonly blank: number;
  readonly insideValues: number;
}

export interface FixedRows {
  readonly findings: readonly Finding[];
  readonly read: LinesRead;
  readonly apart: readonly {readonly what: string; readonly rows: number}[];
  readonly oddities: readonly string[];
  /** False when the file as a whole is not taken: its findings say why, and nothing may be held by it. */
  readonly taken: boolean;
  readonly headers: readonly string[];
}

/**
 * Every row of a CSV in UTF-8 whose columns are fixed by its publisher, handed to `judge`, every line accounted for. Knows the file's shape
 * and what makes the whole of it doubtful; refuses to know what a row is of.
 */
export function readFixedRows(
  {file, bytes}: {readonly file: string; readonly bytes: Uint8Array},
  form: FixedForm,
  judge: (row: FixedRow) => Verdict,
): FixedRows {
  if (tellEncoding(bytes) !== "utf-8") return notTaken(0, [notUtf8(file)]);
  const csv = readCsv(bytes, {delimiter: ",", encoding: "utf-8"});
  const [first, ...others] = csv.rows.filter(({values}) => values.length > 0);
  if (first === undefined) return notTaken(csv.lines, [emptyFile(file)]);
  const {headers, hasHeader, findings} = headerOf(file, first.values, form);
  if (findings.length > 0) return notTaken(csv.lines, findings);
  const rows = hasHeader ? others : [first, ...others];
  if (rows.length === 0) return notTaken(csv.lines, [noRows(file)]);
  const cutLine = endsWithLineEnd(bytes) ? undefined : rows.at(-1)!.line;
  const judged = judgeRows(rows, {headers, cutLine, judge});
  const refused = whollyRefused(file, rows, judged);
  if (refused.length > 0) return notTaken(csv.lines, refused);
  const insideValues = csv.rows.reduce((sum, {span}) => sum + span - 1, 0);
  const header = hasHeader ? 1 : 0;
  const apart = [...judged.apart.values()].reduce((sum, count) => sum + count, 0);
  return {
    taken: true,
    headers,
    findings: judged.faults.flatMap(([code, faults]) => listed(file, code, faults)),
    read: {
      total: csv.lines,
      header,
      taken: judged.counted,
      rejected: judged.rejected,
      apart,
      blank: csv.rows.length - rows.length - header,
      insideValues,
    },
    apart: [...judged.apart].map(([what, count]) => ({what, rows: count})),
    oddities: [
      ...(hasHeader ? [] : ["The file has no header row; it was read in the published order of columns."]),
      ...(cutLine === undefined ? [] : ["The last line has no line end."]),
    ],
  };
}

interface Judged {
  readonly counted: number;
  readonly rejected: number;
  readonly apart: ReadonlyMap<string, number>;
  readonly faults: readonly (readonly [code: string, faults: readonly (RowFault & {readonly line: number})[]])[];
}

function judgeRows(
  rows: readonly CsvRow[],
  given: {
    readonly headers: readonly string[];
    readonly cutLine: number | undefined;
    readonly judge: (row: FixedRow) => Verdict;
  },
): Judged {
  const at = new Map(given.headers.map((header, column) => [header, column]));
  const apart = new Map<string, number>();
  const faults = new Map<string, (RowFault & {readonly line: number})[]>();
  let counted = 0;
  let rejected = 0;
  for (const row of rows) {
    const cut = row.line === given.cutLine;
    const cell = (header: string) => row.values[at.get(header) ?? -1] ?? "";
    const verdict = shapeFault(row, given.headers.length) ?? given.judge({line: row.line, cut, cell});
    if (verdict === "counted") counted += 1;
    else if ("apart" in verdict) apart.set(verdict.apart, (apart.get(verdict.apart) ?? 0) + 1);
    else {
      rejected += 1;
      const fault = cut ? truncated(row, given.headers.length) : verdict;
      const alike = faults.get(fault.code) ?? [];
      alike.push({...fault, line: row.line});
      faults.set(fault.code, alike);
    }
  }
  return {counted, rejected, apart, faults: [...faults]};
}

function shapeFault({values, problem, line}: CsvRow, width: number): RowFault | undefined {
  if (problem)
    return {
      code: "unclosed-quote",
      message: `A quote opens on line ${line} that nothing closes.`,
      advice: "Download the file again. Every other line was read.",
    };
  if (values.length === width) return undefined;
  return {
    code: "wrong-number-of-fields",
    message: `The row has ${values.length} fields and the header ${width}.`,
    advice: "Download the file again: the row may have been cut or joined on its way.",
  };
}

function truncated({values}: CsvRow, width: number): RowFault {
  const short = values.length === width ? "in its last field" : `after ${values.length} of ${width} fields`;
  return {
    code: "truncated-last-line",
    message: `The last line ends ${short} and without a line end: the file was cut off.`,
    advice: "Download the file again: rows that should follow may be missing too.",
  };
}

/** Of one kind in one file this many are listed; the rest is one sentence. */
const LISTED = 20;

function listed(file: string, code: string, faults: readonly (RowFault & {readonly line: number})[]) {
  const findings = faults
    .slice(0, LISTED)
    .map(({message, advice, line}) => must(code, message, {at: {file, line}, advice}));
  const next = faults[LISTED];
  if (next === undefined) return findings;
  const rest = printCount(faults.length - LISTED);
  const message = `${rest} more rows of this file have the same fault (${code}), from line ${next.line} on.`;
  return [...findings, must(code, message, {at: {file, line: next.line}, advice: next.advice})];
}

/** Fewer rows may all be there twice by chance. */
const TELLING = 10;

function whollyRefused(file: string, rows: readonly CsvRow[], {counted, rejected, apart, faults}: Judged) {
  const others = [...apart.values()].reduce((sum, count) => sum + count, 0);
  if (rejected + others > counted)
    return [
      must(
        "most-rows-do-not-fit",
        `${printCount(rejected + others)} of ${printCount(rows.length)} rows are not what the file's name says, or cannot be read, so the file is not taken.`,
        {at: {file, line: rows[0]!.line}, advice: "Look whether the file has the name it was published under."},
      ),
      ...faults.flatMap(([code, list]) => listed(file, code, list)),
    ];
  return isDoubled(rows) ? [doubledMonth(file, rows.length)] : [];
}

function isDoubled(rows: readonly CsvRow[]): boolean {
  if (rows.length < TELLING || rows.length % 2 > 0) return false;
  const odd = new Set<string>();
  for (const {values} of rows) {
    const whole = values.join("\u001f");
    if (!odd.delete(whole)) odd.add(whole);
  }
  return odd.size === 0;
}

function doubledMonth(file: string, rows: number): Finding {
  const message = `Each of the ${printCount(rows)} rows stands in the file twice over: it was doubled on its way, and is not taken.`;
  return must("doubled-month", message, {
    at: {file},
    advice: "Download the file again. If it is doubled there too, ask whoever handed it in: half of it is not guessed.",
  });
}

function notTaken(lines: number, findings: readonly Finding[]): FixedRows {
  const read = {total: lines, header: 0, taken: 0, rejected: lines, apart: 0, blank: 0, insideValues: 0};
  return {taken: false, headers: [], findings, read, apart: [], oddities: []};
}

function endsWithLineEnd(bytes: Uint8Array): boolean {
  return [0x0a, 0x0d].includes(bytes.at(-1) ?? 0);
}

function notUtf8(file: string): Finding {
  const message = "Bytes of the file are not UTF-8, in which it is published.";
  return must("not-utf-8", message, {at: {file}, advice: "Download the file again."});
}

function emptyFile(file: string): Finding {
  return must("empty-file", "The file is empty.", {at: {file, line: 1}, advice: "Download the file again."});
}

function noRows(file: string): Finding {
  return must("no-rows", "The file has a header and no row.", {
    at: {file, line: 1},
    advice: "Download it again: what has nothing in it is not published as a file.",
  });
}

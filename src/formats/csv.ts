import {CsvError, parse} from "csv-parse/sync";
import {FormatProblem} from "./format-problem.ts";
import {decodeWindows1252} from "./windows-1252.ts";

/** Delimited text: values in rows at physical lines. Knows quotes, delimiters and encodings; not what a header is. */
export interface CsvText {
  readonly delimiter: CsvDelimiter;
  readonly encoding: CsvEncoding;
  readonly rows: readonly CsvRow[];
  /** Physical lines of the file; a last line without a line end counts. */
  readonly lines: number;
}

export type CsvDelimiter = "," | ";" | "\t";
export type CsvEncoding = "utf-8" | "windows-1252" | "utf-16le";

export interface CsvRow {
  /** The physical line on which it starts, from 1. */
  readonly line: number;
  /** Physical lines it spans: more than one when a quoted value holds line ends. */
  readonly span: number;
  readonly values: readonly string[];
  /** The values are then a guess, the line split at its delimiters: a quote opens and nothing closes it. */
  readonly problem?: "unclosed-quote";
}

export interface CsvOptions {
  /** Told from the bytes when absent. */
  readonly delimiter?: CsvDelimiter;
  readonly encoding?: CsvEncoding;
}

/** Reads the whole text. Blank lines are rows of no values. Mixed line ends are all line ends. Throws `FormatProblem` for bytes that are not text. */
export function readCsv(bytes: Uint8Array, options: CsvOptions = {}): CsvText {
  const encoding = options.encoding ?? tellEncoding(bytes);
  const text = decode(bytes, encoding);
  const starts = lineStarts(text);
  const delimiter = options.delimiter ?? tellDelimiter(text);
  return {delimiter, encoding, rows: readRows({text, starts, delimiter}), lines: starts.length};
}

/** UTF-16 by its mark; else UTF-8 when every byte is sound UTF-8, else Windows-1252. */
export function tellEncoding(bytes: Uint8Array): CsvEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  try {
    new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

function decode(bytes: Uint8Array, encoding: CsvEncoding): string {
  const text = encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0"))
    throw new FormatProblem("not-text", "This is not a text file: it holds bytes of zero. Save it again as CSV.");
  return text;
}

interface Layout {
  readonly text: string;
  /** Offset of the first character of each physical line. */
  readonly starts: readonly number[];
  readonly delimiter: CsvDelimiter;
}

/** One stray quote must not swallow the rows after it: the line it stands on is given as it is, and reading goes on below it. */
function readRows(layout: Layout): CsvRow[] {
  const {text, starts} = layout;
  const rows: CsvRow[] = [];
  let line = 1;
  let repairs = 0;
  while (line <= starts.length) {
    // Each repair reads what follows again, so past a bound every line is read alone: time stays in proportion to the file.
    const until = repairs < MOST_REPAIRS ? undefined : starts[line];
    const read = readRun(text.slice(starts[line - 1], until), line, layout.delimiter);
    for (const row of read.rows) rows.push(row);
    line = read.next;
    if (!read.broken) continue;
    repairs++;
    rows.push(readBroken(lineText(layout, line), line, layout.delimiter));
    line++;
  }
  return rows;
}

const MOST_REPAIRS = 100;
const LONGEST_ROW = 1 << 20;

function readRun(text: string, line: number, delimiter: CsvDelimiter) {
  const rows: CsvRow[] = [];
  let next = line;
  const onRecord = (values: string[]): null => {
    const span = 1 + values.reduce((sum, value) => sum + lineEnds(value), 0);
    rows.push({line: next, span, values: values.length === 1 && values[0] === "" ? [] : values});
    next += span;
    return null;
  };
  try {
    parse(text, {...OPTIONS, delimiter, on_record: onRecord});
    return {rows, next, broken: false};
  } catch (error) {
    if (error instanceof CsvError) return {rows, next, broken: true};
    throw error;
  }
}

const OPTIONS = {
  record_delimiter: ["\r\n", "\n", "\r"] as string[],
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: LONGEST_ROW,
};

/** A quote inside an unquoted value (`5" pipe`) is a character like any other; one that is never closed is a problem. */
function readBroken(text: string, line: number, delimiter: CsvDelimiter): CsvRow {
  try {
    const [values = []] = parse(text, {...OPTIONS, delimiter, relax_quotes: true}) as string[][];
    return {line, span: 1, values};
  } catch {
    return {line, span: 1, values: text.split(delimiter), problem: "unclosed-quote"};
  }
}

function lineText({text, starts}: Layout, line: number): string {
  return text.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, "");
}

function lineStarts(text: string): number[] {
  if (text === "") return [];
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    const next = match.index + match[0].length;
    if (next < text.length) starts.push(next);
  }
  return starts;
}

function lineEnds(value: string): number {
  return /[\r\n]/.test(value) ? (value.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

const DELIMITERS: readonly CsvDelimiter[] = [",", ";", "\t"];

/** The delimiter that most of the first lines agree on, outside quotes; a comma when none stands out. */
function tellDelimiter(text: string): CsvDelimiter {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 30);
  let best: {readonly delimiter: CsvDelimiter; readonly score: number} = {delimiter: ",", score: 0};
  for (const delimiter of DELIMITERS) {
    const score = agreement(lines.map((line) => line.split(delimiter).length - 1));
    if (score > best.score) best = {delimiter, score};
  }
  return best.delimiter;
}

/** Lines that hold the commonest number of delimiters other than none, and a little for how many that is. */
function agreement(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, lines] of tally) best = Math.max(best, lines + count / 1000);
  return best;
}

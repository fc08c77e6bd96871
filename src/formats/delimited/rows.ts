import {CsvError, parse} from "csv-parse/sync";

export type CsvDelimiter = "," | ";" | "\t";

export interface CsvRow {
  /** The physical line on which it starts, from 1. */
  readonly line: number;
  /** Physical lines it spans: more than one when a quoted value holds line ends. */
  readonly span: number;
  readonly values: readonly string[];
  /** The values are then a guess, the line split at its delimiters: a quote opens and nothing closes it. */
  readonly problem?: "unclosed-quote";
}

/** A record longer than this is none: a quote was opened and not closed. */
const LONGEST_ROW = 1 << 20;
const MOST_REPAIRS = 100;

/**
 * Rows out of a text that comes in pieces, each ending at a line end. One stray quote must not swallow the rows after it: the line it
 * stands on is given as it is, and reading goes on below it.
 */
export class DelimitedRows {
  readonly #delimiter: CsvDelimiter;
  /** Begins with a record that the pieces so far do not end. */
  #rest = "";
  #line = 1;
  #repairs = 0;

  constructor(delimiter: CsvDelimiter) {
    this.#delimiter = delimiter;
  }

  /** The rows that the text so far holds whole. */
  read(piece: string, {last}: {readonly last: boolean}): readonly CsvRow[] {
    const text = this.#rest === "" ? piece : this.#rest + piece;
    const starts = lineStarts(text);
    const rows: CsvRow[] = [];
    let at = 0;
    this.#rest = "";
    while (at < starts.length) {
      const from = starts[at]!;
      // Each repair reads what follows again, so past a bound every line is read alone: time stays in proportion to the file.
      const until = this.#repairs < MOST_REPAIRS ? text.length : (starts[at + 1] ?? text.length);
      const run = readRun(text.slice(from, until), this.#line, this.#delimiter);
      for (const row of run.rows) rows.push(row);
      at += run.next - this.#line;
      this.#line = run.next;
      if (run.ended === "whole") continue;
      if (run.ended === "open" && !last && until - starts[at]! < LONGEST_ROW) {
        this.#rest = text.slice(starts[at]);
        break;
      }
      rows.push(readBroken(lineText(text, starts, at), this.#line++, this.#delimiter));
      this.#repairs++;
      at++;
    }
    return rows;
  }
}

interface Run {
  readonly rows: readonly CsvRow[];
  /** The line after the last row. */
  readonly next: number;
  /** "open" when the text ends inside quotes, "broken" when a quote stands where none can. */
  readonly ended: "whole" | "open" | "broken";
}

function readRun(text: string, line: number, delimiter: CsvDelimiter): Run {
  if (!text.includes('"')) return readPlain(text, line, delimiter);
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
    return {rows, next, ended: "whole"};
  } catch (error) {
    if (error instanceof CsvError)
      return {rows, next, ended: error.code === "CSV_QUOTE_NOT_CLOSED" ? "open" : "broken"};
    throw error;
  }
}

/** Without a quote every line is a row, and there is nothing to parse. */
function readPlain(text: string, line: number, delimiter: CsvDelimiter): Run {
  const lines = text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const rows = lines.map((one, n) => ({line: line + n, span: 1, values: one === "" ? [] : one.split(delimiter)}));
  return {rows, next: line + rows.length, ended: "whole"};
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

function lineText(text: string, starts: readonly number[], at: number): string {
  return text.slice(starts[at], starts[at + 1]).replace(/[\r\n]+$/, "");
}

/** The offset of the first character of each line. */
export function lineStarts(text: string): readonly number[] {
  if (text === "") return [];
  const starts = [0];
  const ends = text.includes("\r") ? /\r\n|\n|\r/g : /\n/g;
  while (ends.exec(text) !== null) if (ends.lastIndex < text.length) starts.push(ends.lastIndex);
  return starts;
}

function lineEnds(value: string): number {
  return /[\r\n]/.test(value) ? (value.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

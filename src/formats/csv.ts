import {type CsvDelimiter, type CsvRow, DelimitedRows, lineStarts} from "./delimited/rows.ts";
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

export type {CsvDelimiter, CsvRow} from "./delimited/rows.ts";
export type CsvEncoding = "utf-8" | "windows-1252" | "utf-16le";

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
  return {delimiter, encoding, rows: new DelimitedRows(delimiter).read(text, {last: true}), lines: starts.length};
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

const DELIMITERS: readonly CsvDelimiter[] = [",", ";", "\t"];

/** The delimiter that most of the first lines agree on, outside quotes; a comma when none stands out. */
export function tellDelimiter(text: string): CsvDelimiter {
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

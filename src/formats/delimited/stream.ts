import {tellDelimiter} from "../csv.ts";
import {FormatProblem} from "../format-problem.ts";
import {decodeWindows1252} from "../windows-1252.ts";
import {type CsvRow, DelimitedRows} from "./rows.ts";

/** Gives the file's bytes from the first on, as often as it is asked. */
export type ByteSource = () => AsyncIterable<Uint8Array>;

const LONGEST_LINE = 8 * 2 ** 20;
const PIECE = 2 ** 18;

/**
 * The rows of a delimited text, in memory that does not grow with it. Reads it once to tell its encoding (UTF-8 when every byte is sound
 * UTF-8, else Windows-1252), once more each time that its rows are asked for. Throws `FormatProblem` for what is no such text.
 */
export async function openDelimited(source: ByteSource): Promise<() => AsyncIterable<CsvRow>> {
  const isUtf8 = await survey(source);
  return () => rowsOf(source, isUtf8);
}

/** Pieces of bytes that are in memory already. */
export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Whether it is UTF-8. A last character that was cut short does not make it something else. */
async function survey(source: ByteSource): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", {fatal: true});
  let isUtf8 = true;
  let first = true;
  for await (const chunk of source()) {
    if (first) refuseMarked(chunk);
    first = false;
    if (chunk.includes(0))
      throw new FormatProblem("not-text", "This is not a text file: it holds bytes of zero. Save it again as CSV.");
    isUtf8 = isUtf8 && decodes(decoder, chunk);
  }
  return isUtf8;
}

function decodes(decoder: TextDecoder, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, {stream: true});
    return true;
  } catch {
    return false;
  }
}

function refuseMarked(chunk: Uint8Array): void {
  const [one, two] = chunk;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff))
    throw new FormatProblem("utf-16-text", 'This text is in UTF-16 ("Unicode text"). Save it as CSV UTF-8.');
}

async function* rowsOf(source: ByteSource, isUtf8: boolean): AsyncGenerator<CsvRow, void, undefined> {
  const decoder = new TextDecoder("utf-8");
  let reader: DelimitedRows | undefined;
  let rest = "";
  for await (const chunk of source()) {
    rest += isUtf8 ? decoder.decode(chunk, {stream: true}) : decodeWindows1252(chunk);
    const end = lastLineEnd(rest);
    if (end === 0) refuseLong(rest);
    else {
      reader ??= new DelimitedRows(tellDelimiter(rest));
      const piece = rest.slice(0, end);
      rest = rest.slice(end);
      for (const row of reader.read(piece, {last: false})) yield row;
    }
  }
  rest += decoder.decode();
  reader ??= new DelimitedRows(tellDelimiter(rest));
  for (const row of reader.read(rest, {last: true})) yield row;
}

/** After the last line end, 0 when there is none. A carriage return at the very end may be half of one. */
function lastLineEnd(text: string): number {
  return Math.max(text.lastIndexOf("\n"), text.length > 1 ? text.lastIndexOf("\r", text.length - 2) : -1) + 1;
}

function refuseLong(line: string): void {
  if (line.length > LONGEST_LINE)
    throw new FormatProblem("value-too-long", `The file holds a line of over ${LONGEST_LINE} characters.`);
}

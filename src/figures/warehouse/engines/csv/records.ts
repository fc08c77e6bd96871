import {closeSync, openSync, readSync} from "node:fs";
import type {Mark} from "../../../../formats/survey/survey.ts";

/* Single records out of a large file: for the few rows that have to be looked at one by one. */

/** The fields of one record, quotes taken off. Undefined when a quote stands where none may. */
export function splitRecord(text: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(",");
  const fields: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    fields.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === "") return fields;
  }
}

/** The first record of a file, or undefined when there is none. A byte order mark is not part of it. */
export function firstRecord(path: string, toUtf8: (bytes: Uint8Array) => Uint8Array): readonly string[] | undefined {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(1 << 16);
    const read = readSync(file, buffer, 0, buffer.length, 0);
    const text = Buffer.from(toUtf8(buffer.subarray(0, read)))
      .toString("utf8")
      .replace(/^\uFEFF/, "");
    return read === 0 ? undefined : recordAtHead(text.split(/\r\n|\n|\r/, MOST_LINES_IN_A_HEADER));
  } finally {
    closeSync(file);
  }
}

const MOST_LINES_IN_A_HEADER = 20;

/** Excel wraps a header inside its quotes. A value with a comma as well is rather a quote that was never closed: then the first line alone is meant. */
function recordAtHead(lines: readonly string[]): readonly string[] {
  const [first = ""] = lines;
  for (let length = 1; length <= lines.length; length++) {
    const cells = splitRecord(lines.slice(0, length).join("\n"));
    if (cells) return cells.some((cell) => cell.includes("\n") && cell.includes(",")) ? first.split(",") : cells;
  }
  return first.split(",");
}

/** Every record of a sound file from an offset on, with its physical line, without its line end; until `visit` says false. */
export function walkRecords(path: string, from: Mark, visit: (text: string, line: number) => boolean): void {
  const file = openSync(path, "r");
  try {
    const block = Buffer.alloc(1 << 18);
    let rest = Buffer.alloc(0);
    let line = from.line;
    for (let offset = from.offset; ; ) {
      const read = readSync(file, block, 0, block.length, offset);
      offset += read;
      const bytes = Buffer.concat([rest, block.subarray(0, read)]);
      const taken = visitRecords(bytes, read === 0, (text) => {
        const at = line;
        line += 1 + countLineFeeds(text);
        return visit(text.replace(/\r$/, ""), at);
      });
      if (taken === undefined || read === 0) return;
      rest = bytes.subarray(taken);
    }
  } finally {
    closeSync(file);
  }
}

/** Calls back for each whole record; how many bytes were taken, or undefined when told to stop. */
function visitRecords(bytes: Buffer, atEnd: boolean, visit: (text: string) => boolean): number | undefined {
  let start = 0;
  let odd = false;
  let scanned = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, scanned);
    if (end < 0) break;
    odd = odd !== hasOddQuotes(bytes.subarray(scanned, end));
    scanned = end + 1;
    if (odd) continue;
    if (!visit(bytes.toString("utf8", start, end))) return undefined;
    start = end + 1;
  }
  if (atEnd && start < bytes.length) visit(bytes.toString("utf8", start));
  return atEnd ? bytes.length : start;
}

function hasOddQuotes(bytes: Buffer): boolean {
  let odd = false;
  for (let at = bytes.indexOf(0x22); at >= 0; at = bytes.indexOf(0x22, at + 1)) odd = !odd;
  return odd;
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** The records that begin on these lines, by line. */
export function recordsAt(path: string, lines: readonly number[], marks: readonly Mark[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const wanted = [...new Set(lines)].sort((a, b) => a - b);
  let next = 0;
  while (next < wanted.length) {
    const mark = lastMarkBefore(wanted[next]!, marks);
    const until = marks.find(({line}) => line > wanted[next]!)?.line ?? Number.POSITIVE_INFINITY;
    walkRecords(path, mark, (text, line) => {
      while (next < wanted.length && wanted[next]! < line) next += 1;
      if (line === wanted[next]) {
        found.set(line, text);
        next += 1;
      }
      return next < wanted.length && wanted[next]! < until;
    });
    if (next < wanted.length && wanted[next]! < until) next += 1;
  }
  return found;
}

function lastMarkBefore(line: number, marks: readonly Mark[]): Mark {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1] ?? {offset: 0, line: 1};
}

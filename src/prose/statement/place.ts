import type {Place} from "../../vocabulary/finding.ts";

/** A tag as it stands in the text, from its `{%` to just after its `%}`. Offsets are of UTF-16 units. */
export interface ScannedTag {
  readonly start: number;
  readonly end: number;
  /** The quotation mark of a value that holds `%}`: if the tag cannot be read, this is why. */
  readonly suspect?: number;
}

/** A `{%` that begins no tag. `at` is the fault itself: the `{%`, or the quotation mark that is never closed. */
export interface ScanProblem {
  readonly code: "unclosed-tag" | "unterminated-quote";
  readonly start: number;
  readonly at: number;
}

export interface Scan {
  readonly tags: readonly ScannedTag[];
  readonly problems: readonly ScanProblem[];
}

/**
 * Finds every tag of a text, from `from` on: `%}` inside a quoted value is part of it, a tag may run over lines, and code (fences and
 * backticks) holds none. A tag ends before the next `{%` and before a blank line: without that rule one forgotten
 * quotation mark swallows the text up to the next.
 */
export function scanTags(text: string, from = 0): Scan {
  const tags: ScannedTag[] = [];
  const problems: ScanProblem[] = [];
  for (let pos = from; pos < text.length; ) {
    if (!text.startsWith("{%", pos)) {
      pos = afterText(text, pos, from);
      continue;
    }
    const read = readTag(text, pos);
    if (read.kind === "tag") tags.push(read.tag);
    else problems.push(read.problem);
    pos = read.resume;
  }
  return {tags, problems};
}

/** Offsets of a text to places in its file; `at` is where the text itself begins: without a line, all that is known is the file. */
export function placing(text: string, at: Place): (offset: number) => Place {
  const {file, line: firstLine} = at;
  if (firstLine === undefined) return () => ({file});
  const starts = lineStarts(text);
  return (offset) => {
    const line = lineOf(starts, offset);
    const column = offset - starts[line]! + (line === 0 ? (at.column ?? 1) : 1);
    return {file, line: firstLine + line, column};
  };
}

export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}

/** The last of the ascending `starts` that is not after the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The next place where a tag may begin: past a code fence, inline code, an escaped backtick or one letter. */
function afterText(text: string, pos: number, from: number): number {
  const fence = pos === from || text[pos - 1] === "\n" ? afterFence(text, pos) : pos;
  if (fence > pos) return fence;
  if (text.startsWith("\\`", pos)) return pos + 2;
  return text[pos] === "`" ? afterInlineCode(text, pos) : pos + 1;
}

/** A run of backticks opens code when a run as long closes it in the same paragraph; else it is text. */
function afterInlineCode(text: string, opened: number): number {
  const mark = matchAt(/`+/y, text, opened)!;
  let pos = opened + mark.length;
  while (pos < text.length) {
    pos += matchAt(/(?:(?!\n[ \t]*\n)[^`])*/y, text, pos)!.length;
    const run = matchAt(/`+/y, text, pos);
    if (run === undefined) break;
    pos += run.length;
    if (run.length === mark.length) return pos;
  }
  return opened + mark.length;
}

function afterFence(text: string, pos: number): number {
  const opening = matchAt(/[ \t>]*(?:(?:[-*+]|\d+[.)]) +)?(?:`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/y, text, pos);
  if (opening === undefined) return pos;
  const mark = /(`+|~+)$/.exec(opening)![0];
  const closing = new RegExp(`\\n[ \\t>]*${mark}${mark[0]}*[ \\t]*(?=\\n|$)`, "g");
  closing.lastIndex = pos + opening.length;
  return closing.test(text) ? closing.lastIndex : text.length;
}

type Read =
  | {readonly kind: "tag"; readonly tag: ScannedTag; readonly resume: number}
  | {readonly kind: "problem"; readonly problem: ScanProblem; readonly resume: number};

function readTag(text: string, start: number): Read {
  const whole = matchAt(WHOLE_TAG, text, start);
  // All that the tag may take up: to the next `{%`, or to the end of the paragraph.
  const reach = whole ?? matchAt(REACH, text, start)!;
  const close = reach.indexOf("%}") + 2;
  const before = close > 1 ? reach.slice(0, close - 2) : reach;
  const quote = start + before.lastIndexOf('"');
  if (whole !== undefined) {
    const end = start + whole.length;
    return {kind: "tag", tag: {start, end, ...(close < whole.length && {suspect: quote})}, resume: end};
  }
  const quoted = before.replace(/\\["\\]/g, "").split('"').length % 2 === 0;
  const problem: ScanProblem = quoted
    ? {code: "unterminated-quote", start, at: quote}
    : {code: "unclosed-tag", start, at: start};
  return {kind: "problem", problem, resume: start + Math.max(close, 2)};
}

const WHOLE_TAG =
  /\{%(?:[^"%{\n]|"(?:[^"\\{\n]|\\[\s\S]|\{(?!%)|\n(?![ \t]*(?:\n|$)))*"|%(?!\})|\{(?!%)|\n(?![ \t]*(?:\n|$)))*%\}/y;

const REACH = /\{%(?:[^{\n]|\{(?!%)|\n(?![ \t]*(?:\n|$)))*/y;

function matchAt(sticky: RegExp, text: string, pos: number): string | undefined {
  sticky.lastIndex = pos;
  return sticky.exec(text)?.[0];
}

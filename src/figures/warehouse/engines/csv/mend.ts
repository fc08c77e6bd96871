import {closeSync, openSync, writeSync} from "node:fs";
import {join} from "node:path";
import type {Finding} from "../../../../vocabulary/finding.ts";
import type {RowSource} from "../../../sources/source.ts";
import {writeDay} from "../../allowed.ts";
import type {Layout} from "../../layout.ts";
import {readDay} from "../../row-rules.ts";
import {type ReadFile, rowFault} from "./judge-row.ts";
import {splitRecord} from "./records.ts";
import type {RejectedRow} from "./rejected.ts";
import {type TextLine, textLines} from "./text-lines.ts";

/**
 * A copy of a file that a bulk reader may be given: UTF-8, one kind of line end, every quote closed, no NUL, days without times, a header on one line. A row that
 * cannot be copied is rejected alone; above all an unclosed quote costs its own row and no other.
 */
export interface MendedFile {
  readonly path: string;
  readonly rejected: readonly RejectedRow[];
  readonly insideValues: number;
  readonly blank: number;
  readonly lines: number;
  /** From a line of the copy to that of the file as supplied. */
  lineOf(line: number): number;
  findings(path: string): readonly Finding[];
}

const MOST_LINES_IN_A_VALUE = 50;

export function mendFile(file: ReadFile, place: {folder: string; name: string}): MendedFile {
  const path = join(place.folder, `${place.name}.mended.csv`);
  const mender = new Mender(path, file.layout, file.source);
  try {
    const waiting: TextLine[] = [];
    const lines = textLines(file.path, file.source.toUtf8);
    for (;;) {
      for (let next = lines.next(); ; next = lines.next()) {
        if (next.done) break;
        waiting.push(next.value);
        if (waiting.length > MOST_LINES_IN_A_VALUE) break;
      }
      if (waiting.length === 0) break;
      waiting.splice(0, mender.take(waiting));
    }
  } finally {
    mender.close();
  }
  return mender.mended();
}

class Mender {
  private readonly path: string;
  private readonly layout: Layout;
  private readonly source: RowSource;
  private readonly out: number;
  private readonly dates: readonly number[];
  private readonly rejected: RejectedRow[] = [];
  private readonly turns: {copy: number; line: number}[] = [];
  private line = 1;
  private copyLine = 1;
  private blank = 0;
  private insideValues = 0;
  private buffered: string[] = [];
  private bufferedLength = 0;
  private end: TextLine["end"] | undefined;
  private otherEnd: number | undefined;
  private endedWithLineEnd = true;

  constructor(path: string, layout: Layout, source: RowSource) {
    this.path = path;
    this.layout = layout;
    this.source = source;
    this.out = openSync(path, "w", 0o600);
    const timed = source.dateFormat.includes("hh:mm");
    this.dates = timed ? layout.columns.filter(({column}) => column.field.includes("recorded")).map(({at}) => at) : [];
  }

  /** Deals with the first of these lines, and with those after it that belong to it; how many were dealt with. */
  take(lines: readonly TextLine[]): number {
    const {text, end} = lines[0]!;
    if (text.includes('"') && !text.includes("\0")) return this.takeQuoted(lines);
    this.noteEnd(end);
    if (text === "") this.blank += 1;
    else if (text.includes("\0")) this.reject(text, NUL_FAULT);
    else this.write(text, 1);
    this.line += 1;
    return 1;
  }

  mended(): MendedFile {
    const {path, rejected, insideValues, blank, turns, otherEnd} = this;
    return {
      path,
      rejected,
      insideValues,
      blank,
      lines: this.line - 1,
      lineOf: (line) => {
        const turn = turns.findLast(({copy}) => copy <= line);
        return turn ? turn.line + (line - turn.copy) : line;
      },
      findings: (file) => (otherEnd === undefined ? [] : [mixedLineEnds(file, otherEnd)]),
    };
  }

  close(): void {
    if (this.endedWithLineEnd) this.buffered.push("\n");
    this.flush();
    closeSync(this.out);
  }

  private takeQuoted(lines: readonly TextLine[]): number {
    const length = this.recordLength(lines);
    const taken = lines.slice(0, Math.max(length, 1));
    const texts = taken.map(({text}) => text);
    this.noteEnd(taken.at(-1)!.end);
    if (length === 0) this.reject(texts[0]!, lines.length === 1 && lines[0]!.end === "" ? CUT_OFF : UNCLOSED_FAULT);
    else {
      this.write(texts.join("\n"), length);
      this.insideValues += length - 1;
    }
    this.line += texts.length;
    return texts.length;
  }

  /** How many lines the record has that begins here; none when its quotes make no record, or only one that swallows others. */
  private recordLength(lines: readonly TextLine[]): number {
    let text = lines[0]!.text;
    for (let length = 1; ; length++) {
      const cells = splitRecord(text);
      if (cells) return this.swallows(lines.slice(1, length), cells) ? 0 : length;
      const next = lines[length];
      if (next === undefined || next.text.includes("\0")) return 0;
      text += `\n${next.text}`;
    }
  }

  private swallows(inner: readonly TextLine[], cells: readonly string[]): boolean {
    if (inner.length === 0) return false;
    return cells.length !== this.layout.headers.length || inner.some(({text}) => this.isRow(text));
  }

  /** A line that stands for a row on its own: as many fields as the header, and a date where the date belongs. */
  private isRow(text: string): boolean {
    const cells = text.replaceAll('"', "").split(",");
    const date = this.layout.columns.find(({column}) => column.field === "recorded");
    return (
      cells.length === this.layout.headers.length &&
      (!date || readDay(cells[date.at]!, this.source.dateFormat) !== undefined)
    );
  }

  private write(text: string, lines: number): void {
    const last = this.turns.at(-1) ?? {copy: 1, line: 1};
    if (this.line - this.copyLine !== last.line - last.copy) this.turns.push({copy: this.copyLine, line: this.line});
    const isHeader = this.line === 1 && this.layout.hasHeader;
    const record = isHeader ? text.replaceAll("\n", " ") : this.withoutTimes(text);
    this.buffered.push(this.copyLine === 1 ? record : `\n${record}`);
    this.bufferedLength += record.length;
    this.copyLine += isHeader ? 1 : lines;
    if (this.bufferedLength > 1 << 20) this.flush();
  }

  private withoutTimes(text: string): string {
    if (this.dates.length === 0) return text;
    const cells = splitRecord(text)?.slice();
    if (!cells || cells.length !== this.layout.headers.length) return text;
    for (const at of this.dates) {
      const day = readDay(cells[at]!, this.source.dateFormat);
      if (day) cells[at] = writeDay(new Date(`${day}T00:00:00Z`), this.source.dateFormat);
    }
    return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  }

  private flush(): void {
    for (let rest = Buffer.from(this.buffered.join("")); rest.length > 0; )
      rest = rest.subarray(writeSync(this.out, rest));
    this.buffered = [];
    this.bufferedLength = 0;
  }

  /** Of a record, not of a value: Excel breaks lines inside a cell by LF alone and ends its rows in CR LF. */
  private noteEnd(end: TextLine["end"]): void {
    this.endedWithLineEnd = end !== "";
    if (end === "") return;
    this.end ??= end;
    if (end !== this.end) this.otherEnd ??= this.line;
  }

  private reject(text: string, fault: ReturnType<typeof rowFault>): void {
    this.rejected.push({line: this.line, text: text.replaceAll("\0", "\uFFFD"), faults: [fault]});
  }
}

const NUL_FAULT = rowFault(
  "nul-byte",
  "The row holds a NUL byte.",
  "The file was damaged on its way, or exported wrongly. Ask for it again.",
);
const UNCLOSED_FAULT = rowFault(
  "unclosed-quote",
  "A quotation mark is opened and not closed, or stands in the middle of a value; every other row is loaded.",
  "Correct the value, or have quotation marks inside values doubled on export.",
);
const CUT_OFF = rowFault(
  "truncated-last-line",
  "The last line ends inside a quoted value and without a line end: the file was cut off.",
  "Ask for the file again: rows that should follow may be missing too.",
);

function mixedLineEnds(file: string, line: number): Finding {
  return {
    code: "mixed-line-ends",
    severity: "must",
    message: `Line ${line} ends otherwise than the lines before it: the file is put together from two. All its rows were read.`,
    at: {file, line},
    advice: "See that nothing is in it twice, and have it exported in one piece.",
  };
}

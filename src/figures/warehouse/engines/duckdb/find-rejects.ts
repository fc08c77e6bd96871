import type {RowSource} from "../../../sources/source.ts";
import type {Layout} from "../../layout.ts";
import {type Fault, faultsOf} from "../../row-rules.ts";
import type {Engine} from "./connect.ts";
import {recordsAt, splitRecord, walkRecords} from "./records.ts";
import type {Survey} from "./survey.ts";

export interface ReadFile {
  readonly path: string;
  readonly layout: Layout;
  readonly source: RowSource;
  readonly survey: Survey;
  /** From a line of this file to that of the file as supplied, where they differ. */
  readonly lineOf?: (line: number) => number;
}

export interface FoundRow {
  readonly line: number;
  readonly text: string;
}

/** The rows that the engine did not take since the last call, at their lines in the file it read. */
export async function takeRejects(engine: Engine, file: ReadFile): Promise<readonly FoundRow[]> {
  const rows = await engine.rows("SELECT DISTINCT line, csv_line FROM reject_errors ORDER BY line, csv_line");
  await engine.run("DROP TABLE reject_errors");
  await engine.run("DROP TABLE reject_scans");
  const told = rows.map(([line, text]) => ({line: Number(line), text: withoutLineEnd(String(text))}));
  return locate(told, file);
}

/** The engine counts records, so its line is only right above the first value with a line end inside. Elsewhere the text is looked for. */
function locate(told: readonly FoundRow[], {path, survey}: ReadFile): readonly FoundRow[] {
  const there = recordsAt(
    path,
    told.map(({line}) => line),
    survey.marks,
  );
  const right = told.filter(({line, text}) => there.get(line) === text);
  const found = new Map(right.map((row) => [row.line, row]));
  const sought = new Set(told.filter(({line, text}) => there.get(line) !== text).map(({text}) => text));
  if (sought.size > 0)
    walkRecords(path, {offset: 0, line: 1}, (text, line) => {
      if (sought.has(text)) found.set(line, {line, text});
      return true;
    });
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** What is wrong with a row; nothing when all that is new in it is a value of free text. */
export function judgeRow({line, text}: FoundRow, {layout, source, survey}: ReadFile): readonly Fault[] {
  const cells = splitRecord(text);
  if (cells === undefined)
    return [
      rowFault(
        "quote-out-of-place",
        "A quotation mark stands where none may.",
        "Have the extract written with quotes doubled inside quoted values.",
      ),
    ];
  if (cells.length !== layout.headers.length) return [shapeFault(cells.length, line, {layout, survey})];
  const faults = faultsOf(new Map(cells.map((cell, at) => [layout.headers[at]!, cell])), source);
  return faults.map((fault) => (cutShort(line, survey) ? {...fault, ...truncated(cells.length, layout)} : fault));
}

function shapeFault(fields: number, line: number, {layout, survey}: {layout: Layout; survey: Survey}): Fault {
  if (cutShort(line, survey)) return truncated(fields, layout);
  return rowFault(
    "wrong-number-of-fields",
    `The row has ${fields} fields and the header ${layout.headers.length}.`,
    "A comma inside a value must be quoted. Have the row exported again.",
  );
}

/** The last line, without its line end, and bad besides: the file was cut off. */
function cutShort(line: number, survey: Survey): boolean {
  return line === survey.lastLine && !survey.endsWithLineEnd;
}

function truncated(fields: number, layout: Layout): Fault {
  const short =
    fields === layout.headers.length ? "in its last field" : `after ${fields} of ${layout.headers.length} fields`;
  return rowFault(
    "truncated-last-line",
    `The last line ends ${short} and without a line end: the file was cut off.`,
    "Ask for the file again: rows that should follow may be missing too.",
  );
}

export function rowFault(code: string, message: string, advice: string): Fault {
  return {code, column: "", message, advice};
}

function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n?$/, "");
}

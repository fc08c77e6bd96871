import type {Survey} from "../../../../formats/survey/survey.ts";
import type {RowSource} from "../../../sources/source.ts";
import type {Layout} from "../../layout.ts";
import {type Fault, faultsOf} from "../../row-rules.ts";
import {splitRecord} from "./records.ts";

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

import type {TableRow} from "../../../formats/tables.ts";
import {withoutNotes} from "../../../formats/titled/plain-heading.ts";
import type {Finding, Place} from "../../../vocabulary/finding.ts";
import {readNumberCell} from "../tallies/number-cell.ts";

/** A count in a published table: marks of notes and of revision beside it are taken off; "-", ".." and "[x]" are no number, and never zero. */
export type PublishedCount =
  | {readonly kind: "value"; readonly value: number}
  | {readonly kind: "blank"}
  | {readonly kind: "missing"}
  | {readonly kind: "problem"; readonly finding: Finding};

/** `column` counts from 0. Corrections may be below zero. */
export function readCount(
  row: TableRow,
  {column, heading}: {readonly column: number; readonly heading: string},
  at: Place,
): PublishedCount {
  const text = (row.cells[column] ?? "").trim();
  const bare = /\d/.test(text) ? withoutNotes(text) : text;
  const cell = {column: column + 1, row: row.row, text: bare, kind: "text"} as const;
  const read = readNumberCell(cell, {scale: 0, negatives: true});
  if (read.kind !== "problem") return read.kind === "missing" ? {kind: "missing"} : read;
  const {code, says, advice} = read.problem;
  const message = `"${heading}" in row ${row.row} ${says}`;
  return {
    kind: "problem",
    finding: {code, severity: "must", message, at: {...at, column: column + 1}, advice: `${advice} It was not loaded.`},
  };
}

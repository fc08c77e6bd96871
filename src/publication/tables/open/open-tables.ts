import {plainDecimal} from "../../../formats/cell-text.ts";
import type {Release} from "../../release/read-release.ts";
import {RELEASE} from "../../release/release-files.ts";
import {openChanges} from "./changes.ts";
import {openFigures} from "./figures.ts";
import type {OpenTable, OpenValue} from "./open-table.ts";
import {openInitiatives, openMeasures, openSeries} from "./records.ts";

/** A release as tables for machines, in the order in which one refers to another. */
export function openTables(release: Release): readonly OpenTable[] {
  return [
    openMeasures(release),
    openFigures(release),
    openChanges(release),
    openSeries(release),
    openInitiatives(release),
  ];
}

/** `data/figures.csv`. */
export function openTablePath({name}: Pick<OpenTable, "name">): string {
  return `${RELEASE.data}${name}.csv`;
}

/** A value as its cell has it, before any quotes. A text is kept to the letter but for the guard. */
export function printValue(value: OpenValue): string {
  if (value === undefined) return "";
  if (typeof value === "number") return plainDecimal(value);
  return typeof value === "boolean" ? String(value) : guarded(value);
}

/**
 * A text that a spreadsheet would take for a formula, with an apostrophe before it, which spreadsheets take for "this is text". One that
 * already has apostrophes there gets one more, so that taking one off always gives the text as it was.
 */
export function guarded(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** Apostrophes, then blanks, then what starts a formula, in ASCII or full width; or a tab or a line end at the very start. */
const RUNS = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

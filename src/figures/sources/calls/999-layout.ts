import {plainHeading} from "../../../formats/titled/plain-heading.ts";
import type {TitledTable} from "../../../formats/titled/titled-table.ts";
import {lastMonth, type Month, monthsIn} from "../../../vocabulary/period.ts";
import {monthInTitle} from "../published/title-period.ts";
import {readSpan} from "../tallies/span.ts";

/**
 * Where a table of 999 answering has its numbers. Accepted: a row for each force and month; a sheet for each month, named in its name or
 * its title; and months across, in the header or above it, of one figure that the sheet names or of several.
 */

export type CallsFigure = "calls" | "within" | "share";

export interface CallColumn {
  readonly column: number;
  readonly heading: string;
  readonly figure: CallsFigure;
  /** Of the column or of the whole sheet; a month in the row goes before it. */
  readonly month?: Month;
  /** Shares are written from 0 to 1. */
  readonly fractions: boolean;
}

/** A force's column, and beside it a month's or one of calls. */
export function isCallsHeader(plain: readonly string[]): boolean {
  if (plain.some((text) => /offence|crime|outcome/.test(text))) return false;
  return plain.some(isForce) && plain.some((text) => figureOf(text) !== undefined || monthOf(text) !== undefined);
}

export function readsOfCalls(texts: readonly string[]): boolean {
  return texts.some((text) => /\b999\b|emergency calls/i.test(text)) || texts.map(plainHeading).some(isWithinTen);
}

/** The columns of the force's name and of the row's month, from 0; -1 for no month. */
export function callsIn({headings}: TitledTable): {readonly force: number; readonly month: number} {
  const month = headings.findIndex((text) =>
    /^(call |calendar |reporting )?(month|date|period)( of call| ending)?$|^month[ -]year$|^year[ -]month$/.test(text),
  );
  return {force: headings.findIndex(isForce), month};
}

export function callColumns(table: TitledTable): readonly CallColumn[] {
  const {headings, body, titles, sheet} = table;
  const {force, month: dated} = callsIn(table);
  const monthOfSheet = monthInTitle(sheet) ?? titles.map(monthInTitle).find(isThere);
  const figureOfSheet = [sheet, ...titles].map(plainHeading).map(figureOf).find(isThere);
  const over = upperHeadings(table);
  return headings.flatMap((heading, column): readonly CallColumn[] => {
    const upper = over[column] ?? "";
    const isMonth = monthOf(heading) !== undefined;
    const figure = figureOf(heading) ?? (isMonth ? (figureOf(upper) ?? figureOfSheet) : undefined);
    if (column === force || column === dated || figure === undefined) return [];
    const month = [monthOf(heading), monthInTitle(heading), monthOf(upper), monthOfSheet].find(isThere);
    const fractions = areFractions(body.map(({cells}) => (cells[column] ?? "").trim()));
    return [{column, heading, figure, fractions, ...(month === undefined ? {} : {month})}];
  });
}

/** A heading over several columns stands over the first of them only. */
function upperHeadings({headings, above}: TitledTable): readonly string[] {
  let upper = "";
  return headings.map((_, column) => {
    upper = above[column] || upper;
    return upper;
  });
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** None of a column's numbers is over 1: written as percentages they would all be of a force that answers nobody. */
function areFractions(values: readonly string[]): boolean {
  const numbers = values.filter((text) => /^\d+(\.\d+)?$/.test(text)).map(Number);
  return numbers.length > 0 && numbers.every((number) => number <= 1);
}

function isForce(plain: string): boolean {
  return /^(police )?(force|service|force area)( name)?$|^organi[sz]ation$|^agency$|^police force area name$/.test(
    plain,
  );
}

function figureOf(plain: string): CallsFigure | undefined {
  if (isWithinTen(plain))
    return /%|percent|per cent|proportion|share|\bpct\b|\brate\b/.test(plain) ? "share" : "within";
  if (/second|%|percent|per cent|mean|median|average|percentile|time|abandon|target|rank/.test(plain)) return undefined;
  return /^(total |number of |no\.? of |all )*(999 |emergency )*calls?( to 999)?( received| answered| offered| volume| total| count)?$|^call volume$|^(calls? )?total( 999)?( calls?)?$/.test(
    plain,
  )
    ? "calls"
    : undefined;
}

/** "Under 10 seconds", "within 10s", "<10 secs", "0-10 seconds", "in 10 seconds"; "10 to 60 seconds" is another. */
function isWithinTen(plain: string): boolean {
  return /(under|within|less than|up to|\bin|<=?|≤|\b0 ?(-|to|–)) ?(10|ten) ?(s\b|secs?|seconds?)/.test(plain);
}

function monthOf(text: string): Month | undefined {
  const span = text === "" ? undefined : readSpan(text);
  return span !== undefined && monthsIn(span) === 1 ? lastMonth(span) : undefined;
}

import type {MergedRange} from "../../../formats/cell-name.ts";
import {cellName} from "../../../formats/cell-name.ts";
import type {GridCell, SheetGrid} from "../../../formats/spreadsheet.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import type {Month} from "../../../vocabulary/period.ts";
import {type MonthHeading, monthIn, type NamedYear, readMonthHeading, yearsNamed} from "./month-heading.ts";
import {quote} from "./number-cell.ts";
import {isNamed} from "./plain-label.ts";
import type {MonthlyWorkbookMapping} from "./workbook-mapping.ts";

/** What the columns of a sheet are, told from its heading rows. */
export interface WorkbookColumn {
  readonly column: number;
  /** Its heading rows joined, as written. */
  readonly heading: string;
  readonly role:
    | {readonly kind: "month"; readonly month: Month}
    | {readonly kind: "year-to-date"}
    | {readonly kind: "ignored"}
    | {readonly kind: "unknown"};
}

export interface ColumnReading {
  readonly columns: readonly WorkbookColumn[];
  readonly findings: readonly Finding[];
  readonly oddities: readonly string[];
}

/** The part of the mapping that columns are told by, so that a draft can be told before there is a mapping. */
export type ColumnMapping = Pick<
  MonthlyWorkbookMapping,
  "header-row" | "label-column" | "months" | "year" | "year-to-date" | "ignore-columns"
>;

export interface SheetPlace {
  readonly grid: SheetGrid;
  readonly file: string;
  readonly mappingFile: string;
}

export function readColumns(place: SheetPlace, mapping: ColumnMapping): ColumnReading {
  const {grid} = place;
  const headings = headingsOf(grid, mapping).filter(({column}) => !mapping["label-column"].includes(column));
  const year = mapping.year === undefined ? yearAbove(grid, mapping) : yearsNamed(mapping.year)[0];
  const months = new MonthColumns(place, mapping["header-row"].at(-1)!, year);
  const columns = headings.map(({column, own, joined}): WorkbookColumn => {
    const aside = setAside([own, joined], mapping);
    if (aside) return {column, heading: joined, role: aside};
    const named = readHeading(own, joined, mapping.months);
    const month = named && months.take(column, joined, named);
    return {column, heading: joined, role: month ? {kind: "month", month} : {kind: "unknown"}};
  });
  const oddities =
    months.borrowed && year && mapping.year === undefined
      ? [`${sheetWord(grid)}: its months name no year; they are read from ${yearWord(year)}, named above them.`]
      : [];
  return {columns, findings: months.findings, oddities};
}

/** Gives headings their months from left to right: one without a year is of the year that has been reached. */
class MonthColumns {
  readonly findings: Finding[] = [];
  borrowed = false;
  readonly #place: SheetPlace;
  readonly #line: number;
  readonly #taken = new Map<Month, number>();
  #year: NamedYear | undefined;
  #before = 0;

  constructor(place: SheetPlace, line: number, year: NamedYear | undefined) {
    this.#place = place;
    this.#line = line;
    this.#year = year;
  }

  take(column: number, heading: string, named: MonthHeading): Month | undefined {
    if (named.year === undefined) {
      this.borrowed = true;
      this.#year = rolledOver(this.#year, this.#before, named.month);
      this.#before = named.month;
    }
    const month = monthIn(named, this.#year);
    const first = month && this.#taken.get(month);
    const at = {file: this.#place.file, line: this.#line};
    if (month === undefined) this.findings.push(withoutYear(this.#cell(column), heading, at));
    else if (first === undefined) this.#taken.set(month, column);
    else this.findings.push(monthTwice(this.#cell(column), {month, first: this.#cell(first)}, at));
    return first === undefined ? month : undefined;
  }

  #cell(column: number): string {
    return cellName(this.#place.grid, this.#line, column);
  }
}

interface Heading {
  readonly column: number;
  /** Of the lowest heading row that has something there. */
  readonly own: string;
  readonly joined: string;
}

/**
 * Upper heading rows reach to the right: over their merged cells, or where nothing is merged (a CSV) until the next that is written.
 * A column with nothing of its own in any heading row has no heading.
 */
export function headingsOf(grid: SheetGrid, mapping: Pick<ColumnMapping, "header-row">): readonly Heading[] {
  const rows = mapping["header-row"].map((row) => filledRow(grid, row));
  const last = Math.max(0, ...rows.map((row) => row.last));
  const headings: Heading[] = [];
  for (let column = 1; column <= last; column++) {
    const own = rows.map((row) => row.at(column)).filter((text) => text !== undefined);
    if (own.length === 0) continue;
    const all = rows.map((row, i) => (i < rows.length - 1 ? row.reaching(column) : row.at(column)));
    const parts = all.filter((text, i): text is string => text !== undefined && text !== all[i - 1]);
    headings.push({column, own: own.at(-1)!, joined: parts.join(" ")});
  }
  return headings;
}

function filledRow(grid: SheetGrid, row: number) {
  const cells = grid.rows.find((one) => one.row === row)?.cells ?? new Map<number, GridCell>();
  const merged = grid.merged.filter((range) => range.top <= row && row <= range.bottom);
  const at = (column: number): string | undefined => {
    const range = merged.find((one) => one.left <= column && column <= one.right);
    const cell = range ? anchor(grid, range) : cells.get(column);
    return cell?.text.replace(/\s+/g, " ").trim() || undefined;
  };
  const last = Math.max(0, ...cells.keys(), ...merged.map((range) => range.right));
  // What is merged reaches as far as its merged cells; what is not, until the next that is written.
  const reaching = (column: number): string | undefined => {
    for (let left = column; left > 0; left--) {
      const text = at(left);
      if (text === undefined) continue;
      const range = merged.find((one) => one.left <= left && left <= one.right);
      return range && range.right > range.left && range.right < column ? undefined : text;
    }
    return undefined;
  };
  return {at, last, reaching};
}

function anchor(grid: SheetGrid, range: MergedRange): GridCell | undefined {
  return grid.rows.find((one) => one.row === range.top)?.cells.get(range.left);
}

function setAside(texts: readonly string[], mapping: ColumnMapping): WorkbookColumn["role"] | undefined {
  if (texts.some((text) => isNamed(text, mapping["year-to-date"]))) return {kind: "year-to-date"};
  return texts.some((text) => isNamed(text, mapping["ignore-columns"])) ? {kind: "ignored"} : undefined;
}

/** The lowest row may say it all; else the rows together; else a month whose year is elsewhere. */
function readHeading(own: string, joined: string, pattern: string | undefined): MonthHeading | undefined {
  const alone = readMonthHeading(own, pattern);
  if (alone?.year !== undefined || own === joined) return alone;
  return readMonthHeading(joined, pattern) ?? readMonthHeading(joined) ?? alone;
}

/** The one year named above the headings or in the sheet's name: a financial year before a calendar year; of two, neither. */
function yearAbove(grid: SheetGrid, mapping: ColumnMapping): NamedYear | undefined {
  const first = Math.min(...mapping["header-row"]);
  const titles = grid.rows
    .filter(({row}) => row < first)
    .flatMap(({cells}) => [...cells.values()].filter(({kind}) => kind === "text").map(({text}) => text));
  const years = [grid.name, ...titles].flatMap(yearsNamed);
  for (const financial of [true, false]) {
    const named = new Set(years.filter((one) => one.financial === financial).map(({year}) => year));
    if (named.size === 1) return {year: [...named][0]!, financial};
    if (named.size > 1) return undefined;
  }
  return undefined;
}

/** Past the year's last month the same headings begin the next year. */
function rolledOver(near: NamedYear | undefined, before: number, month: number): NamedYear | undefined {
  if (!near) return near;
  const place = (of: number): number => (near.financial ? (of + 8) % 12 : of - 1);
  return before > 0 && place(month) < place(before) ? {...near, year: near.year + 1} : near;
}

function yearWord({year, financial}: NamedYear): string {
  return financial ? `${year}/${String((year + 1) % 100).padStart(2, "0")}` : String(year);
}

function sheetWord(grid: SheetGrid): string {
  return grid.name.trim() === "" ? "The file" : `Sheet "${grid.name.trim()}"`;
}

function withoutYear(cell: string, heading: string, at: Finding["at"]): Finding {
  return {
    code: "month-without-year",
    severity: "must",
    message: `${cell} is headed ${quote(heading)}, and no year is named there or, once only, above it.`,
    at,
    advice: 'Say the year in the mapping ("year: 2024/25"), or add the row that names it to header-row.',
  };
}

function monthTwice(cell: string, {month, first}: {month: Month; first: string}, at: Finding["at"]): Finding {
  return {
    code: "month-twice",
    severity: "must",
    message: `${cell} is ${month}, and so is ${first}.`,
    at,
    advice: "Only the first was read. Name the other under ignore-columns, or correct its heading.",
  };
}

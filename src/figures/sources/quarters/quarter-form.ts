import {type Columns, columnsIn, type Headings} from "../../../formats/titled/columns.ts";
import {headerAt} from "../../../formats/titled/titled-table.ts";
import type {SheetHead} from "../national/national-table.ts";
import type {Told} from "./row-reader.ts";

/** A table of the Home Office's with a row for each force, quarter and kind of offence, on one sheet or on one a year. */
export interface QuarterForm<F extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly readerVersion: number;
  readonly supplier: string;
  readonly headings: Headings<F | CommonField>;
  /** Columns of numbers, with the subject of each; the first that is there counts as the row's own. */
  readonly values: readonly {readonly field: F; readonly subject: string}[];
  isHeader(columns: Columns<F | CommonField>): boolean;
  kindOf(cell: (field: F) => string): Told<Kind>;
  /** Rows that are alike are parts of one number, and not the same row twice. */
  readonly addsUp: boolean;
  evidence(last: string): string;
  oddities(codes: ReadonlySet<string>): readonly string[];
}

export type CommonField = "year" | "quarter" | "force";

/** What a row counts. `detail` tells rows of one offence apart. */
export interface Kind {
  readonly offence: string;
  readonly outcome?: number;
  readonly detail: string;
}

export const COMMON_HEADINGS: Headings<CommonField> = {
  year: ["financial year", "year"],
  quarter: ["financial quarter", "quarter"],
  force: ["force name", "force", "police force", "police force name", "police force area"],
};

/** The columns that say of which offence a row is. */
export type OffenceField = "description" | "group" | "subgroup" | "code";

export const OFFENCE_HEADINGS: Headings<OffenceField> = {
  description: ["offence description", "offence"],
  group: ["offence group"],
  subgroup: ["offence subgroup", "offence sub-group", "offence sub group"],
  code: ["offence code", "offence codes", "ho offence code"],
};

export function hasHeader<F extends string>(form: QuarterForm<F>, {rows}: SheetHead): boolean {
  return headerAt(rows, (plain) => form.isHeader(columnsIn(plain, form.headings))) >= 0;
}

import type {Month} from "./period.ts";

export type Table = "crimes" | "outcomes" | "tallies";

/** A declared holding: this source holds this month of this supplier. `subject` for tallies. A covered month with no rows is a zero. */
export interface Holding {
  readonly table: Table;
  readonly source: string;
  readonly supplier: string;
  /** The force whose ground it is, by code: another force's area is not covered by it. */
  readonly force: string;
  readonly subject?: string;
  readonly month: Month;
  /** The source lists the month and has not published it yet: neither covered nor a zero. */
  readonly awaited?: true;
}

export type Coverage = readonly Holding[];

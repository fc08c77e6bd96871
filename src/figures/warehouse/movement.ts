import type {Month} from "../../vocabulary/period.ts";

/** What a load would change in the rows, counted in the engine: neither a key nor a row is told. */
export type Movement = RowMovement | TallyMovement;

interface Moved {
  readonly source: string;
  readonly supplier: string;
  readonly force: string;
  /** Rows of the files that differ, before and after: `before − gone + arrived = after`. */
  readonly before: number;
  readonly after: number;
  /** Rows that only the new files hold, and only the old, the changed not among them. */
  readonly arrived: number;
  readonly gone: number;
  /** The same crime, or the same number's heading, with other values. */
  readonly changed: number;
}

/** One month of one supplier's crimes, or of their outcomes. A row whose month changes is gone from one and arrives in the other. */
export interface RowMovement extends Moved {
  readonly kind: "rows";
  readonly table: "crimes" | "outcomes";
  readonly month: Month;
  /** The month comes to be held, or ceases to be. */
  readonly held?: "begins" | "ends";
  readonly columns: readonly ColumnMovement[];
}

/** In how many of the changed rows a column has another value, and which: the most frequent first, at most 20. Unknown is the empty text. */
export interface ColumnMovement {
  readonly column: string;
  readonly rows: number;
  readonly values: readonly {readonly from: string; readonly to: string; readonly rows: number}[];
}

/** The supplied numbers of one subject of one force. */
export interface TallyMovement extends Moved {
  readonly kind: "tallies";
  readonly subject: string;
  /** Months that come to be held, and that cease to be. */
  readonly begins: readonly Month[];
  readonly ends: readonly Month[];
  /** The numbers that change most, the largest difference first, at most 10. */
  readonly largest: readonly TallyChange[];
}

/** A supplied number, old and new; `until` is the first month out, a value × 10^−scale is what was printed. */
export interface TallyChange {
  readonly area: string;
  readonly offence: string;
  readonly outcome: string;
  readonly from: Month;
  readonly until: Month;
  readonly before: SuppliedValue;
  readonly after: SuppliedValue;
}

export interface SuppliedValue {
  readonly value: number;
  readonly scale: number;
}

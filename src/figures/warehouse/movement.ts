import type {Table} from "../../vocabulary/coverage.ts";
import type {Month} from "../../vocabulary/period.ts";

/** What a load would change in the rows that a source holds of a force in a month, or of a number over several months. */
export interface Movement {
  readonly table: Table;
  readonly source: string;
  readonly supplier: string;
  readonly force: string;
  /** Of supplied numbers. */
  readonly subject?: string;
  readonly from: Month;
  /** The first month out. */
  readonly until: Month;
  /** Rows that stand after it and did not before, and the other way about. */
  readonly appeared: number;
  readonly gone: number;
  /** Rows that stay and have other values: the same key, or for a number the same heading, told once on either side. */
  readonly changedRows: number;
  /** The month comes to be held, or ceases to be. */
  readonly held?: "begins" | "ends";
  /** What is other in the rows that stay, value by value, the most frequent of a column first. Keys are never told. */
  readonly changed: readonly ChangedValue[];
}

/** `from` and `to` are left out of columns that could point at a person. */
export interface ChangedValue {
  readonly column: string;
  readonly from?: string;
  readonly to?: string;
  readonly rows: number;
}

import type {Table} from "../../vocabulary/coverage.ts";
import type {Month} from "../../vocabulary/period.ts";

/** What a load would change in the rows that a source holds of a force in a month, or of a number over several months. */
export interface Movement {
  readonly table: Table;
  readonly source: string;
  readonly force: string;
  /** Of supplied numbers. */
  readonly subject?: string;
  readonly from: Month;
  /** The first month out. */
  readonly until: Month;
  /** Rows that stand after it and did not before, and the other way about. */
  readonly appeared: number;
  readonly gone: number;
  /** Rows that stay and have another value, for each value that they had. Keys are never told. */
  readonly changed: readonly ChangedValue[];
}

/** `from` and `to` are left out of columns that could point at a person. */
export interface ChangedValue {
  readonly column: string;
  readonly from?: string;
  readonly to?: string;
  readonly rows: number;
}

import type {CountProvenance} from "../../../vocabulary/figure.ts";
import type {Month} from "../../../vocabulary/period.ts";
import type {Row} from "../../warehouse/query.ts";
import type {Version, Warehouse} from "../../warehouse/warehouse.ts";
import type {Ground} from "./ground.ts";
import type {Fault} from "./tile.ts";

/** What the warehouse said to one count: its integer, month by month where it has months, and how it was asked. */
export interface Asked {
  readonly total: number;
  /** Empty for a stock and for tallies that do not come by the month. */
  readonly months: ReadonlyMap<Month, number>;
  /** The same for supplied numbers that come by three months; each goes by its first. */
  readonly quarters?: ReadonlyMap<Month, number>;
  /** Decimals of a supplied number: the total is so many tenths, hundredths … of its unit. */
  readonly scale: number;
  readonly evidence: readonly string[];
  readonly provenance: Omit<CountProvenance, "role">;
  readonly engine: string;
  /** Why the total cannot be used. */
  readonly fault?: Fault;
}

export interface Data {
  readonly warehouse: Pick<Warehouse, "run">;
  readonly version: Version;
  /** What was asked before: measures share their wholes, and a rolling year can be the year itself. */
  readonly answered: Map<string, Promise<Asked>>;
}

/** The data, and the ground to count over. */
export interface Over {
  readonly data: Data;
  readonly ground: Ground;
}

/** Of all rows of an answer, exactly. Throws a `RangeError` beyond what a number holds. */
export function sum(rows: readonly Row[], name: string): number {
  const total = rows.reduce((all, row) => all + (row.sums[name] ?? 0n), 0n);
  if (!Number.isSafeInteger(Number(total))) throw new RangeError(`too large to be exact: ${total}`);
  return Number(total);
}

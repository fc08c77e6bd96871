import type {Finding} from "../../vocabulary/finding.ts";
import type {Month} from "../../vocabulary/period.ts";
import type {Source} from "../sources/source.ts";
import type {Receipt} from "./receipt.ts";

/** A file that was read, before it is known which of its months stand. */
export interface Claimed {
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  readonly source: Source;
  /** Rows by the month of recording, those set apart among them. */
  readonly rows: ReadonlyMap<Month, number>;
  readonly apart: number;
}

export interface SettledMonths {
  readonly claims: readonly Claimed[];
  readonly findings: readonly Finding[];
}

export function isStreet({source}: Claimed): boolean {
  return source.kind === "rows" && source.street;
}

/** Loaded, and set apart. */
export function rowsOf({receipt}: Claimed): number {
  return receipt.lines.loaded + receipt.lines.apart;
}

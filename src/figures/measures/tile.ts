import {addMonths, type Month, type Period} from "../../vocabulary/period.ts";
import type {Row} from "../warehouse/query.ts";

/** `months` is filled where every span is one month. `fault` says why the spans cannot be added up. */
export interface Tiled {
  readonly months: ReadonlyMap<Month, number>;
  readonly fault?: string;
}

/** Whether the spans of tallies, ordered by their start, cover a period exactly: no month twice, none left out. */
export function tile(rows: readonly Row[], period: Period): Tiled {
  const months = new Map<Month, number>();
  let next: Month = period.from;
  for (const {dimensions, sums} of rows) {
    const from = dimensions["covers_from"] as Month;
    const until = dimensions["covers_until"] as Month;
    if (from < next) return {months, fault: `the month ${from} was supplied more than once`};
    if (from > next) return {months, fault: `nothing was supplied from ${next} to ${addMonths(from, -1)}`};
    if (until === addMonths(from, 1)) months.set(from, Number(sums["value"] ?? 0n));
    next = until;
  }
  if (next < period.until) return {months, fault: `nothing was supplied from ${next} on`};
  return {months: months.size === rows.length ? months : new Map()};
}

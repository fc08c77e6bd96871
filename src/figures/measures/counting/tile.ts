import {addMonths, type Month, type Period} from "../../../vocabulary/period.ts";
import type {Row} from "../../warehouse/query.ts";

/** Why supplied numbers cannot be added up: a part of the period has none, a month has two, or their decimals differ. */
export interface Fault {
  readonly kind: "gap" | "overlap" | "scales";
  readonly words: string;
}

/** `months` is filled where every span is one month, `quarters` where every span is three. */
export interface Tiled {
  readonly months: ReadonlyMap<Month, number>;
  readonly quarters?: ReadonlyMap<Month, number>;
  readonly fault?: Fault;
}

/** Whether the spans of tallies, ordered by their start, cover a period exactly: no month twice, none left out. */
export function tile(rows: readonly Row[], period: Period): Tiled {
  const months = new Map<Month, number>();
  const quarters = new Map<Month, number>();
  let next: Month = period.from;
  for (const {dimensions, sums} of rows) {
    const from = dimensions["covers_from"] as Month;
    const until = dimensions["covers_until"] as Month;
    if (from < next) return {months, fault: {kind: "overlap", words: `${from} was supplied more than once`}};
    if (from > next) return {months, fault: gap(next, from)};
    if (until === addMonths(from, 1)) months.set(from, Number(sums["value"] ?? 0n));
    if (until === addMonths(from, 3)) quarters.set(from, Number(sums["value"] ?? 0n));
    next = until;
  }
  if (next < period.until) return {months, fault: gap(next, period.until)};
  const whole = (spans: Map<Month, number>) => (spans.size === rows.length ? spans : new Map<Month, number>());
  return {months: whole(months), quarters: whole(quarters)};
}

/** Of all forces, where each has the same spans. */
export function addUp(spans: readonly ReadonlyMap<Month, number>[]): ReadonlyMap<Month, number> {
  const all = new Map<Month, number>();
  for (const own of spans) for (const [month, value] of own) all.set(month, (all.get(month) ?? 0) + value);
  return spans.every(({size}) => size === all.size) ? all : new Map();
}

/** A stock stands once, at the end of the period. */
export function standing(rows: readonly Row[], period: Period): Tiled {
  const months = new Map<Month, number>();
  const end = addMonths(period.until, -1);
  if (rows.length === 0) return {months, fault: {kind: "gap", words: `no number was supplied for the end of ${end}`}};
  if (rows.length === 1) return {months};
  return {months, fault: {kind: "overlap", words: `the end of ${end} was supplied more than once`}};
}

function gap(from: Month, until: Month): Fault {
  const last = addMonths(until, -1);
  return {kind: "gap", words: `no number was supplied for ${from === last ? from : `${from} to ${last}`} alone`};
}

import {addMonths, type Month} from "../../../vocabulary/period.ts";
import {printCount} from "../../warehouse/receipt.ts";
import type {Stretch} from "../series.ts";

/** `2018-12`, or `2018-10 to 2018-12`: the months of a stretch, both ends in. */
export function monthsIn({from, until}: {readonly from: Month; readonly until: Month}): string {
  const last = addMonths(until, -1);
  return from === last ? from : `${from} to ${last}`;
}

/** `17,792 in 2019-01 and 16,004 in 2017-12`. */
export function countsIn(stretches: readonly Stretch[]): string {
  return stretches.map((one) => `${printCount(one.count)} in ${monthsIn(one)}`).join(" and ");
}

/** A share as a reader says it, rounded to a tenth of a percent: `74.7%`. */
export function percentOf(part: number, whole: number): string {
  return `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;
}

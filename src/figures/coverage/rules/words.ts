import {addMonths, type Month} from "../../../vocabulary/period.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import {type Beside, medianOf} from "./beside.ts";

/** `2018-12`, or `2018-10 to 2018-12`: the months of a stretch, both ends in. */
export function monthsIn({from, until}: {readonly from: Month; readonly until: Month}): string {
  const last = addMonths(until, -1);
  return from === last ? from : `${from} to ${last}`;
}

/** `17,792 in 2019-01 and 16,004 in 2018-11, and a median of 15,378 in the same months of 3 other years`. */
export function countsBeside({neighbours, years}: Beside): string {
  const next = neighbours.map((one) => `${printCount(one.count)} in ${monthsIn(one)}`).join(" and ");
  if (years.length === 0) return next;
  const median = printCount(medianOf(years.map(({count}) => count)));
  const others =
    years.length === 1
      ? `${median} in ${monthsIn(years[0]!)}`
      : `a median of ${median} in the same months of ${years.length} other years`;
  return next === "" ? others : `${next}, and ${others}`;
}

/** A share as a reader says it, rounded to a tenth of a percent: `74.7%`. */
export function percentOf(part: number, whole: number): string {
  return `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;
}

import {lastMonth, type Month, monthPeriod, monthsOf, type Period} from "../../../vocabulary/period.ts";
import type {During} from "../../warehouse/query.ts";
import type {Count} from "../measure.ts";

/** When a count is made, for a figure of this period: in it, or for what stands once a year in the June that it goes by. */
export function duringOf({clock}: Pick<Count, "clock">, period: Period): During {
  return clock === "mid-year" ? {clock: "covers", period: monthPeriod(juneOf(period))} : {clock, period};
}

/** The months that must be held for a count. */
export function monthsNeeded(count: Pick<Count, "clock">, period: Period): readonly Month[] {
  const during = duringOf(count, period);
  return during.clock === "ends" ? [lastMonth(period)] : monthsOf(during.period);
}

/**
 * A rate goes by the mid-year estimate of its own year: the last June in the period, or for a shorter period the June of the
 * calendar year that it ends in. The year to March 2025 goes by mid-2024, as the Office for National Statistics has it.
 */
function juneOf(period: Period): Month {
  const junes = monthsOf(period).filter((month) => month.endsWith("-06"));
  return junes.at(-1) ?? (`${lastMonth(period).slice(0, 4)}-06` as Month);
}

import type {Holding} from "../../vocabulary/coverage.ts";
import {type Month, monthsOf, type Period} from "../../vocabulary/period.ts";
import type {Version, VersionFile} from "../warehouse/warehouse.ts";
import type {Count} from "./measure.ts";

/** What a count is made over. `force` is the force whose ground the area lies in. */
export interface Ground {
  readonly area: string;
  readonly force: string;
  readonly period: Period;
}

/** The months of a period that a version does not hold for a count, in order. A month that is held and has no rows is a zero. */
export function missingMonths(version: Version, count: Count, ground: Ground): readonly Month[] {
  const held = new Set(version.coverage.filter((holding) => answers(holding, count, ground)).map(({month}) => month));
  const needed = count.clock === "ends" ? monthsOf(ground.period).slice(-1) : monthsOf(ground.period);
  return needed.filter((month) => !held.has(month));
}

/** The files of a version that hold a month of the ground for a count. */
export function filesOf(version: Version, count: Count, ground: Ground): readonly VersionFile[] {
  const months = new Set(monthsOf(ground.period));
  return version.files.filter((file) => file.holdings.some((h) => answers(h, count, ground) && months.has(h.month)));
}

function answers(holding: Holding, count: Count, {force}: Ground): boolean {
  if (holding.table !== count.from || holding.force !== force) return false;
  if (count.source !== undefined && holding.source !== count.source) return false;
  return count.subject === undefined || holding.subject === count.subject;
}

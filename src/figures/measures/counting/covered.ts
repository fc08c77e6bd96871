import type {Area} from "../../../vocabulary/area.ts";
import type {Holding} from "../../../vocabulary/coverage.ts";
import {type Month, monthsOf, type Period} from "../../../vocabulary/period.ts";
import type {Version, VersionFile} from "../../warehouse/warehouse.ts";
import type {Basis, Count} from "../measure.ts";

/** What a count is made over. `force` is the code of the force whose ground the area lies in; empty when that is not known. */
export interface Ground {
  readonly area: Area;
  readonly force: string;
  readonly period: Period;
}

/**
 * The force that answers for an area: itself, or for a district the one force that the version holds anything of. With several
 * forces held nobody has said whose the district is, and a guess could make a zero of what was never loaded.
 */
export function forceOf({kind, code}: Area, {coverage}: Version): string {
  if (kind === "police-force-area") return code;
  const [only = "", ...others] = new Set(coverage.map(({force}) => force));
  return kind === "nation" || others.length > 0 ? "" : only;
}

/** The months of a period that a version does not hold for a count, in order. A month that is held and has no rows is a zero. */
export function missingMonths(version: Version, count: Count, ground: Ground): readonly Month[] {
  const held = new Set(version.coverage.filter((holding) => answers(holding, count, ground)).map(({month}) => month));
  const needed = count.clock === "ends" ? monthsOf(ground.period).slice(-1) : monthsOf(ground.period);
  return needed.filter((month) => !held.has(month));
}

/** The months of a period that at least one count of a basis lacks, in order. */
export function gapsOf(basis: Basis, version: Version, ground: Ground): readonly Month[] {
  const missing = new Set(countsOf(basis).flatMap((count) => missingMonths(version, count, ground)));
  return monthsOf(ground.period).filter((month) => missing.has(month));
}

/** The files of a version that hold a month of the ground for a count. */
export function filesOf(version: Version, count: Count, ground: Ground): readonly VersionFile[] {
  const months = new Set(monthsOf(ground.period));
  return version.files.filter((file) => file.holdings.some((h) => answers(h, count, ground) && months.has(h.month)));
}

/** The counts a basis makes: its numerator, and its denominator where it has one. */
export function countsOf({numerator, denominator}: Basis): readonly Count[] {
  return denominator === undefined ? [numerator] : [numerator, denominator];
}

/** Supplied numbers of one subject may come from several sources, which are never added up: each stands as a basis of its own. */
export function eachSourceApart(basis: Basis, version: Version, ground: Ground): readonly Basis[] {
  const {numerator, denominator} = basis;
  if (numerator.from !== "tallies" || numerator.source !== undefined) return [basis];
  const suppliers = new Set(version.coverage.filter((h) => answers(h, numerator, ground)).map(({source}) => source));
  const found = [...suppliers].sort().map((source): Basis => {
    const whole = denominator?.from === "tallies" ? {...denominator, source} : denominator;
    return {...basis, numerator: {...numerator, source}, ...(whole === undefined ? {} : {denominator: whole})};
  });
  return found.length > 0 ? found : [basis];
}

function answers(holding: Holding, count: Count, {force}: Ground): boolean {
  if (holding.table !== count.from || holding.force !== force) return false;
  if (count.source !== undefined && holding.source !== count.source) return false;
  return count.subject === undefined || holding.subject === count.subject;
}

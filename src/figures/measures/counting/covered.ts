import type {Holding} from "../../../vocabulary/coverage.ts";
import type {Month} from "../../../vocabulary/period.ts";
import type {Version, VersionFile} from "../../warehouse/warehouse.ts";
import {type Basis, type Count, countsOf} from "../measure.ts";
import {monthsNeeded} from "./during.ts";
import {forcesOfCount, type Ground} from "./ground.ts";

/** The months that a version does not hold for a count of every force of the ground, in order. A month that is held and has no rows is a zero. */
export function missingMonths(version: Version, count: Count, ground: Ground): readonly Month[] {
  const held = new Map<string, Set<Month>>(forcesOfCount(count, ground).map((force) => [force, new Set()]));
  for (const holding of version.coverage) if (answers(holding, count)) held.get(holding.force)?.add(holding.month);
  const everywhere = (month: Month) => held.size > 0 && [...held.values()].every((months) => months.has(month));
  return monthsNeeded(count, ground.period).filter((month) => !everywhere(month));
}

/** The months that at least one count of a basis lacks, in order. */
export function gapsOf(basis: Basis, version: Version, ground: Ground): readonly Month[] {
  return [...new Set(countsOf(basis).flatMap((count) => missingMonths(version, count, ground)))].sort();
}

/** Whether a count of a basis lacks months only because their source has not published them yet. */
export function isAwaited(basis: Basis, version: Version, ground: Ground): boolean {
  return countsOf(basis).some((count) => {
    const missing = new Set(missingMonths(version, count, ground));
    const of = forcesOfCount(count, ground);
    const awaited = version.coverage.filter(
      (holding) => holding.awaited && isOf(holding, count) && of.includes(holding.force) && missing.has(holding.month),
    );
    return missing.size > 0 && new Set(awaited.map(({month}) => month)).size === missing.size;
  });
}

/** The files of a version that hold a month of the ground for a count. */
export function filesOf(version: Version, count: Count, ground: Ground): readonly VersionFile[] {
  const months = new Set(monthsNeeded(count, ground.period));
  const forces = new Set(forcesOfCount(count, ground));
  return version.files.filter((file) =>
    file.holdings.some((h) => answers(h, count) && forces.has(h.force) && months.has(h.month)),
  );
}

/** Whether a holding covers what is counted. What is awaited covers nothing. */
export function answers(holding: Holding, count: Count): boolean {
  return holding.awaited === undefined && isOf(holding, count);
}

function isOf(holding: Holding, count: Count): boolean {
  if (holding.table !== count.from) return false;
  if (count.source !== undefined && holding.source !== count.source) return false;
  return count.subject === undefined || holding.subject === count.subject;
}

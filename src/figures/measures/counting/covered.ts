import type {Month} from "../../../vocabulary/period.ts";
import type {Version, VersionFile} from "../../warehouse/warehouse.ts";
import {type Basis, type Count, countsOf} from "../measure.ts";
import {monthsNeeded} from "./during.ts";
import {forcesOfCount, type Ground} from "./ground.ts";
import {covers, type Held} from "./held.ts";

/** The months that are not held for a count of every force of the ground, in order. A month that is held and has no rows is a zero. */
export function missingMonths(held: Held, count: Count, ground: Ground): readonly Month[] {
  const forces = forcesOfCount(count, ground).map((force) => held.covered(count, force));
  const everywhere = (month: Month) => forces.length > 0 && forces.every((months) => months.has(month));
  return monthsNeeded(count, ground.period).filter((month) => !everywhere(month));
}

/** The months that at least one count of a basis lacks, in order. */
export function gapsOf(basis: Basis, held: Held, ground: Ground): readonly Month[] {
  return [...new Set(countsOf(basis).flatMap((count) => missingMonths(held, count, ground)))].sort();
}

/** Whether a count of a basis lacks months only because their source has not published them yet. */
export function isAwaited(basis: Basis, held: Held, ground: Ground): boolean {
  return countsOf(basis).some((count) => {
    const missing = missingMonths(held, count, ground);
    const awaited = forcesOfCount(count, ground).map((force) => held.awaited(count, force));
    return missing.length > 0 && missing.every((month) => awaited.some((months) => months.has(month)));
  });
}

/** The files of a version that hold a month of the ground for a count. */
export function filesOf(version: Version, count: Count, ground: Ground): readonly VersionFile[] {
  const months = new Set(monthsNeeded(count, ground.period));
  const forces = new Set(forcesOfCount(count, ground));
  return version.files.filter((file) =>
    file.holdings.some((h) => covers(h, count) && forces.has(h.force) && months.has(h.month)),
  );
}

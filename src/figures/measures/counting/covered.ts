import type {Area} from "../../../vocabulary/area.ts";
import type {Holding} from "../../../vocabulary/coverage.ts";
import type {Month, Period} from "../../../vocabulary/period.ts";
import type {Version, VersionFile} from "../../warehouse/warehouse.ts";
import type {Basis, Count} from "../measure.ts";
import {monthsNeeded} from "./during.ts";

/** What a count is made over. `forces` are the codes of the forces whose ground it is; none when that is not known. */
export interface Ground {
  readonly area: Area;
  readonly forces: readonly string[];
  /** A part of one force's ground, by which its rows must be picked. */
  readonly district: boolean;
  readonly period: Period;
}

/**
 * The forces that answer for an area: itself, those of a nation or group, or for a district the one it lies in. Of a district that
 * does not say, it is the one force that the version holds anything of: with several held a guess could make a zero of what was never
 * loaded.
 */
export function forcesOf({kind, code, members, within}: Area, {coverage}: Version): readonly string[] {
  if (kind === "police-force-area") return [code];
  if (members !== undefined) return members;
  if (within !== undefined) return [within];
  const held = new Set(coverage.map(({force}) => force));
  return kind === "nation" || held.size > 1 ? [] : [...held];
}

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

/** The counts a basis makes: its numerator, and its denominator where it has one. */
export function countsOf({numerator, denominator}: Basis): readonly Count[] {
  return denominator === undefined ? [numerator] : [numerator, denominator];
}

/** Supplied numbers of one subject may come from several sources, which are never added up: each stands as a basis of its own. */
export function eachSourceApart(basis: Basis, version: Version, ground: Ground): readonly Basis[] {
  const {numerator, denominator} = basis;
  if (numerator.from !== "tallies" || numerator.source !== undefined) return [basis];
  const forces = forcesOfCount(numerator, ground);
  const ofGround = version.coverage.filter((h) => answers(h, numerator) && forces.includes(h.force));
  const suppliers = new Set(ofGround.map(({source}) => source));
  const found = [...suppliers].sort().map((source): Basis => {
    const whole = denominator?.from === "tallies" ? {...denominator, source} : denominator;
    return {...basis, numerator: {...numerator, source}, ...(whole === undefined ? {} : {denominator: whole})};
  });
  return found.length > 0 ? found : [basis];
}

/** Whose holdings a count needs: the forces of its ground, or the bodies without ground that answer for the whole country. */
export function forcesOfCount({bodies}: Count, {area, forces}: Ground): readonly string[] {
  if (bodies === undefined) return forces;
  return area.kind === "nation" ? bodies : [];
}

function answers(holding: Holding, count: Count): boolean {
  return holding.awaited === undefined && isOf(holding, count);
}

function isOf(holding: Holding, count: Count): boolean {
  if (holding.table !== count.from) return false;
  if (count.source !== undefined && holding.source !== count.source) return false;
  return count.subject === undefined || holding.subject === count.subject;
}

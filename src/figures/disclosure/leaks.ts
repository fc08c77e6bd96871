import type {Ends, LinkedAudit} from "../../statistics/disclosure/linked-audit.ts";
import type {Period} from "../../vocabulary/period.ts";
import {type Keep, neighbourhoodOf, rangeIn, rangeOf, shownOf} from "./attacker.ts";
import {type Disclosure, isSmall} from "./disclosure.ts";
import {type KnownSet, knownSets} from "./known-sets.ts";
import type {LinearSystem} from "./linear-system.ts";

/** A count that a reader could work out. */
export interface Leak extends Ends {
  /** The cell that is hidden; absent of a count that nobody asked for, which others give exactly. */
  readonly cell?: number;
  readonly subject: string;
  readonly area: string;
  readonly period: Period;
  /** What shows the counts that give it away. */
  readonly by: readonly string[];
}

export interface Search {
  readonly disclosure: Disclosure;
  readonly keep: Keep;
}

/** The cells of figures of guarded measures that are hidden, and shown nowhere else. */
export function hiddenCells(system: LinearSystem, keep: Keep): readonly number[] {
  return system.cells.flatMap(({entries}, cell) => {
    const hidden = entries.some(
      (entry) => !entry.open && entry.by.startsWith("figure ") && (entry.value === undefined || !keep(entry)),
    );
    return hidden && shownOf(system, cell, keep) === undefined ? [cell] : [];
  });
}

/** Small counts that taking shown counts from one another gives exactly. What was given away before cannot be taken back. */
export function exactLeaks(system: LinearSystem, {disclosure, keep}: Search): readonly Leak[] {
  const {threshold, links} = disclosure;
  const small = (set: KnownSet) => isSmall(set.value, threshold);
  const found = knownSets(system, keep, links).filter(small);
  if (found.length === 0) return [];
  const before = knownSets(system, (entry) => keep(entry) && entry.age > 0, links).filter(small);
  const known = new Set(before.map(({atoms}) => atoms.join(" ")));
  return found
    .filter(({atoms}) => !known.has(atoms.join(" ")))
    .map(({atoms, value, by}) => ({...placeOf(system, atoms), lower: value, upper: value, by}));
}

/** What a hidden cell gives away, or undefined where it keeps its secret. */
export function leakOf(
  cell: number,
  system: LinearSystem,
  search: Search & {readonly audit: LinkedAudit},
): Leak | undefined {
  const {disclosure, keep, audit} = search;
  const near = neighbourhoodOf(cell, system, keep);
  const range = rangeIn(near, system, {keep, audit});
  if (keepsSecret(range, disclosure.threshold)) return undefined;
  const openly = rangeOf(cell, system, {audit, keep: (entry) => keep(entry) && entry.open});
  const before = rangeOf(cell, system, {audit, keep: (entry) => keep(entry) && entry.age > 0});
  if (!isNarrower(range, openly) || !isNarrower(range, before)) return undefined;
  const by = near.cells.flatMap((one) =>
    system.cells[one]!.entries.filter((entry) => entry.value !== undefined && keep(entry)).map((entry) => entry.by),
  );
  return {cell, ...placeOf(system, [cell]), ...range, by: [...new Set(by)]};
}

/**
 * Every small count fits into the range, as it does into what a hidden count says of itself; or none does, and the range is not one
 * number.
 */
export function keepsSecret({lower, upper}: Ends, threshold: number): boolean {
  if (upper <= lower) return false;
  return lower >= threshold || (lower <= 1 && upper >= threshold - 1);
}

function isNarrower(a: Ends, b: Ends): boolean {
  return a.lower > b.lower || a.upper < b.upper;
}

function placeOf({cells}: LinearSystem, of: readonly number[]): Pick<Leak, "subject" | "area" | "period"> {
  const periods = of.map((cell) => cells[cell]!.period);
  const from = periods.map((period) => period.from).sort()[0]!;
  const until = periods
    .map((period) => period.until)
    .sort()
    .at(-1)!;
  const {subject} = cells[of[0]!]!;
  const areas = [...new Set(of.map((cell) => cells[cell]!.area))];
  return {subject, area: areas.join(", "), period: {from, until}};
}

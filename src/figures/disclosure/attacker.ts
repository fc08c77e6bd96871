import type {Ends, LinkedAudit, LinkedRange, Release} from "../../statistics/disclosure/linked-audit.ts";
import type {Entry, LinearSystem} from "./linear-system.ts";

/** Which of what is published a reader is taken to hold. */
export type Keep = (entry: Entry) => boolean;

/** What a reader holds of a cell: of two values the newer, for data is revised. Undefined where it is not shown. */
export function shownOf({cells}: LinearSystem, cell: number, keep: Keep): number | Ends | undefined {
  return cells[cell]!.entries.find((entry) => entry.value !== undefined && keep(entry))?.value;
}

/** The part of a system that bears on one cell. */
export interface Neighbourhood {
  /** The cells of the system, in the order of the release's. */
  readonly cells: readonly number[];
  readonly release: Release;
  readonly target: number;
}

/** Everything that a cell is tied to through others that are not shown exactly; those that are end the way. */
export function neighbourhoodOf(target: number, system: LinearSystem, keep: Keep): Neighbourhood {
  const {sums} = system;
  const touching = sumsByCell(system);
  const cells = new Map<number, number>([[target, 0]]);
  const used = new Set<number>();
  const open = (cell: number) => cell === target || typeof shownOf(system, cell, keep) !== "number";
  for (const cell of cells.keys()) {
    if (!open(cell)) continue;
    for (const sum of touching[cell]!) {
      used.add(sum);
      for (const other of [...sums[sum]!.parts, sums[sum]!.whole]) if (!cells.has(other)) cells.set(other, cells.size);
    }
  }
  const order = [...cells.keys()];
  const release: Release = {
    cells: order.length,
    shown: order.map((cell) => (cell === target ? undefined : shownOf(system, cell, keep))),
    sums: [...used].map((sum) => ({
      parts: sums[sum]!.parts.map((part) => cells.get(part)!),
      whole: cells.get(sums[sum]!.whole)!,
    })),
  };
  return {cells: order, release, target: 0};
}

/** The least and the most that a reader can work out of a cell that is not shown. */
export function rangeOf(target: number, system: LinearSystem, {keep, audit}: {keep: Keep; audit: LinkedAudit}) {
  const near = neighbourhoodOf(target, system, keep);
  return rangeIn(near, system, {keep, audit});
}

export function rangeIn(
  near: Neighbourhood,
  system: LinearSystem,
  {keep, audit}: {readonly keep: Keep; readonly audit: LinkedAudit},
): Ends {
  if (near.release.sums.length === 0) return {lower: 0, upper: Number.POSITIVE_INFINITY};
  const believed = audit.consistent(near.release) ? near.release : believedOf(near, system, {keep, audit});
  return rounded(audit(believed, [near.target])[0]!);
}

/** Where what was published contradicts itself, the newest is believed first, and of the rest what does not contradict it. */
function believedOf(
  {release, cells}: Neighbourhood,
  {cells: all}: LinearSystem,
  {keep, audit}: {readonly keep: Keep; readonly audit: LinkedAudit},
): Release {
  const age = (n: number) =>
    all[cells[n]!]!.entries.find((entry) => entry.value !== undefined && keep(entry))?.age ?? 0;
  const order = release.shown.flatMap((value, n) => (value === undefined ? [] : [n]));
  order.sort((a, b) => age(a) - age(b) || a - b);
  const shown: (number | Ends | undefined)[] = release.shown.map(() => undefined);
  for (const n of order) {
    shown[n] = release.shown[n];
    if (!audit.consistent({...release, shown})) shown[n] = undefined;
  }
  return {...release, shown};
}

/** Of whole numbers: the programme's ends are within a millionth. */
function rounded({lower, upper}: LinkedRange): Ends {
  return {lower: Math.ceil(lower - 1e-5), upper: Math.floor(upper + 1e-5)};
}

function sumsByCell({cells, sums}: LinearSystem): readonly (readonly number[])[] {
  const touching: number[][] = cells.map(() => []);
  for (const [n, {parts, whole}] of sums.entries()) for (const cell of [...parts, whole]) touching[cell]!.push(n);
  return touching;
}

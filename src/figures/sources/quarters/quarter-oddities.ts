import {forceAreas} from "../../../official/areas.ts";
import {addMonths, type Month} from "../../../vocabulary/period.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import {listed} from "../tallies/holdings.ts";
import type {ForceQuarter} from "./quarter-book.ts";

/** What is odd about the quarters of a table, in sentences: forces that are not in it, quarters left out or fallen, numbers not had. */
export function quarterOddities(
  quarters: readonly ForceQuarter[],
  awaited: ReadonlySet<ForceQuarter>,
): readonly string[] {
  return [
    ...[...awaited].map(({recorder, quarter}) => `${recorder.name} in ${quarter.name} ${AWAITED}`),
    ...absentForces(quarters),
    ...absentQuarters(quarters),
    ...falls(quarters),
    ...lacking(quarters),
  ];
}

const AWAITED = "is given as 0 and is not yet published: it is no number, and not zero.";

/** Bodies of fraud never record none in a quarter: where all they give is zero, the quarter is listed and not published. */
export function awaitedQuarters(quarters: readonly ForceQuarter[]): ReadonlySet<ForceQuarter> {
  return new Set(quarters.filter(({recorder, onlyZeros, rows}) => recorder.kind === "fraud" && onlyZeros && rows > 0));
}

function absentForces(quarters: readonly ForceQuarter[]): readonly string[] {
  const there = new Set(quarters.map(({recorder}) => recorder.id));
  const absent = forceAreas.filter(({code}) => !there.has(code)).map(({name}) => name);
  if (absent.length === 0 || absent.length === forceAreas.length) return [];
  return [`${absent.length} of the ${forceAreas.length} forces ${are(absent)} not in it: ${listed(absent)}.`];
}

function absentQuarters(quarters: readonly ForceQuarter[]): readonly string[] {
  const names = new Map(quarters.map(({quarter}) => [quarter.from, quarter.name] as const));
  const all = [...names.keys()].sort();
  return byRecorder(quarters).flatMap(({name, months}) => {
    const absent = all.filter((from) => !months.has(from)).map((from) => names.get(from)!);
    return absent.length === 0 ? [] : [`${name} has no rows in ${listed(absent)}, and others have.`];
  });
}

/** A quarter of nothing, or of less than half of a year before, may be a part of one. */
function falls(quarters: readonly ForceQuarter[]): readonly string[] {
  return byRecorder(quarters)
    .filter(({kind}) => kind === "area")
    .flatMap(({name, months}) =>
      [...months.values()].flatMap((one) => {
        const before = months.get(addMonths(one.quarter.from, -12));
        if (one.total === 0) return [`${name} has nothing but zeros in ${one.quarter.name}.`];
        if (before === undefined || one.total * 2 >= before.total) return [];
        return [
          `${name} has ${printCount(one.total)} in ${one.quarter.name}, under half of the ${printCount(before.total)} in ${before.quarter.name}.`,
        ];
      }),
    );
}

function lacking(quarters: readonly ForceQuarter[]): readonly string[] {
  const without = quarters.filter((one) => one.lacking > 0);
  if (without.length === 0) return [];
  const rows = without.reduce((sum, one) => sum + one.lacking, 0);
  const names = without.map(({recorder, quarter}) => `${recorder.name} ${quarter.name}`);
  return [
    `${printCount(rows)} ${rows === 1 ? "row has" : "rows have"} no number that can be taken, so these quarters are not held: ${listed(names)}.`,
  ];
}

function byRecorder(quarters: readonly ForceQuarter[]) {
  const forces = new Map<string, {name: string; kind: string; months: Map<Month, ForceQuarter>}>();
  for (const one of quarters) {
    const {id, name, kind} = one.recorder;
    const force = forces.get(id) ?? {name, kind, months: new Map<Month, ForceQuarter>()};
    forces.set(id, force);
    force.months.set(one.quarter.from, one);
  }
  return [...forces.values()];
}

function are(list: readonly unknown[]): string {
  return list.length === 1 ? "is" : "are";
}

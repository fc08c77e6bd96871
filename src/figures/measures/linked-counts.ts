import type {Condition} from "../warehouse/query.ts";
import {type Count, countsOf, type Measure} from "./measure.ts";

/** What one integer of a figure counts. Two that count the same thing have one name, whatever measure they are of. */
export interface CountedSubject {
  readonly name: string;
  /** Whether the months of a period add up to it; what stands at an end, or is of a year's middle, does not. */
  readonly overMonths: boolean;
  /** Whether forces add up to a nation; bodies without ground answer for the nation alone. */
  readonly overAreas: boolean;
}

export interface LinkedCounts {
  /** By `countKey`: of every measure, basis and role. */
  readonly subjects: ReadonlyMap<string, CountedSubject>;
  /** Names of subjects of which one counts some of what the other counts. */
  readonly parts: readonly {readonly part: string; readonly whole: string}[];
}

type Role = "numerator" | "denominator";

/** Reads from definitions which published integers hang together: the same count, or a part of another. Knows no figure. */
export function linkedCounts(measures: readonly Measure[]): LinkedCounts {
  const counts = measures.flatMap(rolesOf);
  const names = namesByShape(counts);
  const named = counts.map((one) => ({...one, name: names.get(shapeOf(one.count))!}));
  const subjects = named.map(({key, name, count}): [string, CountedSubject] => [
    key,
    {name, overMonths: !["ends", "mid-year"].includes(count.clock), overAreas: count.bodies === undefined},
  ]);
  return {subjects: new Map(subjects), parts: partsAmong(named)};
}

interface CountOfMeasure {
  readonly key: string;
  readonly measure: Measure;
  readonly role: Role;
  readonly count: Count;
  readonly basis: string;
}

function rolesOf(measure: Measure): readonly CountOfMeasure[] {
  return measure.bases.flatMap((basis) =>
    countsOf(basis).map((count, n): CountOfMeasure => {
      const role = n === 0 ? "numerator" : "denominator";
      return {key: `${measure.id} ${basis.id} ${role}`, measure, role, count, basis: basis.id};
    }),
  );
}

/** A plain count gives its name to every way of counting it; what no measure counts plainly is named after the first to use it. */
function namesByShape(counts: readonly CountOfMeasure[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const plain = counts.filter(({measure, role}) => measure.level === "count" && role === "numerator");
  const give = ({count}: CountOfMeasure, name: string) => {
    const shape = shapeOf(count);
    if (!names.has(shape)) names.set(shape, name);
  };
  for (const one of plain.filter(({measure}) => !measure.rolling)) give(one, one.measure.id);
  for (const one of plain) give(one, one.measure.id);
  for (const one of counts) give(one, `${one.measure.id} ${one.role}`);
  return names;
}

function partsAmong(counts: readonly (CountOfMeasure & {readonly name: string})[]): LinkedCounts["parts"] {
  const shapes = [...new Map(counts.map((one) => [shapeOf(one.count), one])).values()];
  const narrower = shapes.flatMap((part) =>
    shapes.filter((whole) => isPart(part.count, whole.count)).map((whole) => ({part: part.name, whole: whole.name})),
  );
  const shares = counts.flatMap(({measure, role, basis, name}) => {
    const whole = counts.find((one) => one.measure === measure && one.basis === basis && one.role === "denominator");
    return measure.level === "share" && role === "numerator" && whole ? [{part: name, whole: whole.name}] : [];
  });
  const pairs = [...narrower, ...shares].filter(({part, whole}) => part !== whole);
  return [...new Map(pairs.map((pair) => [`${pair.part}\n${pair.whole}`, pair])).values()];
}

/** Counted from the same rows by the same clock, under every condition of the other and more. */
function isPart(part: Count, whole: Count): boolean {
  const same = [part, whole].map((count) => shapeOf({...count, where: []}));
  return part !== whole && same[0] === same[1] && whole.where.every((of) => part.where.some((one) => implies(one, of)));
}

function implies(one: Condition, other: Condition): boolean {
  if (one.column !== other.column) return false;
  if ("in" in one && "in" in other) return one.in.every((value) => other.in.includes(value));
  if ("between" in one && "between" in other)
    return one.between[0] >= other.between[0] && one.between[1] <= other.between[1];
  return false;
}

function shapeOf({from, source, subject, clock, where, of, across, bodies}: Count): string {
  const conditions = where.map((one) => JSON.stringify(one)).sort();
  return JSON.stringify([from, source, subject, clock, conditions, of, across, bodies]);
}

import {type Keep, shownOf} from "./attacker.ts";
import type {Links} from "./disclosure.ts";
import type {LinearSystem} from "./linear-system.ts";

/** A count that can be worked out by taking shown counts from one another: of these atoms together, exactly so many. */
export interface KnownSet {
  readonly atoms: readonly number[];
  readonly value: number;
  /** What shows the counts it is worked out from. */
  readonly by: readonly string[];
}

/** More than this and the periods are too tangled to take from one another; hidden cells are held to the programmes all the same. */
const MOST = 150;

/** Every guarded count that shown ones give exactly: themselves, a longer period less a shorter, a nation less a force, a whole less a part. */
export function knownSets(system: LinearSystem, keep: Keep, links: Links): readonly KnownSet[] {
  const shown = [...shownSets(system, keep), ...restSets(system, keep, links)];
  const single = new Map(shown.filter(({atoms}) => atoms.length === 1).map((set) => [set.atoms[0]!, set]));
  const loose = shown.filter(({atoms}) => atoms.length > 1).map((set) => lessKnown(set, single));
  return [...single.values(), ...withDifferences(loose)];
}

/** The sets, and what is left when one is taken from another, or from two side by side, that hold it; over and over. */
function withDifferences(given: readonly KnownSet[]): readonly KnownSet[] {
  const found: KnownSet[] = [];
  const keys = new Set<string>();
  const add = (set: KnownSet | undefined) => {
    if (set === undefined || set.atoms.length === 0 || set.value < 0 || found.length >= MOST) return;
    const key = set.atoms.join(" ");
    if (!keys.has(key)) found.push(set);
    keys.add(key);
  };
  for (const set of given) add(set);
  for (let n = 0; n < found.length; n++)
    for (const other of found.slice(0, n)) {
      add(differenceOf(found[n]!, other));
      add(differenceOf(other, found[n]!));
      const both = unionOf(found[n]!, other);
      if (
        both !== undefined &&
        found.some(
          (third) => isWithin(third, both) && ![found[n]!, other].some((one) => isWithin(third, one) || third === one),
        )
      )
        add(both);
    }
  return found;
}

function shownSets(system: LinearSystem, keep: Keep): readonly KnownSet[] {
  const totals = totalsOf(system);
  return system.cells.flatMap(({entries, atoms}, cell): readonly KnownSet[] => {
    const value = shownOf(system, cell, keep);
    if (typeof value !== "number" || !entries.some(({open}) => !open)) return [];
    const parts = atoms.flatMap((atom) => totals.get(atom) ?? [atom]);
    return [{atoms: parts.toSorted(ascending), value, by: showersOf(system, cell, keep)}];
  });
}

/** Totals of areas by what adds up to them. */
function totalsOf({cells, sums}: LinearSystem): ReadonlyMap<number, readonly number[]> {
  const totals = sums.filter(({parts, whole}) => {
    const [first, total] = [cells[parts[0]!]!, cells[whole]!];
    return first.subject === total.subject && first.area !== total.area;
  });
  return new Map(totals.map(({parts, whole}) => [whole, parts]));
}

/** Those of a whole who are not of a guarded part, where both are shown for one period. */
function restSets(system: LinearSystem, keep: Keep, {parts}: Links): readonly KnownSet[] {
  const {cells, sums} = system;
  const rests = new Map(sums.map(({parts: [part, rest], whole}) => [`${part} ${whole}`, rest]));
  const keyOf = (subject: string, cell: number) => {
    const {area, period} = cells[cell]!;
    return [subject, area, period.from, period.until].join("\n");
  };
  const byKey = new Map(cells.map(({subject}, cell) => [keyOf(subject, cell), cell] as const).reverse());
  return cells.flatMap(({subject, entries}, part): readonly KnownSet[] => {
    if (!entries.some(({open}) => !open)) return [];
    return parts
      .filter((link) => link.part === subject)
      .flatMap((link) => {
        const whole = byKey.get(keyOf(link.whole, part));
        const [own, all] = [
          shownOf(system, part, keep),
          whole === undefined ? undefined : shownOf(system, whole, keep),
        ];
        if (whole === undefined || typeof own !== "number" || typeof all !== "number") return [];
        const atoms = cells[part]!.atoms.map((atom, n) => rests.get(`${atom} ${cells[whole]!.atoms[n]}`));
        if (!atoms.every((atom) => atom !== undefined)) return [];
        const by = [...showersOf(system, part, keep), ...showersOf(system, whole, keep)];
        return [{atoms: atoms.toSorted(ascending), value: all - own, by}];
      });
  });
}

function showersOf({cells}: LinearSystem, cell: number, keep: Keep): readonly string[] {
  return cells[cell]!.entries.filter((entry) => entry.value !== undefined && keep(entry)).map(({by}) => by);
}

function lessKnown(set: KnownSet, single: ReadonlyMap<number, KnownSet>): KnownSet {
  const known = set.atoms.flatMap((atom) => single.get(atom) ?? []);
  return {
    atoms: set.atoms.filter((atom) => !single.has(atom)),
    value: set.value - known.reduce((sum, {value}) => sum + value, 0),
    by: [...new Set([...set.by, ...known.flatMap(({by}) => by)])],
  };
}

/** Undefined where the first does not hold all of the second, and more. */
function differenceOf(whole: KnownSet, part: KnownSet): KnownSet | undefined {
  if (part.atoms.length >= whole.atoms.length) return undefined;
  const inside = new Set(part.atoms);
  const atoms = whole.atoms.filter((atom) => !inside.has(atom));
  if (atoms.length !== whole.atoms.length - part.atoms.length) return undefined;
  return {atoms, value: whole.value - part.value, by: [...new Set([...whole.by, ...part.by])]};
}

/** Undefined where they have an atom in common. */
function unionOf(a: KnownSet, b: KnownSet): KnownSet | undefined {
  const atoms = [...new Set([...a.atoms, ...b.atoms])].sort(ascending);
  if (atoms.length !== a.atoms.length + b.atoms.length) return undefined;
  return {atoms, value: a.value + b.value, by: [...new Set([...a.by, ...b.by])]};
}

function isWithin(part: KnownSet, whole: KnownSet): boolean {
  return part.atoms.length < whole.atoms.length && part.atoms.every((atom) => whole.atoms.includes(atom));
}

function ascending(a: number, b: number): number {
  return a - b;
}

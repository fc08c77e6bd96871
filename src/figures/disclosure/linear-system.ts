import type {Ends, Sum} from "../../statistics/disclosure/linked-audit.ts";
import type {Area} from "../../vocabulary/area.ts";
import {type Month, type Period, printPeriod} from "../../vocabulary/period.ts";
import type {Disclosure, Subject} from "./disclosure.ts";
import type {PublishedCount} from "./published-counts.ts";

/** Everything published as one set of whole numbers from zero up, and the sums that hold between them. */
export interface LinearSystem {
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
}

/** A count of a subject, area and period: published, or only a part of what is. */
export interface Cell {
  readonly subject: string;
  readonly area: string;
  readonly period: Period;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The cells without parts that add up to it over its months; itself where it has none. */
  readonly atoms: readonly number[];
}

/** One place where a cell is published. */
export interface Entry {
  readonly value: number | Ends | undefined;
  readonly by: string;
  readonly open: boolean;
  /** 0: this release; 1: the one before, and so on; Infinity: taken for granted until something says otherwise. */
  readonly age: number;
}

export interface AgedCount extends PublishedCount {
  readonly age: number;
}

/**
 * The system of published counts, newest first: the months of a period add up to it, a part and its rest to the whole, forces to their
 * nation, and all the partnerships of a force to the force. Periods are cut where any linked one begins or ends.
 */
export function systemOf(counts: readonly AgedCount[], disclosure: Disclosure): LinearSystem {
  const groups = groupsOf(counts, disclosure);
  const book = new Builder();
  for (const group of groups.values()) {
    const cuts = [...new Set(group.flatMap(({period}) => [period.from, period.until]))].sort();
    for (const count of group) book.publish(count, slotsOf(count, cuts));
  }
  book.divide(disclosure);
  book.addUp(disclosure);
  return book;
}

class Builder implements LinearSystem {
  readonly cells: (Cell & {entries: Entry[]})[] = [];
  readonly sums: Sum[] = [];
  private readonly byKey = new Map<string, number>();
  /** Atoms by series and slot. */
  private readonly atoms = new Map<string, Map<string, number>>();
  private readonly subjects = new Map<string, Subject>();

  publish({subject, area, period, value, by, open, age}: AgedCount, slots: readonly Period[]): void {
    this.subjects.set(subject.name, subject);
    const atoms = slots.map((slot) => this.atomOf(subject.name, area, slot));
    const cell = atoms.length === 1 ? atoms[0]! : this.cellOf(subject.name, area, {period, atoms});
    this.cells[cell]!.entries.push({value, by, open, age});
  }

  /** A part and its rest are the whole. */
  divide({links}: Disclosure): void {
    for (const {part, whole} of links.parts)
      for (const {area, slot, atom} of this.atomsOf(part)) {
        const of = this.atoms.get(seriesKey(whole, area))?.get(slot);
        if (of !== undefined) this.sum([atom, this.rest(`${whole} without ${part}`, of)], of);
      }
  }

  addUp({catalogue, groups = []}: Disclosure): void {
    const totals = [...catalogue.areas, ...groups].filter((area) => area.members !== undefined);
    for (const {code, members = []} of totals) this.addUpArea({code, members, exact: true});
    const placed = Object.groupBy(
      catalogue.areas.filter(({within}) => within !== undefined),
      ({kind, within}) => `${kind} ${within}`,
    );
    for (const areas of Object.values(placed))
      this.addUpArea({code: areas![0]!.within!, members: codesOf(areas!), exact: false});
  }

  private addUpArea({code, members, exact}: AreaSum): void {
    const added = [...this.subjects.values()].filter(({overAreas}) => overAreas);
    const totals = added.flatMap(({name}) => this.atomsOf(name).filter(({area}) => area === code));
    for (const {subject, slot, atom} of totals) {
      const found = members.flatMap((member) => this.atoms.get(seriesKey(subject, member))?.get(slot) ?? []);
      const all = found.length === members.length;
      if (found.length > 0) this.sum(all && exact ? found : [...found, this.elsewhere(subject, atom, all)], atom);
    }
  }

  /** What a total holds beside its members: where each of them is published, taken for none. */
  private elsewhere(subject: string, total: number, all: boolean): number {
    const rest = this.rest(`${subject} elsewhere`, total);
    const none = {value: 0, by: "taken for granted", open: true, age: Number.POSITIVE_INFINITY};
    if (all) this.cells[rest]!.entries.push(none);
    return rest;
  }

  private atomsOf(subject: string): readonly PlacedAtom[] {
    return [...this.atoms].flatMap(([key, slots]) => {
      const [name, area = ""] = key.split("\n");
      return name === subject ? [...slots].map(([slot, atom]) => ({subject, area, slot, atom})) : [];
    });
  }

  private sum(parts: readonly number[], whole: number): void {
    this.sums.push({parts, whole});
  }

  private rest(subject: string, whole: number): number {
    const {area, period} = this.cells[whole]!;
    const index = this.cells.length;
    this.cells.push({subject, area, period, entries: [], atoms: [index]});
    return index;
  }

  private atomOf(subject: string, area: string, slot: Period): number {
    const key = seriesKey(subject, area);
    const slots = this.atoms.get(key) ?? new Map<string, number>();
    this.atoms.set(key, slots);
    const known = slots.get(printPeriod(slot));
    if (known !== undefined) return known;
    const index = this.cells.length;
    this.cells.push({subject, area, period: slot, entries: [], atoms: [index]});
    slots.set(printPeriod(slot), index);
    return index;
  }

  private cellOf(subject: string, area: string, {period, atoms}: Pick<Cell, "period" | "atoms">): number {
    const key = `${seriesKey(subject, area)}\n${printPeriod(period)}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const index = this.cells.length;
    this.cells.push({subject, area, period, entries: [], atoms});
    this.byKey.set(key, index);
    this.sum(atoms, index);
    return index;
  }
}

interface AreaSum {
  readonly code: string;
  readonly members: readonly string[];
  /** Whether the members are all there is. */
  readonly exact: boolean;
}

interface PlacedAtom {
  readonly subject: string;
  readonly area: string;
  readonly slot: string;
  readonly atom: number;
}

function codesOf(areas: readonly Area[]): readonly string[] {
  return areas.map(({code}) => code);
}

function seriesKey(subject: string, area: string): string {
  return `${subject}\n${area}`;
}

/** Subjects that are parts of one another are cut alike, in every area. */
function groupsOf(counts: readonly AgedCount[], {links}: Disclosure): ReadonlyMap<string, readonly AgedCount[]> {
  const first = new Map<string, string>();
  const leader = (name: string): string => {
    const above = first.get(name);
    return above === undefined ? name : leader(above);
  };
  for (const {part, whole} of links.parts) if (leader(part) !== leader(whole)) first.set(leader(part), leader(whole));
  return Map.groupBy(counts, ({subject}) => leader(subject.name));
}

/** The pieces of a count's period between the cuts; of what no months add up to, the period itself. */
function slotsOf({subject, period}: AgedCount, cuts: readonly Month[]): readonly Period[] {
  if (!subject.overMonths) return [period];
  const within = cuts.filter((cut) => period.from <= cut && cut <= period.until);
  return within.slice(1).map((until, n) => ({from: within[n]!, until}));
}

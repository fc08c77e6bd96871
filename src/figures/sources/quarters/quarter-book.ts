import type {Holding} from "../../../vocabulary/coverage.ts";
import {lastMonth, type Month, monthsOf} from "../../../vocabulary/period.ts";
import type {Tally} from "../source.ts";
import type {Quarter, Recorder} from "./row-reader.ts";

/** A number of one row, with the words that tell it from another row of the same offence. */
export interface QuarterNumber {
  readonly subject: string;
  readonly recorder: Recorder;
  readonly quarter: Quarter;
  readonly offence: string;
  readonly outcome?: number;
  readonly detail: string;
  readonly value: number;
  readonly line: number;
}

/** What a file gives of one force in one quarter. */
export interface ForceQuarter {
  readonly recorder: Recorder;
  readonly quarter: Quarter;
  /** Of the first subject alone. */
  total: number;
  rows: number;
  onlyZeros: boolean;
  /** Rows that were there and whose number could not be had. */
  lacking: number;
}

interface Entry {
  readonly tally: {-readonly [K in keyof Tally]: Tally[K]};
  readonly detail: string;
  readonly first: number;
  /** Further rows of the same offence, by their words. */
  others?: Map<string, number>;
}

/** taken; added to a row that differs from it in words; the very row again; a row of the same words and another number. */
export type Added = "taken" | "added" | "again" | "contradicts";

/** Every number by force, quarter and offence. Numbers of one offence are added up where its rows say that they are different things. */
export class QuarterBook {
  readonly #quarters = new Map<string, Map<Month, ForceQuarter>>();
  readonly #entries = new Map<ForceQuarter, Map<string, Entry>>();
  readonly #tallies: Entry["tally"][] = [];
  readonly #subjects = new Set<string>();
  readonly #addsUp: boolean;

  /** `addsUp`: rows of the same words are parts too, as in a table from which a column was left out. */
  constructor({addsUp}: {readonly addsUp: boolean}) {
    this.#addsUp = addsUp;
  }

  forceQuarter(recorder: Recorder, quarter: Quarter): ForceQuarter {
    const months = this.#quarters.get(recorder.id) ?? new Map<Month, ForceQuarter>();
    this.#quarters.set(recorder.id, months);
    const known = months.get(quarter.from);
    if (known) return known;
    const made = {recorder, quarter, total: 0, rows: 0, onlyZeros: true, lacking: 0};
    months.set(quarter.from, made);
    this.#entries.set(made, new Map());
    return made;
  }

  add(number: QuarterNumber): Added {
    const of = this.forceQuarter(number.recorder, number.quarter);
    const entries = this.#entries.get(of)!;
    const key = number.outcome === undefined ? number.offence : keyOf(number);
    const entry = entries.get(key);
    const added = entry === undefined ? "taken" : this.#addTo(entry, number);
    if (entry === undefined) entries.set(key, this.#enter(number));
    if (added === "contradicts") of.lacking++;
    if (added === "again" || added === "contradicts") return added;
    of.rows++;
    if (number.value !== 0) of.onlyZeros = false;
    if (number.subject === this.#firstSubject) of.total += number.value;
    return added;
  }

  /** In the order of forces' ids and quarters. */
  quarters(): readonly ForceQuarter[] {
    return [...this.#quarters.values()]
      .flatMap((months) => [...months.values()])
      .sort((a, b) => compare(a.recorder.id, b.recorder.id) || compare(a.quarter.from, b.quarter.from));
  }

  /** Offences of police forces; bodies of fraud have codes of their own. */
  codes(): ReadonlySet<string> {
    const codes = new Set<string>();
    for (const [{recorder}, entries] of this.#entries)
      if (recorder.kind !== "fraud") for (const {tally} of entries.values()) codes.add(tally.offence);
    return codes;
  }

  /** Tallies in the order of the file but those of the quarters left out, each with the evidence. */
  tallies(leftOut: ReadonlySet<ForceQuarter>, evidence: string): readonly Tally[] {
    const gone = (tally: Tally) => {
      const of = this.#quarters.get(tally.force)?.get(tally.from);
      return of !== undefined && leftOut.has(of);
    };
    const kept = leftOut.size === 0 ? this.#tallies : this.#tallies.filter((tally) => !gone(tally));
    for (const tally of kept) tally.evidence = evidence;
    return kept;
  }

  /** Quarters that lack a number are not held: what is left of them would read as all of them. */
  holdings(
    of: {readonly id: string; readonly supplier: string},
    awaited: ReadonlySet<ForceQuarter>,
  ): readonly Holding[] {
    return this.quarters()
      .filter(({lacking, rows}) => lacking === 0 && rows > 0)
      .flatMap((one) =>
        [...this.#subjects].flatMap((subject) =>
          monthsOf(one.quarter).map(
            (month): Holding => ({
              table: "tallies",
              source: of.id,
              supplier: of.supplier,
              force: one.recorder.id,
              subject,
              month,
              ...(awaited.has(one) ? {awaited: true as const} : {}),
            }),
          ),
        ),
      );
  }

  vintage(): Month | undefined {
    const last = this.quarters().map(({quarter}) => lastMonth(quarter));
    return last.sort().at(-1);
  }

  get #firstSubject(): string | undefined {
    return this.#subjects.values().next().value;
  }

  #enter({subject, recorder, quarter, offence, outcome, detail, value, line}: QuarterNumber): Entry {
    this.#subjects.add(subject);
    const area = recorder.kind === "area" ? recorder.id : "";
    const {from, until} = quarter;
    const told = {subject, force: recorder.id, area, offence, from, until, value, scale: 0, evidence: "", line};
    const tally = outcome === undefined ? told : {...told, outcome};
    this.#tallies.push(tally);
    return {tally, detail, first: value};
  }

  #addTo(entry: Entry, {detail, offence, value}: QuarterNumber): Added {
    const before = detail === entry.detail ? entry.first : entry.others?.get(detail);
    // A code such as 1/4.1/4.10/4.2 stands for several offences, one row each.
    const parts = this.#addsUp || before === undefined || offence.includes("/");
    if (!parts) return before === value ? "again" : "contradicts";
    entry.others ??= new Map();
    entry.others.set(detail, value);
    entry.tally.value += value;
    return "added";
  }
}

function keyOf({subject, offence, outcome}: QuarterNumber): string {
  return `${subject}\u001f${offence}\u001f${outcome}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

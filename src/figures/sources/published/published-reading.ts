import type {TableRow} from "../../../formats/tables.ts";
import type {Holding} from "../../../vocabulary/coverage.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {monthsOf, printPeriod} from "../../../vocabulary/period.ts";
import type {Tally, TallyReading} from "../source.ts";

/** A tally but for where it was read. */
export type PublishedNumber = Omit<Tally, "line" | "offence"> & {readonly offence?: string};

/**
 * What becomes of every row of a published table, so that the rows add up; and what is held by it. A force holds a subject's months
 * where there is a number for the whole force.
 */
export class PublishedReading {
  readonly #findings: Finding[] = [];
  readonly #oddities = new Set<string>();
  readonly #tallies = new Map<string, Tally>();
  readonly #apart = new Map<string, number>();
  readonly #read = {total: 0, header: 0, taken: 0, rejected: 0, apart: 0, blank: 0, insideValues: 0};
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  header(rows: readonly TableRow[]): void {
    for (const row of rows) this.#count(row, isBlank(row) ? "blank" : "header");
  }

  apart(rows: readonly TableRow[], what: string): void {
    for (const row of rows) {
      this.#count(row, isBlank(row) ? "blank" : "apart");
      if (!isBlank(row)) this.#apart.set(what, (this.#apart.get(what) ?? 0) + 1);
    }
  }

  reject(row: TableRow, ...findings: readonly Finding[]): void {
    this.#count(row, "rejected");
    this.#findings.push(...findings);
  }

  /** A row whose cells were read. One that gave findings and no number is rejected; one that gave neither says that it has none. */
  take(row: TableRow, numbers: readonly PublishedNumber[], findings: readonly Finding[] = []): void {
    const repeats = numbers.flatMap((number) => this.#add(number, row.row));
    const said = [...findings, ...repeats];
    if (numbers.length > repeats.length) {
      this.#count(row, "taken");
      this.#findings.push(...said);
    } else if (said.length > 0) this.reject(row, ...said);
    else this.apart([row], "rows that have no number");
  }

  /** A row that was read and gives its number together with others, by `add`. */
  readInto(row: TableRow, findings: readonly Finding[] = []): void {
    this.#count(row, "taken");
    this.#findings.push(...findings);
  }

  add(number: PublishedNumber, line: number): void {
    this.#findings.push(...this.#add(number, line));
  }

  find(...findings: readonly Finding[]): void {
    this.#findings.push(...findings);
  }

  /** A sentence, said once however often it is given. */
  odd(sentence: string): void {
    this.#oddities.add(sentence);
  }

  result(of: {readonly id: string; readonly supplier: string}, more: Pick<TallyReading, "vintage"> = {}): TallyReading {
    const tallies = [...this.#tallies.values()];
    return {
      tallies,
      findings: this.#findings,
      holdings: holdingsByForce(tallies, of),
      read: this.#read,
      apart: [...this.#apart].map(([what, rows]) => ({what, rows})),
      oddities: [...this.#oddities],
      ...more,
    };
  }

  #count({lines}: TableRow, what: "header" | "taken" | "rejected" | "apart" | "blank"): void {
    this.#read.total += lines;
    this.#read[what] += 1;
    this.#read.insideValues += lines - 1;
  }

  #add(number: PublishedNumber, line: number): readonly Finding[] {
    const {subject, force, area, from, until} = number;
    const key = [subject, force, area, from, until].join("\u001f");
    const first = this.#tallies.get(key);
    if (first === undefined) {
      this.#tallies.set(key, {offence: "", ...number, line});
      return [];
    }
    return [
      {
        code: "duplicate-tally",
        severity: "must",
        message: `${subject} of ${area} for ${printPeriod(number)} stands in row ${first.line} and again in row ${line}.`,
        at: {file: this.#file, line},
        advice:
          "The first was kept. Take out the one that is not meant, or give the table that is not divided further.",
      },
    ];
  }
}

export function isBlank({cells}: TableRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function holdingsByForce(
  tallies: readonly Tally[],
  {id, supplier}: {readonly id: string; readonly supplier: string},
): readonly Holding[] {
  return tallies
    .filter(({area, force}) => area === force)
    .flatMap(({subject, force, from, until}) =>
      monthsOf({from, until}).map(
        (month): Holding => ({table: "tallies", source: id, supplier, force, subject, month}),
      ),
    );
}

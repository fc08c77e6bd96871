import type {TableRow} from "../../../formats/tables.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {TallyReading} from "../source.ts";

export type Fate = "header" | "taken" | "rejected" | "apart" | "blank";

/** What a finding says of all the rows of one fault. */
export interface Fault {
  readonly code: string;
  /** The cell, or whatever else makes two rows the same fault. */
  readonly of: string;
  /** Goes before "…: 12 rows, the first in row 7, were not loaded." */
  readonly says: string;
  readonly advice: string;
}

/**
 * What becomes of every row of a large table, so that the rows add up. Rows of one fault are one finding, and a file of many faults
 * gives the first of each kind and how many more.
 */
export class RowAccount {
  readonly #read = {total: 0, header: 0, taken: 0, rejected: 0, apart: 0, blank: 0, insideValues: 0};
  readonly #apart = new Map<string, number>();
  readonly #faults = new Map<
    string,
    {readonly fault: Fault; readonly line: number; readonly sheet: string; rows: number}
  >();
  readonly #kinds = new Map<string, number>();
  readonly #untold = new Map<string, number>();

  count({lines}: Pick<TableRow, "lines">, fate: Fate): void {
    this.#read.total += lines;
    this.#read[fate] += 1;
    this.#read.insideValues += lines - 1;
  }

  apart(row: TableRow, what: string): void {
    this.count(row, "apart");
    this.#apart.set(what, (this.#apart.get(what) ?? 0) + 1);
  }

  /** Rows that were counted as taken and turn out not to be. */
  takenApart(rows: number, what: string): void {
    this.#read.taken -= rows;
    this.#read.apart += rows;
    this.#apart.set(what, (this.#apart.get(what) ?? 0) + rows);
  }

  reject(row: TableRow, sheet: string, fault: Fault): void {
    this.count(row, "rejected");
    const key = `${fault.code}\u001f${fault.of}`;
    const known = this.#faults.get(key);
    const kinds = this.#kinds.get(fault.code) ?? 0;
    if (known) known.rows++;
    else if (kinds >= MOST_OF_A_KIND) this.#untold.set(fault.code, (this.#untold.get(fault.code) ?? 0) + 1);
    else {
      this.#kinds.set(fault.code, kinds + 1);
      this.#faults.set(key, {fault, line: row.row, sheet, rows: 1});
    }
  }

  findings(file: string): readonly Finding[] {
    const told = [...this.#faults.values()].map(({fault: {code, says, advice}, line, sheet, rows}): Finding => {
      const where = sheet === "" ? "" : ` of sheet "${sheet}"`;
      const lost =
        rows === 1
          ? `row ${line}${where} was not loaded.`
          : `${printCount(rows)} rows, the first in row ${line}${where}, were not loaded.`;
      return {code, severity: "must", message: `${says}: ${lost}`, at: {file, line}, advice};
    });
    const untold = [...this.#untold].map(
      ([code, rows]): Finding => ({
        code,
        severity: "must",
        message: `${printCount(rows)} more ${rows === 1 ? "row was" : "rows were"} not loaded for the same kind of fault.`,
        at: {file},
        advice: "Mend the first ones; load again to see the rest.",
      }),
    );
    return [...told, ...untold];
  }

  result(): Pick<TallyReading, "read" | "apart"> {
    return {read: {...this.#read}, apart: [...this.#apart].map(([what, rows]) => ({what, rows}))};
  }
}

const MOST_OF_A_KIND = 20;

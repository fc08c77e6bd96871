import {FormatProblem} from "./format-problem.ts";

/** A cell with something in it; the same `repeat` times beside each other. `column` from 1. */
export interface SparseCell {
  readonly column: number;
  readonly text: string;
  readonly repeat?: number;
}

/** Cells with something in them that one row may have. */
export const CELLS_IN_ROW = 2_000;

const MOST_ADDED = 16_000_000;

/**
 * Rows whole from the first column on, out of the cells that a file names. A few bytes can stand for a million cells, so what is
 * added to those that are written is bounded over the whole file.
 */
export class RowFiller {
  readonly #what: string;
  #added = 0;

  constructor(what: string) {
    this.#what = what;
  }

  /** Throws `FormatProblem`. */
  fill(cells: readonly SparseCell[], row: number): readonly string[] {
    const filled: string[] = [];
    let written = 0;
    for (const {column, text, repeat = 1} of cells) {
      this.add(column - 1 - filled.length + repeat - 1);
      written += repeat;
      if (written > CELLS_IN_ROW) throw tooManyColumns(this.#what, row);
      while (filled.length < column - 1) filled.push("");
      filled[column - 1] = text;
      for (let n = 1; n < repeat; n++) filled[column - 1 + n] = text;
    }
    return filled;
  }

  /** Counts cells that the file does not write one by one. */
  add(cells: number): void {
    this.#added += Math.max(0, cells);
    if (this.#added > MOST_ADDED)
      throw new FormatProblem(
        "unpacks-too-large",
        `It was not read: ${this.#what} stands for over ${MOST_ADDED} cells that it does not write out.`,
      );
  }
}

export function tooManyColumns(what: string, row: number): FormatProblem {
  return new FormatProblem(
    "too-many-columns",
    `Row ${row} of ${what} has over ${CELLS_IN_ROW} cells with something in them.`,
  );
}

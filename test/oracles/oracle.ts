import type {Row, Table} from "./table.ts";

/** What a method of ours gives for a cell: blank is undefined or not a number. */
export type Answer = number | string | boolean | undefined;

/** How far a number may be from the expected: by the larger of the expected size times `rel`, and `abs`. */
export interface Tolerance {
  readonly rel?: number;
  readonly abs?: number;
}

/** Knows one kind of file: answers each row's cells by our methods, from the row and the folder's other files alone. */
export interface Oracle {
  readonly folder: string;
  /** Columns that make a file of this kind. */
  readonly needs: readonly string[];
  readonly tolerance?: Tolerance;
  /** For columns whose tolerance is another's. */
  readonly tolerances?: Readonly<Record<string, Tolerance>>;
  /**
   * Our answer for each row, in order; undefined for a row that lacks what its answer is from. Columns without an answer are the row's
   * own givens, or stay uncompared and are listed in `leaves`.
   */
  readonly answer: (table: Table, beside: Beside) => readonly (Readonly<Record<string, Answer>> | undefined)[];
  /** Columns this kind does not compare, with the reason. */
  readonly leaves?: readonly string[];
}

/** A file that only holds what another's answers are from. */
export interface Input {
  readonly folder: string;
  readonly needs: readonly string[];
  readonly inputOf: string;
}

/** All rows of the same folder's files that have these columns. */
export type Beside = (...columns: readonly string[]) => readonly Row[];

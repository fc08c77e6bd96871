import {readCsv} from "../../../formats/csv.ts";
import {FormatProblem} from "../../../formats/format-problem.ts";

/** A CSV file of a release as it is read back. */
export interface CsvFile {
  readonly head: readonly string[];
  readonly rows: readonly CsvFileRow[];
}

export interface CsvFileRow {
  /** The physical line it begins on, from 1. */
  readonly line: number;
  readonly values: readonly string[];
}

/** Undefined for bytes that are not such a text. */
export function readCsvFile(bytes: Uint8Array): CsvFile | undefined {
  try {
    const {rows} = readCsv(bytes, {delimiter: ",", encoding: "utf-8"});
    const [head, ...rest] = rows.filter(({values}) => values.length > 0);
    return head && rows.every(({problem}) => problem === undefined) ? {head: head.values, rows: rest} : undefined;
  } catch (error) {
    if (error instanceof FormatProblem) return undefined;
    throw error;
  }
}

/** The texts of some columns of a row, as one key. */
export function keyOf({head}: CsvFile, {values}: CsvFileRow, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => values[head.indexOf(column)] ?? ""));
}

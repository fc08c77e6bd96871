import {readdirSync, readFileSync} from "node:fs";
import {basename, dirname, join, relative} from "node:path";
import {parse} from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

/** A CSV file of a folder of vectors. */
export interface Table {
  /** Path from the folder of vectors, with forward slashes. */
  readonly file: string;
  /** The name of the folder it lies in. */
  readonly folder: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Every CSV file below a folder, by path. */
export function readTables(root: string): readonly Table[] {
  return readdirSync(root, {recursive: true, encoding: "utf8"})
    .filter((path) => path.endsWith(".csv"))
    .sort()
    .map((path) => {
      const full = join(root, path);
      const [columns = [], ...cells] = parse(readFileSync(full, "utf8"), {bom: true, relaxQuotes: true}) as string[][];
      const rows = cells.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place] ?? ""])));
      return {
        file: relative(root, full).replaceAll("\\", "/"),
        folder: basename(dirname(full)),
        columns,
        rows,
      };
    });
}

/** The number in a cell; not a number where it is blank. */
export function numberIn(row: Row, column: string): number {
  const cell = row[column] ?? "";
  return cell === "" ? Number.NaN : Number(cell);
}

/** The same, undefined where it is blank. */
export function optional(row: Row, column: string): number | undefined {
  const value = numberIn(row, column);
  return Number.isNaN(value) ? undefined : value;
}

/** Rows by the value of a column, in the order of first sight. */
export function groupBy(rows: readonly Row[], ...columns: readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

import type {Coverage, Table} from "../../../../vocabulary/coverage.ts";
import {addMonths, type Month} from "../../../../vocabulary/period.ts";
import {type Dialect, textLiteral} from "../../compile.ts";
import {monthRuns} from "../../versions.ts";
import type {VersionFile} from "../../warehouse.ts";

/** The columns of each table, in the order in which they rest; crimes of a row-a-crime extract rest with their outcome beside them. */
export const COLUMNS: Readonly<Record<Table, readonly (readonly [string, string])[]>> = {
  crimes: crimeColumns(),
  outcomes: [...crimeColumns(), ["outcome", "INTEGER"], ["outcome_recorded", "DATE"]],
  tallies: [
    ["source", "VARCHAR"],
    ["subject", "VARCHAR"],
    ["force", "VARCHAR"],
    ["area", "VARCHAR"],
    ["offence", "VARCHAR"],
    ["outcome", "INTEGER"],
    ["covers_from", "VARCHAR"],
    ["covers_until", "VARCHAR"],
    ["value", "BIGINT"],
    ["scale", "INTEGER"],
    ["evidence", "VARCHAR"],
  ],
};

function crimeColumns(): readonly (readonly [string, string])[] {
  return [
    ["source", "VARCHAR"],
    ["key", "VARCHAR"],
    ["recorded", "DATE"],
    ["force", "VARCHAR"],
    ["csp", "VARCHAR"],
    ["offence", "VARCHAR"],
    ["victim_age", "INTEGER"],
    ["domestic_abuse", "VARCHAR"],
    ["blade", "VARCHAR"],
    ["last_outcome", "VARCHAR"],
  ];
}

/** How DuckDB names the rows of a version: Parquet files by their paths from the workspace's folder. */
export function duckdbDialect(files: readonly VersionFile[]): Dialect {
  return {
    table: (table) =>
      tableSql(
        table,
        files.filter((file) => file.table === table),
      ),
    month: (column) => `strftime(${column}, '%Y-%m')`,
    text: (expression) => `CAST(${expression} AS VARCHAR)`,
  };
}

function tableSql(table: Table, files: readonly VersionFile[]): string {
  const whole = files.filter((file) => conditionsOf(table, file).length === 0);
  const parts = files
    .filter((file) => !whole.includes(file))
    .map((file) => `SELECT ${names(table)} FROM ${parquet([file])} WHERE ${conditionsOf(table, file).join(" AND ")}`);
  if (whole.length > 0 && parts.length === 0) return parquet(whole);
  if (whole.length > 0) parts.unshift(`SELECT ${names(table)} FROM ${parquet(whole)}`);
  if (parts.length === 0) parts.push(noRows(table));
  return `(${parts.join(" UNION ALL ")}) AS ${table}`;
}

/** Rows of the file that are not of the table, or that a later file answers for, are left out. */
function conditionsOf(table: Table, file: VersionFile): readonly string[] {
  const masked = file.masked ?? [];
  const conditions = table === "tallies" ? maskedTallies(masked) : maskedMonths(masked);
  return table === "outcomes" ? ["outcome > 0", ...conditions] : conditions;
}

function maskedMonths(masked: Coverage): readonly string[] {
  return monthRuns(masked.map(({month}) => month)).map(
    ([from, last]) => `NOT (recorded >= DATE '${from}-01' AND recorded < DATE '${addMonths(last, 1)}-01')`,
  );
}

/** Forces whose masked months are the same go together: a table of all forces is masked by the month or not at all. */
function maskedTallies(masked: Coverage): readonly string[] {
  const months = new Map<string, Month[]>();
  for (const {subject = "", force, month} of masked) {
    const key = JSON.stringify([subject, force]);
    months.set(key, [...(months.get(key) ?? []), month]);
  }
  const forces = new Map<string, string[]>();
  for (const [key, gone] of months) {
    const [subject, force] = JSON.parse(key) as [string, string];
    for (const [from, last] of monthRuns(gone)) {
      const run = `subject = ${textLiteral(subject)} AND covers_from <= '${last}' AND covers_until > '${from}'`;
      forces.set(run, [...(forces.get(run) ?? []), force]);
    }
  }
  return [...forces].map(([run, of]) => `NOT (${run} AND force IN (${of.sort().map(textLiteral).join(", ")}))`).sort();
}

function parquet(files: readonly VersionFile[]): string {
  const paths = files.map(({path}) => textLiteral(path));
  return `read_parquet(${paths.length === 1 ? paths[0] : `[${paths.join(", ")}]`})`;
}

function names(table: Table): string {
  return COLUMNS[table].map(([name]) => name).join(", ");
}

function noRows(table: Table): string {
  return `SELECT ${COLUMNS[table].map(([name, type]) => `CAST(NULL AS ${type}) AS ${name}`).join(", ")} WHERE 1 = 0`;
}

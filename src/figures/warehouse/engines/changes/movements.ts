import type {Table} from "../../../../vocabulary/coverage.ts";
import {addMonths, type Month} from "../../../../vocabulary/period.ts";
import {textLiteral} from "../../compile.ts";
import type {ChangedValue, Movement} from "../../movement.ts";
import type {StoredFile} from "../../versions.ts";
import type {Engine} from "../duckdb/connect.ts";
import {COLUMNS, duckdbDialect} from "../duckdb/tables.ts";
import type {Compared} from "./preview.ts";
import {tallyMovements} from "./tally-movements.ts";

/** Every row that differs between two versions, in the months that a load answers for: set against set, inside the engine. */
export async function movementsBetween(engine: Engine, compared: Compared): Promise<readonly Movement[]> {
  const movements: Movement[] = [];
  for (const table of ["crimes", "outcomes"] as const) movements.push(...(await rowMovements(engine, table, compared)));
  return [...movements, ...(await tallyMovements(engine, compared))];
}

async function rowMovements(
  engine: Engine,
  table: "crimes" | "outcomes",
  compared: Compared,
): Promise<readonly Movement[]> {
  const touched = touchedBy(compared.incoming, table);
  if (touched === undefined) return [];
  const [before, after] = [compared.before?.files ?? [], compared.after.files].map(
    (files) => `SELECT ${names(table)} FROM ${duckdbDialect(files).table(table)} WHERE ${touched}`,
  ) as [string, string];
  await engine.run(`CREATE OR REPLACE TEMP TABLE gone AS ${before} EXCEPT ALL ${after}`);
  await engine.run(`CREATE OR REPLACE TEMP TABLE appeared AS ${after} EXCEPT ALL ${before}`);
  const found = new Found(table);
  // By their key, then by all columns but one: where a key repeats or there is none, whole rows are what can be told apart.
  await pairUp(engine, found, {same: ["source", "force", "month", "key"], differ: valuesOf(table), keyed: true});
  for (const column of valuesOf(table))
    await pairUp(engine, found, {
      same: ["source", "force", "month", ...valuesOf(table).filter((other) => other !== column)],
      differ: [column],
      keyed: false,
    });
  for (const side of ["gone", "appeared"] as const)
    for (const [source, force, month, rows] of await engine.rows(
      `SELECT source, force, ${MONTH} AS month, count(*) FROM ${side} GROUP BY ALL ORDER BY ALL`,
    ))
      found.of(String(source), String(force), String(month))[side] += Number(rows);
  return found.movements();
}

/** Takes the pairs out of both sides and counts what differs between them. */
async function pairUp(
  engine: Engine,
  found: Found,
  {
    same,
    differ,
    keyed,
  }: {readonly same: readonly string[]; readonly differ: readonly string[]; readonly keyed: boolean},
): Promise<void> {
  const order = `row_number() OVER (PARTITION BY ${same.join(", ")} ORDER BY ${differ.join(", ")}, rowid) AS nth`;
  const side = (name: string) =>
    `(SELECT rowid AS row, *, ${order} FROM (SELECT rowid, *, ${MONTH} AS month FROM ${name}) ${keyed ? "WHERE key IS NOT NULL" : ""})`;
  const on = [...same, "nth"].map((column) => `g.${column} IS NOT DISTINCT FROM a.${column}`).join(" AND ");
  const values = differ.flatMap((column) => [`g.${column} AS was_${column}`, `a.${column} AS is_${column}`]).join(", ");
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE pairs AS SELECT g.row AS gone_row, a.row AS appeared_row, g.source, g.force, g.month, ${values} FROM ${side("gone")} AS g JOIN ${side("appeared")} AS a ON ${on}`,
  );
  for (const column of differ) {
    const [was, is] = OPEN.has(column) ? [text(`was_${column}`), text(`is_${column}`)] : ["''", "''"];
    const rows = await engine.rows(
      `SELECT source, force, month, ${was} AS was, ${is} AS now, count(*) FROM pairs WHERE was_${column} IS DISTINCT FROM is_${column} GROUP BY ALL ORDER BY ALL`,
    );
    for (const [source, force, month, from, to, count] of rows)
      found.of(String(source), String(force), String(month)).changed.push({
        column,
        ...(OPEN.has(column) ? {from: String(from), to: String(to)} : {}),
        rows: Number(count),
      });
  }
  await engine.run("DELETE FROM gone WHERE rowid IN (SELECT gone_row FROM pairs)");
  await engine.run("DELETE FROM appeared WHERE rowid IN (SELECT appeared_row FROM pairs)");
}

/** Columns whose values may be told; an age or a day beside a force could point at a person. */
const OPEN: ReadonlySet<string> = new Set(["csp", "offence", "domestic_abuse", "blade", "outcome", "last_outcome"]);

const MONTH = "strftime(recorded, '%Y-%m')";

interface Growing {
  appeared: number;
  gone: number;
  readonly changed: ChangedValue[];
}

/** What was found of each source, force and month. */
class Found {
  readonly #table: Table;
  readonly #byMonth = new Map<
    string,
    Growing & {readonly source: string; readonly force: string; readonly from: Month}
  >();

  constructor(table: Table) {
    this.#table = table;
  }

  of(source: string, force: string, month: string): Growing {
    const key = JSON.stringify([source, force, month]);
    const found = this.#byMonth.get(key) ?? {source, force, from: month as Month, appeared: 0, gone: 0, changed: []};
    this.#byMonth.set(key, found);
    return found;
  }

  movements(): readonly Movement[] {
    return [...this.#byMonth]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, {source, force, from, ...rest}]) => ({
        table: this.#table,
        source,
        force,
        from,
        until: addMonths(from, 1),
        ...rest,
      }));
  }
}

/** The rows of the sources and months that the files answer for; undefined when none does. */
function touchedBy(files: readonly StoredFile[], table: Table): string | undefined {
  const holdings = files.flatMap((file) => [...file.holdings, ...file.masked]).filter((one) => one.table === table);
  const months = holdings.map(({month}) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const sources = [...new Set(holdings.map(({source}) => source))].sort().map(textLiteral);
  return `source IN (${sources.join(", ")}) AND recorded >= DATE '${first}-01' AND recorded < DATE '${addMonths(last, 1)}-01'`;
}

function valuesOf(table: Table): readonly string[] {
  return COLUMNS[table].map(([name]) => name).filter((name) => !["source", "force", "key"].includes(name));
}

function names(table: Table): string {
  return COLUMNS[table].map(([name]) => name).join(", ");
}

function text(column: string): string {
  return `coalesce(CAST(${column} AS VARCHAR), '')`;
}

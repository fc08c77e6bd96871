import {addMonths, type Month} from "../../../../vocabulary/period.ts";
import type {ChangedValue, Movement} from "../../movement.ts";
import type {Version, VersionFile} from "../../warehouse.ts";
import {type Engine, quoted} from "../duckdb/connect.ts";
import {COLUMNS, duckdbDialect} from "../duckdb/tables.ts";
import {compareRows, dropCompared, type GroupCounts} from "./compare-rows.ts";
import {type Differing, filesThatDiffer, heldApart, monthsOfFiles, ownerOf, speaksOf} from "./files-that-differ.ts";
import {tallyMovements} from "./tally-movements.ts";

/** Every row that differs between two versions: set against set, inside the engine, in the files that are not the same in both. */
export async function movementsBetween(
  engine: Engine,
  {before, after}: {readonly before: Version | undefined; readonly after: Version},
): Promise<readonly Movement[]> {
  const [were, are] = [before?.files ?? [], after.files];
  const crimes = filesThatDiffer("crimes", were, are);
  const outcomes = filesThatDiffer("outcomes", were, are);
  const movements = [
    ...(await rowMovements(engine, crimes, columnsOf("crimes"))),
    ...(await rowMovements(engine, outcomes, besideCrimes(outcomes, crimes) ? OUTCOME_ONLY : columnsOf("outcomes"))),
    ...(await tallyMovements(engine, filesThatDiffer("tallies", were, are))),
  ];
  await dropCompared(engine);
  return movements;
}

/** An outcome that rests beside its crime repeats what is told of the crime: there only the outcome is compared. */
function besideCrimes({before, after}: Differing, crimes: Differing): boolean {
  const paths = new Set([...crimes.before, ...crimes.after].map(({path}) => path));
  return [...before, ...after].every(({path}) => paths.has(path));
}

const OUTCOME_ONLY = ["key", "outcome", "outcome_recorded"];

const OF = ["of_source", "of_supplier", "of_force"];

/** A month at a time, so that a whole archive needs no more memory than its largest month. */
async function rowMovements(
  engine: Engine,
  differing: Differing,
  columns: readonly string[],
): Promise<readonly Movement[]> {
  const movements: Movement[] = [];
  for (const month of monthsOfFiles(differing)) {
    const [before, after] = [differing.before, differing.after].map((files) =>
      monthSql(files, {table: differing.table, month, columns}),
    ) as [string, string];
    const values = columns.filter((name) => name !== "key");
    const same = {identity: ["key"], identified: "key IS NOT NULL"};
    const groups = await compareRows(engine, {before, after, of: OF, values, ...same});
    const changed = await changedValues(engine, values);
    const held = heldNow(differing, month);
    movements.push(
      ...withEmpty(groups, held).map(({group, arrived, gone, changed: changedRows}): Movement => {
        const [source = "", supplier = "", force = ""] = group;
        const {how} = held.get(ownerKey(group)) ?? {};
        return {
          table: differing.table,
          ...{source, supplier, force, from: month, until: addMonths(month, 1)},
          ...{appeared: arrived, gone, changedRows},
          ...(how && {held: how}),
          changed: changed.get(ownerKey(group)) ?? [],
        };
      }),
    );
  }
  return movements.filter(({appeared, gone, changedRows, held}) => appeared + gone + changedRows > 0 || held);
}

interface MonthOf {
  readonly table: Differing["table"];
  readonly month: Month;
  readonly columns: readonly string[];
}

function monthSql(files: readonly VersionFile[], {table, month, columns}: MonthOf): string {
  const types = new Map(COLUMNS[table]);
  const cells = columns.map((name) => `CAST(${name} AS ${types.get(name)}) AS ${name}`).join(", ");
  const within = `recorded >= DATE '${month}-01' AND recorded < DATE '${addMonths(month, 1)}-01'`;
  const parts = files
    .filter((file) => speaksOf(file, month))
    .map((file) => {
      const {source, supplier, force} = ownerOf(file);
      const of = [source, supplier, force].map((text, at) => `${quoted(text)} AS ${OF[at]}`).join(", ");
      return `SELECT ${of}, ${cells} FROM ${duckdbDialect([file]).table(table)} WHERE ${within}`;
    });
  if (parts.length > 0) return parts.join(" UNION ALL ");
  const none = [...OF, ...columns].map((name) => `CAST(NULL AS ${types.get(name) ?? "VARCHAR"}) AS ${name}`);
  return `SELECT ${none.join(", ")} WHERE 1 = 0`;
}

/** In how many of the changed rows a column has another value, by whose rows they are: the most frequent first. */
async function changedValues(
  engine: Engine,
  columns: readonly string[],
): Promise<ReadonlyMap<string, readonly ChangedValue[]>> {
  const of = OF.join(", ");
  const counts = columns.map((name, place) => {
    const [was, is] = OPEN.has(name) ? [text(`was_${name}`), text(`is_${name}`)] : ["''", "''"];
    return `SELECT ${of}, ${place} AS place, '${name}' AS name, ${was} AS was, ${is} AS now, count(*) AS n FROM changed WHERE was_${name} IS DISTINCT FROM is_${name} GROUP BY ALL`;
  });
  const rows = await engine.rows(
    `SELECT ${of}, name, was, now, n FROM (${counts.join(" UNION ALL ")}) ORDER BY ${of}, place, n DESC, was, now`,
  );
  const found = new Map<string, ChangedValue[]>();
  for (const row of rows) {
    const owner = ownerKey(row.slice(0, OF.length).map(String));
    const [column = "", from = "", to = "", n = ""] = row.slice(OF.length).map(String);
    const told = found.get(owner) ?? [];
    told.push({column, ...(OPEN.has(column) ? {from, to} : {}), rows: Number(n)});
    found.set(owner, told);
  }
  return found;
}

/** Columns whose values may be told; an age or a day beside a force could point at a person. */
const OPEN: ReadonlySet<string> = new Set(["csp", "offence", "domestic_abuse", "blade", "outcome", "last_outcome"]);

type Held = ReadonlyMap<string, {readonly group: readonly string[]; readonly how: "begins" | "ends"}>;

/** Who comes to hold the month, and who ceases to. */
function heldNow(differing: Differing, month: Month): Held {
  const {begins, ends} = heldApart(differing);
  const named = (how: "begins" | "ends", holdings: typeof begins) =>
    holdings
      .filter((holding) => holding.month === month)
      .map(({source, supplier, force}) => ({group: [source, supplier, force], how}));
  return new Map(
    [...named("ends", ends), ...named("begins", begins)].map((owner) => [ownerKey(owner.group), owner] as const),
  );
}

function ownerKey(group: readonly string[]): string {
  return JSON.stringify(group);
}

/** A month that comes to be held without a row moves too: what was a gap is a zero. */
function withEmpty(groups: readonly GroupCounts[], held: Held): readonly GroupCounts[] {
  const known = new Set(groups.map(({group}) => ownerKey(group)));
  const empty = [...held.values()].filter(({group}) => !known.has(ownerKey(group)));
  return [...groups, ...empty.map(({group}) => ({group, arrived: 0, gone: 0, changed: 0}))];
}

function columnsOf(table: "crimes" | "outcomes"): readonly string[] {
  return COLUMNS[table].map(([name]) => name).filter((name) => name !== "source");
}

function text(column: string): string {
  return `coalesce(CAST(${column} AS VARCHAR), '')`;
}

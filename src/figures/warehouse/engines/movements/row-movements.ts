import {addMonths, type Month} from "../../../../vocabulary/period.ts";
import type {ColumnMovement, RowMovement} from "../../movement.ts";
import type {VersionFile} from "../../warehouse.ts";
import {type Engine, quoted} from "../duckdb/connect.ts";
import {COLUMNS, duckdbDialect} from "../duckdb/tables.ts";
import {compareRows, type GroupCounts} from "./compare-rows.ts";
import {type Differing, heldApart, monthsOfFiles, ownerOf, speaksOf} from "./files-that-differ.ts";

const OF = ["of_source", "of_supplier", "of_force"];

/** What changes in the crimes or their outcomes: a month at a time, so that a whole archive needs no more memory than its largest month. */
export async function rowMovements(
  engine: Engine,
  differing: Differing,
  crimes: Differing,
): Promise<readonly RowMovement[]> {
  const {begins, ends} = heldApart(differing);
  const months: RowMovement[] = [];
  for (const month of monthsOfFiles(differing)) {
    const columns = comparedColumns(differing, crimes);
    const groups = await compareRows(engine, {
      before: monthSql(differing.before, {month, columns, table: differing.table}),
      after: monthSql(differing.after, {month, columns, table: differing.table}),
      of: OF,
      identity: ["key"],
      values: columns.filter((name) => name !== "key"),
      identified: "key IS NOT NULL",
    });
    const named = await changedColumns(engine, columns);
    const held = (group: readonly string[]) => {
      const is = (some: typeof begins) =>
        some.some((one) => one.month === month && groupKey(ownerList(one)) === groupKey(group));
      return is(begins) ? ("begins" as const) : is(ends) ? ("ends" as const) : undefined;
    };
    const empty = [...begins, ...ends].filter((one) => one.month === month).map(ownerList);
    for (const counts of withEmpty(groups, empty)) {
      const movement = movementOf(counts, named.get(groupKey(counts.group)) ?? [], held(counts.group));
      if (movement) months.push({kind: "rows", table: differing.table as RowMovement["table"], month, ...movement});
    }
  }
  return months;
}

/** An outcome beside its crime repeats what is told of the crime: there only the outcome is compared. */
function comparedColumns({table, before, after}: Differing, crimes: Differing): readonly string[] {
  const names = COLUMNS[table].map(([name]) => name).filter((name) => name !== "source");
  const own = new Set([...crimes.before, ...crimes.after].map(({path}) => path));
  const besides = table === "outcomes" && [...before, ...after].every(({path}) => own.has(path));
  return besides ? ["key", "outcome", "outcome_recorded"] : names;
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
      const owner = ownerOf(file);
      const of = [owner.source, owner.supplier, owner.force].map((text, at) => `${quoted(text)} AS ${OF[at]}`);
      const from = withOutcome(file, duckdbDialect([file]).table(table));
      return `SELECT ${of.join(", ")}, ${cells} FROM ${from} WHERE ${within}`;
    });
  const none = [...OF, ...columns].map((name) => `CAST(NULL AS ${types.get(name) ?? "VARCHAR"}) AS ${name}`);
  return parts.length > 0 ? parts.join(" UNION ALL ") : `SELECT ${none.join(", ")} WHERE 1 = 0`;
}

/** Which columns of the changed rows have other values, by group. */
async function changedColumns(
  engine: Engine,
  columns: readonly string[],
): Promise<ReadonlyMap<string, readonly ColumnMovement[]>> {
  const of = OF.join(", ");
  const values = columns
    .filter((name) => name !== "key")
    .map((name, at) => {
      const [was, is] = [`was_${name}`, `is_${name}`];
      const text = (cell: string) => `coalesce(CAST(${cell} AS VARCHAR), '')`;
      return `SELECT ${of}, ${at} AS place, '${name}' AS name, ${text(was)} AS was, ${text(is)} AS now, count(*) AS n FROM changed WHERE ${was} IS DISTINCT FROM ${is} GROUP BY ALL`;
    });
  const rows = await engine.rows(
    `SELECT ${of}, name, was, now, n, sum(n) OVER each FROM (${values.join(" UNION ALL ")}) WINDOW each AS (PARTITION BY ${of}, name) QUALIFY row_number() OVER (PARTITION BY ${of}, name ORDER BY n DESC, was, now) <= 20 ORDER BY ${of}, place, n DESC, was, now`,
  );
  const found = new Map<string, ColumnMovement[]>();
  for (const row of rows) {
    const group = groupKey(row.slice(0, OF.length).map(String));
    const [column, from, to] = row.slice(OF.length).map(String) as [string, string, string];
    const told = found.get(group) ?? [];
    const last = told.at(-1);
    const value = {from, to, rows: Number(row.at(-2))};
    if (last?.column === column) told[told.length - 1] = {...last, values: [...last.values, value]};
    else told.push({column, rows: Number(row.at(-1)), values: [value]});
    found.set(group, told);
  }
  return found;
}

type Told = Omit<RowMovement, "kind" | "table" | "month">;

function movementOf(
  {group, ...counts}: GroupCounts,
  columns: readonly ColumnMovement[],
  held: RowMovement["held"],
): Told | undefined {
  const [source, supplier, force] = group as [string, string, string];
  if (counts.arrived + counts.gone + counts.changed === 0 && held === undefined) return undefined;
  return {source, supplier, force, ...counts, ...(held && {held}), columns};
}

/** A month that comes to be held without a row moves too: nothing of it was a gap, and is a zero. */
function withEmpty(groups: readonly GroupCounts[], owners: readonly (readonly string[])[]): readonly GroupCounts[] {
  const known = new Set(groups.map(({group}) => groupKey(group)));
  const others = owners.filter((group) => !known.has(groupKey(group)));
  return [...groups, ...others.map((group) => ({group, before: 0, after: 0, arrived: 0, gone: 0, changed: 0}))];
}

function ownerList({source, supplier, force}: ReturnType<typeof ownerOf>): readonly string[] {
  return [source, supplier, force];
}

function groupKey(group: readonly string[]): string {
  return JSON.stringify(group);
}

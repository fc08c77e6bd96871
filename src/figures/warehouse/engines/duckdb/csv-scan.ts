import type {RowField, RowSource} from "../../../sources/source.ts";
import {allowedValues, firstDay} from "../../allowed.ts";
import type {Layout} from "../../layout.ts";
import {type Engine, quoted} from "./connect.ts";

/** How one CSV is read in SQL: a type for each column (a list of values where the source allows a list), and the expression that gives each field. */
export interface CsvScan {
  readonly layout: Layout;
  readonly source: RowSource;
  /** The values of each listed column by its position; a column without a list is text. */
  readonly values: ReadonlyMap<number, readonly string[]>;
}

const TOO_MANY_VALUES = 2000;

/** Free text columns get the values seen so far as their list: a value seen later is rejected once and then added. */
export function makeScan(layout: Layout, source: RowSource, seen: ReadonlyMap<number, ReadonlySet<string>>): CsvScan {
  const values = new Map<number, readonly string[]>();
  for (const {at, column} of layout.columns) {
    const listed = allowedValues(column, source) ?? listedFrom(column.field, source, seen.get(at));
    if (listed && listed.length > 0) values.set(at, listed);
  }
  return {layout, source, values};
}

function listedFrom(
  field: RowField,
  source: RowSource,
  seen: ReadonlySet<string> | undefined,
): readonly string[] | undefined {
  if (field === "key" || field === "last_outcome") return undefined;
  const all = new Set([...(field === "offence" ? (source.offences ?? []) : [""]), ...(seen ?? [])]);
  return all.size > TOO_MANY_VALUES ? undefined : [...all].sort();
}

/** Makes the value lists known to the engine for as long as `work` runs. */
export async function withTypes<T>(engine: Engine, scan: CsvScan, work: () => Promise<T>): Promise<T> {
  for (const [name, values] of constantTypes(scan.source))
    await engine.run(`CREATE TYPE ${name} AS ENUM (${values.map(quoted).join(", ")})`);
  for (const [at, values] of scan.values)
    await engine.run(`CREATE TYPE v${at} AS ENUM (${values.map(quoted).join(", ")})`);
  try {
    return await work();
  } finally {
    for (const at of scan.values.keys()) await engine.run(`DROP TYPE v${at}`);
    for (const [name] of constantTypes(scan.source)) await engine.run(`DROP TYPE ${name}`);
  }
}

/** What is the same in every row, or one of three things, costs least as a list too. */
function constantTypes({id, force}: RowSource): readonly (readonly [string, readonly string[]])[] {
  return [
    ["flag", ["no", "unknown", "yes"]],
    ["source_id", [id]],
    ["force_code", [force]],
  ];
}

/** The rows of a sound file, as the file writes them. Blank cells are '', never NULL. */
export function csvRows(scan: CsvScan, path: string, hasHeader: boolean): string {
  const columns = scan.layout.headers.map((_, at) => `'c${at}': '${scan.values.has(at) ? `v${at}` : "VARCHAR"}'`);
  return (
    `read_csv(${quoted(path)}, auto_detect = false, header = ${hasHeader}, delim = ',', quote = '"', escape = '"', ` +
    `nullstr = chr(1), store_rejects = true, rejects_limit = ${REJECTS_LIMIT}, columns = {${columns.join(", ")}})`
  );
}

export const REJECTS_LIMIT = 100_000;

/** The columns of the crimes table, in order, each from its cell. */
export function projection(scan: CsvScan): string {
  const {source} = scan;
  const fields: readonly (readonly [string, string])[] = [
    ["source", `${quoted(source.id)}::source_id`],
    ["key", key(scan)],
    ["recorded", day(scan, "recorded")],
    [
      "force",
      text(scan, "force", source.force === "" ? "CAST(NULL AS VARCHAR)" : `${quoted(source.force)}::force_code`),
    ],
    ["csp", text(scan, "csp", "CAST(NULL AS VARCHAR)")],
    ["offence", text(scan, "offence", "CAST(NULL AS VARCHAR)")],
    ["victim_age", whole(scan, "victim_age")],
    ["domestic_abuse", flag(scan, "domestic_abuse")],
    ["blade", flag(scan, "blade")],
    ["last_outcome", text(scan, "last_outcome", "CAST(NULL AS VARCHAR)")],
    ["outcome", whole(scan, "outcome")],
    ["outcome_recorded", day(scan, "outcome_recorded")],
  ];
  return fields.map(([name, sql]) => `${sql} AS ${name}`).join(", ");
}

/** The cells that are read, by date, key and all others: sorted before they are made into fields, while they are small. */
export function cellOrder({layout}: CsvScan): readonly string[] {
  const rank = (field: RowField) => ["recorded", "key"].toReversed().indexOf(field);
  return layout.columns.toSorted((a, b) => rank(b.column.field) - rank(a.column.field)).map(({at}) => `c${at}`);
}

/** Every column decides the order, so that the same rows are the same bytes. */
export const ROW_ORDER =
  "recorded, key, offence, force, csp, victim_age, domestic_abuse, blade, last_outcome, outcome, outcome_recorded";

function cellOf(scan: CsvScan, field: RowField) {
  const found = scan.layout.columns.find(({column}) => column.field === field);
  return found && {name: `c${found.at}`, values: found.column.values, listed: scan.values.get(found.at)};
}

function key(scan: CsvScan): string {
  const cell = cellOf(scan, "key");
  return cell ? (scan.source.street ? `nullif(${cell.name}, '')` : cell.name) : "CAST(NULL AS VARCHAR)";
}

/** Days are listed in order from the first, so a value's place in the list is its distance in days. */
function day(scan: CsvScan, field: "recorded" | "outcome_recorded"): string {
  const cell = cellOf(scan, field);
  if (!cell) return "CAST(NULL AS DATE)";
  const first = `DATE '${firstDay(scan.source)}'`;
  if (scan.source.dateFormat === "yyyy-mm") return `CAST(CAST(${cell.name} AS VARCHAR) || '-01' AS DATE)`;
  if (field === "recorded") return `${first} + enum_code(${cell.name})::INTEGER`;
  return `CASE WHEN ${cell.name} = '' THEN NULL ELSE ${first} + (enum_code(${cell.name})::INTEGER - 1) END`;
}

function whole(scan: CsvScan, field: "victim_age" | "outcome"): string {
  const cell = cellOf(scan, field);
  if (!cell) return "CAST(NULL AS INTEGER)";
  if (cell.values)
    return cases(cell.name, cell.values, {
      show: (value) => (value === "" ? "NULL" : `${Number.parseInt(value, 10)}`),
      otherwise: "NULL",
    });
  return `CASE WHEN ${cell.name} = '' THEN NULL ELSE enum_code(${cell.name})::INTEGER - 1 END`;
}

function flag(scan: CsvScan, field: "domestic_abuse" | "blade"): string {
  const cell = cellOf(scan, field);
  if (!cell) return "'unknown'::flag";
  const values = cell.values ?? {yes: "yes", no: "no", unknown: "unknown"};
  return cases(cell.name, values, {show: (value) => `${quoted(value)}::flag`, otherwise: "'unknown'::flag"});
}

function text(scan: CsvScan, field: "force" | "csp" | "offence" | "last_outcome", otherwise: string): string {
  const cell = cellOf(scan, field);
  if (!cell) return otherwise;
  if (cell.values)
    return cases(cell.name, cell.values, {show: (value) => (value === "" ? "NULL" : quoted(value)), otherwise: "NULL"});
  return cell.listed && !cell.listed.includes("")
    ? cell.name
    : `CASE WHEN ${cell.name} = '' THEN NULL ELSE ${cell.name} END`;
}

/** `show` writes a value as SQL; `otherwise` is what any other cell gives. */
function cases(
  name: string,
  values: Readonly<Record<string, string>>,
  {show, otherwise}: {readonly show: (value: string) => string; readonly otherwise: string},
): string {
  const whens = Object.entries(values).map(([cell, value]) => `WHEN ${quoted(cell)} THEN ${show(value)}`);
  return whens.length === 0 ? otherwise : `CASE ${name} ${whens.join(" ")} ELSE ${otherwise} END`;
}

import {join} from "node:path";
import type {Table} from "../../../../vocabulary/coverage.ts";
import type {Month} from "../../../../vocabulary/period.ts";
import {identityOf} from "../../layout.ts";
import {sha256Of} from "../disk/fingerprint.ts";
import {type Engine, quoted} from "./connect.ts";
import {type CsvScan, cellOrder, csvRows, projection} from "./csv-scan.ts";

/** A Parquet file that waits in the staging folder for its version. Crimes and outcomes may rest in the same one. */
export interface WaitingFile {
  readonly table: Table;
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
}

export interface WrittenRows {
  readonly files: readonly WaitingFile[];
  /** Records that were loaded, however many crimes they tell of. */
  readonly loaded: number;
  readonly apart: number;
  readonly months: ReadonlyMap<Month, number>;
  readonly oddities: readonly string[];
  /** Every row of a published month stands in it twice, or four times: which is the month cannot be told. */
  readonly doubled?: boolean;
}

export interface RowsToWrite {
  readonly scan: CsvScan;
  readonly path: string;
  /** Records not to take from the file, by what identifies one, and where those of them to keep are instead. */
  readonly except: readonly string[];
  readonly kept?: string;
  readonly folder: string;
  readonly name: string;
}

/** A row a crime: read, sorted and written in one statement. Its outcome rests beside it. */
export async function writeCrimes(engine: Engine, rows: RowsToWrite): Promise<WrittenRows> {
  const path = join(rows.folder, `${rows.name}.parquet`);
  const sorted = `${cellsOf(rows)} ORDER BY ${cellOrder(rows.scan).join(", ")}`;
  await engine.run(
    `COPY (SELECT ${projection(rows.scan)} FROM (${sorted})) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  const {months, outcomes} = await countsIn(engine, `read_parquet(${quoted(path)})`);
  const loaded = [...months.values()].reduce((sum, count) => sum + count, 0);
  const crimes: WaitingFile = {table: "crimes", path, sha256: await sha256Of(path), rows: loaded};
  const files = hasOutcomes(rows.scan) ? [crimes, {...crimes, table: "outcomes" as const, rows: outcomes}] : [crimes];
  return {files, loaded, apart: 0, months, oddities: []};
}

/** The rows to load, as the crimes table has them. */
export function selectRows(rows: RowsToWrite): string {
  return `SELECT ${projection(rows.scan)} FROM (${cellsOf(rows)})`;
}

/** The cells that are read, of the rows to load. Repeats are read from the few that were kept, not from the file. */
function cellsOf({scan, path, except, kept}: RowsToWrite): string {
  const select = `SELECT ${cellOrder(scan).join(", ")} FROM`;
  const conditions = [keyed(scan), excepting(scan, except)].filter((condition) => condition !== "");
  const where = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  const main = `${select} ${csvRows(scan, path, scan.layout.hasHeader)}${where}`;
  return kept === undefined ? main : `SELECT * FROM (${main} UNION ALL ${select} ${csvRows(scan, kept, false)})`;
}

function keyed({layout, source}: CsvScan): string {
  const key = layout.columns.find(({column}) => column.field === "key");
  return source.street || !key ? "" : `c${key.at} <> ''`;
}

function excepting(scan: CsvScan, except: readonly string[]): string {
  if (except.length === 0) return "";
  const cells = identityOf(scan).map((at) => `c${at}`);
  const identity = cells.length === 1 ? cells[0] : `concat_ws(chr(31), ${cells.join(", ")})`;
  return `${identity} NOT IN (${except.map(quoted).join(", ")})`;
}

export function hasOutcomes({layout}: CsvScan): boolean {
  return layout.columns.some(({column}) => column.field === "outcome");
}

export async function monthsIn(engine: Engine, from: string): Promise<ReadonlyMap<Month, number>> {
  return (await countsIn(engine, from)).months;
}

/** By day in the engine, which groups whole numbers fastest; the months are added up here. */
async function countsIn(engine: Engine, from: string) {
  const rows = await engine.rows(
    `SELECT CAST(recorded AS VARCHAR), n, outcomes FROM (SELECT recorded, count(*) AS n, count(*) FILTER (outcome > 0) AS outcomes FROM ${from} GROUP BY recorded ORDER BY recorded)`,
  );
  const months = new Map<Month, number>();
  for (const [day, count] of rows) {
    const month = String(day).slice(0, 7) as Month;
    months.set(month, (months.get(month) ?? 0) + Number(count));
  }
  return {months, outcomes: rows.reduce((sum, [, , count]) => sum + Number(count), 0)};
}

export async function countIn(engine: Engine, from: string): Promise<number> {
  return Number((await engine.rows(`SELECT count(*) FROM ${from}`))[0]![0]);
}

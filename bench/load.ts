import {spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";

/**
 * The example's crime extract to the warehouse (validated, reconciled, duplicates out, versioned) by the command an office would run, against
 * DuckDB's bare typed COPY of the same file to one Parquet file. Both are whole processes; the ratio is the median of five pairs.
 */
const PAIRS = 5;
const GOAL = 1.5;
const EXAMPLE = resolve("examples/west-midlands-2024");
const EXTRACT = "incoming/crimes-2022-2024.csv";
const BIN = resolve("bin/copperplate.js");
const MEASURE_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('rss_kb='+process.resourceUsage().maxRSS+'\\n'))";

const [mode, from, to] = process.argv.slice(2);
if (mode === "--bare" && from && to) await bareCopy(from, to);
else compare();

function compare(): void {
  const workspace = mkdtempSync(join(tmpdir(), "copperplate-bench-"));
  try {
    for (const part of ["copperplate.yaml", "mappings"])
      cpSync(join(EXAMPLE, part), join(workspace, part), {recursive: true});
    provideExtract(workspace);
    const pairs = Array.from({length: PAIRS}, (_, pair) => timePair(workspace, pair));
    const ratio = median(pairs.map(({load, bare}) => load.seconds / bare.seconds));
    const rss = Math.max(...pairs.map(({load}) => load.rssMb));
    console.log(`load ratio=${ratio.toFixed(2)} goal=${GOAL} rss_mb=${rss}`);
  } finally {
    rmSync(workspace, {recursive: true, force: true});
  }
}

function provideExtract(workspace: string): void {
  mkdirSync(join(workspace, "incoming"));
  if (existsSync(join(EXAMPLE, EXTRACT))) cpSync(join(EXAMPLE, EXTRACT), join(workspace, EXTRACT));
  else run("synthetic/west-midlands-2024.ts", workspace);
}

/** The two by turns first, so that neither always finds the other's warm files. */
function timePair(workspace: string, pair: number) {
  rmSync(join(workspace, "warehouse"), {recursive: true, force: true});
  const loading = () => run(BIN, "load", join(workspace, EXTRACT), "--workspace", workspace);
  const copying = () => run(import.meta.filename, "--bare", join(workspace, EXTRACT), join(workspace, "bare.parquet"));
  const first = pair % 2 === 0 ? loading() : undefined;
  const bare = copying();
  const load = first ?? loading();
  console.log(
    `pair ${pair + 1}: load ${load.seconds.toFixed(2)} s, bare COPY ${bare.seconds.toFixed(2)} s, ratio ${(load.seconds / bare.seconds).toFixed(2)}`,
  );
  return {load, bare};
}

function run(...args: string[]): {readonly seconds: number; readonly rssMb: number} {
  const started = process.hrtime.bigint();
  const {status, stderr, stdout} = spawnSync(process.execPath, ["--import", MEASURE_MEMORY, ...args], {
    encoding: "utf8",
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stdout}${stderr}`);
  return {seconds, rssMb: Math.round(Number(/rss_kb=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024)};
}

/** Explicit types, bad rows passed over: the least that a typed load can do. */
async function bareCopy(csv: string, parquet: string): Promise<void> {
  const columns = {
    key: "VARCHAR",
    recorded: "DATE",
    offence: "VARCHAR",
    csp: "VARCHAR",
    victim_age: "INTEGER",
    domestic_abuse: "VARCHAR",
    blade: "VARCHAR",
    outcome: "INTEGER",
    outcome_recorded: "DATE",
    beat: "VARCHAR",
  };
  const types = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `COPY (FROM read_csv('${csv}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', dateformat = '%d/%m/%Y', ignore_errors = true, columns = {${types.join(", ")}})) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

import {join} from "node:path";
import {printCount} from "../../../../vocabulary/quantity.ts";
import {sha256Of} from "../disk/fingerprint.ts";
import {type Engine, quoted} from "./connect.ts";
import {ROW_ORDER} from "./csv-scan.ts";
import {
  countIn,
  hasOutcomes,
  monthsIn,
  type RowsToWrite,
  selectRows,
  type WaitingFile,
  type WrittenRows,
} from "./write-rows.ts";

/**
 * An extract with a row a victim, suspect or outcome, brought to one row a crime: the youngest victim's age, yes before no before unknown, and
 * of each outcome of a crime one row. Where rows of one crime tell different dates or offences the earliest date and the first code stand, and the receipt says so.
 */
export async function writeFanned(engine: Engine, rows: RowsToWrite): Promise<WrittenRows> {
  await engine.run(`CREATE OR REPLACE TEMP TABLE told AS ${selectRows(rows)}`);
  await engine.run(`CREATE OR REPLACE TEMP TABLE told_crimes AS ${ONE_ROW_A_CRIME}`);
  const crimes = await write(engine, rows, {table: "crimes", sql: "FROM told_crimes"});
  const outcomes = hasOutcomes(rows.scan)
    ? [await write(engine, rows, {table: "outcomes", sql: ONE_ROW_AN_OUTCOME})]
    : [];
  const loaded = await countIn(engine, "told");
  const [differing, repeated] = await differences(engine);
  const months = await monthsIn(engine, "told_crimes");
  await engine.run("DROP TABLE told");
  await engine.run("DROP TABLE told_crimes");
  const oddities = [
    `${printCount(loaded)} rows tell of ${printCount(crimes.rows)} crimes (a row for each ${rows.scan.source.grain}).`,
  ];
  if (differing > 0)
    oddities.push(
      `${printCount(differing)} crimes are told with different dates or offences; the earliest date and the first code stand.`,
    );
  if (repeated > 0)
    oddities.push(
      `${printCount(repeated)} ${repeated === 1 ? "row repeats" : "rows repeat"} another in everything that is read.`,
    );
  return {files: [crimes, ...outcomes], loaded, apart: 0, months, oddities};
}

const ONE_ROW_A_CRIME = `SELECT source, key, min(recorded) AS recorded, min(force) AS force, min(csp::VARCHAR) AS csp, min(offence::VARCHAR) AS offence,
  min(victim_age) AS victim_age, max(domestic_abuse) AS domestic_abuse, max(blade) AS blade, min(last_outcome) AS last_outcome,
  CAST(NULL AS INTEGER) AS outcome, CAST(NULL AS DATE) AS outcome_recorded
  FROM (SELECT * REPLACE (${certain("domestic_abuse")} AS domestic_abuse, ${certain("blade")} AS blade) FROM told) GROUP BY source, key`;

const ONE_ROW_AN_OUTCOME = `SELECT c.* REPLACE (t.outcome AS outcome, t.outcome_recorded AS outcome_recorded)
  FROM (SELECT DISTINCT key, outcome, outcome_recorded FROM told WHERE outcome > 0) t JOIN told_crimes c ON c.key = t.key`;

/** A text whose largest is the most certain: yes, then no, then unknown. */
function certain(column: string): string {
  return `CASE ${column} WHEN 'unknown' THEN 'a unknown' WHEN 'no' THEN 'b no' ELSE 'c yes' END`;
}

async function write(
  engine: Engine,
  rows: RowsToWrite,
  {table, sql}: {table: "crimes" | "outcomes"; sql: string},
): Promise<WaitingFile> {
  const path = join(rows.folder, `${rows.name}.${table}.parquet`);
  const select = `SELECT * REPLACE (domestic_abuse[3:] AS domestic_abuse, blade[3:] AS blade) FROM (${sql})`;
  await engine.run(`COPY (${select} ORDER BY ${ROW_ORDER}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`);
  return {table, path, sha256: await sha256Of(path), rows: await countIn(engine, `read_parquet(${quoted(path)})`)};
}

async function differences(engine: Engine): Promise<readonly [number, number]> {
  const differing = await countIn(
    engine,
    "(SELECT key FROM told GROUP BY key HAVING count(DISTINCT recorded) > 1 OR count(DISTINCT offence) > 1)",
  );
  const distinct = await countIn(engine, "(SELECT DISTINCT * FROM told)");
  return [differing, (await countIn(engine, "told")) - distinct];
}

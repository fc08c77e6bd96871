import {join} from "node:path";
import {addMonths} from "../../../../vocabulary/period.ts";
import {printCount} from "../../../../vocabulary/quantity.ts";
import {isAntiSocial} from "../../row-rules.ts";
import {sha256Of} from "../disk/fingerprint.ts";
import {type Engine, quoted} from "./connect.ts";
import {csvRows, projection, ROW_ORDER} from "./csv-scan.ts";
import {writeTallies} from "./tallies.ts";
import {countIn, monthsIn, type RowsToWrite, type WaitingFile, type WrittenRows} from "./write-rows.ts";

/**
 * One month of one force from data.police.uk. Anti-social behaviour is set apart: a count of incidents beside the crimes, never among them.
 * Blank and repeated ids are kept, for they differ in place or outcome, and are told in the receipt.
 */
export async function writeStreet(engine: Engine, rows: RowsToWrite): Promise<WrittenRows> {
  const {scan} = rows;
  const all = scan.layout.headers.map((_, at) => `CAST(c${at} AS VARCHAR)`).join(", ");
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE street AS SELECT ${projection(scan)}, md5(concat_ws(chr(31), ${all})) AS whole FROM ${csvRows(scan, rows.path, scan.layout.hasHeader)}`,
  );
  const incidents = await countIn(engine, `street WHERE offence = ${quoted(antiSocialOffence(rows))}`);
  const crimes = await writeCrimesOnly(engine, rows);
  const tally = await writeTallies(engine, [incidentTally(rows, incidents)], {
    folder: rows.folder,
    name: rows.name,
    source: scan.source.id,
  });
  const total = crimes.rows + incidents;
  const oddities = [...(await idOddities(engine, total)), ...(await newOutcomes(engine, rows))];
  const months = await monthsIn(engine, "street");
  const doubled = total >= TELLING && (await countIn(engine, `(${ROWS_AN_ODD_NUMBER_OF_TIMES})`)) === 0;
  await engine.run("DROP TABLE street");
  return {files: [crimes, tally], loaded: crimes.rows, apart: incidents, months, oddities, doubled};
}

/** Fewer rows may all be there twice by chance. */
const TELLING = 10;

const ROWS_AN_ODD_NUMBER_OF_TIMES = "SELECT whole FROM street GROUP BY whole HAVING count(*) % 2 = 1";

/** Last outcomes that no file had when the list of them was made. */
async function newOutcomes(engine: Engine, {scan}: RowsToWrite): Promise<readonly string[]> {
  const known = (scan.source.lastOutcomes ?? []).map(quoted).join(", ");
  if (known === "") return [];
  const found = await engine.rows(
    `SELECT last_outcome, count(*) FROM street WHERE last_outcome NOT IN (${known}) GROUP BY last_outcome ORDER BY last_outcome`,
  );
  if (found.length === 0) return [];
  const shown = found.slice(0, 3).map(([name, rows]) => `"${String(name).slice(0, 60)}" (${printCount(Number(rows))})`);
  const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : "";
  return [`Last outcomes that no file had before: ${shown.join(", ")}${more}; their rows are loaded.`];
}

function antiSocialOffence({scan}: RowsToWrite): string {
  const values = scan.source.columns.find(({field}) => field === "offence")?.values ?? {};
  const cell = Object.keys(values).find(isAntiSocial);
  return cell === undefined ? "" : values[cell]!;
}

async function writeCrimesOnly(engine: Engine, rows: RowsToWrite): Promise<WaitingFile> {
  const path = join(rows.folder, `${rows.name}.parquet`);
  await engine.run(
    `COPY (SELECT * EXCLUDE whole FROM street WHERE offence <> ${quoted(antiSocialOffence(rows))} ORDER BY ${ROW_ORDER}, whole) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  return {
    table: "crimes",
    path,
    sha256: await sha256Of(path),
    rows: await countIn(engine, `read_parquet(${quoted(path)})`),
  };
}

function incidentTally({scan}: RowsToWrite, value: number) {
  const {source} = scan;
  const [month] = source.covers;
  return {
    subject: ANTI_SOCIAL,
    force: source.force,
    area: source.force,
    offence: "",
    from: month!,
    until: addMonths(month!, 1),
    value,
    scale: 0,
    evidence: source.title,
    line: 1,
  };
}

export const ANTI_SOCIAL = "anti-social-behaviour";

async function idOddities(engine: Engine, rows: number): Promise<readonly string[]> {
  const [found] = await engine.rows(`SELECT
    (SELECT count(*) FROM street WHERE key IS NULL),
    (SELECT count(*) FROM (SELECT key FROM street WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1)),
    (SELECT coalesce(sum(n), 0) FROM (SELECT count(*) - 1 AS n FROM street WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1)),
    (SELECT count(*) - count(DISTINCT whole) FROM street WHERE key IS NOT NULL),
    (SELECT count(*) - count(DISTINCT whole) FROM street WHERE key IS NULL)`);
  const [blank, ids, again, whole, blankWhole] = found!.map(Number) as [number, number, number, number, number];
  return [
    ...(blank === rows && rows > 0 ? [`All ${printCount(rows)} ids are blank; nothing can be told apart by id.`] : []),
    ...(blank > 0 && blank < rows
      ? [`${printCount(blank)} ids are blank; rows with a blank id are never taken for repeats of one another.`]
      : []),
    ...(blankWhole > 0
      ? [`Rows with a blank id that repeat another in every column: ${printCount(blankWhole)}; they are kept.`]
      : []),
    ...(ids > 0
      ? [
          `Ids told more than once: ${printCount(ids)}, by ${printCount(again)} further rows, most of which differ in place or outcome; they are kept.`,
        ]
      : []),
    ...(whole > 0 ? [`Rows with an id that repeat another in every column: ${printCount(whole)}; they are kept.`] : []),
  ];
}

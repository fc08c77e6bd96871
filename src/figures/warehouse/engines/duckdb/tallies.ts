import {closeSync, openSync, writeSync} from "node:fs";
import {join} from "node:path";
import type {Tally} from "../../../sources/source.ts";
import {sha256Of} from "../disk/fingerprint.ts";
import {type Engine, quoted} from "./connect.ts";
import {COLUMNS} from "./tables.ts";
import type {WaitingFile} from "./write-rows.ts";

/** Supplied numbers into a waiting Parquet file, in a fixed order. */
export async function writeTallies(
  engine: Engine,
  tallies: readonly Tally[],
  place: {folder: string; name: string; source: string},
): Promise<WaitingFile> {
  const path = join(place.folder, `${place.name}.tallies.parquet`);
  const rows = join(place.folder, `${place.name}.tallies.json`);
  writeLines(rows, tallies, place.source);
  const columns = COLUMNS.tallies.map(([name, type]) => `${name}: '${type}'`).join(", ");
  const order = COLUMNS.tallies.map(([name]) => name).join(", ");
  // One thread: several would each hold their share of the sort, and a table of the whole country is no more than a second's work.
  await engine.run("SET threads = 1");
  await engine.run(
    `COPY (SELECT * FROM read_json(${quoted(rows)}, format = 'newline_delimited', maximum_object_size = 65536, columns = {${columns}}) ORDER BY ${order}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await engine.run("RESET threads");
  return {table: "tallies", path, sha256: await sha256Of(path), rows: tallies.length};
}

/** A few thousand at a time: a table of the whole country is too long for one text. */
function writeLines(path: string, tallies: readonly Tally[], source: string): void {
  const file = openSync(path, "w", 0o600);
  try {
    for (let from = 0; from < tallies.length; from += AT_ONCE) {
      const some = tallies.slice(from, from + AT_ONCE);
      writeSync(file, some.map((tally) => `${JSON.stringify(rowOf(tally, source))}\n`).join(""));
    }
  } finally {
    closeSync(file);
  }
}

const AT_ONCE = 5000;

function rowOf(tally: Tally, source: string): Readonly<Record<string, string | number | null>> {
  const {subject, force, area, offence, outcome, from, until, value, scale, evidence} = tally;
  return {
    source,
    subject,
    force: force || null,
    area: area || null,
    offence: offence || null,
    outcome: outcome ?? null,
    covers_from: from,
    covers_until: until,
    value,
    scale,
    evidence,
  };
}

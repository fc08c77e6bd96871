import {createWriteStream, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {YEARS} from "./calibration.ts";
import {drawCrimes} from "./crimes.ts";
import {extractRows, HEADER} from "./extract-file.ts";
import {MonthlyCounts} from "./monthly-counts.ts";
import {performanceWorkbook} from "./performance-workbook.ts";
import {seeded} from "./random.ts";
import {strataOf} from "./strata.ts";
import {tallyFiles} from "./tallies.ts";

/**
 * Makes the files a force would send for the example workspace: a record-level extract of 36 months, a monthly workbook and
 * tallies. All of it is synthetic: seeded, so always the same bytes. Usage: node synthetic/west-midlands-2024.ts [workspace]
 */
export async function makeIncoming(
  folder: string,
  {seed = 2024, scale = 1}: {readonly seed?: number; readonly scale?: number} = {},
): Promise<{readonly crimes: number}> {
  mkdirSync(folder, {recursive: true});
  const counts = new MonthlyCounts();
  const made = {crimes: 0};
  const extract = createWriteStream(join(folder, "crimes-2022-2024.csv"));
  await pipeline(Readable.from(pieces()), extract);
  writeFileSync(join(folder, "performance-2024-25-q3.xlsx"), performanceWorkbook(counts));
  for (const {name, text} of tallyFiles(seeded(seed))) writeFileSync(join(folder, name), text);
  return made;

  function* pieces(): Generator<string> {
    yield HEADER;
    for (const year of YEARS) {
      const crimes = drawCrimes(year, strataOf(year, scale), seeded(seed * 10_000 + year));
      counts.add(year, crimes);
      made.crimes += crimes.day.length;
      yield* extractRows(year, crimes);
    }
  }
}

if (import.meta.main) {
  const workspace = process.argv[2] ?? "examples/west-midlands-2024";
  const {crimes} = await makeIncoming(join(workspace, "incoming"));
  console.log(
    `Made ${crimes.toLocaleString("en-GB")} synthetic crimes, a monthly workbook and four tally files in ${workspace}/incoming.`,
  );
}

import {writeFileSync} from "node:fs";
import {join} from "node:path";
import type {RowSource} from "../../../sources/source.ts";
import {judgeRow, type ReadFile} from "../csv/judge-row.ts";
import {recordsAt, splitRecord} from "../csv/records.ts";
import type {RejectedRow} from "../csv/rejected.ts";
import {noteValues, type SeenValues, seenValues} from "../csv/seen-values.ts";
import {settleRepeats} from "../csv/settle-repeats.ts";
import type {Engine} from "./connect.ts";
import {makeScan, withTypes} from "./csv-scan.ts";
import {writeFanned} from "./fan-in.ts";
import {writeStreet} from "./street.ts";
import {forgetRejects, takeRejects} from "./take-rejects.ts";
import {type RowsToWrite, type WrittenRows, writeCrimes} from "./write-rows.ts";

export interface ReadingPlace {
  readonly engine: Engine;
  /** Folder for what waits, and a name in it that no other file has. */
  readonly folder: string;
  readonly name: string;
}

export interface Loaded {
  readonly written: WrittenRows;
  readonly rejected: readonly RejectedRow[];
}

/**
 * The bulk load of a file that is still being surveyed. Most files turn out to be in order, and then the survey cost nothing; of any other the
 * work is thrown away.
 */
export interface LoadedAhead {
  readonly written: Promise<WrittenRows>;
  readonly seen: SeenValues;
}

export function loadAhead(file: Omit<ReadFile, "survey">, place: ReadingPlace): LoadedAhead {
  const seen = seenValues(file.path, file.layout, file.source);
  const rows = {path: file.path, except: [], folder: place.folder, name: place.name};
  const written = writeOnce(file, {...place, rows, seen});
  written.catch(() => {});
  return {written, seen};
}

/** What was loaded ahead, when nothing in the survey says that it should have been loaded otherwise. */
export async function settleAhead(
  ahead: LoadedAhead,
  file: ReadFile,
  place: ReadingPlace,
): Promise<Loaded | undefined> {
  const {survey} = file;
  const inOrder = Object.keys(survey.first).length === 0 && survey.repeats.length === 0 && survey.keyless.length === 0;
  if (inOrder) {
    const rows = {path: file.path, except: [], folder: place.folder, name: place.name};
    return settleBulk(file, {...place, rows, seen: ahead.seen}, {written: await ahead.written, attempt: 1});
  }
  await ahead.written.catch(() => undefined);
  await forgetRejects(place.engine);
  return undefined;
}

/** A file whose bytes are in order: in bulk, and again once if a free text column held values that the samples had not shown. */
export async function loadSound(file: ReadFile, place: ReadingPlace): Promise<Loaded> {
  const seen = seenValues(file.path, file.layout, file.source);
  const repeats = settleRepeats(file);
  for (const {text} of repeats.kept) noteValues(splitRecord(text)!, file.layout, {source: file.source, seen});
  const kept = repeats.kept.length > 0 ? join(place.folder, `${place.name}.kept.csv`) : undefined;
  if (kept) writeFileSync(kept, repeats.kept.map(({text}) => `${text}\n`).join(""));
  const rows = {
    path: file.path,
    except: repeats.except,
    folder: place.folder,
    name: place.name,
    ...(kept ? {kept} : {}),
  };
  const bulk = await loadInBulk(file, {...place, rows, seen}, 1);
  const byLine = new Map([...keylessRows(file), ...bulk.rejected, ...repeats.rejected].map((row) => [row.line, row]));
  return {written: bulk.written, rejected: [...byLine.values()].sort((a, b) => a.line - b.line)};
}

function keylessRows(file: ReadFile): readonly RejectedRow[] {
  const texts = recordsAt(file.path, file.survey.keyless, file.survey.marks);
  return [...texts].map(([line, text]) => ({line, text, faults: judgeRow({line, text}, file)}));
}

interface Bulk extends ReadingPlace {
  readonly rows: Omit<RowsToWrite, "scan">;
  readonly seen: SeenValues;
}

async function loadInBulk(file: ReadFile, bulk: Bulk, attempt: number): Promise<Loaded> {
  return settleBulk(file, bulk, {written: await writeOnce(file, bulk), attempt});
}

function writeOnce(file: Omit<ReadFile, "survey">, bulk: Bulk): Promise<WrittenRows> {
  const scan = makeScan(file.layout, file.source, bulk.seen);
  return withTypes(bulk.engine, scan, () => writerFor(file.source)(bulk.engine, {...bulk.rows, scan}));
}

/** Looks at the refused rows. One that is sound after all holds a value of free text not seen before: then all is loaded again with it. */
async function settleBulk(
  file: ReadFile,
  bulk: Bulk,
  {written, attempt}: {readonly written: WrittenRows; readonly attempt: number},
): Promise<Loaded> {
  const judged = (await takeRejects(bulk.engine, file)).map((row) => ({...row, faults: judgeRow(row, file)}));
  const sound = judged.filter(({faults}) => faults.length === 0);
  if (sound.length === 0 || attempt > MOST_ATTEMPTS) return {written, rejected: judged};
  for (const {text} of sound) noteValues(splitRecord(text)!, file.layout, {source: file.source, seen: bulk.seen});
  return loadInBulk(file, bulk, attempt + 1);
}

const MOST_ATTEMPTS = 6;

function writerFor(source: RowSource) {
  if (source.street) return writeStreet;
  return source.grain === "crime" ? writeCrimes : writeFanned;
}

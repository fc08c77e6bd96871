import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, rmSync} from "node:fs";
import {relative, resolve} from "node:path";
import type {Coverage, Holding} from "../../../../vocabulary/coverage.ts";
import type {SourceFingerprint} from "../../../../vocabulary/figure.ts";
import {inReadingOrder} from "../../../../vocabulary/finding.ts";
import {addMonths, type Month} from "../../../../vocabulary/period.ts";
import {Refusal, systemErrorCode} from "../../../../vocabulary/refusal.ts";
import type {RowSource, Source, TallyReading, TallySource} from "../../../sources/source.ts";
import {type Claimed, settleMonths} from "../../claimed-months.ts";
import type {Receipt} from "../../receipt.ts";
import {inHoldingOrder, type Span, type StoredFile} from "../../versions.ts";
import type {SourceFile, Staged} from "../../warehouse.ts";
import type {Engine} from "./connect.ts";
import type {StoredVersion} from "./manifest.ts";
import {readRows} from "./read-rows.ts";
import {ANTI_SOCIAL} from "./street.ts";
import {writeTallies} from "./tallies.ts";
import type {WaitingFile} from "./write-rows.ts";

/** What waits for its version: files to move into place, their entries in the version, quarantines to write. */
export interface Pending {
  readonly staged: Staged;
  readonly files: readonly StoredFile[];
  readonly moves: readonly {readonly waiting: string; readonly path: string}[];
  readonly quarantines: readonly {readonly path: string; readonly text: string}[];
}

export interface StagingPlace {
  readonly engine: Engine;
  readonly workspace: string;
  readonly folder: string;
  readonly staging: string;
  readonly standing: StoredVersion | undefined;
  readonly progress: (message: string, done?: number) => void;
}

/** One file read, with what it claims to hold; whether the claim stands is settled when all files of the load are read. */
interface ReadOne {
  readonly claim: Claimed;
  readonly source: Source;
  readonly waiting: readonly WaitingFile[];
  readonly spans: readonly Span[];
  readonly holdings: Coverage;
  readonly evidence?: string;
  readonly quarantine?: string;
}

export async function stageFiles(files: readonly SourceFile[], place: StagingPlace): Promise<Pending> {
  mkdirSync(place.staging, {recursive: true, mode: 0o700});
  const read: ReadOne[] = [];
  for (const [at, file] of files.entries()) {
    place.progress(`Reading ${file.path}`, at / files.length);
    read.push(await readOne(file, place, `file-${at + 1}`));
  }
  const settled = settleMonths(
    read.map(({claim}) => claim),
    place.standing?.files ?? [],
  );
  place.progress("Read every file", 1);
  const taken = read.map((one, at) => ({...one, claim: settled.claims[at]!})).filter(({claim}) => claim.receipt.taken);
  const quarantines = taken.flatMap(({claim, quarantine}) =>
    claim.receipt.quarantine && quarantine ? [{path: claim.receipt.quarantine, text: quarantine}] : [],
  );
  const stored = taken.flatMap((one) =>
    one.waiting.map((waiting) => ({waiting, file: storedFile(waiting, one, place)})),
  );
  return {
    staged: {
      receipts: settled.claims.map(({receipt}) => receipt),
      findings: [...settled.findings].sort(inReadingOrder),
      folder: place.staging,
    },
    files: stored.map(({file}) => file),
    moves: stored
      .map(({waiting, file}) => ({waiting: waiting.path, path: file.path}))
      .filter(({waiting}, at, all) => all.findIndex((move) => move.waiting === waiting) === at),
    quarantines,
  };
}

export function discardWaiting({staged}: Pending): void {
  rmSync(staged.folder, {recursive: true, force: true});
}

async function readOne(file: SourceFile, place: StagingPlace, name: string): Promise<ReadOne> {
  const absolute = resolve(place.workspace, file.path);
  try {
    return file.source.kind === "rows"
      ? await readRowFile({path: file.path, absolute, source: file.source}, place, name)
      : await readTallyFile({path: file.path, absolute, source: file.source}, place, name);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "EISDIR")
      throw new Refusal(`${file.path} cannot be read: there is no such file.`);
    throw error;
  }
}

async function readRowFile(
  given: {path: string; absolute: string; source: RowSource},
  place: StagingPlace,
  name: string,
): Promise<ReadOne> {
  const {receipt, findings, written, quarantine} = await readRows(given, {
    engine: place.engine,
    folder: place.staging,
    name,
  });
  const {source} = given;
  const path = quarantine ? quarantinePath(place, receipt) : undefined;
  const claim: Claimed = {
    receipt: {...receipt, ...(path ? {quarantine: path} : {})},
    findings,
    source,
    rows: written?.months ?? new Map(),
    apart: written?.apart ?? 0,
  };
  return {claim, source, waiting: written?.files ?? [], spans: [], holdings: [], ...(quarantine ? {quarantine} : {})};
}

async function readTallyFile(
  given: {path: string; absolute: string; source: TallySource},
  place: StagingPlace,
  name: string,
): Promise<ReadOne> {
  const {source, path} = given;
  const bytes = readFileSync(given.absolute);
  const reading = await source.read(path, bytes);
  const taken = reading.tallies.length > 0;
  const waiting = taken
    ? [await writeTallies(place.engine, reading.tallies, {folder: place.staging, name, source: source.id})]
    : [];
  const claim: Claimed = {
    receipt: tallyReceipt(given, bytes, reading),
    findings: reading.findings,
    source,
    rows: new Map(),
    apart: 0,
  };
  const evidence = [...new Set(reading.tallies.map((tally) => tally.evidence))]
    .filter((text) => text !== "")
    .join("; ");
  return {claim, source, waiting, spans: spansOf(reading), holdings: reading.holdings, ...(evidence ? {evidence} : {})};
}

function tallyReceipt(
  {source, path}: {source: TallySource; path: string},
  bytes: Uint8Array,
  reading: TallyReading,
): Receipt {
  const {total, header, taken, rejected, apart, blank} = reading.read;
  return {
    file: path,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    source: source.id,
    supplier: source.supplier,
    months: [...new Set(reading.holdings.map(({month}) => month))].sort(),
    lines: {
      total,
      header,
      loaded: taken,
      rejected,
      apart,
      insideValues: reading.read.insideValues ?? 0,
      blank,
    },
    apart: reading.apart,
    oddities: reading.oddities,
    taken: reading.tallies.length > 0,
  };
}

function spansOf({tallies}: TallyReading): readonly Span[] {
  const spans = new Map<string, Span>();
  for (const {subject, from, until} of tallies) {
    if (addMonths(from, 1) === until) continue;
    const months: Month[] = [];
    for (let month = from; month < until; month = addMonths(month, 1)) months.push(month);
    spans.set(`${subject} ${from} ${until}`, {subject, months});
  }
  return [...spans.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, span]) => span);
}

function storedFile(waiting: WaitingFile, one: ReadOne, place: StagingPlace): StoredFile {
  const {claim, source} = one;
  const {receipt} = claim;
  const holdings = source.kind === "tallies" ? one.holdings : rowHoldings(waiting, receipt, source);
  const origin: SourceFingerprint = {
    file: originPath(place.workspace, receipt.file),
    sha256: receipt.sha256,
    source: source.id,
    supplier: source.supplier,
    ...(one.evidence ? {evidence: one.evidence} : {}),
  };
  return {
    path: `${relative(place.workspace, place.folder)}/${folderOf(waiting, one)}/${source.supplier}-${spanOf(receipt.months)}-${waiting.sha256.slice(0, 12)}.parquet`,
    table: waiting.table,
    sha256: waiting.sha256,
    rows: waiting.rows,
    holdings: [...holdings].sort(inHoldingOrder),
    masked: [],
    origins: [origin],
    reader: `${source.id} ${source.readerVersion} ${source.mapping}`,
    spans: one.spans,
    ...(source.kind === "rows" && source.street
      ? {street: {rows: sumOf(claim.rows.values()), apart: claim.apart}}
      : {}),
  };
}

function sumOf(counts: Iterable<number>): number {
  return [...counts].reduce((sum, count) => sum + count, 0);
}

/** Outcomes that rest beside their crimes are in the crimes' file. */
function folderOf(waiting: WaitingFile, one: ReadOne): string {
  const first = one.waiting.find(({path}) => path === waiting.path)!;
  return first.table;
}

function rowHoldings({table}: WaitingFile, {months}: Receipt, {id, supplier}: Source): Coverage {
  return months.map((month): Holding => {
    const holding = {table, source: id, supplier, month};
    return table === "tallies" ? {...holding, subject: ANTI_SOCIAL} : holding;
  });
}

function spanOf(months: readonly Month[]): string {
  const last = months.at(-1);
  return months.length < 2 ? (last ?? "none") : `${months[0]}-to-${last}`;
}

function quarantinePath(place: StagingPlace, {file, sha256}: Receipt): string {
  const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, "").replace(/[^A-Za-z0-9._-]/g, "_");
  return `${relative(place.workspace, place.folder)}/quarantine/${stem}-${sha256.slice(0, 8)}.csv`;
}

/** Where a file came from, told from the workspace when it lies in it. */
function originPath(workspace: string, path: string): string {
  const inside = relative(workspace, resolve(workspace, path));
  return inside.startsWith("..") ? (path.split(/[\\/]/).at(-1) ?? path) : inside;
}

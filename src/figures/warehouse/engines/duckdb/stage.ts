import {mkdirSync, rmSync} from "node:fs";
import {relative, resolve} from "node:path";
import {inReadingOrder} from "../../../../vocabulary/finding.ts";
import {Refusal, systemErrorCode} from "../../../../vocabulary/refusal.ts";
import type {RowSource} from "../../../sources/source.ts";
import {settleMonths} from "../../claimed-months.ts";
import {olderPublications} from "../../older-publication.ts";
import type {Receipt} from "../../receipt.ts";
import type {StoredFile} from "../../versions.ts";
import type {SourceFile, Staged} from "../../warehouse.ts";
import type {StoredVersion} from "../disk/manifest.ts";
import type {Engine} from "./connect.ts";
import {readRows} from "./read-rows.ts";
import {type ReadOne, storedFile} from "./stored-file.ts";
import {readTallyFile} from "./tally-file.ts";

/** What waits for its version: files to move into place, their entries in the version, quarantines to write. */
export interface Pending {
  readonly staged: Staged;
  /** In the order of the load, the entries of each file that was taken. */
  readonly load: readonly (readonly StoredFile[])[];
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
  const stored = taken.map((one) => one.waiting.map((waiting) => ({waiting, file: storedFile(waiting, one, place)})));
  const load = stored.map((entries) => entries.map(({file}) => file));
  const older = olderPublications(place.standing?.files ?? [], load);
  return {
    staged: {
      receipts: settled.claims.map(({receipt}) => receipt),
      findings: [...settled.findings, ...older].sort(inReadingOrder),
      folder: place.staging,
    },
    load,
    moves: stored.flatMap((entries) =>
      onceEach(entries.map(({waiting, file}) => ({waiting: waiting.path, path: file.path}))),
    ),
    quarantines,
  };
}

/** Crimes and outcomes may rest in one file, which moves once. */
function onceEach<T extends {readonly waiting: string}>(moves: readonly T[]): readonly T[] {
  return moves.filter(({waiting}, at) => moves.findIndex((move) => move.waiting === waiting) === at);
}

export function discardWaiting({staged}: Pending): void {
  rmSync(staged.folder, {recursive: true, force: true});
}

async function readOne(file: SourceFile, place: StagingPlace, name: string): Promise<ReadOne> {
  const absolute = resolve(place.workspace, file.path);
  try {
    return file.source.kind === "rows"
      ? await readRowFile({path: file.path, absolute, source: file.source}, place, name)
      : await readTallyFile(
          {path: file.path, absolute, source: file.source},
          {engine: place.engine, folder: place.staging, name},
        );
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
  const claim = {
    receipt: {...receipt, ...(path ? {quarantine: path} : {})},
    findings,
    source,
    rows: written?.months ?? new Map(),
    apart: written?.apart ?? 0,
  };
  return {
    claim,
    source,
    waiting: written?.files ?? [],
    spans: [],
    holdings: [],
    masked: [],
    ...(quarantine ? {quarantine} : {}),
  };
}

function quarantinePath(place: StagingPlace, {file, sha256}: Receipt): string {
  const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, "").replace(/[^A-Za-z0-9._-]/g, "_");
  return `${relative(place.workspace, place.folder)}/quarantine/${stem}-${sha256.slice(0, 8)}.csv`;
}

import {existsSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {basename, join} from "node:path";
import {Refusal} from "../../../../vocabulary/refusal.ts";
import {coverageOf, type StoredFile, versionId} from "../../versions.ts";
import type {Version} from "../../warehouse.ts";
import {writeDurably} from "./durable.ts";

/** Versions as files: `versions/<id>.json` says what a version is, `latest` names the one that stands. */
export interface StoredVersion extends Version {
  readonly files: readonly StoredFile[];
}

interface Manifest {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly madeAt: string;
  readonly files: readonly StoredFile[];
}

/** Raised when rows rest in other columns. */
const FORMAT = 2;

const FILE_FOLDERS = ["crimes", "outcomes", "tallies"];

/** The version named, or the latest; undefined when there is none. */
export function openVersion(warehouse: string, workspace: string, id?: string): StoredVersion | undefined {
  const wanted = id ?? latestId(warehouse);
  if (wanted === undefined || !/^[0-9a-f]{16}$/.test(wanted) || !existsSync(manifestPath(warehouse, wanted)))
    return undefined;
  const manifest = JSON.parse(readFileSync(manifestPath(warehouse, wanted), "utf8")) as Manifest;
  if (manifest.format !== FORMAT)
    throw new Refusal(
      `Warehouse version ${wanted} was made by another Copperplate. Move the workspace's folder ${basename(warehouse)} out of the way, and load all its files again.`,
    );
  const missing = manifest.files.find(({path}) => !existsSync(join(workspace, path)));
  if (missing)
    throw new Refusal(`Warehouse version ${wanted} needs ${missing.path}, which is gone. Load its files again.`);
  return {id: manifest.id, madeAt: manifest.madeAt, files: manifest.files, coverage: coverageOf(manifest.files)};
}

/** Makes these files the latest version. The same contents are the same version, with the time at which it was first made. */
export function addVersion(
  warehouse: string,
  workspace: string,
  made: {files: readonly StoredFile[]; at: Date},
): StoredVersion {
  const id = versionId(made.files);
  if (!existsSync(manifestPath(warehouse, id))) {
    const manifest: Manifest = {format: FORMAT, id, madeAt: made.at.toISOString(), files: made.files};
    writeDurably(manifestPath(warehouse, id), `${JSON.stringify(manifest)}\n`);
  }
  writeDurably(join(warehouse, "latest"), `${id}\n`);
  return openVersion(warehouse, workspace, id)!;
}

/** Removes what waited for a load that was killed. */
export function removeWaiting(warehouse: string): void {
  rmSync(join(warehouse, "staging"), {recursive: true, force: true});
}

/** Removes what else a load that was killed left behind: row files that no version names, and half-written texts. */
export function removeLeftovers(warehouse: string, workspace: string): void {
  const named = new Set(versionIds(warehouse).flatMap((id) => openManifestFiles(warehouse, id)));
  for (const folder of FILE_FOLDERS)
    for (const name of filesIn(join(warehouse, folder))) {
      const path = join(warehouse, folder, name);
      if (![...named].some((file) => join(workspace, file) === path)) rmSync(path);
    }
  for (const name of filesIn(join(warehouse, "versions")))
    if (name.endsWith(".tmp")) rmSync(join(warehouse, "versions", name));
  for (const name of filesIn(warehouse)) if (name.endsWith(".tmp")) rmSync(join(warehouse, name));
}

function openManifestFiles(warehouse: string, id: string): readonly string[] {
  return (JSON.parse(readFileSync(manifestPath(warehouse, id), "utf8")) as Manifest).files.map(({path}) => path);
}

function versionIds(warehouse: string): readonly string[] {
  return filesIn(join(warehouse, "versions"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length));
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder, {withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map(({name}) => name)
    : [];
}

function latestId(warehouse: string): string | undefined {
  const path = join(warehouse, "latest");
  return existsSync(path) ? readFileSync(path, "utf8").trim() : undefined;
}

function manifestPath(warehouse: string, id: string): string {
  return join(warehouse, "versions", `${id}.json`);
}

import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import {namesFile, sourceFor} from "../figures/sources/index.ts";
import {type Mapping, readMapping} from "../figures/sources/mapping.ts";
import type {Receipt} from "../figures/warehouse/receipt.ts";
import type {SourceFile} from "../figures/warehouse/warehouse.ts";
import {type Finding, inReadingOrder} from "../vocabulary/finding.ts";
import {Refusal, systemErrorCode} from "../vocabulary/refusal.ts";
import {type Effects, withWarehouse} from "./effects.ts";
import {dataFilesOf} from "./workspace/data-files.ts";
import {type DistrictFile, districtFileFor, keepDistricts} from "./workspace/district-files.ts";
import {isWorkspace, openWorkspace, textFiles, type Workspace} from "./workspace/workspace.ts";

export type {Receipt} from "../figures/warehouse/receipt.ts";

export interface Loaded {
  readonly receipts: readonly Receipt[];
  readonly findings: readonly Finding[];
  /** One sentence: what stands now. */
  readonly summary: string;
}

/** Files, folders of files, or a workspace: then what its mappings name and what is in incoming/. What is sound is loaded; the rest is said. */
export async function loadFiles(
  given: readonly string[],
  option: string | undefined,
  effects: Effects,
): Promise<Loaded> {
  const {workspace, files, lookups, findings, named} = await filesToLoad(given, option);
  return withWarehouse({workspace: workspace.folder, afresh: true}, effects, async (warehouse) => {
    const staged = await warehouse.stage(files, {progress: effects.progress});
    const version = await warehouse.commit(staged);
    for (const lookup of lookups) keepDistricts(workspace, lookup);
    const receipts = [...staged.receipts, ...lookups.map(({receipt}) => receipt)];
    const taken = receipts.filter((receipt) => receipt.taken).length;
    const stands = version.files.length === 0 ? "nothing" : `warehouse version ${version.id.slice(0, 12)}`;
    const summary = `${taken} of ${named} ${named === 1 ? "file" : "files"} taken; ${stands} stands.`;
    return {receipts, findings: [...findings, ...staged.findings].sort(inReadingOrder), summary};
  });
}

/** The files that are meant, each with how it is read; and what is to be said of those that cannot be. */
export async function filesToLoad(
  given: readonly string[],
  option: string | undefined,
): Promise<{
  readonly workspace: Workspace;
  readonly files: readonly SourceFile[];
  /** Districts and their forces: they are no rows of the warehouse. */
  readonly lookups: readonly DistrictFile[];
  readonly findings: readonly Finding[];
  /** How many files were meant. */
  readonly named: number;
}> {
  const workspace = openWorkspace(option ?? given.find(isWorkspace) ?? ".");
  const read = textFiles(workspace, "mappings", [".yaml", ".yml"]).map(({file, text}) => readMapping(file, text));
  const mappings = read.flatMap(({mapping}) => mapping ?? []);
  const unread = read.flatMap((one) => one.unread ?? []);
  const {paths, findings: others} = dataFilesOf(given, workspace, [...mappings.map(({files}) => files), ...unread]);
  const findings = [...read.flatMap((one) => one.findings), ...others];
  if (paths.length === 0 && findings.length === 0) throw new Refusal(nothingToLoad(mappings));
  const told: Told[] = [];
  for (const path of paths) {
    const source = sourceFor(path, mappings);
    if (source !== undefined) told.push({file: {path, source}});
    else if (!unread.some((glob) => namesFile(glob, path))) told.push(await published(path, workspace));
  }
  return {
    workspace,
    files: told.flatMap(({file}) => file ?? []),
    lookups: told.flatMap(({lookup}) => lookup ?? []),
    findings: [...findings, ...told.flatMap((one) => one.findings ?? [])],
    named: paths.length,
  };
}

/** What a file turned out to be. */
interface Told {
  readonly file?: SourceFile;
  readonly lookup?: DistrictFile;
  readonly findings?: readonly Finding[];
}

/** A file that no mapping and no name tells is told by what is in it. */
async function published(path: string, {folder}: Workspace): Promise<Told> {
  const bytes = bytesOf(path, folder);
  if (isMap(path, bytes)) return {findings: [mapNotRead(path)]};
  const lookup = await districtFileFor(path, bytes);
  if (lookup !== undefined) return {lookup, findings: lookup.findings};
  // Only now: what has a mapping should not wait for the tables of others.
  const {nationalTableFor} = await import("../figures/sources/national/recognise.ts");
  const table = await nationalTableFor(path, bytes);
  if (table === undefined) return {findings: [unmapped(path)]};
  return "source" in table ? {file: {path, source: table.source}} : table;
}

function bytesOf(path: string, folder: string): Uint8Array {
  try {
    return readFileSync(resolve(folder, path));
  } catch (error) {
    throw new Refusal(`${path} cannot be read (${systemErrorCode(error) ?? "unknown reason"}).`, {cause: error});
  }
}

function nothingToLoad(mappings: readonly Mapping[]): string {
  if (mappings.length === 0)
    return 'There is nothing to load: put files in incoming/ or name one; describe a force\'s own by a mapping ("copperplate load FILE --suggest").';
  return `There is nothing to load: no file is there under ${mappings.map(({files}) => files).join(", ")}.`;
}

function unmapped(file: string): Finding {
  return {
    code: "no-mapping",
    severity: "must",
    message:
      "No mapping names this file, its name is not one of a published format, and its headings are of no table that is known.",
    at: {file},
    advice: `Draft a mapping: copperplate load ${file} --suggest > mappings/NAME.yaml`,
  };
}

/** GeoJSON or TopoJSON. */
function isMap(path: string, bytes: Uint8Array): boolean {
  if (!/\.(geo|topo)?json$/i.test(path)) return false;
  return /"type"\s*:\s*"(FeatureCollection|Topology)"/.test(new TextDecoder().decode(bytes.subarray(0, 1 << 16)));
}

function mapNotRead(file: string): Finding {
  return {
    code: "map-not-read",
    severity: "should",
    message: "This is a map of boundaries, and maps are not read yet.",
    at: {file},
    advice: "Leave it out. Figures need no map: areas are told by their codes.",
  };
}

import {existsSync, globSync, readdirSync, statSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import {namesFile, sourceFor} from "../figures/sources/index.ts";
import {type Mapping, readMapping} from "../figures/sources/mapping.ts";
import type {Receipt} from "../figures/warehouse/receipt.ts";
import type {SourceFile} from "../figures/warehouse/warehouse.ts";
import {type Finding, inReadingOrder} from "../vocabulary/finding.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {type Effects, withWarehouse} from "./effects.ts";
import {isWorkspace, openWorkspace, textFiles, type Workspace} from "./workspace/workspace.ts";

export type {Receipt} from "../figures/warehouse/receipt.ts";

export interface Loaded {
  readonly receipts: readonly Receipt[];
  readonly findings: readonly Finding[];
  /** One sentence: what stands now. */
  readonly summary: string;
}

/** Files, folders of files, or a workspace: then every file that its mappings name. What is sound is loaded; the rest is said. */
export async function loadFiles(
  given: readonly string[],
  option: string | undefined,
  effects: Effects,
): Promise<Loaded> {
  const workspace = openWorkspace(option ?? given.find(isWorkspace) ?? ".");
  const read = textFiles(workspace, "mappings", [".yaml", ".yml"]).map(({file, text}) => readMapping(file, text));
  const mappings = read.flatMap(({mapping}) => mapping ?? []);
  const unread = read.flatMap((one) => one.unread ?? []);
  const findings = read.flatMap((one) => one.findings);
  const paths = pathsOf(given, workspace, [...mappings.map(({files}) => files), ...unread]);
  if (paths.length === 0 && findings.length === 0) throw new Refusal(nothingToLoad(mappings));
  const files: SourceFile[] = [];
  for (const path of paths) {
    const source = sourceFor(path, mappings);
    if (source !== undefined) files.push({path, source});
    else if (!unread.some((glob) => namesFile(glob, path))) findings.push(unmapped(path));
  }
  return withWarehouse({workspace: workspace.folder, afresh: true}, effects, async (warehouse) => {
    const staged = await warehouse.stage(files, {progress: effects.progress});
    const version = await warehouse.commit(staged);
    const taken = staged.receipts.filter((receipt) => receipt.taken).length;
    const stands = version.files.length === 0 ? "nothing" : `warehouse version ${version.id.slice(0, 12)}`;
    const summary = `${taken} of ${paths.length} ${paths.length === 1 ? "file" : "files"} taken; ${stands} stands.`;
    return {receipts: staged.receipts, findings: [...findings, ...staged.findings].sort(inReadingOrder), summary};
  });
}

/** Every file meant, relative to the workspace where it lies in it, once and in order. */
function pathsOf(given: readonly string[], workspace: Workspace, globs: readonly string[]): readonly string[] {
  const named = given.filter((path) => !isWorkspace(path));
  const found = given.length === 0 || named.length < given.length ? mapped(workspace, globs) : [];
  const paths = [...found, ...named.flatMap(filesUnder)].map((path) => resolve(path));
  return [...new Set(paths)].sort().map((path) => {
    const inside = relative(workspace.folder, path);
    return inside.startsWith("..") ? path : inside;
  });
}

function mapped({folder}: Workspace, globs: readonly string[]): readonly string[] {
  return globs.flatMap((files) => globSync(files, {cwd: folder}).map((file) => join(folder, file)));
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) throw new Refusal(`There is no file or folder ${path}.`);
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile() && /\.(csv|xlsx)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function nothingToLoad(mappings: readonly Mapping[]): string {
  if (mappings.length === 0)
    return 'There is nothing to load: name a file, or describe one by a mapping ("copperplate load FILE --suggest").';
  return `There is nothing to load: no file is there under ${mappings.map(({files}) => files).join(", ")}.`;
}

function unmapped(file: string): Finding {
  return {
    code: "no-mapping",
    severity: "must",
    message: "No mapping names this file, and its name is not one of a published format.",
    at: {file},
    advice: `Draft a mapping: copperplate load ${file} --suggest > mappings/NAME.yaml`,
  };
}

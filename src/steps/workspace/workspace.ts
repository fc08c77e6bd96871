import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {basename, dirname, join, relative, resolve} from "node:path";
import {Refusal, systemErrorCode} from "../../vocabulary/refusal.ts";
import {readSettings, type Settings} from "./settings.ts";

/** A folder with a copperplate.yaml: settings, mappings, measures, initiatives, statements, and what Copperplate makes of them. */
export interface Workspace {
  readonly folder: string;
  readonly settings: Settings;
}

/** A text file of the workspace; `file` is relative to it and is what findings name. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

export const SETTINGS_FILE = "copperplate.yaml";

/** The workspace that a path lies in: the folder itself or the nearest above it that holds a copperplate.yaml. */
export function openWorkspace(path: string): Workspace {
  const folder = nearestWorkspace(resolve(path));
  if (folder === undefined)
    throw new Refusal(
      `${path} is in no workspace: neither it nor a folder above it holds a ${SETTINGS_FILE}. "copperplate init" makes one.`,
    );
  return {folder, settings: readSettings(SETTINGS_FILE, readFileSync(join(folder, SETTINGS_FILE), "utf8"))};
}

/** True when the path is itself a workspace's folder. */
export function isWorkspace(path: string): boolean {
  return existsSync(join(path, SETTINGS_FILE));
}

/** The text files of one of its folders with one of these endings, ordered by name; none when the folder is not there. */
export function textFiles(workspace: Workspace, folder: string, endings: readonly string[]): readonly TextFile[] {
  const path = join(workspace.folder, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => ({file: `${folder}/${name}`, text: readFileSync(join(path, name), "utf8")}));
}

/**
 * The statement meant: a path to it, its name in statements/, or the workspace when it holds one statement only
 * (the latest by name when `latest` is allowed).
 */
export function findStatement(
  argument: string | undefined,
  workspaceOption?: string,
): {workspace: Workspace; statement: TextFile} {
  const path = argument ?? workspaceOption ?? ".";
  if (existsSync(path) && statSync(path).isFile()) {
    const workspace = openWorkspace(dirname(path));
    return {workspace, statement: readText(workspace, relative(workspace.folder, resolve(path)))};
  }
  const workspace = openWorkspace(existsSync(path) ? path : (workspaceOption ?? "."));
  const statements = textFiles(workspace, "statements", [".md"]);
  const named =
    argument === undefined || existsSync(path)
      ? statements.slice(-1)
      : statements.filter((s) => nameOf(s.file) === nameOf(argument));
  const [statement] = named;
  if (statement) return {workspace, statement};
  const held = statements.map((s) => nameOf(s.file)).join(", ") || "none";
  throw new Refusal(`There is no statement ${argument ?? ""} in ${workspace.folder}. It holds: ${held}.`);
}

/** `statements/2024-25-q2.md` is `2024-25-q2`. */
export function nameOf(statementFile: string): string {
  return basename(statementFile).replace(/\.md$/, "");
}

function readText(workspace: Workspace, file: string): TextFile {
  try {
    return {file, text: readFileSync(join(workspace.folder, file), "utf8")};
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${systemErrorCode(error) ?? "unknown reason"}).`);
  }
}

function nearestWorkspace(folder: string): string | undefined {
  if (isWorkspace(folder)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : nearestWorkspace(above);
}

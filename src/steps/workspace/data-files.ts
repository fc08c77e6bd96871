import {existsSync, globSync, readdirSync, statSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import type {Finding} from "../../vocabulary/finding.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {isWorkspace, type Workspace} from "./workspace.ts";

export interface DataFiles {
  /** Relative to the workspace where a file lies in it, once and in order. */
  readonly paths: readonly string[];
  /** Says which files of the folders given are of no form that is read. */
  readonly findings: readonly Finding[];
}

/** Every file meant: those named, those of the folders named, and for a workspace those that its mappings name and what came in. */
export function dataFilesOf(given: readonly string[], workspace: Workspace, globs: readonly string[]): DataFiles {
  const named = given.filter((path) => !isWorkspace(path));
  const whole = given.length === 0 || named.length < given.length;
  const found = whole ? mapped(workspace, globs) : [];
  const incoming = join(workspace.folder, "incoming");
  const under = [...named, ...(whole && existsSync(incoming) ? [incoming] : [])].map(filesUnder);
  const paths = [...found, ...under.flatMap(({readable}) => readable)].map((path) => resolve(path));
  return {
    paths: [...new Set(paths)].sort().map((path) => toldFrom(workspace, path)),
    findings: otherForms(under.flatMap(({others}) => others).map((path) => toldFrom(workspace, resolve(path)))),
  };
}

function toldFrom({folder}: Workspace, path: string): string {
  const inside = relative(folder, path);
  return inside.startsWith("..") ? path : inside;
}

function mapped({folder}: Workspace, globs: readonly string[]): readonly string[] {
  return globs.flatMap((files) => globSync(files, {cwd: folder}).map((file) => join(folder, file)));
}

/** A file that is named is tried whatever it is called. */
function filesUnder(path: string): {readonly readable: readonly string[]; readonly others: readonly string[]} {
  if (!existsSync(path)) throw new Refusal(`There is no file or folder ${path}.`);
  if (statSync(path).isFile()) return {readable: [path], others: []};
  const entries = readdirSync(path, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const files = entries
    .filter(({name}) => !name.startsWith(".") && !name.startsWith("~$"))
    .map(({parentPath, name}) => join(parentPath, name));
  return {
    readable: files.filter((file) => READ.test(file)),
    others: files.filter((file) => !READ.test(file)).sort(),
  };
}

const READ = /\.(csv|csv\.gz|xlsx|ods)$/i;

function otherForms(files: readonly string[]): readonly Finding[] {
  const [first] = files;
  if (first === undefined) return [];
  const shown = files.slice(0, 5).join(", ");
  const more = files.length > 5 ? ` and ${files.length - 5} more` : "";
  return [
    {
      code: "not-a-form-that-is-read",
      severity: "should",
      message: `Not of a form that Copperplate reads, and passed over: ${shown}${more}.`,
      at: {file: first},
      advice:
        "Data files are read as .csv, .csv.gz, .xlsx and .ods. Unpack an archive first, or save the table as one of them.",
    },
  ];
}

import type {Mapping} from "./mapping.ts";
import {policeUkOutcomesFile} from "./police-uk/outcomes.ts";
import {policeUkStopAndSearch} from "./police-uk/stop-and-search.ts";
import {policeUkStreet} from "./police-uk/street.ts";
import type {Source} from "./source.ts";

/**
 * What police files look like, one description a format. Knows formats and mappings; refuses to know where rows rest.
 * A file is read by the mapping that names it, else by the published format that its name is of.
 */
export function sourceFor(path: string, mappings: readonly Mapping[]): Source | undefined {
  return mappings.find(({files}) => namesFile(files, path))?.source ?? firstOf(PUBLISHED, path);
}

/** The published formats, told by the names of their files. */
const PUBLISHED: readonly ((path: string) => Source | undefined)[] = [
  policeUkStreet,
  policeUkOutcomesFile,
  policeUkStopAndSearch,
];

function firstOf(formats: typeof PUBLISHED, path: string): Source | undefined {
  for (const format of formats) {
    const source = format(path);
    if (source) return source;
  }
  return undefined;
}

/** Whether the last part of a glob matches the file's own name: a file that was put elsewhere is still the same kind. */
export function namesFile(glob: string, path: string): boolean {
  const last = (text: string) => text.split(/[\\/]/).at(-1) ?? "";
  const pattern = last(glob)
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${pattern}$`, "i").test(last(path));
}

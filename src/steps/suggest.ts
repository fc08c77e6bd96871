import {readFileSync} from "node:fs";
import {dirname} from "node:path";
import {measures as ours} from "../figures/measures/index.ts";
import type {Measure} from "../figures/measures/measure.ts";
import {type Known, type Suggestion, suggestMapping} from "../figures/sources/suggest-mapping.ts";
import {Refusal, systemErrorCode} from "../vocabulary/refusal.ts";
import {measuresOf} from "./workspace/measures.ts";
import {openWorkspace} from "./workspace/workspace.ts";

/** A drafted mapping for a file, as YAML with its doubts in comments. Loads nothing and writes nothing. */
export async function suggestFor(file: string, option: string | undefined): Promise<Suggestion> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${systemErrorCode(error) ?? "unknown reason"}).`);
  }
  return suggestMapping(file, bytes, option === undefined ? knownBeside(dirname(file)) : knownOf(option));
}

/** What the workspace says, when the file lies in one. */
function knownBeside(path: string): Known {
  try {
    return knownOf(path);
  } catch (error) {
    if (error instanceof Refusal) return {subjects: suppliedSubjects(ours)};
    throw error;
  }
}

function knownOf(path: string): Known {
  const workspace = openWorkspace(path);
  const {force, area} = workspace.settings.body;
  return {subjects: suppliedSubjects(measuresOf(workspace).measures), supplier: shortName(force), force: area};
}

/** "West Midlands Police" is `west-midlands`. */
function shortName(force: string): string {
  const plain = force.normalize("NFD").toLowerCase().replaceAll("&", "and");
  return plain
    .replace(/\b(police|constabulary|service)\b/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replaceAll(" ", "-");
}

/** What a measure looks for among supplied numbers: most by its own id, a share by the names of its part and its whole. */
function suppliedSubjects(measures: readonly Measure[]): Known["subjects"] {
  const counts = measures.flatMap(({bases}) => bases.flatMap(({numerator, denominator}) => [numerator, denominator]));
  const subjects = new Set(counts.flatMap((count) => count?.subject ?? []));
  return [...subjects].map(
    (id) =>
      measures.find((measure) => measure.id === id) ?? {
        id,
        title: id.replaceAll("-", " "),
        aliases: measures.map(({title}) => title).filter((title) => tellsOf(title, id)),
      },
  );
}

/** "999 calls answered within 10 seconds" has every word of the part that it counts, `999-calls-within-10-seconds`, and begins and ends as it does. */
function tellsOf(title: string, id: string): boolean {
  const words = title.toLowerCase().split(" ");
  const wanted = id.split("-");
  return words.at(-1) === wanted.at(-1) && wanted.every((word) => words.includes(word));
}

import {readFileSync} from "node:fs";
import {dirname} from "node:path";
import {measures as ours} from "../figures/measures/index.ts";
import {type Suggestion, suggestMapping} from "../figures/sources/suggest-mapping.ts";
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
  return suggestMapping(file, bytes, {subjects: knownMeasures(option ?? dirname(file))});
}

/** The workspace's own measures too, when the file lies in one. */
function knownMeasures(path: string) {
  try {
    return measuresOf(openWorkspace(path)).measures;
  } catch (error) {
    if (error instanceof Refusal) return ours;
    throw error;
  }
}

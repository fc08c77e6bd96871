import {readFileSync} from "node:fs";
import {join} from "node:path";
import {readCsv} from "../../formats/csv.ts";
import {readSimilarForces, type SimilarForcesRead} from "../../official/similar-forces.ts";
import {Refusal, systemErrorCode} from "../../vocabulary/refusal.ts";
import {SETTINGS_FILE, type Workspace} from "./workspace.ts";

/**
 * The forces that the workspace compares with as its like: chosen by hand in its settings, or a list in a file of its own. Undefined
 * when it names none. @throws Refusal when the file cannot be read.
 */
export function similarForcesOf({folder, settings}: Workspace): SimilarForcesRead | undefined {
  const chosen = settings["similar-forces"];
  if (chosen === undefined) return undefined;
  const {dated, why, file, forces = []} = chosen;
  const vouched = {
    ...(dated === undefined ? {} : {dated}),
    ...(why === undefined ? {} : {source: why}),
    ...(chosen["chosen-by"] === undefined ? {} : {chosenBy: chosen["chosen-by"]}),
  };
  if (file === undefined) return readSimilarForces(SETTINGS_FILE, [[settings.body.area, ...forces]], vouched);
  return readSimilarForces(file, rowsOf(folder, file), vouched);
}

function rowsOf(folder: string, file: string): readonly (readonly string[])[] {
  try {
    return readCsv(readFileSync(join(folder, file)), {delimiter: ","}).rows.map(({values}) => values);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === undefined) throw error;
    throw new Refusal(`${SETTINGS_FILE}: similar-forces.file: ${file} cannot be read (${reason}).`);
  }
}

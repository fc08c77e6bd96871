import {existsSync} from "node:fs";
import {join} from "node:path";
import {rollToNextQuarter} from "../prose/statement/roll.ts";
import type {Finding} from "../vocabulary/finding.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {bindAndCheck} from "./check.ts";
import type {Effects} from "./effects.ts";
import {writeText} from "./workspace/disk-refusal.ts";
import {findStatement} from "./workspace/workspace.ts";

export interface Rolled {
  readonly file: string;
  /** What was changed in the text, a sentence each. */
  readonly changes: readonly string[];
  /** What does not hold or resolve in the new quarter yet. */
  readonly findings: readonly Finding[];
}

/** Writes the next quarter's statement beside this one; never over another. */
export async function rollStatement(argument: string, option: string | undefined, effects: Effects): Promise<Rolled> {
  const {workspace, statement} = findStatement(argument, option);
  const rolled = rollToNextQuarter(statement.text);
  const file = `statements/${rolled.edition.toLowerCase().replaceAll(/[ /]+/g, "-")}.md`;
  const path = join(workspace.folder, file);
  refuseIfThere(path, file);
  // Checked first: what is refused here leaves no file in the way of the next try.
  const {result} = await bindAndCheck(workspace, {file, text: rolled.text}, effects);
  refuseIfThere(path, file);
  writeText(path, rolled.text);
  return {file, changes: rolled.changes, findings: result.open};
}

function refuseIfThere(path: string, file: string): void {
  if (existsSync(path))
    throw new Refusal(`${file} is there already. Move it away first: a statement is never written over.`);
}

import type {SignOff} from "../prose/review/sign-off.ts";
import {signOff} from "../prose/review/signed-off.ts";
import type {Finding} from "../vocabulary/finding.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {bindAndCheck} from "./check.ts";
import type {Effects} from "./effects.ts";
import {signedContent} from "./signed-content.ts";
import {findStatement, nameOf} from "./workspace/workspace.ts";

export interface SignOffOptions {
  readonly name: string;
  readonly role: string;
  readonly workspace?: string;
}

/** `record` is absent while findings are open: then nothing was signed. */
export interface Signed {
  readonly record?: SignOff;
  readonly file: string;
  readonly open: readonly Finding[];
}

export async function signOffStatement(argument: string, options: SignOffOptions, effects: Effects): Promise<Signed> {
  if (options.name.trim() === "" || options.role.trim() === "")
    throw new Refusal("A signature needs a name and a role.");
  const {workspace, statement} = findStatement(argument, options.workspace);
  const {made, result} = await bindAndCheck(workspace, statement, effects);
  const name = nameOf(statement.file);
  const file = `sign-offs/${name}.json`;
  if (result.checked === undefined) return {file, open: result.open};
  const record = signOff(result.checked, {
    statement: name,
    content: signedContent(made, workspace.settings),
    signatory: {name: options.name.trim(), role: options.role.trim()},
    signedAt: effects.now().toISOString(),
  });
  await effects.signOffs(workspace.folder).write(record);
  return {record, file, open: []};
}

import {Command} from "commander";
import type {Revisions} from "../../../steps/revisions/revisions.ts";
import {figureLine} from "../data/dry-run.ts";
import type {Door} from "../door.ts";
import {CLEAN, printJson} from "../terminal.ts";

interface RevisionsOptions {
  readonly write?: boolean;
  readonly json?: boolean;
}

export function revisionsCommand({effects, terminal, exit}: Door): Command {
  return new Command("revisions")
    .description("list the published figures that today's data would give otherwise, and draft the note that says so")
    .argument("[workspace]", "the workspace, when it is not the folder you are in")
    .option("--write", "write each note into corrections/ of the workspace")
    .option("--json", "print the revisions as JSON")
    .addHelpText("after", "\nExample:\n  npx copperplate revisions examples/west-midlands-2024 --write")
    .action(async (workspace: string | undefined, options: RevisionsOptions) => {
      const {findRevisions} = await import("../../../steps/revisions/revisions.ts");
      const result = await findRevisions(workspace, {write: options.write ?? false}, effects);
      if (options.json) printJson(result, terminal);
      else for (const line of [...result.revised.flatMap(revisedLines), summary(result)]) terminal.out(line);
      exit(CLEAN);
    });
}

function revisedLines({
  release,
  edition,
  published,
  figures,
  note,
  file,
}: Revisions["revised"][number]): readonly string[] {
  const where = file === undefined ? note : `The note is in ${file}. Say in it why the data changed.`;
  return [`${release}, ${edition}, signed ${published}`, ...figures.map(figureLine), "", where];
}

function summary({looked, revised}: Revisions): string {
  const releases = looked.length === 1 ? "1 release was" : `${looked.length} releases were`;
  return revised.length === 0
    ? `${releases} counted again: every published figure is what today's data gives.`
    : `${releases} counted again: ${revised.length === 1 ? "1 has" : `${revised.length} have`} figures that today's data gives otherwise.`;
}

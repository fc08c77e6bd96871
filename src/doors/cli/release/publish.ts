import {Command} from "commander";
import type {Door} from "../door.ts";
import {BLOCKED, CLEAN, countFindings, fromHere, printFindings, printJson} from "../terminal.ts";

interface PublishOptions {
  readonly draft?: boolean;
  readonly workspace?: string;
  readonly json?: boolean;
}

export function publishCommand(door: Door): Command {
  return new Command("publish")
    .description("write a numbered release of a signed statement, and prove it before it stands")
    .argument("<statement>", "the statement, or a workspace: then its latest")
    .option("--draft", "a watermarked draft of an unsigned statement, in drafts/: never a release")
    .option("-w, --workspace <folder>", "the workspace, when it is not the folder you are in")
    .option("--json", "print what was published as JSON")
    .addHelpText("after", "\nExample:\n  npx copperplate publish examples/west-midlands-2024/statements/2024-25-q2.md")
    .action((statement: string, options: PublishOptions) =>
      options.draft ? draft(statement, options, door) : publish(statement, options, door),
    );
}

async function publish(statement: string, options: PublishOptions, {effects, terminal, exit}: Door): Promise<void> {
  const {publishStatement} = await import("../../../steps/publish/publish.ts");
  const result = await publishStatement(statement, options.workspace, effects);
  if (result.release === undefined) {
    printFindings(result.findings, terminal);
    terminal.err(`Not published. ${countFindings(result.findings)}`);
    return exit(BLOCKED);
  }
  if (options.json) printJson(result, terminal);
  else {
    terminal.out(`Release ${result.release.number} is published in ${fromHere(result.release.folder)}.`);
    for (const change of result.release.changes) terminal.out(`    ${change}`);
    terminal.out(`Open ${fromHere(result.release.page)}`);
  }
  exit(CLEAN);
}

async function draft(statement: string, options: PublishOptions, {effects, terminal, exit}: Door): Promise<void> {
  const {publishDraft} = await import("../../../steps/publish/publish.ts");
  const result = await publishDraft(statement, options.workspace, effects);
  if (options.json) printJson(result, terminal);
  else {
    printFindings(result.findings, terminal);
    terminal.out(`A draft, not a release. ${countFindings(result.findings)}`);
    terminal.out(`Open ${fromHere(result.page)}`);
  }
  exit(CLEAN);
}

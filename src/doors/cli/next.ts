import {Command} from "commander";
import type {Door} from "./door.ts";
import {CLEAN, countFindings, printFindings, printJson} from "./terminal.ts";

export function nextCommand({effects, terminal, exit}: Door): Command {
  return new Command("next")
    .description("roll a statement to its next quarter, and list what no longer resolves")
    .argument("<statement>", "the statement to roll")
    .option("-w, --workspace <folder>", "the workspace, when it is not the folder you are in")
    .option("--json", "print what was made and found as JSON")
    .addHelpText("after", "\nExample:\n  npx copperplate next statements/2024-25-q2.md")
    .action(async (statement: string, options: {workspace?: string; json?: boolean}) => {
      const {rollStatement} = await import("../../steps/next.ts");
      const rolled = await rollStatement(statement, options.workspace, effects);
      if (options.json) printJson(rolled, terminal);
      else {
        for (const change of rolled.changes) terminal.out(change);
        printFindings(rolled.findings, terminal);
        terminal.out(`Made ${rolled.file}. ${countFindings(rolled.findings)}`);
      }
      exit(CLEAN);
    });
}

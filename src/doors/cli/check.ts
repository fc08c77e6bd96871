import {Command} from "commander";
import type {Door} from "./door.ts";
import {BLOCKED, CLEAN, countFindings, printFindings, printJson} from "./terminal.ts";

export function checkCommand({effects, terminal, exit}: Door): Command {
  return new Command("check")
    .description("hold a statement against the law, its figures and its own words")
    .argument("[statement]", "the statement, or a workspace: then its latest")
    .option("-w, --workspace <folder>", "the workspace, when it is not the folder you are in")
    .option("--json", "print findings as JSON")
    .addHelpText("after", "\nExample:\n  npx copperplate check examples/west-midlands-2024/statements/2024-25-q2.md")
    .action(async (statement: string | undefined, options: {workspace?: string; json?: boolean}) => {
      const {checkStatement} = await import("../../steps/check.ts");
      const checked = await checkStatement(statement, options.workspace, effects);
      if (options.json) printJson({statement: checked.file, open: checked.open, accepted: checked.accepted}, terminal);
      else {
        printFindings(checked.open, terminal);
        for (const {finding, reason} of checked.accepted) terminal.out(`accepted: ${finding.code}: ${reason}`);
        terminal.out(
          `${checked.file}: ${countFindings(checked.open)} ${checked.open.length === 0 ? "It can be signed off." : "It cannot be signed off yet."}`,
        );
      }
      exit(checked.open.length === 0 ? CLEAN : BLOCKED);
    });
}

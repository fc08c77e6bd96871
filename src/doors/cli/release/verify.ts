import {Command} from "commander";
import type {Door} from "../door.ts";
import {BLOCKED, CLEAN, countFindings, printFindings, printJson} from "../terminal.ts";

export function verifyCommand({effects, terminal, exit}: Door): Command {
  return new Command("verify")
    .description("prove a release, offline: its seal, every file, every figure and every quotient")
    .argument("<release>", "the release's folder")
    .option("-w, --workspace <folder>", "also run every query again on the data, at the version the release names")
    .option("--json", "print the findings as JSON")
    .addHelpText("after", "\nExample:\n  npx copperplate verify examples/west-midlands-2024/releases/1")
    .action(async (release: string, options: {workspace?: string; json?: boolean}) => {
      const {verifyRelease} = await import("../../../steps/verify/verify.ts");
      const result = await verifyRelease(release, options.workspace, effects);
      if (options.json) printJson(result, terminal);
      else {
        printFindings(result.findings, terminal);
        for (const line of result.proved) terminal.out(line);
        terminal.out(
          result.findings.length === 0
            ? "The release holds."
            : `The release does not hold. ${countFindings(result.findings)}`,
        );
      }
      exit(result.findings.length === 0 ? CLEAN : BLOCKED);
    });
}

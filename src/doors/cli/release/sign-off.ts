import {Command} from "commander";
import type {Door} from "../door.ts";
import {BLOCKED, CLEAN, countFindings, printFindings, printJson} from "../terminal.ts";

interface SignOffOptions {
  readonly name: string;
  readonly role: string;
  readonly workspace?: string;
  readonly json?: boolean;
}

export function signOffCommand({effects, terminal, exit}: Door): Command {
  return new Command("sign-off")
    .description("sign a statement: a record of who signed exactly which words and figures")
    .argument("<statement>", "the statement, or a workspace: then its latest")
    .requiredOption("--name <name>", "who signs")
    .requiredOption("--role <role>", 'in what role, "Police and Crime Commissioner"')
    .option("-w, --workspace <folder>", "the workspace, when it is not the folder you are in")
    .option("--json", "print the record as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  npx copperplate sign-off statements/2024-25-q2.md --name "A. Person" --role "Police and Crime Commissioner"',
    )
    .action(async (statement: string, options: SignOffOptions) => {
      const {signOffStatement} = await import("../../../steps/sign-off.ts");
      const result = await signOffStatement(statement, options, effects);
      if (result.record === undefined) {
        printFindings(result.open, terminal);
        terminal.err(`Not signed. ${countFindings(result.open)}`);
        return exit(BLOCKED);
      }
      if (options.json) printJson(result.record, terminal);
      else {
        const {signatory, content} = result.record;
        terminal.out(`Signed off by ${signatory.name}, ${signatory.role}. The record is in ${result.file}.`);
        terminal.out(`Content fingerprint ${content}.`);
      }
      exit(CLEAN);
    });
}

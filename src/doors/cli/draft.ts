import {Command} from "commander";
import {showPeriod} from "../../language/display.ts";
import type {Door} from "./door.ts";
import {CLEAN, countFindings, printFindings, printJson} from "./terminal.ts";

interface DraftOptions {
  readonly in?: string;
  readonly edition?: string;
  readonly to?: string;
  readonly json?: boolean;
}

export function draftCommand({effects, terminal, exit}: Door): Command {
  return new Command("draft")
    .description(
      "write the first text of a statement from whatever is loaded, with questions where only the office knows",
    )
    .argument("[workspace]", "the workspace, when it is not the folder you are in")
    .option(
      "--in <period>",
      'what its figures cover: "2024", "12 months to 2024-06"; without it, the latest year that is held',
    )
    .option(
      "--edition <quarter>",
      'the quarter it is published for: "2024-25 Q4"; without it, that in which the period ends',
    )
    .option("--to <name>", "the name of its file in statements/, when it is not the edition's")
    .option("--json", "print what was written and what is open as JSON")
    .addHelpText("after", "\nExample:\n  npx copperplate draft my-office --in 2024")
    .action(async (workspace: string | undefined, options: DraftOptions) => {
      const {draftStatement} = await import("../../steps/draft.ts");
      const drafted = await draftStatement(workspace, options, effects);
      if (options.json) printJson(drafted, terminal);
      else {
        const {file, edition, period, comparator, findings} = drafted;
        const others = findings.filter(({code}) => code !== "prompt-unanswered");
        const questions = findings.length - others.length;
        printFindings(others, terminal);
        terminal.out(
          `Wrote ${file}: edition ${edition}, for ${showPeriod(period)} against ${showPeriod(comparator)}. It asks you ${questions} questions.${others.length > 0 ? ` ${countFindings(others)}` : ""}`,
        );
        terminal.out(
          `Next: answer them in the text, with  npx copperplate preview ${workspace ?? "."}  open beside it.`,
        );
      }
      exit(CLEAN);
    });
}

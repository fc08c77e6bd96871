import {Command} from "commander";
import type {Door} from "./door.ts";

export function initCommand({terminal}: Door): Command {
  return new Command("init")
    .description("make a new workspace for one of the 43 bodies")
    .argument("<folder>", "the folder to make")
    .option("--body <body>", 'whose it is: "lancashire", "Gwent Police", "Mayor of London"')
    .option("--name <name>", "the body's title, when it styles itself otherwise")
    .option("--force <force>", "the force's name, when it is written otherwise; without --body it says whose it is")
    .addHelpText("after", "\nExample:\n  npx copperplate init my-office --body lancashire")
    .action(async (folder: string, options: {body?: string; name?: string; force?: string}) => {
      const {initWorkspace} = await import("../../steps/init.ts");
      const {body, made} = initWorkspace(folder, options);
      terminal.out(`Made a workspace for ${options.name ?? body.title} in ${folder}: ${made.join(", ")}.`);
      terminal.out(
        `Next: put the public tables in ${folder}/incoming, load them with  npx copperplate load ${folder}  and write the first statement with  npx copperplate draft ${folder}`,
      );
      terminal.out("For a file of the force's own, draft a mapping first with  npx copperplate load FILE --suggest");
    });
}

import {Command} from "commander";
import type {Door} from "./door.ts";

export function initCommand({terminal}: Door): Command {
  return new Command("init")
    .description("make a new workspace")
    .argument("<folder>", "the folder to make")
    .requiredOption("--name <name>", 'the body\'s title, "Gwent Police and Crime Commissioner"')
    .requiredOption("--force <force>", 'the force it answers for, "Gwent Police"')
    .addHelpText(
      "after",
      '\nExample:\n  npx copperplate init gwent --name "Gwent Police and Crime Commissioner" --force "Gwent Police"',
    )
    .action(async (folder: string, options: {name: string; force: string}) => {
      const {initWorkspace} = await import("../../steps/init.ts");
      const made = initWorkspace(folder, options);
      terminal.out(`Made a workspace in ${folder}: ${made.join(", ")}.`);
      terminal.out("Next: describe your first file with  npx copperplate load FILE --suggest");
    });
}

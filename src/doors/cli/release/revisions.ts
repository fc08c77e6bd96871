import {Command} from "commander";
import {showDay} from "../../../language/display.ts";
import type {Revisions} from "../../../steps/revisions/revisions.ts";
import {countOf, figureLine, indented, sentenceLines} from "../data/dry-run.ts";
import type {Door} from "../door.ts";
import {BLOCKED, CLEAN, printFindings, printJson} from "../terminal.ts";

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
      else {
        printFindings(result.findings, terminal);
        for (const line of [...result.revised.flatMap(revisedLines), summary(result)]) terminal.out(line);
      }
      exit(result.revised.length + result.findings.length === 0 ? CLEAN : BLOCKED);
    });
}

function revisedLines(revised: Revisions["revised"][number]): readonly string[] {
  const {release, edition, published, figures, sentences, note, file} = revised;
  const why = [...new Set(figures.flatMap((figure) => figure.why.map(({text}) => text)))];
  return [
    `${release}, ${edition}, signed ${showDay(published)}, from warehouse version ${revised.version.slice(0, 12)}`,
    ...indented([...figures.map((move) => figureLine(move)), ...sentences.flatMap(sentenceLines), ...why]),
    "",
    ...(file === undefined ? [note] : [`The note is in ${file}. Say in it what the data cannot.`, ""]),
  ];
}

function summary({looked, revised, version}: Revisions): string {
  const counted = `${countOf(looked.length, "release")} counted again from warehouse version ${version.slice(0, 12)}`;
  if (revised.length === 0) return `${counted}: every published figure is what today's data gives.`;
  const figures = revised.flatMap((one) => one.figures);
  const hidden = figures.filter(({withinRounding}) => withinRounding).length;
  const same = hidden === 0 ? "" : `, ${hidden} of them the same as printed`;
  return `${counted}: ${countOf(figures.length, "published figure")} would be given otherwise${same}.`;
}

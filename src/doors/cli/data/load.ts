import {Command} from "commander";
import type {Receipt} from "../../../steps/load.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {Door} from "../door.ts";
import {BLOCKED, countFindings, exitCodeFor, printFindings, printJson} from "../terminal.ts";
import {dryRunLines} from "./dry-run.ts";

interface LoadOptions {
  readonly workspace?: string;
  readonly suggest?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function loadCommand(door: Door): Command {
  return new Command("load")
    .description("read police files into the warehouse, with a receipt for every line")
    .argument("[files...]", "files, folders of files, or a workspace: then every file that its mappings name")
    .option("-w, --workspace <folder>", "the workspace, when it is not the folder you are in")
    .option("--suggest", "load nothing: draft a mapping for the file and print it")
    .option("--dry-run", "load nothing: say which rows, figures, sentences and checks the files would change")
    .option("--json", "print receipts and findings as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  npx copperplate load examples/west-midlands-2024\n  npx copperplate load incoming/crimes.csv --suggest > mappings/crimes.yaml",
    )
    .action((files: string[], options: LoadOptions) =>
      options.suggest
        ? suggest(files, options, door)
        : options.dryRun
          ? tryOut(files, options, door)
          : load(files, options, door),
    );
}

async function suggest(files: string[], options: LoadOptions, {terminal}: Door): Promise<void> {
  const {suggestFor} = await import("../../../steps/suggest.ts");
  for (const file of files) {
    const draft = await suggestFor(file, options.workspace);
    terminal.out(draft.yaml);
    for (const note of draft.notes) terminal.err(`note: ${note}`);
  }
}

async function tryOut(files: string[], options: LoadOptions, {effects, terminal, exit}: Door): Promise<void> {
  const {dryRun, movesFigures} = await import("../../../steps/revisions/dry-run.ts");
  const result = await dryRun(files, options.workspace, effects);
  if (options.json) printJson(result, terminal);
  else {
    for (const receipt of result.receipts) for (const line of receiptLines(receipt)) terminal.out(line);
    printFindings(result.findings, terminal);
    for (const line of dryRunLines(result)) terminal.out(line);
  }
  exit(movesFigures(result) ? BLOCKED : exitCodeFor(result.findings));
}

async function load(files: string[], options: LoadOptions, {effects, terminal, exit}: Door): Promise<void> {
  const {loadFiles} = await import("../../../steps/load.ts");
  const result = await loadFiles(files, options.workspace, effects);
  if (options.json) printJson(result, terminal);
  else {
    for (const receipt of result.receipts) for (const line of receiptLines(receipt)) terminal.out(line);
    printFindings(result.findings, terminal);
    terminal.out("");
    terminal.out(`${countFindings(result.findings)} ${result.summary}`);
  }
  exit(exitCodeFor(result.findings));
}

/** A receipt for a person: what was in the file and what became of every line. */
export function receiptLines(receipt: Receipt): readonly string[] {
  const {lines} = receipt;
  const whole = `${printCount(lines.total)} ${receipt.source === "monthly-workbook" ? "cells" : "lines"}`;
  if (!receipt.taken) return [receipt.file, `    NOT TAKEN: nothing of its ${whole} is loaded.`, fingerprint(receipt)];
  const became = [
    `${printCount(lines.loaded)} loaded`,
    lines.rejected > 0 ? `${printCount(lines.rejected)} rejected` : "",
    ...receipt.apart.map((apart) => `${printCount(apart.rows)} set apart (${apart.what})`),
    lines.insideValues > 0 ? `${printCount(lines.insideValues)} line ends inside values` : "",
    lines.blank > 0 ? `${printCount(lines.blank)} blank` : "",
    lines.header > 0 ? `${printCount(lines.header)} header` : "no header",
  ].filter((part) => part !== "");
  return [
    receipt.file,
    `    ${whole}: ${became.join(", ")}`,
    fingerprint(receipt),
    ...receipt.oddities.map((oddity) => `    odd: ${oddity}`),
    ...(receipt.quarantine ? [`    rejected rows are in ${receipt.quarantine}`] : []),
  ];
}

function fingerprint({source, supplier, months: held, sha256}: Receipt): string {
  return `    ${source}, ${supplier}, ${months(held)}; SHA-256 ${sha256.slice(0, 16)}`;
}

function months(held: readonly string[]): string {
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined) return "no months";
  return first === last ? first : `${first} to ${last} (${held.length} months)`;
}

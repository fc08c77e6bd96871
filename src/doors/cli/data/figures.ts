import {Command} from "commander";
import {placesOfChange, showLevel, showPeriod, showSigned} from "../../../language/display.ts";
import {verdictWords} from "../../../language/verdict-words.ts";
import type {ComputedFigures} from "../../../steps/figures.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import {verdictOn} from "../../../vocabulary/figure-book.ts";
import type {Door} from "../door.ts";
import {countFindings, exitCodeFor, printFindings, printJson, printTable, type Terminal} from "../terminal.ts";

interface FiguresOptions {
  readonly in?: string;
  readonly json?: boolean;
}

export function figuresCommand({effects, terminal, exit}: Door): Command {
  return new Command("figures")
    .description("count every measure, for the statement's period and what it is compared with")
    .argument("[workspace]", "the workspace, or a statement in it")
    .option("--in <period>", 'another period: "2024", "2024/25", "2024/25 Q2", "12 months to 2024-06"')
    .option("--json", "integers and ratios, with their provenance")
    .addHelpText("after", "\nExample:\n  npx copperplate figures examples/west-midlands-2024 --json")
    .action(async (workspace: string | undefined, options: FiguresOptions) => {
      const {computeFigures} = await import("../../../steps/figures.ts");
      const computed = await computeFigures(workspace, options.in, effects);
      if (options.json) printJson(computed, terminal);
      else {
        print(computed, terminal);
        printFindings(computed.findings, terminal);
        terminal.out(countFindings(computed.findings));
      }
      exit(exitCodeFor(computed.findings));
    });
}

function print(computed: ComputedFigures, terminal: Terminal): void {
  const {catalogue, book, changes, period, comparator} = computed;
  const rows = catalogue.measures.map((measure) => {
    const before = book.figures.find((f) => f.measure === measure.id && f.id.endsWith(`@${comparator.id}`));
    const now = book.figures.find((f) => f.measure === measure.id && f.id.endsWith(`@${period.id}`));
    const change = changes.find((c) => c.measure === measure.id);
    const verdict = change && verdictOn(book, change.from, change.to);
    return [
      measure.id,
      shown(before, measure.places),
      shown(now, measure.places),
      change?.change ? showSigned(change.change, placesOfChange(change.change, measure.places)) : "",
      verdict ? verdictWords(verdict) : "",
    ];
  });
  printTable(
    [["measure", showPeriod(comparator.period), showPeriod(period.period), "change", "tells us"], ...rows],
    [1, 2, 3],
    terminal,
  );
  terminal.out("");
  terminal.out(`Counted from warehouse version ${book.version.slice(0, 12)}, as at ${book.asAt}.`);
}

function shown(figure: Figure | undefined, places: number): string {
  if (figure === undefined) return "";
  return figure.value.kind === "missing" ? figure.value.reason : showLevel(figure.value, places);
}

import {Command} from "commander";
import type {CoverageReport, ForceCoverage, SourceCoverage} from "../../../steps/coverage/coverage.ts";
import type {Door} from "../door.ts";
import {CLEAN, fromHere, printJson, type Terminal} from "../terminal.ts";

interface CoverageOptions {
  readonly workspace?: string;
  readonly picture?: string;
  readonly json?: boolean;
}

export function coverageCommand({effects, terminal, exit}: Door): Command {
  return new Command("coverage")
    .description("say which months of which force each source holds: present, partial, missing, awaited or suspicious")
    .option("-w, --workspace <folder>", "the workspace, when it is not the folder you are in")
    .option("--picture <file>", "also draw it: FILE.svg, or FILE.html with the same as a table")
    .option("--json", "print every month with its count as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  npx copperplate coverage -w examples/west-midlands-2024\n  npx copperplate coverage --picture coverage.html",
    )
    .action(async (options: CoverageOptions) => {
      const {coverageOf} = await import("../../../steps/coverage/coverage.ts");
      const report = await coverageOf(options.workspace, effects);
      if (options.picture !== undefined) {
        const {drawCoverage} = await import("../../../steps/coverage/picture.ts");
        terminal.err(`Drawn in ${fromHere(drawCoverage(report, options.picture))}.`);
      }
      if (options.json) printJson(report, terminal);
      else print(report, terminal);
      exit(CLEAN);
    });
}

function print({sources, version, asAt}: CoverageReport, terminal: Terminal): void {
  for (const source of sources) {
    terminal.out(headOf(source));
    const {alike, apart} = usual(source.forces);
    const rest = alike.length === 0 ? [] : [{...alike[0]!, name: together(alike, apart.length)}];
    const lines = [...apart, ...rest];
    const width = Math.max(...lines.map(({name}) => name.length));
    for (const force of lines) printForce(force, width, terminal);
    terminal.out("");
  }
  terminal.out(`Warehouse version ${version.slice(0, 12)}, as at ${asAt}. What the words mean: docs/coverage.md`);
}

function headOf({title, forces, notHeld}: SourceCoverage): string {
  const of = forces.length === 1 ? "1 force" : `${forces.length} forces`;
  const missing = notHeld.length === 0 ? "" : `; nothing of ${notHeld.length} of the 43 police force areas`;
  return `${title}: ${of}${missing}`;
}

/** Many forces that hold the same months and have no sign against them share a line, and the others are seen. */
function usual(forces: readonly ForceCoverage[]): Readonly<Record<"alike" | "apart", readonly ForceCoverage[]>> {
  const quiet = forces.filter(({signs}) => signs.length === 0);
  const groups = Map.groupBy(quiet, ({runs}) => JSON.stringify(runs));
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  const alike = largest.length >= SHARED ? largest : [];
  return {alike, apart: forces.filter((force) => !alike.includes(force))};
}

const SHARED = 5;

function together(alike: readonly ForceCoverage[], others: number): string {
  return others === 0 ? `all ${alike.length}` : `the other ${alike.length}`;
}

/** The first run stands beside the name, the others under it: a sentence of numbers needs a line of its own. */
function printForce({name, runs}: ForceCoverage, width: number, terminal: Terminal): void {
  const indent = " ".repeat(width + 4);
  let line = `  ${name.padEnd(width)}  `;
  for (const [n, {from, to, state, words}] of runs.entries()) {
    const months = from === to ? from : `${from} to ${to}`;
    const end = n === runs.length - 1 ? "" : ";";
    const said = words.length === 0 ? "" : `: ${words.join("; ")}`;
    terminal.out(`${line}${months} ${state}${said}${end}`);
    line = indent;
  }
}

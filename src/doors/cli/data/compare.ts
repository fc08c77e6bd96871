import {Command} from "commander";
import {placesOfChange, showLevel, showPeriod, showSigned} from "../../../language/display.ts";
import {verdictWords} from "../../../language/verdict-words.ts";
import type {ComparedArea, CompareOptions, Comparison} from "../../../steps/compare/compare.ts";
import {parsePeriod} from "../../../vocabulary/period.ts";
import type {Level} from "../../../vocabulary/quantity.ts";
import type {Door} from "../door.ts";
import {CLEAN, printJson, printTable, type Terminal} from "../terminal.ts";

export function compareCommand({effects, terminal, exit}: Door): Command {
  return new Command("compare")
    .description("set one measure of every force side by side, by name, with rates, coverage and caveats")
    .argument("<measure>", 'the measure\'s id: "residential-burglary"')
    .option("--in <period>", "another period than the latest year that is held")
    .option("--with <group>", "all, region, metropolitan or similar", "all")
    .option("-w, --workspace <folder>", "the workspace, when it is not the folder you are in")
    .option("--json", "exact values, changes and cautions as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  npx copperplate compare residential-burglary --in 2024\n  npx copperplate compare drug-offences --with metropolitan",
    )
    .action(async (measure: string, options: CompareOptions & {readonly json?: boolean}) => {
      const {compareForces} = await import("../../../steps/compare/compare.ts");
      const comparison = await compareForces(measure, options, effects);
      if (options.json) printJson(comparison, terminal);
      else print(comparison, terminal);
      exit(CLEAN);
    });
}

function print(comparison: Comparison, terminal: Terminal): void {
  const {measure, period, group, rows, together, caveats, sources} = comparison;
  terminal.out(`${measure.title}, ${words(period)}: ${group.name}, in order of name`);
  terminal.out(group.chosen);
  terminal.out("");
  if (sources === undefined) printNumbers(comparison, terminal);
  const cautions = gathered([...rows, ...together]);
  if (cautions.length > 0)
    terminal.out(sources ? "There is no number" : "Not to be set beside the others as they stand");
  for (const caution of cautions) terminal.out(`  ${caution}`);
  if (cautions.length > 0) terminal.out("");
  if (sources) terminal.out("What would give it");
  for (const source of sources ?? []) terminal.out(`  ${source}`);
  if (sources) terminal.out("");
  terminal.out("To be read with care");
  for (const caveat of [...caveats, ORDER]) terminal.out(`  ${caveat}`);
}

const ORDER =
  "The order is that of the names. A difference of a few offences between small numbers is chance, and no rank can be read from it.";

function printNumbers({measure, rate, before, rows, together}: Comparison, terminal: Terminal): void {
  const all = [...rows, ...together];
  const rated = rate !== undefined && all.some((row) => row.rate !== undefined);
  const heads = ["", measure.title, ...(rated ? [rate.unit] : []), words(before), "change", "tells us"];
  const apart = all.filter((row) => row.cautions.some((caution) => !isOfAll(caution, all)));
  const line = (row: ComparedArea) => [
    `${row.name}${apart.includes(row) ? " *" : ""}`,
    shown(row.value, measure.places),
    ...(rated ? [shown(row.rate, rate.places)] : []),
    shown(row.earlier, measure.places),
    row.change === undefined ? "none" : showSigned(row.change, placesOfChange(row.change, measure.places)),
    row.verdict === undefined || row.change === undefined ? "" : verdictWords(row.verdict),
  ];
  const table = [heads, ...rows.map(line), heads.map(() => ""), ...together.map(line)];
  printTable(table, [1, 2, 3, 4], terminal);
  terminal.out("");
}

/** Each sentence once, with the names of those it is said of. */
function gathered(rows: readonly ComparedArea[]): readonly string[] {
  const said = [...new Set(rows.flatMap(({cautions}) => cautions))];
  return said.map((caution) => {
    const of = rows.filter(({cautions}) => cautions.includes(caution)).map(({name}) => name);
    if (of.length === rows.length) return `All of them: ${caution}`;
    return `${of.length > NAMED ? `${of.length} of them` : of.join(", ")}: ${caution}`;
  });
}

/** Up to so many are named. */
const NAMED = 8;

function isOfAll(caution: string, rows: readonly ComparedArea[]): boolean {
  return rows.filter(({cautions}) => cautions.includes(caution)).length > NAMED;
}

function shown(level: Level | undefined, places: number): string {
  return level === undefined ? "none" : showLevel(level, places);
}

function words(period: string): string {
  const read = parsePeriod(period);
  return read === undefined ? period : showPeriod(read);
}

import {Command} from "commander";
import {placesOfChange, showLevel, showPeriod, showSigned} from "../../../language/display.ts";
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
  const {measure, rate, period, before, group, rows, together, caveats} = comparison;
  const heads = ["", measure.title, rate?.unit ?? "", words(before), "change"];
  const places = {count: measure.places, rate: rate?.places ?? 0};
  terminal.out(`${measure.title}, ${words(period)}: ${group.name}, in order of name`);
  terminal.out(group.chosen);
  terminal.out("");
  const gap = ["", "", "", "", ""];
  const table = [...rows.map((row) => cells(row, places)), gap, ...together.map((row) => cells(row, places))];
  printTable([heads, ...table], [1, 2, 3, 4], terminal);
  const cautioned = [...rows, ...together].filter((row) => row.cautions.length > 0);
  if (cautioned.length > 0) terminal.out("\nNot to be set beside the others as they stand");
  for (const {name, cautions} of cautioned) for (const caution of cautions) terminal.out(`  ${name}: ${caution}`);
  terminal.out("\nTo be read with care");
  for (const caveat of [...caveats, ORDER]) terminal.out(`  ${caveat}`);
}

const ORDER =
  "The order is that of the names. A difference of a few offences between small numbers is chance, and no rank can be read from it.";

function cells(
  {name, value, rate, earlier, change, cautions}: ComparedArea,
  places: {readonly count: number; readonly rate: number},
): readonly string[] {
  return [
    `${name}${cautions.length > 0 ? " *" : ""}`,
    shown(value, places.count),
    shown(rate, places.rate),
    shown(earlier, places.count),
    change === undefined ? "" : showSigned(change, placesOfChange(change, places.count)),
  ];
}

function shown(level: Level | undefined, places: number): string {
  return level === undefined ? "none" : showLevel(level, places);
}

function words(period: string): string {
  const read = parsePeriod(period);
  return read === undefined ? period : showPeriod(read);
}

import type {Coverage, Holding} from "../../vocabulary/coverage.ts";
import {addMonths, type Month, monthNumber, type Period} from "../../vocabulary/period.ts";
import type {Query, Row} from "../warehouse/query.ts";
import type {Version, Warehouse} from "../warehouse/warehouse.ts";
import type {Series, Stretch} from "./series.ts";

/** What to read beside the rows themselves. */
export interface Reading {
  readonly warehouse: Pick<Warehouse, "run">;
  readonly version: Version;
  /** Offences of supplied tables that a count of rows would not hold: those of fraud. */
  readonly leftOut: readonly string[];
}

/**
 * Every series of a version, ordered by source, subject and force. Tallies of a source that has rows of the same force are what was set apart
 * from them, and stand among their categories.
 */
export async function readSeries({warehouse, version, leftOut}: Reading): Promise<readonly Series[]> {
  const {coverage} = version;
  const period = wholePeriod(coverage);
  if (period === undefined) return [];
  const ask = async (query: Query) => (await warehouse.run(query, version)).rows;
  const rowed = new Set(
    coverage.filter(({table}) => table === "crimes").map(({source, force}) => `${source} ${force}`),
  );
  const months = rowed.size === 0 ? [] : await ask(crimesBy(period));
  const keys = rowed.size === 0 ? [] : await ask(keysBy(period));
  const told = coverage.some(({table}) => table === "tallies");
  const numbers = told ? (await ask(talliesBy(period, leftOut))).filter(isOfWholeForce) : [];
  const stretches = new Map<string, Map<string, Building>>();
  for (const row of months) addRows(stretchOf(stretches, row, undefined), row);
  for (const row of keys) stretchOf(stretches, row, undefined).keys += Number(row.sums["keys"]);
  for (const row of numbers) {
    const {source, force, subject = ""} = row.dimensions;
    const apart = rowed.has(`${source} ${force}`);
    addNumber(stretchOf(stretches, row, apart ? undefined : subject), row, apart);
  }
  return seriesOf(coverage, rowed, stretches);
}

function crimesBy(period: Period): Query {
  const by = ["source", "force", "month", "offence"] as const;
  return {from: "crimes", during: {clock: "recorded", period}, where: [], by, sums: {rows: {of: "rows"}}};
}

function keysBy(period: Period): Query {
  const by = ["source", "force", "month"] as const;
  return {from: "crimes", during: {clock: "recorded", period}, where: [], by, sums: {keys: {of: "keys"}}};
}

function talliesBy(period: Period, leftOut: readonly string[]): Query {
  return {
    from: "tallies",
    during: {clock: "covers", period},
    where: [],
    by: ["source", "subject", "force", "area", "covers_from", "covers_until"],
    sums: {value: {of: "value"}, left: {of: "value", where: [{column: "offence", in: leftOut}]}},
  };
}

function wholePeriod(coverage: Coverage): Period | undefined {
  const months = coverage.map(({month}) => month).sort();
  const last = months.at(-1);
  return last === undefined ? undefined : {from: addMonths(months[0]!, -12), until: addMonths(last, 13)};
}

/** Numbers for districts are parts of a force's, not more of it. */
function isOfWholeForce({dimensions}: Row): boolean {
  return ["", dimensions["force"]].includes(dimensions["area"] ?? "");
}

interface Building {
  readonly from: Month;
  readonly until: Month;
  count: number;
  apart: number;
  leftOut: number;
  keys: number;
  readonly categories: Map<string, number>;
}

function stretchOf(all: Map<string, Map<string, Building>>, {dimensions}: Row, subject: string | undefined): Building {
  const {source = "", force = ""} = dimensions;
  const from = (dimensions["month"] ?? dimensions["covers_from"]) as Month;
  const until = (dimensions["covers_until"] as Month | undefined) ?? addMonths(from, 1);
  const own = all.get(keyOf({source, force, subject})) ?? new Map<string, Building>();
  all.set(keyOf({source, force, subject}), own);
  const found = own.get(`${from} ${until}`) ?? {from, until, ...NOTHING, categories: new Map()};
  own.set(`${from} ${until}`, found);
  return found;
}

const NOTHING = {count: 0, apart: 0, leftOut: 0, keys: 0} as const;

function addRows(to: Building, {dimensions, sums}: Row): void {
  const rows = Number(sums["rows"]);
  to.count += rows;
  addCategory(to, dimensions["offence"] ?? "", rows);
}

function addNumber(to: Building, {dimensions, sums}: Row, apart: boolean): void {
  const value = Number(sums["value"]);
  to.count += value;
  to.leftOut += Number(sums["left"]);
  if (!apart) return;
  to.apart += value;
  addCategory(to, dimensions["subject"] ?? "", value);
}

function addCategory(to: Building, name: string, rows: number): void {
  if (rows !== 0) to.categories.set(name, (to.categories.get(name) ?? 0) + rows);
}

function seriesOf(
  coverage: Coverage,
  rowed: ReadonlySet<string>,
  stretches: ReadonlyMap<string, ReadonlyMap<string, Building>>,
): readonly Series[] {
  const groups = Map.groupBy(coverage, (holding) => keyOf(named(holding, rowed)));
  const steps = stepsOf(coverage);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, holdings]) => {
      const [first] = holdings as [Holding];
      const {source, force, subject} = named(first, rowed);
      return {
        source,
        supplier: first.supplier,
        ...(subject === undefined ? {} : {subject}),
        force,
        held: monthsOf(holdings.filter(({awaited}) => awaited === undefined)),
        awaited: monthsOf(holdings.filter(({awaited}) => awaited !== undefined)),
        step: steps.get(`${source} ${first.subject ?? ""}`) ?? 1,
        stretches: [...(stretches.get(key)?.values() ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1)).map(finished),
      };
    });
}

function named({source, force, subject, table}: Holding, rowed: ReadonlySet<string>) {
  return {source, force, subject: table !== "tallies" || rowed.has(`${source} ${force}`) ? undefined : subject};
}

function keyOf({source, force, subject}: {source: string; force: string; subject: string | undefined}): string {
  return [source, subject ?? "", force].join("\u001f");
}

/** By source and subject over all its forces, the fewest months from one that is held to the next. */
function stepsOf(coverage: Coverage): ReadonlyMap<string, number> {
  const held = Map.groupBy(coverage, ({source, subject}) => `${source} ${subject ?? ""}`);
  return new Map([...held].map(([key, holdings]) => [key, leastStep(monthsOf(holdings))]));
}

function leastStep(months: readonly Month[]): number {
  const gaps = months.slice(1).map((month, n) => monthNumber(month) - monthNumber(months[n]!));
  return gaps.length === 0 ? 1 : Math.min(...gaps);
}

function monthsOf(holdings: Coverage): readonly Month[] {
  return [...new Set(holdings.map(({month}) => month))].sort();
}

function finished({keys, ...stretch}: Building): Stretch {
  return keys === 0 ? stretch : {...stretch, keys};
}

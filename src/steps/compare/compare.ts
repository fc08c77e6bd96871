import {englandAndWales, regionOf} from "../../official/groups.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {printPeriod, shiftYears} from "../../vocabulary/period.ts";
import {latestVersion} from "../bind-statement.ts";
import {judgedCoverage} from "../coverage/coverage.ts";
import {type Effects, withWarehouse} from "../effects.ts";
import {askedMeasure, countingOf, countProtected} from "../workspace/counting.ts";
import {askedPeriod, latestYear} from "../workspace/periods.ts";
import {openWorkspace} from "../workspace/workspace.ts";
import {type ComparedArea, comparedArea} from "./compared-area.ts";
import {doubtsAmong} from "./doubts.ts";
import {groupOf} from "./group.ts";

export type {ComparedArea} from "./compared-area.ts";

/** One measure for many forces, by name: a stable form. Where something cannot be compared, words say why and there is no number. */
export interface Comparison {
  readonly format: "copperplate-comparison/1";
  readonly measure: CatalogueMeasure;
  readonly rate?: CatalogueMeasure;
  readonly period: string;
  readonly before: string;
  /** Which forces, and who chose them. */
  readonly group: {readonly name: string; readonly chosen: string};
  readonly rows: readonly ComparedArea[];
  /** The nation and the region of the workspace's own force, and the group where it is neither. */
  readonly together: readonly ComparedArea[];
  readonly caveats: readonly string[];
  /** Where nothing that is loaded gives it for any force: the files that would. */
  readonly sources?: readonly string[];
}

export interface CompareOptions {
  readonly in?: string;
  readonly with?: string;
  readonly workspace?: string;
}

export async function compareForces(measureId: string, options: CompareOptions, effects: Effects): Promise<Comparison> {
  const workspace = openWorkspace(options.workspace ?? ".");
  const counting = countingOf(workspace);
  const {catalogue} = counting;
  const {percentBase} = catalogue;
  const measure = askedMeasure(measureId, catalogue);
  const rate = catalogue.measures.find(({id}) => id === `${measureId}-rate`);
  const group = groupOf(options.with ?? "all", workspace);
  const {area: own} = workspace.settings.body;
  return withWarehouse({workspace: workspace.folder}, effects, async (warehouse) => {
    const version = await latestVersion(warehouse);
    const period = options.in
      ? askedPeriod(options.in)
      : latestYear(version.coverage, {area: own, today: effects.now()});
    const before = shiftYears(period, -1);
    const together = [englandAndWales, regionOf(own), group.area].filter((area) => area !== undefined);
    // All of a total's forces, shown or not: one that is hidden hides it too.
    const parts = measure.disclosure === "threshold" ? together.flatMap(({members = []}) => members) : [];
    const everyone = [...new Set([...[...group.members, ...together].map(({code}) => code), ...parts])];
    const ids = [measure.id, ...(rate === undefined ? [] : [rate.id])];
    const requests = everyone.flatMap((area) =>
      ids.flatMap((id) => [period, before].map((of) => ({measure: id, area, period: of}))),
    );
    const once = new Map(together.map((area) => [area.code, area]));
    const totals = [...once.values()].map(({code, members = []}) => ({code, members}));
    const {book} = await countProtected(requests, counting, {warehouse, version, totals});
    const doubted = doubtsAmong(await judgedCoverage(warehouse, version));
    const seen = {measure, rate, period, before, doubted, book, percentBase};
    const rows = group.members.map((area) => comparedArea(area, seen));
    return {
      format: "copperplate-comparison/1",
      measure,
      ...(rate === undefined ? {} : {rate}),
      period: printPeriod(period),
      before: printPeriod(before),
      group: {name: group.name, chosen: group.chosen},
      rows,
      together: [...once.values()].map((area) => comparedArea(area, seen)),
      caveats: [...new Set([...measure.caveats, ...(rate?.caveats ?? []), ...smallBases(rows, percentBase)])],
      ...(rows.every(({value}) => value === undefined) ? {sources: measure.sources} : {}),
    };
  });
}

function smallBases(rows: readonly ComparedArea[], percentBase: number): readonly string[] {
  const small = rows.some(({value, change}) => value?.kind === "count" && change?.kind === "absolute");
  return small
    ? [`Where the year before has fewer than ${percentBase}, the change is a number and no percentage.`]
    : [];
}

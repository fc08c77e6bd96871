import {computeBook} from "../figures/measures/compute.ts";
import {judgeBook} from "../figures/verdicts/judge-book.ts";
import type {Catalogue, CatalogueMeasure} from "../vocabulary/catalogue.ts";
import {type Change, changeBetween} from "../vocabulary/change.ts";
import {type FigureBook, figureFor} from "../vocabulary/figure-book.ts";
import type {Finding} from "../vocabulary/finding.ts";
import {type Period, printPeriod, shiftYears} from "../vocabulary/period.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {everyMeasure, latestVersion} from "./bind-statement.ts";
import {type Effects, withWarehouse} from "./effects.ts";
import {countingOf} from "./workspace/counting.ts";
import {askedPeriod, statementPeriods} from "./workspace/periods.ts";
import {findStatement, openWorkspace, textFiles, type Workspace} from "./workspace/workspace.ts";

/** Every measure in a period and in the one it is set beside: integers and exact ratios, in clear, for the workspace. */
export interface ComputedFigures {
  readonly period: NamedPeriod;
  readonly comparator: NamedPeriod;
  readonly catalogue: Catalogue;
  readonly book: FigureBook;
  readonly changes: readonly MeasureChange[];
  readonly findings: readonly Finding[];
}

export interface NamedPeriod {
  readonly id: string;
  readonly period: Period;
}

/** Percent for what is counted (the difference from a small count), points for shares and ratios; none where either value is missing. */
export interface MeasureChange {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly change: Change;
}

export async function computeFigures(
  argument: string | undefined,
  period: string | undefined,
  effects: Effects,
): Promise<ComputedFigures> {
  const workspace = openWorkspace(argument ?? ".");
  const periods = period === undefined ? ofStatement(argument, workspace) : asked(period);
  const {measures, areas, catalogue, findings} = countingOf(workspace);
  const {area} = workspace.settings.body;
  const requests = everyMeasure(measures, {...periods, area});
  return withWarehouse({workspace: workspace.folder}, effects, async (warehouse) => {
    const version = await latestVersion(warehouse);
    const computed = await computeBook(requests, {measures, warehouse, version, areas});
    const book = judgeBook(computed.book, catalogue);
    const changes = catalogue.measures.flatMap((measure) =>
      changeOf(measure, book, {...periods, area, percentBase: catalogue.percentBase}),
    );
    return {
      period: named(periods.period),
      comparator: named(periods.comparator),
      catalogue: {...catalogue, areas: catalogue.areas.filter(({code}) => code === area)},
      book,
      changes,
      findings: [...findings, ...computed.findings],
    };
  });
}

interface Periods {
  readonly period: Period;
  readonly comparator: Period;
}

function ofStatement(argument: string | undefined, workspace: Workspace): Periods {
  if (textFiles(workspace, "statements", [".md"]).length === 0)
    throw new Refusal("There is no statement to take the period from. Name one: --in 2024");
  return statementPeriods(findStatement(argument ?? workspace.folder).statement, workspace);
}

function asked(words: string): Periods {
  const period = askedPeriod(words);
  return {period, comparator: shiftYears(period, -1)};
}

function named(period: Period): NamedPeriod {
  return {id: printPeriod(period), period};
}

function changeOf(
  measure: CatalogueMeasure,
  book: FigureBook,
  {area, period, comparator, percentBase}: Periods & {area: string; percentBase: number},
): readonly MeasureChange[] {
  const before = figureFor(book, {measure: measure.id, area, period: comparator});
  const after = figureFor(book, {measure: measure.id, area, period});
  if (before === undefined || after === undefined) return [];
  if (before.value.kind === "missing" || after.value.kind === "missing") return [];
  const change = changeBetween(before.value, after.value, percentBase);
  return [{measure: measure.id, from: before.id, to: after.id, change}];
}

import {computeBook} from "../figures/measures/compute.ts";
import {countedRows} from "../figures/measures/counted-rows.ts";
import {judgeBook} from "../figures/verdicts/judge-book.ts";
import type {CatalogueMeasure} from "../vocabulary/catalogue.ts";
import {type Figure, figureId} from "../vocabulary/figure.ts";
import {figureFor, type History, historyFor, verdictOn} from "../vocabulary/figure-book.ts";
import {type Period, shiftYears} from "../vocabulary/period.ts";
import type {Verdict} from "../vocabulary/verdict.ts";
import {latestVersion} from "./bind-statement.ts";
import {type Effects, withWarehouse} from "./effects.ts";
import {askedMeasure, countingOf} from "./workspace/counting.ts";
import {askedPeriod, statementPeriods} from "./workspace/periods.ts";
import {findStatement, openWorkspace, type Workspace} from "./workspace/workspace.ts";

export interface ExplainOptions {
  readonly in?: string;
  readonly area?: string;
  readonly workspace?: string;
  readonly rows?: boolean;
}

/** A figure with all that it was counted from. `rows` (heads first) are the rows themselves: for the workspace only. */
export interface Explanation {
  readonly measure: CatalogueMeasure;
  readonly figure: Figure;
  /** On the change from the same period of the year before; absent where periods of more than a year overlap. */
  readonly verdict?: Verdict;
  /** What the series says of its end. */
  readonly history?: History;
  readonly rows?: readonly (readonly string[])[];
}

export async function explainFigure(id: string, options: ExplainOptions, effects: Effects): Promise<Explanation> {
  const workspace = openWorkspace(options.workspace ?? ".");
  const {measures, areas, catalogue} = countingOf(workspace);
  const measure = askedMeasure(id, catalogue);
  const period = periodOf(options.in, workspace);
  const request = {measure: id, area: options.area ?? workspace.settings.body.area, period};
  return withWarehouse({workspace: workspace.folder, afresh: true}, effects, async (warehouse) => {
    const version = await latestVersion(warehouse);
    const context = {measures, warehouse, version, areas};
    const before = {...request, period: shiftYears(period, -1)};
    const computed = await computeBook([before, request], context);
    const book = judgeBook(computed.book, catalogue);
    const figure = figureFor(book, request);
    if (figure === undefined) throw new Error(`no figure for ${id}`);
    const verdict = verdictOn(book, figureId(before), figure.id);
    const history = historyFor(book, request);
    const chance = {...(verdict ? {verdict} : {}), ...(history ? {history} : {})};
    return {measure, figure, ...chance, ...(options.rows ? {rows: await countedRows(request, context)} : {})};
  });
}

function periodOf(words: string | undefined, workspace: Workspace): Period {
  if (words === undefined) return statementPeriods(findStatement(workspace.folder).statement, workspace).period;
  return askedPeriod(words);
}

import {computeBook} from "../figures/measures/compute.ts";
import {countedRows} from "../figures/measures/counted-rows.ts";
import type {CatalogueMeasure} from "../vocabulary/catalogue.ts";
import type {Figure} from "../vocabulary/figure.ts";
import type {Period} from "../vocabulary/period.ts";
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
    const {book} = await computeBook([request], context);
    const [figure] = book.figures;
    if (figure === undefined) throw new Error(`no figure for ${id}`);
    return {measure, figure, ...(options.rows ? {rows: await countedRows(request, context)} : {})};
  });
}

function periodOf(words: string | undefined, workspace: Workspace): Period {
  if (words === undefined) return statementPeriods(findStatement(workspace.folder).statement, workspace).period;
  return askedPeriod(words);
}

import type {Disclosure, EarlierBook} from "../../figures/disclosure/disclosure.ts";
import {protect} from "../../figures/disclosure/protect.ts";
import {catalogueOf} from "../../figures/measures/catalogue.ts";
import {computeBook} from "../../figures/measures/compute.ts";
import {linkedCounts} from "../../figures/measures/linked-counts.ts";
import type {Measure} from "../../figures/measures/measure.ts";
import {judgeBook} from "../../figures/verdicts/judge-book.ts";
import type {Version, Warehouse} from "../../figures/warehouse/warehouse.ts";
import type {Area} from "../../vocabulary/area.ts";
import type {Catalogue, CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {FigureRequest} from "../../vocabulary/figure.ts";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {nearest} from "../../vocabulary/nearest.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {areasOf} from "./areas.ts";
import {measuresOf} from "./measures.ts";
import type {Workspace} from "./workspace.ts";

/** What a workspace counts by: its measures, the areas a figure may be of, and what may leave it. */
export interface Counting {
  readonly measures: readonly Measure[];
  readonly areas: readonly Area[];
  readonly catalogue: Catalogue;
  readonly disclosure: Disclosure;
  /** What is wrong with the measures of the office's own. */
  readonly findings: readonly Finding[];
}

/** The judged figures for requests, and what the data has to say. */
export interface Answered {
  readonly book: FigureBook;
  readonly findings: readonly Finding[];
}

/** A version, and who answers from it: the one that stands, or one that would. */
export interface VersionAsked {
  readonly warehouse: Pick<Warehouse, "run">;
  readonly version: Version;
  /** Areas that are the sums of others in the requests, beside the nation and its regions. */
  readonly totals?: Disclosure["groups"];
  /** Without the months behind them, where nobody is going to look at a series. */
  readonly withoutHistories?: boolean;
  /** What was published before, newest first. */
  readonly earlier?: readonly EarlierBook[];
}

/** Before the first load nothing is held, and every figure is a gap. */
export const NOTHING_HELD: Version = {id: "", madeAt: "", coverage: [], files: []};

export function countingOf(workspace: Workspace): Counting {
  const {measures, findings} = measuresOf(workspace);
  const areas = areasOf(workspace);
  const {"small-count": threshold, "round-to": roundTo, "percent-base": percentBase} = workspace.settings.thresholds;
  const catalogue = catalogueOf(measures, areas, percentBase);
  const disclosure = {catalogue, threshold, links: linkedCounts(measures), ...(roundTo === undefined ? {} : {roundTo})};
  return {measures, areas, catalogue, disclosure, findings};
}

/** The figures for the requests, without what may not leave; and what the data has to say. */
export async function countProtected(
  requests: readonly FigureRequest[],
  {measures, areas, catalogue, disclosure}: Counting,
  {warehouse, version, totals: groups = [], earlier = [], withoutHistories = false}: VersionAsked,
): Promise<Answered> {
  const {book, findings} = await computeBook(requests, {measures, warehouse, version, areas, withoutHistories});
  return {book: judgeBook(await protect(book, {...disclosure, groups, earlier}), catalogue), findings};
}

/** The measure that somebody typed. @throws Refusal with the one that comes nearest. */
export function askedMeasure(id: string, {measures}: Catalogue): CatalogueMeasure {
  const measure = measures.find((known) => known.id === id);
  if (measure !== undefined) return measure;
  const near = nearest(
    id,
    measures.map((known) => known.id),
  );
  throw new Refusal(
    `There is no measure "${id}".${near ? ` Did you mean "${near}"?` : ""} "copperplate figures" lists them all.`,
  );
}

import type {FigureRequest} from "../../../vocabulary/figure.ts";
import type {Chart} from "../../charts/chart.ts";
import {changesChart, type Drawable, type Pair, seriesChart} from "../../charts/of-book.ts";
import type {LaidSection, PageModel} from "./page-model.ts";

/** A chart with what it was drawn from, so that it can be drawn again. */
export interface PageChart {
  readonly chart: Chart;
  readonly from:
    | {readonly kind: "series"; readonly of: Pick<FigureRequest, "measure" | "area">}
    | {readonly kind: "changes"; readonly pairs: readonly Pair[]};
}

/** The first measure of a priority that has a series, month by month or quarter by quarter. */
export function sectionChart(model: PageModel, section: LaidSection): PageChart | undefined {
  if (section.no === undefined) return undefined;
  const {language, area} = model.bound.statement.front;
  const drawable = drawableOf(model);
  for (const {measure} of section.comparisons) {
    const of = {measure: measure.id, area};
    const chart = seriesChart(drawable, of, {id: `c-${section.id}`, language});
    if (chart !== undefined && chart.kind !== "not-drawn") return {chart, from: {kind: "series", of}};
  }
  return undefined;
}

/** Every change of the table at a glance that was judged. */
export function glanceChart(model: PageModel): PageChart | undefined {
  const {language} = model.bound.statement.front;
  const compared = model.sections.filter(({no}) => no !== undefined).flatMap(({comparisons}) => comparisons);
  const pairs = compared.flatMap(({before, now}): Pair[] => (before ? [[before.id, now.id]] : []));
  const chart = changesChart(drawableOf(model), pairs, {id: "c-glance", language});
  return chart === undefined || chart.kind === "not-drawn" ? undefined : {chart, from: {kind: "changes", pairs}};
}

function drawableOf({bound}: PageModel): Drawable {
  const {catalogue, body, book} = bound;
  const name = (code: string) =>
    code === body.area ? body.areaName : (catalogue.areas.find((area) => area.code === code)?.name ?? code);
  return {book, measures: catalogue.measures, areaName: name, percentBase: catalogue.percentBase};
}

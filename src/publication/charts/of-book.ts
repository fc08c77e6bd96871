import {capital} from "../../language/display.ts";
import type {Language} from "../../language/language.ts";
import {shownTitle} from "../../language/welsh/welsh-measures.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {FigureId, FigureRequest} from "../../vocabulary/figure.ts";
import {type FigureBook, type History, historyFor, verdictOn} from "../../vocabulary/figure-book.ts";
import {type ChangesData, drawChanges} from "./changes/change-chart.ts";
import type {Chart, HowDrawn, NotDrawn} from "./chart.ts";
import type {SeriesOf} from "./series/series-of.ts";
import {drawXmr} from "./series/xmr-chart.ts";

/** A book and what is needed to name what it holds: a release's records give it as well as a bound statement does. */
export interface Drawable {
  readonly book: FigureBook;
  readonly measures: readonly CatalogueMeasure[];
  readonly areaName: (code: string) => string;
  readonly percentBase: number;
}

/** The series of a measure as a control chart; undefined where the book holds none that can be read. */
export function seriesChart(
  {book, measures, areaName}: Drawable,
  of: Pick<FigureRequest, "measure" | "area">,
  how: HowDrawn,
): Chart | NotDrawn | undefined {
  const measure = measures.find(({id}) => id === of.measure);
  const history = historyFor(book, of);
  if (measure === undefined || history?.reading === undefined) return undefined;
  const title = shownTitle(measure, how.language ?? "en");
  return drawXmr(seriesOf(measure, history, {title, area: areaName(of.area)}), how);
}

/** A history as the charts of a series take it. */
export function seriesOf(
  {level, places, unit}: CatalogueMeasure,
  history: History,
  named: {readonly title: string; readonly area: string},
): SeriesOf {
  const divided = level === "share" || level === "ratio";
  return {history, ...named, unit: divided ? "" : capital(unit), level, places, source: capital(history.basis)};
}

/** Two figures of a measure, the earlier first. */
export type Pair = readonly [before: FigureId, after: FigureId];

/** Changes by their verdicts, a row a pair; undefined where none was judged. */
export function changesChart(drawable: Drawable, pairs: readonly Pair[], how: HowDrawn): Chart | NotDrawn | undefined {
  const rows = pairs.flatMap((pair) => rowOf(drawable, pair, how.language ?? "en"));
  const [first] = rows;
  if (first === undefined) return undefined;
  const {before, after} = first;
  const data: ChangesData = {
    rows: rows.map(({row}) => row),
    before,
    after,
    source: [...new Set(rows.map(({source}) => source))].join("; "),
    percentBase: drawable.percentBase,
  };
  return drawChanges(data, how);
}

function rowOf({book, measures}: Drawable, [from, to]: Pair, language: Language) {
  const [before, after] = [from, to].map((id) => book.figures.find((figure) => figure.id === id));
  const measure = measures.find(({id}) => id === after?.measure);
  const verdict = verdictOn(book, from, to);
  if (!before || !after || !measure || !verdict || verdict.kind === "cannot-be-judged") return [];
  const row = {
    label: shownTitle(measure, language),
    before: before.value,
    after: after.value,
    places: measure.places,
    verdict,
  };
  const source = capital(after.provenance.basisTitle);
  return [{row, verdict, source, before: before.period, after: after.period}];
}

import type {Language} from "../../language/language.ts";
import {shownTitle} from "../../language/welsh/welsh-measures.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {FigureId, FigureRequest} from "../../vocabulary/figure.ts";
import {type FigureBook, historyFor, verdictOn} from "../../vocabulary/figure-book.ts";
import {type ChangesData, drawChanges} from "./changes/change-chart.ts";
import type {Chart, HowDrawn, NotDrawn} from "./chart.ts";
import {drawXmr} from "./series/xmr-chart.ts";

/** A book and what is needed to name what it holds: a release's records give it as well as a bound statement does. */
export interface Drawable {
  readonly book: FigureBook;
  readonly measures: readonly CatalogueMeasure[];
  readonly areaName: (code: string) => string;
  readonly percentBase: number;
}

/** The series of a measure as a control chart; undefined where the book holds none. */
export function seriesChart(
  {book, measures, areaName}: Drawable,
  of: Pick<FigureRequest, "measure" | "area">,
  how: HowDrawn,
): Chart | NotDrawn | undefined {
  const measure = measures.find(({id}) => id === of.measure);
  const history = historyFor(book, of);
  if (measure === undefined || history?.reading === undefined) return undefined;
  const {level, places} = measure;
  const divided = level === "share" || level === "ratio";
  const series = {
    history,
    title: shownTitle(measure, how.language ?? "en"),
    unit: divided ? "" : capital(measure.unit),
    level,
    places,
    area: areaName(of.area),
    source: capital(history.basis),
  };
  return drawXmr(series, how);
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

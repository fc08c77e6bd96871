import {elementsOf, readHtml, textOf} from "../../../formats/html.ts";
import type {PdfDocument} from "../../../formats/pdf/document.ts";
import {elementsIn, type PdfElement, textIn} from "../../../formats/pdf/structure.ts";
import type {Chart, HowDrawn, NotDrawn} from "../../charts/chart.ts";
import {changesChart, type Drawable, seriesChart} from "../../charts/of-book.ts";
import type {Release} from "../../release/read-release.ts";
import {type Fault, onPage} from "./fault.ts";
import {languageIn, squeezed} from "./forms.ts";
import {measuredRows} from "./measured-rows.ts";

/** Every chart is one that can be drawn from figures.json: with its words as alternative text and in print, and every number on its lines. */
export function chartFaults(pdf: PdfDocument, release: Release): readonly Fault[] {
  const elements = [...elementsIn(pdf.structure)];
  const drawings = elements.filter(({tag, alt}) => tag === "Figure" && alt !== undefined);
  if (drawings.length === 0) return [];
  const charts = chartsOf(elements, release);
  const printed = squeezed(pdf.structure.map(textIn).join(" "));
  return drawings.flatMap((drawing) => {
    const what = `a chart${onPage(drawing)}`;
    const alike = charts.filter(({words}) => squeezed(words) === squeezed(drawing.alt!));
    const [least] = alike.map((chart) => differencesOf(chart, drawing, printed)).sort((a, b) => a.length - b.length);
    const unknown = [{expected: "the words of a chart of figures.json", found: `“${drawing.alt}”`}];
    return (least ?? unknown).map((difference) => ({code: "pdf-chart-differs", what, ...difference}));
  });
}

type Difference = Pick<Fault, "expected" | "found">;

/** Two series may have the same words: what is written on the drawing and above it tells them apart. */
function differencesOf(chart: Chart, drawing: PdfElement, printed: string): readonly Difference[] {
  const drawn = lettersOf(chart);
  const said = [`${chart.finding}${chart.under}`, chart.words].filter((words) => !printed.includes(squeezed(words)));
  return [
    ...(squeezed(drawn) === squeezed(textIn(drawing)) ? [] : [{expected: `“${drawn}”`, found: `“${textIn(drawing)}”`}]),
    ...said.map((words) => ({expected: `“${words}”`, found: "other words or none"})),
  ];
}

/** Of every series of the statement's area, and of the changes in its table of measures. */
function chartsOf(elements: readonly PdfElement[], release: Release): readonly Chart[] {
  const {figures, statement} = release;
  const drawable = drawableOf(release);
  const how: HowDrawn = {id: "again", language: languageIn(release)};
  const ids = new Set(figures.figures.map(({id}) => id));
  const pairs = measuredRows(elements, release).flatMap(({before, after}) =>
    ids.has(before) && ids.has(after) ? [[before, after] as const] : [],
  );
  const all = [
    changesChart(drawable, pairs, how),
    ...figures.histories.map(({measure, area}) =>
      area === statement.area ? seriesChart(drawable, {measure, area}, how) : undefined,
    ),
  ];
  return all.filter((chart): chart is Chart => isDrawn(chart));
}

function isDrawn(chart: Chart | NotDrawn | undefined): chart is Chart {
  return chart !== undefined && chart.kind !== "not-drawn";
}

function drawableOf({figures, measures, manifest}: Release): Drawable {
  const {area} = manifest;
  const areaName = (code: string) => (code === area.code ? area.name : code);
  return {book: figures, measures: measures.measures, areaName, percentBase: measures.percentBase};
}

/** What is written on a drawing, in the order it is drawn. */
function lettersOf({wide}: Chart): string {
  const texts = [...elementsOf(readHtml(wide))].filter(({name}) => name === "text");
  return texts.map(textOf).join(" ");
}

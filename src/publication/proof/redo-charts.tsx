import {renderToString} from "preact-render-to-string";
import {elementsOf, type HtmlElement, readHtml} from "../../formats/html.ts";
import {languageOf} from "../../language/language.ts";
import type {Chart, HowDrawn, NotDrawn} from "../charts/chart.ts";
import {ChartFigure} from "../charts/chart-figure.tsx";
import {changesChart, type Drawable, type Pair, seriesChart} from "../charts/of-book.ts";
import type {Release} from "../release/read-release.ts";
import type {ReleaseFiles} from "../release/release-files.ts";
import type {Discrepancy} from "./discrepancy.ts";

/** Every chart of the page drawn again from figures.json: its caption, its drawings, its words and its table say the same. */
export function redoCharts(release: Release, _: ReleaseFiles, page: HtmlElement): readonly Discrepancy[] {
  return [...elementsOf(page)].flatMap((element) => {
    const again = drawnAgain(element, release);
    if (again === undefined) return [];
    const figure = [...elementsOf(element)].find(({name}) => name === "figure");
    const found = figure ? shapeOf(figure) : "nothing";
    const expected = again.chart ? expectedOf(again.chart) : "no chart";
    if (found === expected) return [];
    const at = firstDifference(expected, found);
    const {line} = element;
    return [{code: "page-chart-differs", file: release.manifest.page, line, what: again.what, ...at}];
  });
}

interface Again {
  readonly what: string;
  readonly chart: Chart | NotDrawn | undefined;
}

function drawnAgain({attributes, children}: HtmlElement, release: Release): Again | undefined {
  const series = attributes.get("data-series");
  const changes = attributes.get("data-changes");
  if (series === undefined && changes === undefined) return undefined;
  const id = children.find((child) => typeof child !== "string")?.attributes.get("id") ?? "";
  const how: HowDrawn = {id, language: languageOf(release.statement.language)};
  if (series !== undefined) {
    const [measure = "", area = ""] = series.split("@");
    return {what: `the chart of ${series}`, chart: seriesChart(drawableOf(release), {measure, area}, how)};
  }
  const pairs = changes!.split("\n").map((line) => line.split(" ") as unknown as Pair);
  return {what: "the chart of changes", chart: changesChart(drawableOf(release), pairs, how)};
}

function drawableOf({figures, measures, manifest}: Release): Drawable {
  const {area} = manifest;
  return {
    book: figures,
    measures: measures.measures,
    areaName: (code) => (code === area.code ? area.name : code),
    percentBase: measures.percentBase,
  };
}

function expectedOf(chart: Chart | NotDrawn): string {
  const html = readHtml(renderToString(<ChartFigure chart={chart} page={chart.language} />));
  const figure = [...elementsOf(html)].find(({name}) => name === "figure");
  return figure ? shapeOf(figure) : "no chart";
}

/** Every element with its attributes, and every text: where a line runs is as much a number as what is printed. */
function shapeOf(element: HtmlElement): string {
  const attributes = [...element.attributes].map(([name, value]) => `${name}=${value}`).join(" ");
  const inner = element.children.map((child) => (typeof child === "string" ? child : shapeOf(child)));
  return [`<${element.name} ${attributes}>`, ...inner].join("\n");
}

function firstDifference(expected: string, found: string): Pick<Discrepancy, "expected" | "found"> {
  const [a, b] = [expected.split("\n"), found.split("\n")];
  const at = a.findIndex((line, n) => line !== b[n]);
  return {expected: `“${a[at] ?? "no more"}”`, found: `“${b[at] ?? "no more"}”`};
}

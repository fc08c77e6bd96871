// A page with every kind of chart, from synthetic data, for pictures of them.
import {existsSync, readFileSync} from "node:fs";
import {h} from "preact";
import {renderToString} from "preact-render-to-string";
import {drawChanges} from "../src/publication/charts/changes/change-chart.ts";
import type {Chart, NotDrawn} from "../src/publication/charts/chart.ts";
import {chartLook} from "../src/publication/charts/chart-look.ts";
import {drawDots} from "../src/publication/charts/forces/dot-chart.ts";
import {drawFunnel} from "../src/publication/charts/forces/funnel-chart.ts";
import {drawTiles} from "../src/publication/charts/forces/tile-map.ts";
import {drawLine} from "../src/publication/charts/series/line-chart.ts";
import {drawMultiples} from "../src/publication/charts/series/small-multiples.ts";
import {drawXmr} from "../src/publication/charts/series/xmr-chart.ts";
import * as data from "../synthetic/chart-data.ts";
import {seeded} from "../synthetic/random.ts";

const FIGURE = new URL("../dist/publication/charts/chart-figure.js", import.meta.url);
const LOOK = new URL("../src/publication/renderers/look.css", import.meta.url);

/** Every kind once, by the id of its figure. */
export function everyChart(): readonly (Chart | NotDrawn)[] {
  const random = seeded(20_240_101);
  return [
    drawXmr(data.xmrData(random), {id: "chart-xmr"}),
    drawXmr({...data.seriesOf(data.historyOf(random, {stepAt: 30, factor: 0.8})), setting: 24}, {id: "chart-xmr-set"}),
    drawLine(data.lineData(random), {id: "chart-line"}),
    drawChanges(data.changesData(), {id: "chart-change"}),
    drawFunnel(data.forcesData(random), {id: "chart-funnel"}),
    drawDots(data.dotData(random), {id: "chart-dots"}),
    drawMultiples(data.multiplesData(random), {id: "chart-multiples"}),
    drawTiles(data.forcesData(random), {id: "chart-tiles"}),
    drawXmr(data.seriesOf(data.historyOf(random, {points: 7})), {id: "chart-none"}),
  ];
}

/** The page; undefined before `npm run build`, for the figure's component is compiled there. */
export async function chartPage(): Promise<string | undefined> {
  if (!existsSync(FIGURE)) return undefined;
  const {ChartFigure}: typeof import("../src/publication/charts/chart-figure.tsx") = await import(FIGURE.href);
  const css = readFileSync(LOOK, "utf8").replaceAll("url(fonts/", `url(${new URL("./fonts/", LOOK).href}`);
  const figures = everyChart().map((chart) => renderToString(h(ChartFigure, {chart})));
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Charts of synthetic data</title><style>${css}${chartLook()}.page>*+*{margin-top:3rem}</style>
<main class="page"><p class="banner"><strong>Synthetic.</strong> Every number here is made by chance.</p>${figures.join("\n")}</main>`;
}

import {drawChanges} from "../src/publication/charts/changes/change-chart.ts";
import {drawDots} from "../src/publication/charts/forces/dot-chart.ts";
import {drawFunnel} from "../src/publication/charts/forces/funnel-chart.ts";
import {drawTiles} from "../src/publication/charts/forces/tile-map.ts";
import {drawLine} from "../src/publication/charts/series/line-chart.ts";
import {drawMultiples} from "../src/publication/charts/series/small-multiples.ts";
import {drawXmr} from "../src/publication/charts/series/xmr-chart.ts";
import {xmr} from "../src/statistics/charts/xmr.ts";
import {countInterval} from "../src/statistics/intervals/count.ts";
import {judgeCounts} from "../src/statistics/verdict/verdict.ts";
import * as data from "../synthetic/chart-data.ts";
import {seeded} from "../synthetic/random.ts";

/**
 * What a page asks of statistics: for each of 1,000 series of 60 months, an XmR chart, the interval of the last year's count and the
 * verdict on its change, dispersion and all. Synthetic counts, clustered and seasonal. The ratio is the median of the rounds over a second.
 * And 100 charts of all kinds, of 36 points or 43 forces, each with both drawings, its words and its table.
 */
const ROUNDS = 5;
const SERIES = 1000;
const MONTHS = 60;
const GOAL_SECONDS = 1;
const CHARTS = 100;
const WARM_UP = 4;
const CHARTS_GOAL_SECONDS = 0.1;

const random = seeded(20_241).unit;
const series = Array.from({length: SERIES}, (_, which) => {
  const level = 10 ** (1 + (which % 30) / 10);
  return Array.from({length: MONTHS}, (_, month) => {
    const season = 1 + 0.2 * Math.sin((2 * Math.PI * month) / 12);
    return Math.max(0, Math.round(level * season + 3 * Math.sqrt(level) * (random() + random() + random() - 1.5)));
  });
});

const verdicts = new Map<string, number>();
const seconds = Array.from({length: ROUNDS}, (_, round) => {
  const started = process.hrtime.bigint();
  for (const counts of series) {
    const chart = xmr(counts, {direction: "decrease", rebaseAt: [24]});
    const [before, after] = [sum(counts.slice(-24, -12)), sum(counts.slice(-12))];
    const {lower, upper} = countInterval(after);
    const {verdict} = judgeCounts(before, after, {months: {counts}});
    if (chart.points.length !== MONTHS || lower > after || upper < after)
      throw new Error("a chart or an interval is wrong");
    if (round === 0) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  return Number(process.hrtime.bigint() - started) / 1e9;
});

const median = seconds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
console.log(`verdicts on stable series: ${[...verdicts].map(([verdict, count]) => `${verdict} ${count}`).join(", ")}`);
console.log(
  `${SERIES} series: median ${median.toFixed(3)} s of ${ROUNDS}, first ${seconds[0]!.toFixed(3)} s; the goal is ${GOAL_SECONDS} s`,
);
const charts = chartSeconds();
console.log(
  `${CHARTS} charts: median ${(1000 * charts.median).toFixed(0)} ms of ${ROUNDS} rounds, fastest ${(1000 * charts.fastest).toFixed(0)} ms; the goal is ${1000 * CHARTS_GOAL_SECONDS} ms`,
);
console.log(
  `statistics ratio=${(median / GOAL_SECONDS).toFixed(2)} goal=1 charts=${(charts.median / CHARTS_GOAL_SECONDS).toFixed(2)}`,
);

/** The rounds after the first few, which compile. */
function chartSeconds(): {readonly median: number; readonly fastest: number} {
  const own = seeded(20_241);
  const drawings = Array.from({length: CHARTS}, (_, n): (() => {readonly kind: string}) => {
    const how = {id: `c${n}`};
    const [xmrData, lineData] = [data.xmrData(own), data.lineData(own)];
    const [forces, dots, multiples] = [data.forcesData(own), data.dotData(own), data.multiplesData(own)];
    const changes = data.changesData();
    const kinds = [
      () => drawXmr(xmrData, how),
      () => drawLine(lineData, how),
      () => drawChanges(changes, how),
      () => drawFunnel(forces, how),
      () => drawDots(dots, how),
      () => drawMultiples(multiples, how),
      () => drawTiles(forces, how),
    ];
    return kinds[n % kinds.length]!;
  });
  const rounds = Array.from({length: WARM_UP + ROUNDS}, () => {
    const started = process.hrtime.bigint();
    for (const draw of drawings) if (draw().kind === "not-drawn") throw new Error("a chart was not drawn");
    return Number(process.hrtime.bigint() - started) / 1e9;
  });
  const sorted = rounds.slice(WARM_UP).toSorted((a, b) => a - b);
  return {median: sorted[Math.floor(ROUNDS / 2)]!, fastest: sorted[0]!};
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

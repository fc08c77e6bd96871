import {scaleLinear} from "d3-scale";
import {chartWords, sourceWords, spokenBy} from "../../../language/charts/chart-words.ts";
import type {ChartKey} from "../../../language/charts/english-charts.ts";
import {showDecimal} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {percentOf} from "../../../statistics/intervals/interval.ts";
import {type Chart, chartOf, type Drawn, type HowDrawn, type NotDrawn} from "../chart.ts";
import {drawLineSheet} from "./line-drawing.ts";
import {
  gapsAndBreaks,
  isCounted,
  type LineData,
  pointsWord,
  type Reached,
  reachedBy,
  showBaseline,
  showPoint,
  spanOf,
  unitWords,
  whenOf,
} from "./series-of.ts";

const LEAST = 3;
/** No percentage on a baseline below it: the rest of the product says the same of changes. */
const PERCENT_FROM = 50;

/** The last three years of a history as a line, and a line across at what it is set against: a mean of earlier years, a target. */
export function drawLine(data: LineData, how: HowDrawn): Chart | NotDrawn {
  const language = spokenBy(how.language ?? "en");
  const {step} = data.history;
  const points = reachedBy(data.history);
  const held = points.filter((point): point is Held => point.value !== undefined);
  if (held.length < LEAST) {
    const slots = {least: LEAST, held: held.length, points: pointsWord(step, language)};
    return {kind: "not-drawn", of: "line", language, words: chartWords(language, "line-few", slots)};
  }
  const said = lineWords({data, language, points, held});
  const {title, desc} = said;
  return chartOf(
    {kind: "line", ...said, draw: (size) => drawLineSheet({data, language, points}, {id: how.id, size, title, desc})},
    {...how, language},
  );
}

type Held = Reached & {readonly value: number};

interface Read {
  readonly data: LineData;
  readonly language: Language;
  readonly points: readonly Reached[];
  readonly held: readonly Held[];
}

function lineWords(read: Read): Omit<Drawn, "kind" | "draw"> {
  const {data, language, points, held} = read;
  const {title, area, baseline, history} = data;
  const last = held.at(-1)!;
  const slots = {
    title,
    area,
    span: spanOf(points, history.step, language),
    when: whenOf(last.month, history.step, language),
    value: showPoint(last.value, data),
    baseline: showBaseline(baseline.value, data),
    what: baseline.what,
    count: held.length,
    points: pointsWord(history.step, language),
    ...extent(read),
  };
  const say = (key: ChartKey) => chartWords(language, key, slots);
  const name = say(history.step === 1 ? "by-month" : "by-quarter");
  return {
    finding: say("line-finding"),
    under: [unitWords(data, language), ...scaleWords(read), sourceWords(data.source, language)].join(" "),
    title: name,
    desc: say("line-desc"),
    words: [latest(read, slots), sides(read), ...gapsAndBreaks(data, points, language)].join(" "),
    table: {
      caption: name,
      heads: [say(history.step === 1 ? "month" : "quarter"), say("head-value"), say("head-baseline")],
      rows: points.map(({month, value}) => [
        whenOf(month, history.step, language),
        value === undefined ? say("not-held") : showPoint(value, data),
        slots.baseline,
      ]),
    },
  };
}

function extent({held, data}: Read) {
  const values = held.map(({value}) => value);
  return {least: showPoint(Math.min(...values), data), most: showPoint(Math.max(...values), data)};
}

/** A scale that does not begin at 0 says so. */
function scaleWords({data, held, language}: Read): readonly string[] {
  if (isCounted(data)) return [];
  const values = [...held.map(({value}) => value), data.baseline.value];
  const [low = 0] = scaleLinear([Math.min(...values), Math.max(...values)], [0, 1])
    .nice(4)
    .domain();
  return low === 0 ? [] : [chartWords(language, "scale-from", {value: showPoint(low, data)})];
}

/** How far the last point is from the baseline: in its unit, and in percent where the baseline is a count large enough for that. */
function latest({data, language, held}: Read, slots: Readonly<Record<string, string | number>>): string {
  const {baseline, level} = data;
  const {value} = held.at(-1)!;
  if (value === baseline.value) return chartWords(language, "line-equal", slots);
  const size = Math.abs(value - baseline.value);
  const inPoints = !isCounted(data) && (level === "share" || level === "ratio");
  const plain = inPoints
    ? chartWords(language, "percentage-points", {number: showDecimal(100 * size, Math.max(data.places, 1))})
    : showBaseline(size, data);
  const hasPercent = isCounted(data) && baseline.value >= PERCENT_FROM;
  const percent = showDecimal(Math.abs(percentOf(value / baseline.value)), 1);
  const difference = hasPercent ? chartWords(language, "with-percent", {difference: plain, percent}) : plain;
  return chartWords(language, value > baseline.value ? "line-over" : "line-under", {...slots, difference});
}

function sides({data: {baseline, history}, held, language}: Read): string {
  const above = held.filter(({value}) => value > baseline.value).length;
  const below = held.filter(({value}) => value < baseline.value).length;
  const slots = {count: held.length, points: pointsWord(history.step, language), above, below};
  return chartWords(language, "line-sides", {...slots, on: held.length - above - below});
}

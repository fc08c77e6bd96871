import {chartWords, sourceWords, spokenBy} from "../../../language/charts/chart-words.ts";
import type {ChartKey} from "../../../language/charts/english-charts.ts";
import type {Language} from "../../../language/language.ts";
import {type Chart, chartOf, type Drawn, type HowDrawn, type NotDrawn} from "../chart.ts";
import {drawMultiplesSheet} from "./multiples-drawing.ts";
import {pointsWord, showLimit, showPoint, spanOf, whenOf} from "./series-of.ts";
import {LEAST_POINTS, type MultiplesData, type Small, smallOf} from "./small-series.ts";

const LEAST_SERIES = 2;

/** Several series as small charts of one form, under one rule for their scales. */
export function drawMultiples(data: MultiplesData, how: HowDrawn): Chart | NotDrawn {
  const language = spokenBy(how.language ?? "en");
  const all = smallOf(data);
  if (all.length < LEAST_SERIES) {
    const slots = {least: LEAST_SERIES, points: LEAST_POINTS, held: all.length};
    return {kind: "not-drawn", of: "multiples", language, words: chartWords(language, "multiples-few", slots)};
  }
  const said = multiplesWords({data, language, all});
  const {title, desc} = said;
  return chartOf(
    {kind: "multiples", ...said, draw: (size) => drawMultiplesSheet({data, all}, {id: how.id, size, title, desc})},
    {...how, language},
  );
}

interface Read {
  readonly data: MultiplesData;
  readonly language: Language;
  readonly all: readonly Small[];
}

function multiplesWords(read: Read): Omit<Drawn, "kind" | "draw"> {
  const {data, language, all} = read;
  const list = all.map((one) => oneOf(one, read));
  const drawn = new Set(all.map(({history}) => history));
  const left = data.series.filter(({history}) => !drawn.has(history)).map(({name}) => name);
  const [first] = all;
  const slots = {
    title: data.title,
    count: all.length,
    unit: data.unit,
    span: spanOf(first!.points, first!.history.step, language),
    most: showPoint(first!.top, data),
  };
  const say = (key: ChartKey, more: Readonly<Record<string, string | number>> = {}) =>
    chartWords(language, key, {...slots, ...more});
  return {
    finding: say("multiples-finding"),
    under: [
      say("multiples-under"),
      say(data.scale === "shared" ? "multiples-shared" : "multiples-own"),
      ...(left.length === 0 ? [] : [say("multiples-left", {points: LEAST_POINTS, list: left.join(", ")})]),
      sourceWords(data.source, language),
    ].join(" "),
    title: say("multiples-finding"),
    desc: say("multiples-desc", {list: all.map(({name}) => name).join("; ")}),
    words: `${list.join(". ")}.`,
    table: tableOf(read, say("multiples-finding")),
  };
}

function oneOf({name, history, last, mean, least, most}: Small, {data, language}: Read): string {
  return chartWords(language, "multiples-one", {
    name,
    value: showPoint(last.value, data),
    when: whenOf(last.month, history.step, language),
    mean: showLimit(mean, data),
    least: showPoint(least, data),
    most: showPoint(most, data),
  });
}

/** A row a month, a column a series. */
function tableOf({data, language, all}: Read, caption: string): Drawn["table"] {
  const months = [...new Set(all.flatMap(({points}) => points.map(({month}) => month)))].sort();
  const step = all[0]!.history.step;
  const none = chartWords(language, "not-held");
  const values = all.map(({points}) => new Map(points.map(({month, value}) => [month, value])));
  return {
    caption: `${caption}, ${pointsWord(step, language)}`,
    heads: [chartWords(language, step === 1 ? "month" : "quarter"), ...all.map(({name}) => name)],
    rows: months.map((month) => [
      whenOf(month, step, language),
      ...values.map((own) => {
        const value = own.get(month);
        return value === undefined ? none : showPoint(value, data);
      }),
    ]),
  };
}

import {chartWords, sourceWords} from "../../../language/charts/chart-words.ts";
import type {ChartKey} from "../../../language/charts/english-charts.ts";
import {showMonth} from "../../../language/display.ts";
import type {Drawn} from "../chart.ts";
import {causesAt, LEAST_POINTS, type ReadSeries, type Signal, type Stretch} from "./charted.ts";
import {gapsAndBreaks, pointsWord, showLimit, showPoint, spanOf, unitWords, whenOf} from "./series-of.ts";

/** What a control chart says, by the pattern: latest value, against what, inside or outside what, then what is marked, then any break. */
export function xmrWords(read: ReadSeries): Omit<Drawn, "kind" | "draw"> {
  const {data, language, points, stretches} = read;
  const {step} = data.history;
  const last = stretches.findLast(({limits}) => limits !== undefined)!;
  const marked = stretches.flatMap((one) => one.points).filter(({cause}) => cause !== "common-cause").length;
  const slots = {title: data.title, area: data.area, span: spanOf(points, step, language)};
  const {mean, lower, upper} = shown(last, read);
  return {
    finding: finding(read, marked),
    under: [
      unitWords(data, language),
      howSet(read, last),
      say(read, "xmr-key"),
      sourceWords(data.source, language),
    ].join(" "),
    title: chartWords(language, step === 1 ? "by-month" : "by-quarter", slots),
    desc: chartWords(language, "xmr-desc", {count: points.length, mean, lower, upper, marked}),
    words: [latest(read), ...shortEnd(read), markedWords(read), ...gapsAndBreaks(data, points, language)].join(" "),
    table: tableOf(read),
  };
}

function finding({data, language, points, signals}: ReadSeries, marked: number): string {
  const slots = {title: data.title, count: points.length, points: pointsWord(data.history.step, language)};
  const last = signals.at(-1);
  if (last === undefined) return chartWords(language, "xmr-none", slots);
  const when = whenOf(points[last.from + last.count - 1]!.month, data.history.step, language);
  return chartWords(language, marked === 1 ? "xmr-one" : "xmr-some", {
    ...slots,
    all: points.length,
    count: marked,
    when,
  });
}

function howSet(read: ReadSeries, last: Stretch): string {
  const {data, stretches, points} = read;
  const judged = last.points.filter((point) => point.judged).length;
  const count = last.points.length - judged;
  if (judged > 0) return say(read, "xmr-first-set", {count, points: pointsOf(read)});
  if (stretches.length === 1) return say(read, "xmr-all-set", {count, points: pointsOf(read)});
  const month = whenOf(points[last.from]!.month, data.history.step, read.language);
  return say(read, "xmr-group-set", {count, points: pointsOf(read), month});
}

/** The last point of the last stretch that has limits. */
function latest(read: ReadSeries): string {
  const {data, stretches, language} = read;
  const stretch = stretches.findLast(({limits}) => limits !== undefined)!;
  const point = stretch.points.at(-1)!;
  const key = point.cause === "above-limit" ? "xmr-above" : point.cause === "below-limit" ? "xmr-below" : "xmr-inside";
  const when = whenOf(point.month, data.history.step, language);
  return say(read, key, {when, value: showPoint(point.value!, data), ...shown(stretch, read)});
}

/** Points since a break that are too few for limits of their own. */
function shortEnd(read: ReadSeries): readonly string[] {
  const end = read.stretches.at(-1)!;
  if (end.limits !== undefined) return [];
  const month = showMonth(end.points[0]!.month, read.language);
  const count = end.points.filter(({value}) => value !== undefined).length;
  return [say(read, "xmr-short", {month, count, points: pointsOf(read), least: LEAST_POINTS})];
}

function markedWords(read: ReadSeries): string {
  if (read.signals.length === 0) return say(read, "xmr-unmarked");
  return say(read, "xmr-marked", {list: read.signals.map((signal) => signalWords(signal, read)).join("; ")});
}

function signalWords({cause, from, count}: Signal, read: ReadSeries): string {
  const {points, data, language} = read;
  const step = data.history.step;
  const own = points.slice(from, from + count);
  const [first, last] = [own[0]!, own.at(-1)!];
  if (count === 1 && cause.endsWith("-limit")) {
    const when = whenOf(first.month, step, language);
    return say(read, `signal-one-${sideOf(cause)}`, {when, value: showPoint(first.value!, data)});
  }
  const values = own.map(({value}) => value!);
  const span = {first: whenOf(first.month, step, language), last: whenOf(last.month, step, language)};
  return say(read, `signal-${cause}`, {
    when: count === 1 ? span.first : chartWords(language, "to", span),
    count,
    points: pointsOf(read),
    farthest: showPoint(cause.startsWith("above") ? Math.max(...values) : Math.min(...values), data),
  });
}

function sideOf(cause: Signal["cause"]): "above" | "below" {
  return cause.startsWith("above") ? "above" : "below";
}

function tableOf(read: ReadSeries): Drawn["table"] {
  const {data, language, points, stretches} = read;
  const {step} = data.history;
  const heads: readonly ChartKey[] = ["head-value", "head-mean", "head-lower", "head-upper", "head-rule"];
  return {
    caption: chartWords(language, step === 1 ? "by-month" : "by-quarter", {
      title: data.title,
      area: data.area,
      span: spanOf(points, step, language),
    }),
    heads: [chartWords(language, step === 1 ? "month" : "quarter"), ...heads.map((key) => say(read, key))],
    rows: stretches.flatMap((stretch) => {
      const limits = stretch.limits ? shown(stretch, read) : undefined;
      return stretch.points.map((_, n) => rowOf(n, stretch, {...read, limits}));
    }),
  };
}

function rowOf(
  n: number,
  stretch: Stretch,
  read: ReadSeries & {readonly limits: Shown | undefined},
): readonly string[] {
  const {data, language} = read;
  const point = stretch.points[n]!;
  const causes = causesAt(stretch.from + n, read.signals).map((cause) => say(read, `rule-${cause}`));
  const none = say(read, "no-limits");
  const {mean, lower, upper} = read.limits ?? {mean: none, lower: none, upper: none};
  return [
    whenOf(point.month, data.history.step, language),
    point.value === undefined ? say(read, "not-held") : showPoint(point.value, data),
    mean,
    lower,
    upper,
    causes.length === 0 ? say(read, "rule-none") : causes.join(", "),
  ];
}

type Shown = ReturnType<typeof shown>;

function shown({limits}: Stretch, {data}: ReadSeries) {
  const {mean, lower, upper} = limits!;
  return {mean: showLimit(mean, data), lower: showLimit(lower, data), upper: showLimit(upper, data)};
}

function pointsOf({data, language}: ReadSeries): string {
  return pointsWord(data.history.step, language);
}

function say({language}: ReadSeries, key: ChartKey, slots: Readonly<Record<string, string | number>> = {}): string {
  return chartWords(language, key, slots);
}

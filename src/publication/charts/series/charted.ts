import type {Language} from "../../../language/language.ts";
import type {Cause, Rules} from "../../../statistics/charts/special-cause.ts";
import {xmr} from "../../../statistics/charts/xmr.ts";
import type {Month} from "../../../vocabulary/period.ts";
import type {Reached, SeriesOf} from "./series-of.ts";

/* A series as a control chart reads it, in stretches of one definition. */

export interface Charted extends Reached {
  /** The first of the rules that mark it. */
  readonly cause: Cause;
  readonly rules: Rules;
  /** Above the mean, on it, or below. */
  readonly side: -1 | 0 | 1;
  /** Judged by limits that it did not help to set. */
  readonly judged: boolean;
}

/** Points between two changes of definition; with limits where they are enough and none is missing. */
export interface Stretch {
  /** Index of its first point. */
  readonly from: number;
  readonly points: readonly Charted[];
  readonly limits?: Limits;
}

export interface Limits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** Points in a row that one rule marks. */
export interface Signal {
  readonly cause: Exclude<Cause, "common-cause">;
  /** Indices of its points in the series. */
  readonly from: number;
  readonly count: number;
}

export interface XmrData extends SeriesOf {
  /** The first so many points since the last break set mean and limits, and the later ones are judged by them; else all set them. */
  readonly setting?: number;
}

/** A series as it was read, with all that its words and its drawing need. */
export interface ReadSeries {
  readonly data: XmrData;
  readonly language: Language;
  readonly points: readonly Reached[];
  readonly stretches: readonly Stretch[];
  readonly signals: readonly Signal[];
}

/** Of fewer points the limits say nothing; the same number as a reading asks for. */
export const LEAST_POINTS = 12;

/**
 * @param setting the first so many points of the last stretch set its limits, and the rest are judged by them; 12 or more. Without it
 * all do, as in a reading.
 * @param most the greatest value there can be, such as 1 for a share: no limit is drawn beyond it.
 */
export function charted(
  points: readonly Reached[],
  breaks: readonly Month[],
  {setting, most = Number.POSITIVE_INFINITY}: {readonly setting?: number | undefined; readonly most?: number},
): readonly Stretch[] {
  const starts = [0, ...breaks.map((month) => points.findIndex((point) => point.month >= month))];
  return starts.map((from, place) => {
    const own = points.slice(from, starts[place + 1]);
    const isLast = place === starts.length - 1;
    return stretchOf(own, {from, most, setting: isLast ? setting : undefined});
  });
}

const UNMARKED = {
  cause: "common-cause",
  rules: {outside: false, trend: false, twoOfThree: false, shift: false},
  side: 0,
  judged: false,
} as const;

function stretchOf(own: readonly Reached[], how: {from: number; most: number; setting: number | undefined}): Stretch {
  const {from, most} = how;
  const values = own.flatMap(({value}) => value ?? []);
  if (values.length < Math.max(own.length, LEAST_POINTS))
    return {from, points: own.map((point) => ({...point, ...UNMARKED}))};
  const setting = how.setting === undefined ? undefined : Math.min(Math.max(how.setting, LEAST_POINTS), own.length);
  const chart = xmr(values, {direction: "neutral", ...(setting !== undefined && {fixAfter: setting})});
  const {mean, limits} = chart.points[0]!;
  return {
    from,
    points: own.map((point, n) => ({
      ...point,
      cause: chart.points[n]!.cause,
      rules: chart.points[n]!.rules,
      side: chart.points[n]!.side,
      judged: setting !== undefined && n >= setting,
    })),
    ...(limits && {limits: {mean, lower: Math.max(0, limits.lower), upper: Math.min(most, limits.upper)}}),
  };
}

/** What each rule marks, in the order of the points: a point may be part of several. */
export function signalsOf(stretches: readonly Stretch[]): readonly Signal[] {
  const all = stretches.flatMap(({from, points}) =>
    RULES.flatMap((rule) => runsOf(points, rule).map((signal) => ({...signal, from: signal.from + from}))),
  );
  return all.toSorted((a, b) => a.from + a.count - (b.from + b.count) || a.from - b.from);
}

interface Rule {
  readonly marks: keyof Rules;
  readonly high: Signal["cause"];
  readonly low: Signal["cause"];
}

const RULES: readonly Rule[] = [
  {marks: "outside", high: "above-limit", low: "below-limit"},
  {marks: "trend", high: "rising-trend", low: "falling-trend"},
  {marks: "twoOfThree", high: "above-two-of-three", low: "below-two-of-three"},
  {marks: "shift", high: "above-shift", low: "below-shift"},
];

/** Points in a row that a rule marks on one side: of the mean, or of a trend the way that it goes. */
function runsOf(points: readonly Charted[], {marks, high, low}: Rule): readonly Signal[] {
  const signals: {cause: Signal["cause"]; from: number; count: number}[] = [];
  for (const [n, {rules, side}] of points.entries()) {
    if (!rules[marks]) continue;
    const isHigh = marks === "trend" ? rises(points, n) : side > 0;
    const cause = isHigh ? high : low;
    const last = signals.at(-1);
    if (last?.cause === cause && last.from + last.count === n) last.count++;
    else signals.push({cause, from: n, count: 1});
  }
  return signals;
}

/** Of a point in a trend: the way from the point before, or at the trend's begin to the next. */
function rises(points: readonly Charted[], n: number): boolean {
  const before = points[n - 1];
  const here = points[n]!.value!;
  return before?.rules.trend ? here > before.value! : points[n + 1]!.value! > here;
}

/** What marks a point, by the words of its rules; empty where none does. */
export function causesAt(index: number, signals: readonly Signal[]): readonly Signal["cause"][] {
  return signals.filter(({from, count}) => index >= from && index < from + count).map(({cause}) => cause);
}

import type {Language} from "../../../language/language.ts";
import type {Cause} from "../../../statistics/charts/special-cause.ts";
import {xmr} from "../../../statistics/charts/xmr.ts";
import type {Month} from "../../../vocabulary/period.ts";
import type {Reached, SeriesOf} from "./series-of.ts";

/* A series as a control chart reads it, in stretches of one definition. */

export interface Charted extends Reached {
  readonly cause: Cause;
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

/** Points in a row that the same rule marks; of points outside a limit each alone. */
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

function stretchOf(own: readonly Reached[], how: {from: number; most: number; setting: number | undefined}): Stretch {
  const {from, most} = how;
  const values = own.flatMap(({value}) => value ?? []);
  if (values.length < Math.max(own.length, LEAST_POINTS))
    return {from, points: own.map((point) => ({...point, cause: "common-cause", judged: false}))};
  const setting = how.setting === undefined ? undefined : Math.min(Math.max(how.setting, LEAST_POINTS), own.length);
  const chart = xmr(values, {direction: "neutral", ...(setting !== undefined && {fixAfter: setting})});
  const {mean, limits} = chart.points[0]!;
  return {
    from,
    points: own.map((point, n) => ({
      ...point,
      cause: chart.points[n]!.cause,
      judged: setting !== undefined && n >= setting,
    })),
    ...(limits && {limits: {mean, lower: Math.max(0, limits.lower), upper: Math.min(most, limits.upper)}}),
  };
}

export function signalsOf(stretches: readonly Stretch[]): readonly Signal[] {
  return stretches.flatMap(({from, points}) => {
    const signals: {cause: Signal["cause"]; from: number; count: number}[] = [];
    for (const [n, {cause}] of points.entries()) {
      if (cause === "common-cause") continue;
      const last = signals.at(-1);
      const goesOn = last?.cause === cause && last.from + last.count === from + n && !cause.endsWith("limit");
      if (goesOn) last.count++;
      else signals.push({cause, from: from + n, count: 1});
    }
    return signals;
  });
}

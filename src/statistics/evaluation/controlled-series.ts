import {total} from "../intervals/mean.ts";
import {type Glm, poissonRegression} from "../regression/glm.ts";
import type {Design} from "../regression/least-squares.ts";
import {type Calendar, everySeasonHas, seasonOf, timeOf} from "./calendar.ts";
import {type LevelChange, levelChange} from "./level-change.ts";

/** Counts of two areas in the same periods, in order. */
export interface TwoSeries {
  readonly treated: readonly number[];
  readonly control: readonly number[];
  readonly calendar?: Calendar;
}

/**
 * A controlled interrupted time series (Lopez Bernal, Cummins and Gasparrini 2018): quasi-Poisson regression of both areas' counts on time,
 * a step at the start, the area, the area's own course over time and the area's own step; the last is the effect. A step without a change
 * of slope: the average over the periods after. One dispersion for both, and periods taken as independent given their course.
 * @param from the index of the first period after the start.
 * @returns nothing where an area has no crime before or after, or a month of the year has none, or the regression comes to no end.
 * @throws RangeError for fewer than 3 periods on a side.
 */
export function controlledSeries(series: TwoSeries, from: number): LevelChange | undefined {
  needsPeriods(from, series.treated.length - from);
  const sides = [series.treated, series.control].flatMap((counts) => [counts.slice(0, from), counts.slice(from)]);
  if (sides.some((counts) => total(counts) === 0) || !hasSeasons(series)) return undefined;
  const step = (t: number): number => (t >= from ? 1 : 0);
  return firstOf(regression(series, (own, t) => [own * step(t), step(t), own * timeOf(series.calendar, t)]));
}

/**
 * How far two areas grew apart over periods in which nothing was done: the p of the difference of their log slopes. A small one says that
 * the one was no guide to the other; a large one does not say that it was.
 * @throws RangeError for fewer than 3 periods.
 */
export function grewApart(series: TwoSeries): number | undefined {
  needsPeriods(series.treated.length, series.treated.length);
  if (total(series.treated) === 0 || total(series.control) === 0 || !hasSeasons(series)) return undefined;
  return firstOf(regression(series, (own, t) => [own * timeOf(series.calendar, t)]))?.p;
}

/** Both areas' counts on a constant, what `columns` says of an area (1 the treated, 0 the control) and a period, area, time and season. */
function regression({treated, control, calendar}: TwoSeries, columns: (own: number, t: number) => number[]): Glm {
  const design: Design = [0, 1].flatMap((own) =>
    treated.map((_, t) => [1, ...columns(own, t), own, timeOf(calendar, t), ...seasonOf(calendar, t)]),
  );
  return poissonRegression(design, [...control, ...treated]);
}

function hasSeasons({treated, control, calendar}: TwoSeries): boolean {
  return everySeasonHas(
    treated.map((count, t) => count + control[t]!),
    calendar,
  );
}

function firstOf({coefficients, errors, dispersion, df}: Glm): LevelChange | undefined {
  return levelChange({log: coefficients[1]!, error: errors[1]!, dispersion, df});
}

function needsPeriods(before: number, after: number): void {
  if (before < 3 || after < 3) throw new RangeError(`too few periods: ${before} before, ${after} after`);
}

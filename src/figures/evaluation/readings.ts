import {dispersionOf} from "../../statistics/comparison/dispersion.ts";
import {controlledChange} from "../../statistics/evaluation/before-after.ts";
import {type Calendar, everySeasonHas} from "../../statistics/evaluation/calendar.ts";
import {controlledSeries} from "../../statistics/evaluation/controlled-series.ts";
import {LEAST} from "../../statistics/evaluation/grade.ts";
import {interruptedSeries, stepOf} from "../../statistics/evaluation/interrupted.ts";
import type {LevelChange} from "../../statistics/evaluation/level-change.ts";
import {placeboTests} from "../../statistics/evaluation/placebo.ts";
import {severalControls} from "../../statistics/evaluation/several-controls.ts";
import {steady} from "../../statistics/rounding/steady.ts";
import {judgeCounts} from "../../statistics/verdict/verdict.ts";
import type {EvaluationDesign, EvaluationReading} from "../../vocabulary/initiative.ts";
import {monthNumber, monthsIn} from "../../vocabulary/period.ts";
import type {PlanMonths} from "./plan-months.ts";
import {type Stretches, sumsOver} from "./stretches.ts";

/** Fewer in a stretch, and the log of a ratio is not near enough to normal. */
const LEAST_CRIMES = 5;

/** What every way of looking that the months allow found, the strongest first; the synthetic control, which has no interval, last. */
export function readingsOf(found: PlanMonths, stretches: Stretches): readonly EvaluationReading[] {
  const looks =
    found.control === undefined
      ? [ownCourse, ownChange]
      : [againstSeveral, againstCourse, againstControl, againstSynthetic];
  return looks.flatMap((look) => look(found, stretches) ?? []);
}

type Look = (found: PlanMonths, stretches: Stretches) => EvaluationReading | undefined;

const againstSeveral: Look = (found, stretches) => {
  const treated = sumsOver(found.treated, stretches, found);
  const controls = found.controls.map((counts) => sumsOver(counts, stretches, found));
  if (![treated, ...controls].every(isEnough)) return undefined;
  const several = severalControls(treated, controls);
  return several && inStretch("several-controls", {found, stretches}, {...several, placebo: steady(several.rank)});
};

const againstCourse: Look = (found) => {
  const {treated, control, from} = found;
  if (from < LEAST.course) return undefined;
  return inSeries("interrupted-series-with-control", found, {
    ...controlledSeries({treated, control: control!, calendar: calendarOf(found)}, from),
  });
};

const againstControl: Look = (found, stretches) => {
  const [treated, control] = [found.treated, found.control!].map((counts) => sumsOver(counts, stretches, found));
  if (treated === undefined || control === undefined || ![treated, control].every(isEnough)) return undefined;
  const dispersion = spreadBefore(found);
  const change = controlledChange(treated, control, dispersion && {dispersion});
  return (
    change &&
    inStretch(
      "before-and-after-with-control",
      {found, stretches},
      {...change, ...(dispersion && {dispersion: dispersion.treated})},
    )
  );
};

const againstSynthetic: Look = (found) => {
  const {treated, controls, from} = found;
  if (from < LEAST.course || controls.length < LEAST.controls) return undefined;
  if (![treated, ...controls].every((counts) => hasCrime(counts.slice(0, from)))) return undefined;
  const beside = (counts: readonly number[]) => besideItsMean(counts, from);
  const tested = placeboTests(beside(treated), controls.map(beside), from);
  if (tested === undefined) return undefined;
  const expected = tested.control.synthetic.slice(from).reduce((sum, value) => sum + value, 0) / afterIn(found);
  if (!(expected > 0)) return undefined;
  return {
    ...headOf("synthetic-control", found),
    percent: steady((100 * tested.control.gap) / expected),
    placebo: steady(tested.p),
  };
};

const ownCourse: Look = (found) => {
  const {treated, from} = found;
  const calendar = calendarOf(found);
  const sides = [treated.slice(0, from), treated.slice(from)];
  if (from < LEAST.course || !sides.every(hasCrime) || !everySeasonHas(treated, calendar)) return undefined;
  const ones = treated.map(() => 1);
  return inSeries("interrupted-series", found, {
    ...stepOf(interruptedSeries(treated, ones, {from, stepOnly: true, calendar})),
  });
};

const ownChange: Look = (found, stretches) => {
  const {before, after} = sumsOver(found.treated, stretches, found);
  const judged = judgeCounts(before, after, {months: {counts: found.treated.slice(0, found.from)}});
  if (judged.verdict === "cannot-be-judged" || after < LEAST_CRIMES) return undefined;
  return {
    ...headOf("before-and-after", found, stretches),
    percent: steady(percentOf(after / before)),
    interval: {lower: steady(judged.interval.lower), upper: steady(judged.interval.upper)},
    ...(judged.dispersion && {dispersion: steady(judged.dispersion.factor)}),
  };
};

interface Within {
  readonly found: PlanMonths;
  readonly stretches: Stretches;
}

type Ratio = Pick<LevelChange, "ratio" | "interval"> & {readonly dispersion?: number; readonly placebo?: number};

function inStretch(design: EvaluationDesign, within: Within, ratio: Ratio): EvaluationReading {
  return {...headOf(design, within.found, within.stretches), ...inPercent(ratio)};
}

function inSeries(
  design: EvaluationDesign,
  found: PlanMonths,
  change: Partial<LevelChange>,
): EvaluationReading | undefined {
  const {ratio, interval, dispersion} = change;
  if (ratio === undefined || interval === undefined) return undefined;
  return {...headOf(design, found), ...inPercent({ratio, interval, ...(dispersion !== undefined && {dispersion})})};
}

function inPercent({ratio, interval, dispersion, placebo}: Ratio) {
  return {
    percent: steady(percentOf(ratio)),
    interval: {lower: steady(percentOf(interval.lower)), upper: steady(percentOf(interval.upper))},
    ...(dispersion !== undefined && {dispersion: steady(dispersion)}),
    ...(placebo !== undefined && {placebo}),
  };
}

/** Without stretches it is of all the months. */
function headOf(design: EvaluationDesign, found: PlanMonths, stretches?: Stretches) {
  const months = stretches
    ? {before: monthsIn(stretches.before), after: monthsIn(stretches.after)}
    : {before: found.from, after: afterIn(found)};
  return {design, months, controls: found.controls.length};
}

function afterIn({months, from}: PlanMonths): number {
  return months.length - from;
}

/** Of the months before alone: what was done may have changed how they vary. Undefined where there are too few to say. */
function spreadBefore({from, treated, control}: PlanMonths) {
  const [own, other] = [treated, control!].map((counts) => dispersionOf({counts: counts.slice(0, from)}));
  return own && other && {treated: own.factor, control: other.factor, df: Math.min(own.df, other.df)};
}

/** With two whole years before, each month of the year has a level of its own: else a step into winter would be taken for an effect. */
export function calendarOf({months, from}: Pick<PlanMonths, "months" | "from">): Calendar {
  return {at: months.map(monthNumber), seasons: from >= LEAST.course};
}

/** As a part of its own mean before: no mix of small areas comes to the counts of a large one. */
function besideItsMean(counts: readonly number[], from: number): readonly number[] {
  const mean = counts.slice(0, from).reduce((sum, count) => sum + count, 0) / from;
  return counts.map((count) => count / mean);
}

function hasCrime(counts: readonly number[]): boolean {
  return counts.some((count) => count > 0);
}

function isEnough({before, after}: {readonly before: number; readonly after: number}): boolean {
  return before >= LEAST_CRIMES && after >= LEAST_CRIMES;
}

function percentOf(ratio: number): number {
  return 100 * (ratio - 1);
}

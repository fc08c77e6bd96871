import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {type CountedBook, type History, historyFor} from "../../vocabulary/figure-book.ts";
import type {EvaluationPlan, WhyNotEvaluated} from "../../vocabulary/initiative.ts";
import {addMonths, type Month} from "../../vocabulary/period.ts";

/** Counts by the month, alike for all, from before the start to after it. */
export interface PlanMonths {
  readonly months: readonly Month[];
  /** The index of the first month after the start. */
  readonly from: number;
  /** The month that it began within, which is in none; absent where it began with one. */
  readonly leftOut?: Month;
  /** All the areas where it was done, together. */
  readonly treated: readonly number[];
  readonly controls: readonly (readonly number[])[];
  /** The controls together; absent without any. */
  readonly control?: readonly number[];
  readonly buffer?: readonly number[];
}

type Found = {readonly found: PlanMonths} | {readonly why: WhyNotEvaluated};

/** Five years before, and two after: what lies further off is another time. */
const MOST = {before: 60, after: 24} as const;

/** The months of a plan's areas about the day it began, as the book shows them; or the first reason why there are none. */
export function planMonths(
  plan: EvaluationPlan,
  began: string,
  {book, measure}: {readonly book: CountedBook; readonly measure: CatalogueMeasure},
): Found {
  if (measure.rolling || (measure.level !== "count" && measure.level !== "rate")) return {why: {kind: "not-a-count"}};
  const histories = new Map<string, History>();
  for (const area of areasIn(plan)) {
    const history = historyFor(book, {measure: plan.measure, area});
    const why = whyNot(history, area, histories.values().next().value);
    if (why !== undefined) return {why};
    histories.set(area, history!);
  }
  const window = windowOf([...histories.values()], began);
  const hidden = [...histories].find(([, history]) => countsIn(history, window.months).includes(null));
  if (hidden !== undefined) return {why: {kind: "suppressed", area: hidden[0]}};
  const counts = (area: string): readonly number[] => countsIn(histories.get(area)!, window.months) as number[];
  return {found: {...window, ...inPlaces(plan, counts)}};
}

/** The areas whose months a plan needs: where it was done, what that is compared with, and what lies around it. */
export function areasIn({areas, controls, buffer}: EvaluationPlan): readonly string[] {
  return [...areas, ...("restOf" in controls ? [controls.restOf] : controls), ...buffer];
}

function whyNot(history: History | undefined, area: string, first: History | undefined): WhyNotEvaluated | undefined {
  if (history === undefined || history.step !== 1 || history.points.length === 0) return {kind: "no-months", area};
  if (history.points.some(({denominator}) => denominator !== undefined)) return {kind: "not-a-count"};
  return first !== undefined && first.basis !== history.basis ? {kind: "different-sources", area} : undefined;
}

/** The months that all the areas have, under the definition of the time it began. */
function windowOf(
  histories: readonly History[],
  began: string,
): Pick<PlanMonths, "months" | "from"> & {leftOut?: Month} {
  const month = began.slice(0, 7) as Month;
  const within = began.slice(8) !== "01";
  const breaks = histories.flatMap((history) => history.breaks);
  const shared = histories[0]!.points
    .map((point) => point.month)
    .filter((one) => histories.every(({points}) => points[0]!.month <= one && one <= points.at(-1)!.month))
    .filter((one) => breaks.every((change) => change > month || one >= change))
    .filter((one) => breaks.every((change) => change <= month || one < change));
  const first = within ? addMonths(month, 1) : month;
  const before = shared.filter((one) => one < month).slice(-MOST.before);
  const after = shared.filter((one) => one >= first).slice(0, MOST.after);
  return {months: [...before, ...after], from: before.length, ...(within && {leftOut: month})};
}

function countsIn({points}: History, months: readonly Month[]): readonly (number | null)[] {
  const counts = new Map(points.map(({month, numerator}) => [month, numerator]));
  return months.map((month) => counts.get(month) ?? null);
}

function inPlaces({areas, controls, buffer}: EvaluationPlan, counts: (area: string) => readonly number[]) {
  const treated = together(areas.map(counts));
  const around = buffer.length > 0 ? together(buffer.map(counts)) : undefined;
  const each = "restOf" in controls ? [lessThese(counts(controls.restOf), [treated, around])] : controls.map(counts);
  return {
    treated,
    controls: each,
    ...(each.length > 0 && {control: together(each)}),
    ...(around !== undefined && {buffer: around}),
  };
}

function together(series: readonly (readonly number[])[]): readonly number[] {
  return series[0]!.map((_, month) => series.reduce((sum, counts) => sum + counts[month]!, 0));
}

/** Never below none: published counts may be rounded. */
function lessThese(whole: readonly number[], parts: readonly (readonly number[] | undefined)[]): readonly number[] {
  return whole.map((count, month) => parts.reduce((rest, part) => Math.max(0, rest - (part?.[month] ?? 0)), count));
}

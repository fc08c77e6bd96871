import {xmr} from "../../statistics/charts/xmr.ts";
import {grewApart} from "../../statistics/evaluation/controlled-series.ts";
import {LEAST} from "../../statistics/evaluation/grade.ts";
import {steady} from "../../statistics/rounding/steady.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {EvaluationPlan, EvaluationWarning, Initiative} from "../../vocabulary/initiative.ts";
import type {Month} from "../../vocabulary/period.ts";
import type {PlanMonths} from "./plan-months.ts";
import {calendarOf} from "./readings.ts";
import type {Stretches} from "./stretches.ts";

interface Seen {
  readonly found: PlanMonths;
  readonly stretches: Stretches;
  readonly measure: CatalogueMeasure;
  readonly initiatives: readonly Initiative[];
}

/** What else could have made the difference, as far as the months and the register tell. */
export function warningsOf(initiative: Initiative, plan: EvaluationPlan, seen: Seen): readonly EvaluationWarning[] {
  const {found, measure} = seen;
  const peak = peakBefore(found, measure);
  const [before, after] = [found.from, found.months.length - found.from];
  const apart = unlikeBefore(found);
  const others = othersOf(initiative, plan, seen);
  return [
    ...(peak === undefined ? [] : [{kind: "began-at-a-peak", month: peak} as const]),
    ...(before < LEAST.course || after < 12 ? [{kind: "few-months", before, after} as const] : []),
    ...(apart === undefined ? [] : [{kind: "unlike-before", p: apart} as const]),
    ...(others.length === 0 ? [] : [{kind: "other-initiatives", initiatives: others} as const]),
    ...(measure.wanted === "neither" ? [{kind: "found-by-looking"} as const] : []),
  ];
}

/** The half year in which somebody decides to act. */
const RECENT = 6;
const CHARTED = 36;

/**
 * The last of the six months before that an XmR chart marks as above the usual (below, where more is wanted). With a control the chart is of
 * the area's count beside its control's: a peak of both, such as winter, is taken out by the comparison.
 */
function peakBefore({treated, control, months, from}: PlanMonths, {wanted}: CatalogueMeasure): Month | undefined {
  const start = Math.max(0, from - CHARTED);
  const beside = treated.slice(start, from).map((count, n) => {
    const other = control?.[start + n];
    return other === undefined ? count : other > 0 ? count / other : Number.NaN;
  });
  if (beside.some(Number.isNaN)) return undefined;
  const way = wanted === "more" ? "below" : "above";
  const marked = xmr(beside, {direction: "neutral"}).points.findLastIndex(
    ({cause}, n) => n >= beside.length - RECENT && cause.startsWith(way),
  );
  return marked < 0 ? undefined : months[start + marked];
}

function unlikeBefore(found: PlanMonths): number | undefined {
  const {treated, control, from, months} = found;
  if (control === undefined) return undefined;
  const before = {months: months.slice(0, from), from};
  const p = grewApart({
    treated: treated.slice(0, from),
    control: control.slice(0, from),
    calendar: calendarOf(before),
  });
  return p !== undefined && p < 0.05 ? steady(p) : undefined;
}

/** Of the same priority and an area in common, begun within the months compared. */
function othersOf(own: Initiative, {areas}: EvaluationPlan, {stretches, initiatives}: Seen): readonly string[] {
  const where = new Set([...areas, ...own.areas]);
  return initiatives
    .filter(({id}) => id !== own.id)
    .filter(({priorities}) => priorities.some((priority) => own.priorities.includes(priority)))
    .filter((other) => [...other.areas, ...(other.evaluate?.areas ?? [])].some((area) => where.has(area)))
    .filter(({days, iterations}) =>
      [days, ...iterations.map((one) => one.days)].some((one) => isWithin(one, stretches)),
    )
    .map(({id}) => id)
    .sort();
}

function isWithin(days: Initiative["days"], {before, after}: Stretches): boolean {
  const month = days?.from.slice(0, 7);
  return month !== undefined && month >= before.from && month < after.until;
}

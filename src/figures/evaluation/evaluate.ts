import {displacement} from "../../statistics/evaluation/before-after.ts";
import {gradeOf, LEAST} from "../../statistics/evaluation/grade.ts";
import {steady} from "../../statistics/rounding/steady.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";
import type {
  Displacement,
  Evaluated,
  Evaluation,
  EvaluationPlan,
  EvaluationReading,
  Initiative,
  WhyNotEvaluated,
} from "../../vocabulary/initiative.ts";
import {type PlanMonths, planMonths} from "./plan-months.ts";
import {readingsOf} from "./readings.ts";
import {type Stretches, stretchesOf, sumsOver} from "./stretches.ts";
import {warningsOf} from "./warnings.ts";

export interface Against {
  readonly book: CountedBook;
  readonly measure: CatalogueMeasure;
  /** All of the register: what else was begun. */
  readonly initiatives: readonly Initiative[];
}

/** What an initiative's plan comes to, or the reason in the way. It began on the first of its days. */
export function evaluate(initiative: Initiative, plan: EvaluationPlan, against: Against): Evaluation["outcome"] {
  const began = initiative.days?.from;
  if (began === undefined) return not({kind: "no-dates"});
  const looked = planMonths(plan, began, against);
  if ("why" in looked) return not(looked.why);
  const {found} = looked;
  const [before, after] = [found.from, found.months.length - found.from];
  if (after < LEAST.after) return not({kind: "too-few-after", months: after, needed: LEAST.after});
  if (before < LEAST.before) return not({kind: "too-few-before", months: before, needed: LEAST.before});
  const grade = gradeOf({before, after, controls: found.controls.length})!;
  const stretches = stretchesOf(found);
  const [first, ...others] = readingsOf(found, stretches);
  if (first === undefined) return not({kind: "too-little-crime"});
  return {
    kind: "evaluated",
    maryland: grade.maryland,
    ...stretches,
    ...(found.leftOut !== undefined && {leftOut: found.leftOut}),
    treated: sumsOver(found.treated, stretches, found),
    ...(found.control && {control: sumsOver(found.control, stretches, found)}),
    readings: [first, ...others],
    ...(isFewer(first) && displacementIn(found, stretches)),
    warnings: warningsOf(initiative, plan, {...against, found, stretches}),
  };
}

/** A difference that chance would not explain: else there was nothing to move elsewhere, or to share. */
function isFewer({interval}: EvaluationReading): boolean {
  return typeof interval?.upper === "number" && interval.upper < 0;
}

/** Said only where the area did better than its control. */
function displacementIn(found: PlanMonths, stretches: Stretches): Pick<Evaluated, "displacement"> {
  if (found.buffer === undefined || found.control === undefined) return {};
  const sums = (counts: readonly number[]) => sumsOver(counts, stretches, found);
  const buffer = sums(found.buffer);
  const moved = displacement(sums(found.treated), buffer, sums(found.control));
  if (moved === undefined || moved.success >= 0) return {};
  const said: Displacement = {quotient: steady(moved.quotient), buffer};
  return {displacement: said};
}

function not(why: WhyNotEvaluated): Evaluation["outcome"] {
  return {kind: "not-evaluated", why};
}

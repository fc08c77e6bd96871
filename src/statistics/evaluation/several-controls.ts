import {studentQuantile, twoSidedStudent} from "../distributions/student.ts";
import {type Interval, USUAL_CONFIDENCE} from "../intervals/interval.ts";
import {average, total} from "../intervals/mean.ts";
import type {BeforeAfter} from "./before-after.ts";

export interface SeveralControls {
  /** The treated area's change over the geometric mean of the controls' changes: below 1 is a larger fall, or smaller rise. */
  readonly ratio: number;
  readonly interval: Interval;
  readonly p: number;
  /** The standard deviation of the controls' log changes: what an area of this kind moves by with nothing done. */
  readonly spread: number;
  /** The share of all areas, the treated one among them, whose change differs from the rest's by as much or more: never below 1 / areas. */
  readonly rank: number;
}

/**
 * Differences in differences with one treated area and several controls, on logs. The noise is what the controls' own changes differ by
 * (Conley and Taber 2011): chance, clustering and whatever else moves one area and not the next, so no distribution of counts is assumed.
 * The controls are taken as draws of the areas the treated one could have been, with changes about as variable as its own: a treated area
 * much smaller than its controls varies more than they show. Student's t with controls − 1 degrees of freedom, error s√(1 + 1/controls).
 * @returns nothing for fewer than three controls, or where a count is zero, for there is no log.
 */
export function severalControls(
  treated: BeforeAfter,
  controls: readonly BeforeAfter[],
  confidence: number = USUAL_CONFIDENCE,
): SeveralControls | undefined {
  const all = [treated, ...controls];
  if (controls.length < 3 || !all.every(({before, after}) => before > 0 && after > 0)) return undefined;
  const logs = all.map(({before, after}) => Math.log(after / before));
  const [own, ...others] = logs as [number, ...number[]];
  const mean = average(others);
  const spread = Math.sqrt(total(others.map((log) => (log - mean) ** 2)) / (others.length - 1));
  const [error, df] = [spread * Math.sqrt(1 + 1 / others.length), others.length - 1];
  const far = Math.exp(error * studentQuantile((1 + confidence) / 2, df));
  const ratio = Math.exp(own - mean);
  return {
    ratio,
    interval: {lower: ratio / far, upper: ratio * far},
    p: error === 0 ? Number(own === mean) : twoSidedStudent((own - mean) / error, df),
    spread,
    rank: rankOf(logs),
  };
}

/** Of the first value: how many lie as far from the mean of the rest as it does, as a share. */
function rankOf(values: readonly number[]): number {
  const sum = total(values);
  const distances = values.map((value) => Math.abs(value - (sum - value) / (values.length - 1)));
  // The last digits of a sum depend on its order: equal changes must not differ by them.
  return distances.filter((distance) => distance >= distances[0]! - 1e-12).length / values.length;
}

import {reach, twoSidedNormal} from "../distributions/normal.ts";
import {studentQuantile, twoSidedStudent} from "../distributions/student.ts";
import {type Interval, percentOf, through, USUAL_CONFIDENCE} from "../intervals/interval.ts";

/** Counts over equal times before and after. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface ControlledChange {
  /** The treated area's change over the control's: below 1 is a larger fall, or smaller rise. Its inverse is Farrington and Welsh's size. */
  readonly ratio: number;
  readonly interval: Interval;
  readonly logRatio: number;
  readonly error: number;
  readonly p: number;
  /** The treated area's change, less the control's, in counts. */
  readonly difference: number;
  /** What the control's change would have made of the treated area's count before, less its count after. */
  readonly fewerThanExpected: number;
}

export interface HowControlled {
  /** 0.95 when not said. */
  readonly confidence?: number;
  /** What the variances of the treated and of the control counts are multiplied by, where they cluster, and the degrees of freedom of that. */
  readonly dispersion?: {readonly treated: number; readonly control: number; readonly df: number};
}

/**
 * Before and after with a control area: the ratio of their ratios with a log interval, for Poisson counts (Farrington and Welsh 2006), or
 * over-dispersed ones: the variance of the log is the sum of φ / count over the four counts, φ is each area's own, and t is Student's.
 * Whoever acts because crime peaked sees it fall for that alone (regression to the mean): a control does not remove it unless it peaked too.
 * @returns nothing where a count is zero, for there is no log.
 */
export function controlledChange(
  treated: BeforeAfter,
  control: BeforeAfter,
  {confidence = USUAL_CONFIDENCE, dispersion}: HowControlled = {},
): ControlledChange | undefined {
  if (![treated.before, treated.after, control.before, control.after].every((count) => count > 0)) return undefined;
  const ratio = (treated.after * control.before) / (treated.before * control.after);
  const factors = dispersion ?? {treated: 1, control: 1};
  const error = Math.sqrt(factors.treated * spreadOf(treated) + factors.control * spreadOf(control));
  const far = Math.exp(error * (dispersion ? studentQuantile((1 + confidence) / 2, dispersion.df) : reach(confidence)));
  const z = Math.log(ratio) / error;
  return {
    ratio,
    interval: {lower: ratio / far, upper: ratio * far},
    logRatio: Math.log(ratio),
    error,
    p: dispersion ? twoSidedStudent(z, dispersion.df) : twoSidedNormal(z),
    difference: treated.after - treated.before - (control.after - control.before),
    fewerThanExpected: (treated.before * control.after) / control.before - treated.after,
  };
}

/** The variance of the log of after over before, of Poisson counts. */
function spreadOf({before, after}: BeforeAfter): number {
  return 1 / before + 1 / after;
}

/** The percent change against what the control would have led to expect. */
export function percentAgainstExpected({ratio, interval}: ControlledChange): {percent: number; interval: Interval} {
  return {percent: percentOf(ratio), interval: through(interval, percentOf)};
}

/**
 * The weighted displacement quotient (Bowers and Johnson 2003): (Ba/Ca − Bb/Cb) / (Ta/Ca − Tb/Cb), with B a buffer around the treated area.
 * Where crime fell: above 0 is diffusion of benefit, below 0 displacement, below −1 more than was gained. `success` is its denominator:
 * below 0 where the treated area did better than the control; else the quotient says nothing.
 * @returns nothing where the control has no crime, or the treated area did as the control.
 */
export function displacement(
  treated: BeforeAfter,
  buffer: BeforeAfter,
  control: BeforeAfter,
): {readonly quotient: number; readonly success: number} | undefined {
  if (control.before === 0 || control.after === 0) return undefined;
  const moved = ({before, after}: BeforeAfter): number => after / control.after - before / control.before;
  const success = moved(treated);
  return success === 0 ? undefined : {quotient: moved(buffer) / success, success};
}

import {reach, twoSidedNormal} from "../distributions/normal.ts";
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

/**
 * Before and after with a control area: the ratio of their ratios with a log interval, for Poisson counts (Farrington and Welsh 2006).
 * Whoever acts because crime peaked sees it fall for that alone (regression to the mean): a control does not remove it unless it peaked too.
 * @returns nothing where a count is zero, for there is no log.
 */
export function controlledChange(
  treated: BeforeAfter,
  control: BeforeAfter,
  confidence: number = USUAL_CONFIDENCE,
): ControlledChange | undefined {
  const counts = [treated.before, treated.after, control.before, control.after];
  if (counts.some((count) => !(count > 0))) return undefined;
  const ratio = (treated.after * control.before) / (treated.before * control.after);
  const error = Math.sqrt(counts.reduce((sum, count) => sum + 1 / count, 0));
  const far = Math.exp(reach(confidence) * error);
  return {
    ratio,
    interval: {lower: ratio / far, upper: ratio * far},
    logRatio: Math.log(ratio),
    error,
    p: twoSidedNormal(Math.log(ratio) / error),
    difference: treated.after - treated.before - (control.after - control.before),
    fewerThanExpected: (treated.before * control.after) / control.before - treated.after,
  };
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

import {studentQuantile, twoSidedStudent} from "../distributions/student.ts";
import {type Interval, USUAL_CONFIDENCE} from "../intervals/interval.ts";

/** A change of level, as a ratio to what was to be expected. */
export interface LevelChange {
  readonly ratio: number;
  readonly interval: Interval;
  readonly p: number;
  readonly dispersion: number;
}

/** The log of a ratio by quasi-Poisson regression. `error` is its standard error at a dispersion of 1. */
export interface LogRatio {
  readonly log: number;
  readonly error: number;
  readonly dispersion: number;
  readonly df: number;
}

/**
 * With a dispersion of at least 1, by Student's t: counts that happen to lie closer than Poisson's are not believed to.
 * @returns nothing where the regression came to no end, or left no degree of freedom.
 */
export function levelChange(of: LogRatio, confidence: number = USUAL_CONFIDENCE): LevelChange | undefined {
  const dispersion = Math.max(1, of.dispersion);
  const error = of.error * Math.sqrt(dispersion);
  if (of.df < 1 || !Number.isFinite(of.log) || !(error > 0 && Number.isFinite(error))) return undefined;
  const far = Math.exp(error * studentQuantile((1 + confidence) / 2, of.df));
  const ratio = Math.exp(of.log);
  return {
    ratio,
    interval: {lower: ratio / far, upper: ratio * far},
    p: twoSidedStudent(of.log / error, of.df),
    dispersion,
  };
}

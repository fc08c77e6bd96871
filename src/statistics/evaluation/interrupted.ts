import {twoSidedStudent} from "../distributions/student.ts";
import {total} from "../intervals/mean.ts";
import {poissonRegression} from "../regression/glm.ts";
import {type Design, dot, leastSquares, neweyWest} from "../regression/least-squares.ts";
import {type Calendar, seasonOf, timeOf} from "./calendar.ts";
import {type LevelChange, levelChange} from "./level-change.ts";

export interface InterruptedOptions {
  /** The index of the first period after the start. */
  readonly from: number;
  /** A change of level only, without one of slope. */
  readonly stepOnly?: boolean;
  readonly calendar?: Calendar;
}

/** A coefficient with its standard error and two-sided p by Student's t. */
export interface Effect {
  readonly value: number;
  readonly error: number;
  readonly p: number;
}

export interface InterruptedSeries {
  /** The log of the ratio of the new level to the old, drawn back to the last period before the start; with dispersion. */
  readonly level: Effect;
  /** The change of the log slope a period; none for a step alone. */
  readonly slope?: Effect;
  readonly dispersion: number;
  readonly df: number;
  readonly fitted: readonly number[];
  /** What was to be expected without the change, for every period. */
  readonly counterfactual: readonly number[];
  /** Observed less expected, from the start on. */
  readonly effect: number;
}

/**
 * An interrupted time series: segmented quasi-Poisson regression of counts on time, a step at the start and a change of slope, with log
 * exposure as offset (Wagner et al. 2002; Bernal et al. 2017). Needs at least 12 periods before, better 24, and 8 after.
 * @throws RangeError for fewer than 3 periods on a side.
 */
export function interruptedSeries(
  counts: readonly number[],
  exposures: readonly number[],
  options: InterruptedOptions,
): InterruptedSeries {
  const design = segmented(counts.length, options);
  const {coefficients, errors, fitted, dispersion, df} = poissonRegression(design, counts, exposures);
  const effectOf = (place: number): Effect => {
    const [value, error] = [coefficients[place]!, errors[place]! * Math.sqrt(dispersion)];
    return {value, error, p: twoSidedStudent(value / error, df)};
  };
  const [level, slope] = [2, 3];
  const added = options.stepOnly ? [level] : [level, slope];
  const counterfactual = design.map((row, i) => {
    const changed = total(added.map((place) => row[place]! * coefficients[place]!));
    return fitted[i]! * Math.exp(-changed);
  });
  return {
    level: effectOf(level),
    ...(!options.stepOnly && {slope: effectOf(slope)}),
    dispersion,
    df,
    fitted,
    counterfactual,
    effect: total(counts.slice(options.from).map((count, i) => count - counterfactual[options.from + i]!)),
  };
}

export interface InterruptedValues {
  /** Level at time 0, slope a period, change of level, change of slope. */
  readonly coefficients: readonly number[];
  readonly level: Effect;
  /** Newey and West's, with three lags: of the same coefficients, for values that depend on those before. */
  readonly robustErrors: readonly number[];
  /** About 2 where residuals do not depend on the one before. */
  readonly durbinWatson: number;
  readonly fitted: readonly number[];
}

/** The same by least squares, for values that are no counts. */
export function interruptedValues(values: readonly number[], options: InterruptedOptions): InterruptedValues {
  const design = segmented(values.length, options);
  const found = leastSquares(design, values);
  const residuals = values.map((value, i) => value - found.fitted[i]!);
  const df = values.length - found.coefficients.length;
  const variance = dot(residuals, residuals) / df;
  const [value, error] = [found.coefficients[2]!, Math.sqrt(variance * found.inverse[2]![2]!)];
  const steps = residuals.slice(1).map((residual, i) => residual - residuals[i]!);
  return {
    coefficients: found.coefficients,
    level: {value, error, p: twoSidedStudent(value / error, df)},
    robustErrors: neweyWest(design, found, {values, lag: 3}),
    durbinWatson: dot(steps, steps) / dot(residuals, residuals),
    fitted: found.fitted,
  };
}

/** The step of a series with no change of slope, as a ratio to what its own course before would have led to expect. */
export function stepOf({level, dispersion, df}: InterruptedSeries): LevelChange | undefined {
  return levelChange({log: level.value, error: level.error / Math.sqrt(dispersion), dispersion, df});
}

/** Constant, time from 1, step, periods since the start from 1 (0 before it), and 11 months. */
function segmented(periods: number, {from, stepOnly = false, calendar}: InterruptedOptions): Design {
  if (from < 3 || periods - from < 3) throw new RangeError(`too few periods: ${from} before, ${periods - from} after`);
  return Array.from({length: periods}, (_, t) => {
    const after = t >= from;
    const slope = stepOnly ? [] : [after ? t - from + 1 : 0];
    return [1, timeOf(calendar, t) + 1, after ? 1 : 0, ...slope, ...seasonOf(calendar, t)];
  });
}

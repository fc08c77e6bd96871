import {total} from "../intervals/mean.ts";
import {type Design, dot, leastSquares} from "./least-squares.ts";

export interface Glm {
  readonly coefficients: readonly number[];
  /** Standard errors at a dispersion of 1. */
  readonly errors: readonly number[];
  /** Expected counts. */
  readonly fitted: readonly number[];
  /** Pearson's chi-square over the degrees of freedom: multiply squared errors by it for quasi-likelihood. */
  readonly dispersion: number;
  readonly df: number;
}

/**
 * Counts whose log mean is linear (Poisson), by iteratively reweighted least squares (McCullagh and Nelder 1989).
 * @param exposures what a count is in proportion to; without it, equal.
 * @throws RangeError for a design whose columns depend on each other.
 */
export function poissonRegression(design: Design, counts: readonly number[], exposures?: readonly number[]): Glm {
  const offsets = counts.map((_, i) => Math.log(exposures?.[i] ?? 1));
  return iterate(design, counts, {
    start: counts.map((count) => count + 0.1),
    mean: (linear, i) => Math.exp(linear + offsets[i]!),
    linear: (mean, i) => Math.log(mean) - offsets[i]!,
    variance: (mean) => mean,
    slope: (mean) => mean,
  });
}

/** Successes of trials whose log odds are linear (binomial), the same way. */
export function logisticRegression(design: Design, successes: readonly number[], trials: readonly number[]): Glm {
  return iterate(design, successes, {
    start: successes.map((success, i) => ((success + 0.5) * trials[i]!) / (trials[i]! + 1)),
    mean: (linear, i) => trials[i]! / (1 + Math.exp(-linear)),
    linear: (mean, i) => Math.log(mean / (trials[i]! - mean)),
    variance: (mean, i) => mean * (1 - mean / trials[i]!),
    slope: (mean, i) => mean * (1 - mean / trials[i]!),
  });
}

interface Family {
  readonly start: readonly number[];
  readonly mean: (linear: number, i: number) => number;
  readonly linear: (mean: number, i: number) => number;
  readonly variance: (mean: number, i: number) => number;
  /** Of the mean, by the linear predictor. */
  readonly slope: (mean: number, i: number) => number;
}

function iterate(design: Design, values: readonly number[], family: Family): Glm {
  let fitted = family.start;
  let coefficients: readonly number[] = [];
  let inverse: readonly (readonly number[])[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const slopes = fitted.map(family.slope);
    const working = fitted.map((mean, i) => family.linear(mean, i) + (values[i]! - mean) / slopes[i]!);
    const weights = fitted.map((mean, i) => slopes[i]! ** 2 / family.variance(mean, i));
    const found = leastSquares(design, working, weights);
    const moved = Math.max(
      ...found.coefficients.map((value, place) => Math.abs(value - (coefficients[place] ?? Infinity))),
    );
    [coefficients, inverse] = [found.coefficients, found.inverse];
    fitted = design.map((row, i) => family.mean(dot(row, coefficients), i));
    if (moved < 1e-11) break;
  }
  const df = values.length - coefficients.length;
  const pearson = total(values.map((value, i) => (value - fitted[i]!) ** 2 / family.variance(fitted[i]!, i)));
  return {
    coefficients,
    errors: inverse.map((row, place) => Math.sqrt(row[place]!)),
    fitted,
    dispersion: pearson / df,
    df,
  };
}

const MOST_ROUNDS = 100;

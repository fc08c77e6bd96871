import {total} from "../intervals/mean.ts";

/** Rows of a design: one for each observation, one number for each coefficient. */
export type Design = readonly (readonly number[])[];

export interface LeastSquares {
  readonly coefficients: readonly number[];
  /** The inverse of X′WX: the coefficients' covariance, but for the variance of an observation. */
  readonly inverse: readonly (readonly number[])[];
  readonly fitted: readonly number[];
}

/**
 * Weighted least squares by the normal equations.
 * @throws RangeError where a column of the design follows from the others.
 */
export function leastSquares(design: Design, values: readonly number[], weights?: readonly number[]): LeastSquares {
  const weight = weights ?? values.map(() => 1);
  const columns = design[0]?.length ?? 0;
  const product = square(columns, (a, b) => total(design.map((row, i) => weight[i]! * row[a]! * row[b]!)));
  const inverse = invert(product);
  const moments = Array.from({length: columns}, (_, a) =>
    total(design.map((row, i) => weight[i]! * row[a]! * values[i]!)),
  );
  const coefficients = inverse.map((row) => dot(row, moments));
  return {coefficients, inverse, fitted: design.map((row) => dot(row, coefficients))};
}

/**
 * Newey and West's standard errors (1987) of least squares, for residuals that depend on the few before: Bartlett weights, no small-sample
 * adjustment.
 */
export function neweyWest(design: Design, {inverse, fitted}: LeastSquares, of: NeweyWestOf): readonly number[] {
  const scores = design.map((row, i) => row.map((value) => value * (of.values[i]! - fitted[i]!)));
  const columns = inverse.length;
  const meat = square(columns, (a, b) => {
    let sum = total(scores.map((score) => score[a]! * score[b]!));
    for (let lag = 1; lag <= of.lag; lag++) {
      const both = total(scores.slice(lag).map((score, i) => score[a]! * scores[i]![b]! + scores[i]![a]! * score[b]!));
      sum += (1 - lag / (of.lag + 1)) * both;
    }
    return sum;
  });
  return inverse.map((row) =>
    Math.sqrt(
      dot(
        row,
        meat.map((inner) => dot(inner, row)),
      ),
    ),
  );
}

export interface NeweyWestOf {
  readonly values: readonly number[];
  /** How many steps back residuals may depend. */
  readonly lag: number;
}

export function dot(one: readonly number[], two: readonly number[]): number {
  return total(one.map((value, place) => value * two[place]!));
}

/**
 * The inverse of a symmetric matrix that is not singular, by elimination with the largest pivot.
 * @throws RangeError where it is singular.
 */
export function invert(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  const largest = Math.max(...matrix.map((row, i) => Math.abs(row[i]!)));
  for (let column = 0; column < size; column++) {
    const below = work.slice(column).map((row) => Math.abs(row[column]!));
    const pivot = column + below.indexOf(Math.max(...below));
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    const head = work[column]!;
    if (!(Math.abs(head[column]!) > largest * 1e-14))
      throw new RangeError("a column of the design follows from the others");
    work[column] = head.map((value) => value / head[column]!);
    for (let row = 0; row < size; row++) if (row !== column) work[row] = less(work[row]!, work[column]!, column);
  }
  return work.map((row) => row.slice(size));
}

function less(row: readonly number[], pivot: readonly number[], column: number): number[] {
  const factor = row[column]!;
  return row.map((value, place) => value - factor * pivot[place]!);
}

function square(size: number, of: (row: number, column: number) => number): readonly (readonly number[])[] {
  return Array.from({length: size}, (_, a) => Array.from({length: size}, (_, b) => of(a, b)));
}

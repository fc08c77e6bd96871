import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";

/** Student's t with df degrees of freedom at probability p. */
export function studentQuantile(p: number, df: number): number {
  return quantile(p, df);
}

/** The probability of a t above x. */
export function studentUpper(x: number, df: number): number {
  return cdf(-x, df);
}

/** The probability of a t at least as far from zero as x, on either side. */
export function twoSidedStudent(x: number, df: number): number {
  return 2 * studentUpper(Math.abs(x), df);
}

import cdf from "@stdlib/stats-base-dists-beta-cdf";
import quantile from "@stdlib/stats-base-dists-beta-quantile";

/** The beta distribution's lower tail at x: the regularised incomplete beta function. A shape of 0 puts all at its end. */
export function betaCdf(x: number, a: number, b: number): number {
  if (a === 0) return x >= 0 ? 1 : 0;
  if (b === 0) return x >= 1 ? 1 : 0;
  return cdf(x, a, b);
}

/** The beta distribution at probability p. A shape of 0 puts all at its end. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (a === 0) return 0;
  if (b === 0) return 1;
  return quantile(p, a, b);
}

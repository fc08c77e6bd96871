import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** The standard normal at probability p (0 to 1): Φ⁻¹(p). */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}

/** The standard normal's lower tail: Φ(z). For the upper tail ask for −z, which keeps small probabilities whole. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/** The probability of a standard normal at least as far from zero as z, on either side. */
export function twoSidedNormal(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}

/**
 * How many standard errors an interval of a confidence reaches to each side: 0.95 is 1.959964.
 * @throws RangeError for a confidence that is not between 0 and 1.
 */
export function reach(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`invalid confidence: ${confidence}`);
  return normalQuantile((1 + confidence) / 2);
}

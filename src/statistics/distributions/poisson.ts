import {gammaLower, gammaUpper} from "./gamma.ts";
import {normalQuantile} from "./normal.ts";

/** The probability of at most k events when `mean` are expected. */
export function poissonLower(k: number, mean: number): number {
  return k < 0 ? 0 : gammaUpper(mean, Math.floor(k) + 1);
}

/** The probability of at least k events when `mean` are expected. */
export function poissonUpper(k: number, mean: number): number {
  return k <= 0 ? 1 : gammaLower(mean, Math.ceil(k));
}

/** The two-sided probability that agrees with the exact interval: twice the smaller tail, at most 1. */
export function poissonCentral(k: number, mean: number): number {
  return Math.min(1, 2 * Math.min(poissonLower(k, mean), poissonUpper(k, mean)));
}

/** The smallest count whose lower tail reaches p. */
export function poissonQuantile(p: number, mean: number): number {
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const enough = p * (1 - SLACK);
  let k = Math.max(0, Math.floor(mean + normalQuantile(Math.max(p, Number.MIN_VALUE)) * Math.sqrt(mean)));
  while (k > 0 && poissonLower(k - 1, mean) >= enough) k--;
  while (poissonLower(k, mean) < enough) k++;
  return k;
}

/** A tail that equals p but for its last bits reaches it. */
const SLACK = 64 * Number.EPSILON;

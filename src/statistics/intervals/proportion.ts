import {betaQuantile} from "../distributions/beta.ts";
import {reach} from "../distributions/normal.ts";
import {type Interval, USUAL_CONFIDENCE} from "./interval.ts";

/** So many of so many. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Wilson's score interval of a proportion (1927), 0 to 1: (2x + z² ± z√(z² + 4x(1 − x/n))) / 2(n + z²).
 * Needs the numerator to be part of the denominator: not for outcomes of a year over offences of a year, once they exceed 100%.
 * @throws RangeError where it is not.
 */
export function wilson(share: Share, confidence: number = USUAL_CONFIDENCE): Interval {
  return wilsonReaching(share, reach(confidence));
}

/** The same, by its reach in standard errors. */
export function wilsonReaching({numerator: x, denominator: n}: Share, z: number): Interval {
  if (!(x >= 0 && n > 0 && x <= n)) throw new RangeError(`invalid share: ${x} of ${n}`);
  const half = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const end = (side: number): number => (2 * x + z * z + side * half) / (2 * (n + z * z));
  return {lower: x === 0 ? 0 : end(-1), upper: x === n ? 1 : end(1)};
}

/** Clopper and Pearson's exact interval of a proportion (1934), 0 to 1. */
export function clopperPearson({numerator: x, denominator: n}: Share, confidence: number = USUAL_CONFIDENCE): Interval {
  const tail = (1 - confidence) / 2;
  return {lower: betaQuantile(tail, x, n - x + 1), upper: betaQuantile(1 - tail, x + 1, n - x)};
}

import {gammaQuantile, gammaUpper} from "./gamma.ts";
import {normalCdf} from "./normal.ts";

/** The chi-square distribution with df degrees of freedom at probability p. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}

/** The probability of a chi-square above x. */
export function chiSquareUpper(x: number, df: number): number {
  return df === 1 ? 2 * normalCdf(-Math.sqrt(Math.max(0, x))) : gammaUpper(x / 2, df / 2);
}

import {betaCdf} from "./beta.ts";

export interface Trials {
  readonly trials: number;
  /** Of one trial, 0 to 1. */
  readonly chance: number;
}

/** The probability of at most k successes. */
export function binomialLower(k: number, {trials, chance}: Trials): number {
  if (k < 0) return 0;
  return k >= trials ? 1 : betaCdf(1 - chance, trials - k, k + 1);
}

/** The probability of at least k successes. */
export function binomialUpper(k: number, {trials, chance}: Trials): number {
  if (k <= 0) return 1;
  return k > trials ? 0 : betaCdf(chance, k, trials - k + 1);
}

/** The two-sided probability that agrees with Clopper and Pearson's interval: twice the smaller tail, at most 1. */
export function binomialCentral(k: number, of: Trials): number {
  return Math.min(1, 2 * Math.min(binomialLower(k, of), binomialUpper(k, of)));
}

/** The smallest number of successes whose lower tail reaches p. */
export function binomialQuantile(p: number, of: Trials): number {
  let below = -1;
  let reached = of.trials;
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (binomialLower(middle, of) >= p * (1 - SLACK)) reached = middle;
    else below = middle;
  }
  return reached;
}

/** A tail that equals p but for its last bits reaches it. */
const SLACK = 64 * Number.EPSILON;

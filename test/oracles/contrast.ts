import type {Exposed} from "../../src/statistics/comparison/two-rates.ts";
import {binomialLower, binomialUpper, type Trials} from "../../src/statistics/distributions/binomial.ts";
import {poissonDensity} from "../../src/statistics/distributions/gamma.ts";
import {reach, twoSidedNormal} from "../../src/statistics/distributions/normal.ts";
import {poissonLower, poissonUpper} from "../../src/statistics/distributions/poisson.ts";
import {type Share, wilson} from "../../src/statistics/intervals/proportion.ts";
import type {Answer} from "./oracle.ts";

/** The methods that the vectors carry for contrast and the program does not use: written out here, so that their columns are compared too. */

/** R's relative slack when it looks for outcomes no likelier than the one seen. */
const SLACK = 1 + 1e-7;

export function poissonMinlike(observed: number, mean: number): number {
  const top = Math.ceil(2 * mean + 2 * observed + 50 + 20 * Math.sqrt(mean));
  return minlike(observed, {
    top,
    mode: Math.floor(mean),
    density: (k) => poissonDensity(k, mean),
    lower: (k) => poissonLower(k, mean),
    upper: (k) => poissonUpper(k, mean),
  });
}

export function binomialMinlike(observed: number, of: Trials): number {
  return minlike(observed, {
    top: of.trials,
    mode: Math.min(of.trials, Math.floor((of.trials + 1) * of.chance)),
    density: (k) => binomialDensity(k, of),
    lower: (k) => binomialLower(k, of),
    upper: (k) => binomialUpper(k, of),
  });
}

interface Distribution {
  readonly top: number;
  readonly mode: number;
  readonly density: (k: number) => number;
  readonly lower: (k: number) => number;
  readonly upper: (k: number) => number;
}

/** The probability of all outcomes no likelier than the one seen: its tail, and the other side's from where it is as unlikely. */
function minlike(observed: number, {top, mode, density, lower, upper}: Distribution): number {
  const limit = density(observed) * SLACK;
  if (density(mode) <= limit) return 1;
  if (observed < mode) {
    const from = firstWhere([mode, top + 1], (k) => density(k) <= limit);
    return lower(observed) + (from > top ? 0 : upper(from));
  }
  const from = firstWhere([-1, mode], (k) => density(k) > limit);
  return upper(observed) + lower(from - 1);
}

/** The first whole number in (after, until] where a condition begins to hold; `until` is taken to hold. */
function firstWhere([after, until]: readonly [number, number], holds: (k: number) => boolean): number {
  let [no, yes] = [after, until];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** Loader's form, which holds at any size. */
function binomialDensity(k: number, {trials, chance}: Trials): number {
  if (k < 0 || k > trials) return 0;
  return (
    (poissonDensity(k, trials * chance) * poissonDensity(trials - k, trials * (1 - chance))) /
    poissonDensity(trials, trials)
  );
}

export function ofRates(before: Exposed, after: Exposed, confidence: number): Record<string, Answer> {
  const trials = before.events + after.events;
  const blank = {
    exact_p_minlike: undefined,
    midp_p: undefined,
    score_ratio_lower: undefined,
    score_ratio_upper: undefined,
    score_p: undefined,
  };
  const wald = logWald(before, after, confidence);
  if (trials === 0) return {...blank, ...wald};
  const of = {trials, chance: after.exposure / (before.exposure + after.exposure)};
  const half = binomialDensity(after.events, of) / 2;
  const tails = [binomialLower(after.events - 1, of), binomialUpper(after.events + 1, of)];
  const {lower, upper} = wilson({numerator: after.events, denominator: trials}, confidence);
  const odds = (share: number): number => ((share / (1 - share)) * before.exposure) / after.exposure;
  const z = (after.events - trials * of.chance) / Math.sqrt(trials * of.chance * (1 - of.chance));
  return {
    exact_p_minlike: binomialMinlike(after.events, of),
    midp_p: Math.min(1, 2 * Math.min(...tails.map((tail) => tail + half))),
    score_ratio_lower: odds(lower),
    score_ratio_upper: odds(upper),
    score_p: twoSidedNormal(z),
    ...wald,
  };
}

function logWald(before: Exposed, after: Exposed, confidence: number): Record<string, Answer> {
  if (before.events === 0 || after.events === 0)
    return {logwald_ratio_lower: undefined, logwald_ratio_upper: undefined};
  const ratio = after.events / after.exposure / (before.events / before.exposure);
  const far = Math.exp(reach(confidence) * Math.sqrt(1 / before.events + 1 / after.events));
  return {logwald_ratio_lower: ratio / far, logwald_ratio_upper: ratio * far};
}

/** Krishnamoorthy and Thomson's E-test (2004) by its score statistic: over every pair of counts, at the pooled rate. */
export function eTest(before: Exposed, after: Exposed): number {
  const rate = (before.events + after.events) / (before.exposure + after.exposure);
  const [one, two] = [rate * before.exposure, rate * after.exposure];
  const statistic = (x: number, y: number): number =>
    x + y === 0
      ? 0
      : Math.abs(y * before.exposure - x * after.exposure) / Math.sqrt((x + y) * before.exposure * after.exposure);
  const seen = statistic(before.events, after.events) - 1e-10;
  const topOf = (mean: number): number => Math.ceil(mean + 12 * Math.sqrt(mean) + 20);
  const ys = Array.from({length: topOf(two) + 1}, (_, y) => poissonDensity(y, two));
  let p = 0;
  for (let x = 0; x <= topOf(one); x++) {
    const weight = poissonDensity(x, one);
    for (const [y, density] of ys.entries()) if (statistic(x, y) >= seen) p += weight * density;
  }
  return p;
}

export function ofProportions(before: Share, after: Share, confidence: number): Record<string, Answer> {
  const z = reach(confidence);
  const [caffo, ratio] = [agrestiCaffo(before, after, z), logRatio(before, after, z)];
  return {
    agresti_caffo_lower_pp: caffo[0],
    agresti_caffo_upper_pp: caffo[1],
    prop_ratio_log_lower: ratio?.[0],
    prop_ratio_log_upper: ratio?.[1],
  };
}

function agrestiCaffo(before: Share, after: Share, z: number): readonly [number, number] {
  const more = ({numerator, denominator}: Share): readonly [number, number] => [
    (numerator + 1) / (denominator + 2),
    denominator + 2,
  ];
  const [[p1, n1], [p2, n2]] = [more(before), more(after)];
  const half = z * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  return [100 * (p2 - p1 - half), 100 * (p2 - p1 + half)];
}

function logRatio(before: Share, after: Share, z: number): readonly [number, number] | undefined {
  if (before.numerator === 0 || after.numerator === 0) return undefined;
  const part = ({numerator, denominator}: Share): number => 1 / numerator - 1 / denominator;
  const far = Math.exp(z * Math.sqrt(part(before) + part(after)));
  const ratio = after.numerator / after.denominator / (before.numerator / before.denominator);
  return [ratio / far, ratio * far];
}

export function fisher(before: Share, after: Share): number {
  const [n1, n2] = [before.denominator, after.denominator];
  const k = before.numerator + after.numerator;
  if (k === 0 || k === n1 + n2) return 1;
  const chance = k / (n1 + n2);
  const all = binomialDensity(k, {trials: n1 + n2, chance});
  const density = (x: number): number =>
    (binomialDensity(x, {trials: n1, chance}) * binomialDensity(k - x, {trials: n2, chance})) / all;
  const limit = density(before.numerator) * SLACK;
  let p = 0;
  for (let x = Math.max(0, k - n2); x <= Math.min(k, n1); x++) if (density(x) <= limit) p += density(x);
  return Math.min(1, p);
}

/** By halving on Miettinen and Nurminen's score (1985), with their N/(N − 1). */
export function scoreLimit(
  before: Share,
  after: Share,
  of: {readonly confidence: number; readonly side: 1 | -1},
): number {
  const all = before.denominator + after.denominator;
  const difference = after.numerator / after.denominator - before.numerator / before.denominator;
  const score = (delta: number): number => {
    const p1 = constrained(before, after, delta);
    const p2 = p1 + delta;
    const variance = (p2 * (1 - p2)) / after.denominator + (p1 * (1 - p1)) / before.denominator;
    return (difference - delta) / Math.sqrt((Math.max(variance, 1e-300) * all) / (all - 1));
  };
  let [inside, outside]: [number, number] = [difference, of.side];
  for (let round = 0; round < 100; round++) {
    const middle = (inside + outside) / 2;
    if (Math.abs(score(middle)) > reach(of.confidence)) outside = middle;
    else inside = middle;
  }
  return 100 * inside;
}

/**
 * The likeliest proportion before, if the one after is larger by delta: the root of a cubic. The source (statsmodels 0.13) has the number
 * of successes where Miettinen and Nurminen have the number of cases in the linear term; it is followed, to have its numbers.
 */
function constrained(before: Share, after: Share, delta: number): number {
  const [n1, n2] = [before.denominator, after.denominator];
  const n = n1 + n2;
  const b = (n2 + 2 * n1) * delta - n - before.numerator - after.numerator;
  const c = (before.numerator * delta - n - 2 * before.numerator) * delta + before.numerator + after.numerator;
  const d = before.numerator * delta * (1 - delta);
  const q = b ** 3 / (3 * n) ** 3 - (b * c) / (6 * n ** 2) + d / (2 * n);
  const s = Math.sign(q || 1) * Math.sqrt(Math.max(0, b ** 2 / (3 * n) ** 2 - c / (3 * n)));
  const angle = (Math.PI + Math.acos(Math.min(1, Math.max(-1, s === 0 ? 0 : q / s ** 3)))) / 3;
  return Math.min(1, Math.max(0, 2 * s * Math.cos(angle) - b / (3 * n)));
}

import {betaQuantile} from "../distributions/beta.ts";
import {binomialCentral} from "../distributions/binomial.ts";
import {type Interval, USUAL_CONFIDENCE} from "../intervals/interval.ts";

/** Events over an exposure: people, months, officers; 1 and 1 for two counts over equal times. */
export interface Exposed {
  readonly events: number;
  readonly exposure: number;
}

export interface RatioTest {
  /** The rate after over the rate before; infinite from none to some, not a number where both are none. */
  readonly ratio: number;
  /** Of the ratio. */
  readonly interval: Interval;
  /** Two-sided and central: below 1 − confidence exactly when the interval excludes 1. */
  readonly p: number;
}

/**
 * Two counts or rates by the exact conditional (C-) test of Przyborowski and Wilenski (1940): given the events of both, those after are
 * binomial. The interval is Clopper and Pearson's, as odds, over the exposures; p is twice the smaller tail. Assumes Poisson events,
 * so it understates chance where crimes come in clusters. With no events at all nothing is known: 0 to infinity, p 1.
 * @throws RangeError for a count below zero or an exposure that is not above it.
 */
export function compareRates(before: Exposed, after: Exposed, confidence: number = USUAL_CONFIDENCE): RatioTest {
  for (const {events, exposure} of [before, after])
    if (!(events >= 0 && exposure > 0)) throw new RangeError(`invalid rate: ${events} over ${exposure}`);
  const all = before.events + after.events;
  const odds = (share: number): number => (share / (1 - share)) * (before.exposure / after.exposure);
  const tail = (1 - confidence) / 2;
  return {
    ratio: after.events / after.exposure / (before.events / before.exposure),
    interval: {
      lower: odds(betaQuantile(tail, after.events, before.events + 1)),
      upper: odds(betaQuantile(1 - tail, after.events + 1, before.events)),
    },
    p: all === 0 ? 1 : binomialCentral(after.events, {trials: all, chance: shareOf(before, after)}),
  };
}

/** The share of all events that would come after, were the rate unchanged. */
function shareOf(before: Exposed, after: Exposed): number {
  return after.exposure / (before.exposure + after.exposure);
}

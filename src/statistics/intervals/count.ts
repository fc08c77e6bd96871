import {gammaQuantile} from "../distributions/gamma.ts";
import {reach} from "../distributions/normal.ts";
import {type Interval, USUAL_CONFIDENCE} from "./interval.ts";

/**
 * The interval of a count of events, taken as Poisson: exact below 10 events, Byar's approximation from there, as the Public Health
 * England tool does (APHO Technical Briefing 3, 2008; PHEindicatormethods 2.1.0). For a rate, multiply both ends by per / population.
 * @throws RangeError for a count below zero.
 */
export function countInterval(events: number, confidence: number = USUAL_CONFIDENCE): Interval {
  if (!(events >= 0)) throw new RangeError(`invalid count: ${events}`);
  return events < 10 ? exactCountInterval(events, confidence) : byarInterval(events, confidence);
}

/** The name of the method `countInterval` takes for a count. */
export function countMethod(events: number): "exact Poisson" | "Byar" {
  return events < 10 ? "exact Poisson" : "Byar";
}

/** Garwood's exact interval (1936): the means at which the count, or more, or less, has probability α/2. */
export function exactCountInterval(events: number, confidence: number = USUAL_CONFIDENCE): Interval {
  const tail = (1 - confidence) / 2;
  return {lower: gammaQuantile(tail, events), upper: gammaQuantile(1 - tail, events + 1)};
}

/** Byar's approximation: L = x(1 − 1/9x − z/3√x)³; U the same of x+1 with + z (Breslow and Day 1987). */
export function byarInterval(events: number, confidence: number = USUAL_CONFIDENCE): Interval {
  const z = reach(confidence);
  const end = (x: number, side: number): number => x * (1 - 1 / (9 * x) + (side * z) / (3 * Math.sqrt(x))) ** 3;
  return {lower: end(events, -1), upper: end(events + 1, 1)};
}

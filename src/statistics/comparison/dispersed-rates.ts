import {studentQuantile, twoSidedStudent} from "../distributions/student.ts";
import {USUAL_CONFIDENCE} from "../intervals/interval.ts";
import type {Dispersion} from "./dispersion.ts";
import {compareRates, type Exposed, type RatioTest} from "./two-rates.ts";

/**
 * Two counts or rates where events cluster: the log of the ratio with standard error √(φ(1/a + 1/b)), against Student's t with the degrees
 * of freedom φ was estimated with (quasi-Poisson). φ is taken as at least 1. With no events on a side there is no log: the exact
 * conditional test of both counts divided by φ.
 */
export function compareDispersedRates(
  before: Exposed,
  after: Exposed,
  {dispersion, confidence = USUAL_CONFIDENCE}: {readonly dispersion: Dispersion; readonly confidence?: number},
): RatioTest {
  const {factor, df} = dispersion;
  if (before.events === 0 || after.events === 0) {
    const shrunk = ({events, exposure}: Exposed): Exposed => ({events: events / factor, exposure});
    return compareRates(shrunk(before), shrunk(after), confidence);
  }
  const ratio = after.events / after.exposure / (before.events / before.exposure);
  const error = Math.sqrt(factor * (1 / before.events + 1 / after.events));
  const far = Math.exp(error * studentQuantile((1 + confidence) / 2, df));
  return {
    ratio,
    interval: {lower: ratio / far, upper: ratio * far},
    p: twoSidedStudent(Math.log(ratio) / error, df),
  };
}

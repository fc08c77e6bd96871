import {reach} from "../distributions/normal.ts";
import {type Interval, USUAL_CONFIDENCE} from "../intervals/interval.ts";
import {total} from "../intervals/mean.ts";

/** So many offences of one kind, each with the weight of a published list, in the list's unit (days, for most). */
export interface Weighed {
  readonly count: number;
  readonly weight: number;
}

export interface SeverityScore {
  readonly weighted: number;
  /** Weighted total a head. */
  readonly score: number;
  /** Of the score: about normal, with variance Σw²·count, for independent offences. One homicide moves a small area's score much. */
  readonly interval: Interval;
  /** Weighted total an offence. */
  readonly mean: number;
}

/**
 * A crime severity score: Σ weight·count / population (ONS, Methodology article 29 November 2016). The weights are the caller's, from a
 * named list: none are kept here.
 * @throws RangeError for a population that is not above zero.
 */
export function severityScore(
  offences: readonly Weighed[],
  population: number,
  confidence: number = USUAL_CONFIDENCE,
): SeverityScore {
  if (!(population > 0)) throw new RangeError(`invalid population: ${population}`);
  const weighted = total(offences.map(({count, weight}) => weight * count));
  const half = reach(confidence) * Math.sqrt(total(offences.map(({count, weight}) => weight ** 2 * count)));
  return {
    weighted,
    score: weighted / population,
    interval: {lower: Math.max(0, weighted - half) / population, upper: (weighted + half) / population},
    mean: weighted / total(offences.map(({count}) => count)),
  };
}

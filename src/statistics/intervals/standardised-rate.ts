import {countInterval} from "./count.ts";
import {type Interval, USUAL_CONFIDENCE} from "./interval.ts";
import {total} from "./mean.ts";

/** A band of a population, such as an age group, with the standard population's share in it. */
export interface Band {
  readonly events: number;
  readonly population: number;
  readonly standard: number;
}

/**
 * A directly standardised rate a head, with Dobson's interval about Byar's (Dobson et al. 1991; PHEindicatormethods 2.1.0).
 * @returns nothing below 10 events, where it is not reliable.
 */
export function standardisedRate(
  bands: readonly Band[],
  confidence: number = USUAL_CONFIDENCE,
): {readonly rate: number; readonly interval: Interval} | undefined {
  const events = total(bands.map((band) => band.events));
  if (events < 10) return undefined;
  const standard = total(bands.map((band) => band.standard));
  const weighted = (power: 1 | 2): number =>
    total(bands.map((band) => band.events * (band.standard / band.population) ** power)) / standard ** power;
  const rate = weighted(1);
  const scale = Math.sqrt(weighted(2) / events);
  const {lower, upper} = countInterval(events, confidence);
  return {rate, interval: {lower: rate + scale * (lower - events), upper: rate + scale * (upper - events)}};
}

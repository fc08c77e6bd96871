import {reach} from "../distributions/normal.ts";
import {type Interval, USUAL_CONFIDENCE} from "../intervals/interval.ts";
import {average} from "../intervals/mean.ts";

export interface Expectation {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * What a month to come is expected to be by the season: as the same month of the last year there is, within about as much as months have
 * differed from the year before (seasonal naive; Hyndman and Athanasopoulos 2021, 5.2 and 5.5).
 * @param values of months in order without gaps, in any unit.
 * @param ahead how many months after the last, from 1.
 * @throws RangeError for 12 months or less.
 */
export function seasonalExpectation(
  values: readonly number[],
  ahead: number,
  confidence: number = USUAL_CONFIDENCE,
): Expectation {
  if (values.length <= 12) throw new RangeError(`an expectation needs more than 12 months, not ${values.length}`);
  const changes = values.slice(12).map((value, t) => value - values[t]!);
  const years = Math.floor((ahead - 1) / 12) + 1;
  const value = values[values.length - 12 * years + ahead - 1]!;
  const spread = Math.sqrt(average(changes.map((change) => change ** 2)) * years);
  const half = reach(confidence) * spread;
  return {value, interval: {lower: value - half, upper: value + half}};
}

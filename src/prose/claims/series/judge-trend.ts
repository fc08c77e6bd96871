import type {TrendClaim} from "../../../vocabulary/claim.ts";
import type {Reading} from "../../../vocabulary/verdict.ts";
import {type Evidence, HOLDS, type Judgement, wrong} from "../judgement.ts";

/** "A downward trend" is borne out by what the months or quarters say of their end, and by nothing else: two years make no trend. */
export function judgeTrend({words, direction}: TrendClaim, {series}: Evidence): Judgement {
  if (series === undefined)
    return {
      kind: "cannot-be-checked",
      why: `"${words}" needs a series to bear it out, and fewer than twelve months or quarters in a row are held`,
    };
  if (SIGNALS[direction].includes(series.signal)) return HOLDS;
  return wrong("trend", `"${words}" is said of a series of which the reading is: ${series.words}`);
}

const SIGNALS: Readonly<Record<TrendClaim["direction"], readonly Reading["signal"][]>> = {
  down: ["falling-trend", "below-shift", "below-limit", "below-two-of-three"],
  up: ["rising-trend", "above-shift", "above-limit", "above-two-of-three"],
  level: [],
};

import type {Check} from "../check.ts";
import {findingsFor} from "../words/judged-claims.ts";

/** "A clear downward trend" of a series whose last months are within what chance would explain, or go the other way. */
export const trendNotBorneOut: Check = {
  code: "trend-not-borne-out",
  rule: "A measure is said to be on a trend, or to go one way every month, quarter or year, only where its series says so.",
  run(bound) {
    return findingsFor(bound, {
      code: this.code,
      faults: ["trend"],
      advice: 'Let {% trend "\u2026" /%} say what the series says, or speak of the two values only.',
    });
  },
};

import type {Check} from "../check.ts";
import {findingsFor} from "../words/judged-claims.ts";

/** "A similar decline" of 370 to 328 beside 7,675 to 6,621: the percentages are near, and only one of the two is a decline. */
export const similarityNotBorneOut: Check = {
  code: "similarity-not-borne-out",
  rule: "A change is called similar to another only where both are larger than chance would explain, the same way and of like size.",
  run(bound) {
    return findingsFor(bound, {
      code: this.code,
      faults: ["similarity"],
      advice:
        'Tell each change by itself, with both values, and let {% verdict "…" /%} say what chance has to do with it.',
    });
  },
};

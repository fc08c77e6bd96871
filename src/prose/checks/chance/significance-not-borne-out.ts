import type {Check} from "../check.ts";
import {findingsFor} from "../words/judged-claims.ts";

/** "A significant fall" where the verdict says otherwise, or says that it cannot be judged; "no significant change" beside one. */
export const significanceNotBorneOut: Check = {
  code: "significance-not-borne-out",
  rule: "A change is called significant, sharp or the like only where it is larger than chance would explain, and insignificant only where it is not.",
  run(bound) {
    return findingsFor(bound, {
      code: this.code,
      faults: ["significance"],
      advice:
        'Say that it rose or fell, with both values, and let {% verdict "…" /%} say what chance has to do with it.',
    });
  },
};

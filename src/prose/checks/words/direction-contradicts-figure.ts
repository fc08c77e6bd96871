import type {Check} from "../check.ts";
import {findingsFor} from "./judged-claims.ts";

/** "Fell" beside a rise; "improved" by what is wanted of the measure; "fell by −3%". */
export const directionContradictsFigure: Check = {
  code: "direction-contradicts-figure",
  rule: "A word of direction goes the way its figure went.",
  run(bound) {
    return findingsFor(bound, {
      code: this.code,
      faults: ["direction", "form"],
      advice:
        'Change the word, or let the tag say it: {% change "…" as="words" /%} shows "up" or "down" with the size.',
    });
  },
};

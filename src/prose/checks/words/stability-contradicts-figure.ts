import type {Check} from "../check.ts";
import {findingsFor} from "./judged-claims.ts";

/** "Consistent with the previous year" beside a rise of a fifth. Small counts are no excuse: 5 to 6 is not "stable" either. */
export const stabilityContradictsFigure: Check = {
  code: "stability-contradicts-figure",
  rule: "What is called stable, consistent, similar or unchanged moved by no more than 5%.",
  run(bound) {
    return findingsFor(bound, {
      code: this.code,
      faults: ["stability"],
      advice: "Say that it rose or fell, with both values; if chance may explain it, say that instead.",
    });
  },
};

import type {Check} from "../check.ts";
import {findingsFor} from "../words/judged-claims.ts";

/** "A record low" where an earlier time was lower. */
export const extremeNotBorneOut: Check = {
  code: "extreme-not-borne-out",
  rule: "What is called the lowest or highest of a time is beyond every earlier value of it that is held.",
  run(bound) {
    return findingsFor(bound, {
      code: this.code,
      faults: ["extreme"],
      advice: "Name the time that it holds of, or speak of the values only.",
    });
  },
};

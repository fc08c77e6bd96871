import type {Check} from "../check.ts";
import {sectionsOf} from "../sections.ts";
import {unborneClaims} from "./judged-claims.ts";

/** 370 to 328 is a fall of 11%, and as much comes about when nothing has changed. A section that says so is content. */
export const changeWithinChance: Check = {
  code: "change-within-chance",
  rule: "A section that speaks of a change which chance alone would explain says so.",
  of: "page",
  *run(bound) {
    for (const {passages} of sectionsOf(bound)) {
      if (passages.some(({text}) => SAYS_SO.test(text))) continue;
      const told = new Set<string | undefined>();
      for (const {claim, fault, why} of unborneClaims(bound, passages)) {
        if (fault !== "chance" || told.has(claim.measure)) continue;
        told.add(claim.measure);
        yield {
          code: this.code,
          severity: "should",
          message: `${why}.`,
          at: claim.at,
          advice:
            'Add a sentence such as "A difference of this size can be due to chance", or speak of the two counts only.',
        };
      }
    }
  },
};

const SAYS_SO = /\bchance\b|\bstatistically\b|\btoo (?:few|low|small)\b/i;

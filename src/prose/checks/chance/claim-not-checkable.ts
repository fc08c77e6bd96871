import type {Check} from "../check.ts";
import {judgedClaims, LEANING, saidOf} from "../words/judged-claims.ts";

/** "The lowest on record" over three years of data; "a significant fall" of what the statement gives no figure of. */
export const claimNotCheckable: Check = {
  code: "claim-not-checkable",
  rule: "Words that lean on a change, or on the whole of the past, stand where the figures that would bear them out are held.",
  *run(bound) {
    for (const {claim, judgement} of judgedClaims(bound)) {
      if (judgement.kind !== "cannot-be-checked" || !LEANING.has(claim.kind)) continue;
      yield {
        code: this.code,
        severity: "should",
        message: saidOf(claim, judgement.why, bound),
        at: claim.at,
        advice:
          "Give the figures by their tags, load what is missing, or take the word out. If another source says it, name the source and accept this.",
      };
    }
  },
};

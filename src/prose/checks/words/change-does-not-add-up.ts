import {must} from "../../../vocabulary/finding.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import type {Check} from "../check.ts";
import {findingsFor, markedText} from "./judged-claims.ts";

/** A size beside two values that it does not follow from, or a value where a size belongs ("rose by 94.9%"). */
export const changeDoesNotAddUp: Check = {
  code: "change-does-not-add-up",
  rule: "A change follows from the two values it stands beside, rounded and not cut.",
  *run(bound) {
    yield* findingsFor(bound, {
      code: this.code,
      faults: ["size"],
      advice: "Let the change and both figures be of the same two periods, and let a tag work out the size.",
    });
    for (const passage of paragraphsOf(bound)) {
      for (const {kind, start, end} of markedText(passage, bound).marks) {
        if (kind !== "level" && kind !== "share") continue;
        const lead = MOVED_BY.exec(passage.text.slice(Math.max(0, start - 30), start));
        if (lead === null) continue;
        yield must(
          this.code,
          `"${lead[0].trim()} ${passage.text.slice(start, end)}" gives a value where the size of a change belongs.`,
          {
            at: passage.placeAt(start),
            advice: 'Use {% change "…" /%} for the size, or write "to" instead of "by".',
          },
        );
      }
    }
  },
};

const MOVED_BY =
  /\b(?:fell|fall(?:en|ing)?|rose|risen|rising|dropped|dropping|increased|increasing|decreased|decreasing|declined|declining|grew|grown|reduced|improved|up|down)\s+by\s+$/i;

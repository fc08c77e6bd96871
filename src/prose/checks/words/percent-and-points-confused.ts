import {must} from "../../../vocabulary/finding.ts";
import type {Passage} from "../../statement/passage.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import type {Check} from "../check.ts";
import {findingsFor} from "./judged-claims.ts";

/** From 20% to 30% is ten percentage points and a rise of a half; one word too many tells readers the other one. */
export const percentAndPointsConfused: Check = {
  code: "percent-and-points-confused",
  rule: "A change between two shares is said in percentage points, and nothing else is; no tag's unit is typed again after it.",
  *run(bound) {
    yield* findingsFor(bound, {
      code: this.code,
      faults: ["points"],
      advice: 'Between two shares use as="points"; between two counts use as="percent".',
    });
    for (const passage of paragraphsOf(bound)) {
      for (const {start, shown, after} of unitsTypedAgain(passage)) {
        yield must(this.code, `"${shown}" is followed by "${after}", which makes it another number.`, {
          at: passage.placeAt(start),
          advice: "Remove the words: the tag shows its own unit.",
        });
      }
    }
  },
};

function unitsTypedAgain({text, spans}: Passage): {start: number; shown: string; after: string}[] {
  return spans.flatMap(({start, end}) => {
    const shown = text.slice(start, end);
    const unit = /percentage points?$/.test(shown) ? "points" : /%$/.test(shown) ? "percent" : undefined;
    const after = unit && AFTER[unit].exec(text.slice(end));
    return after ? [{start, shown, after: after[0].trim()}] : [];
  });
}

const AFTER = {
  points: /^[\s-]*(?:%|per\s?cent\b|percent\b|percentage\b|points?\b)/i,
  percent: /^[\s-]*(?:%|per\s?cent\b|percent\b|(?:percentage[\s-]+)?points?\b|pp\b|pts?\b)/i,
} as const;

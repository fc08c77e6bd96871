import {must} from "../../../vocabulary/finding.ts";
import type {Check} from "../check.ts";

/** A draft asks where only the office knows. What is asked is not published. */
export const promptUnanswered: Check = {
  code: "prompt-unanswered",
  rule: "No prompt to the author is left: each is answered, or taken out.",
  *run({statement}) {
    for (const tag of statement.tags) {
      if (tag.kind !== "prompt") continue;
      yield must(this.code, `Still to be written: ${tag.words}`, {
        at: tag.at,
        advice: "Write the text in the place of this tag, or take the tag out when there is nothing to say.",
      });
    }
  },
};

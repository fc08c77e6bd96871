import {must} from "../../../vocabulary/finding.ts";
import type {Check} from "../check.ts";

/** A percentage of nothing, points between two counts. */
export const impossibleChange: Check = {
  code: "impossible-change",
  rule: "A change is of a kind that its two values can have: no percentage from zero, points only between two shares.",
  *run({bindings, statement}) {
    for (const {gap, n} of bindings) {
      const tag = statement.tags[n]!;
      if (tag.kind !== "change" || gap?.kind !== "impossible") continue;
      yield must(this.code, `The change of "${tag.measure}" cannot be given: ${gap.why}.`, {
        at: tag.at,
        advice: 'Give both values in words, or the difference: as="absolute".',
      });
    }
  },
};

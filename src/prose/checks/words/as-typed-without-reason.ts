import {must} from "../../../vocabulary/finding.ts";
import type {Check} from "../check.ts";

export const asTypedWithoutReason: Check = {
  code: "as-typed-without-reason",
  rule: "A number typed in by hand says why it is no figure.",
  *run({statement}) {
    for (const tag of statement.tags) {
      if (tag.kind !== "as-typed" || tag.reason?.trim()) continue;
      yield must(this.code, `"${tag.words}" is typed in by hand, without a reason.`, {
        at: tag.at,
        advice: 'Add why it is no figure: reason="the name of a form".',
      });
    }
  },
};

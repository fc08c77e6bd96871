import {showMissing, showMonths} from "../../../language/display.ts";
import {must} from "../../../vocabulary/finding.ts";
import {monthsIn} from "../../../vocabulary/period.ts";
import type {Check} from "../check.ts";

/** No zero is ever inferred: a month that is not held leaves a gap, never a smaller number. */
export const periodIncomplete: Check = {
  code: "period-incomplete",
  rule: "Every month of every figure's period is held, for the measure and the area asked for.",
  *run({bindings, statement}) {
    for (const {gap, n} of bindings) {
      if (gap?.kind !== "missing") continue;
      const {value, title, counted} = gap.figure;
      if (value.kind !== "missing") continue;
      if (value.reason !== "incomplete-period" && value.reason !== "not-available") continue;
      const detail = value.detail ? `: ${value.detail.replace(/\.$/, "")}` : "";
      const months = monthsIn(counted);
      yield must(
        this.code,
        `There is no figure for "${title}" over the ${months === 1 ? "month" : `${months} months`} of ${showMonths(counted)} (${showMissing({kind: "missing", reason: value.reason})})${detail}.`,
        {
          at: statement.tags[n]!.at,
          advice:
            'Load the files of the missing months, or ask for a period that is held. "npx copperplate figures" shows what is.',
        },
      );
    }
  },
};

import {showPeriod} from "../../../language/display.ts";
import type {Check} from "../check.ts";

/** A number of one definition less a number of another is a number of nothing. */
export const comparedAcrossBreak: Check = {
  code: "compared-across-break",
  rule: "A change is not taken between two periods on either side of a change in what is counted.",
  *run({catalogue, statement}) {
    for (const tag of statement.tags) {
      if (tag.kind !== "change") continue;
      const measure = catalogue.measures.find(({id}) => id === tag.measure);
      const crossed = measure?.breaks.find(({month}) => tag.from.until <= month && month <= tag.period.from);
      if (measure === undefined || crossed === undefined) continue;
      yield {
        code: this.code,
        severity: "should",
        message: `"${measure.title}" is compared between ${showPeriod(tag.from)} and ${showPeriod(tag.period)}, and what it counts changed in ${crossed.month} between them. ${crossed.why}`,
        at: tag.at,
        advice:
          "Give both values and say what changed, without the change; or accept this with the reason why they can be compared.",
      };
    }
  },
};

import {showPeriod} from "../../../language/display.ts";
import {must} from "../../../vocabulary/finding.ts";
import {type Period, samePeriod} from "../../../vocabulary/period.ts";
import type {ChangeTag, Tag} from "../../statement/statement.ts";
import type {Check} from "../check.ts";
import {sectionsOf} from "../sections.ts";

/** "Fell by 19%" alone may be from 5 or from 50,000; more than half of the changes that bodies publish have no count. */
export const changeWithoutCounts: Check = {
  code: "change-without-counts",
  rule: "A change stands in a section that also shows both of its values.",
  of: "page",
  *run(bound) {
    for (const {tags, name} of sectionsOf(bound)) {
      for (const tag of tags) {
        if (tag.kind !== "change" || bound.bindings[tag.n]?.gap) continue;
        const missing = [tag.from, tag.period].filter((period) => !showsValue(tags, tag, period));
        if (missing.length === 0) continue;
        const of = missing.map((period) => showPeriod(period)).join(" and for ");
        yield must(this.code, `${name} gives the change of "${tag.measure}" without its value for ${of}.`, {
          at: tag.at,
          advice: `Show what it went from and to: {% figure "${tag.measure}" in="comparator" /%} and {% figure "${tag.measure}" /%}.`,
        });
      }
    }
  },
};

function showsValue(tags: readonly Tag[], of: ChangeTag, period: Period): boolean {
  return tags.some(
    (tag) =>
      (tag.kind === "figure" || tag.kind === "share") &&
      tag.measure === of.measure &&
      tag.area === of.area &&
      samePeriod(tag.period, period),
  );
}

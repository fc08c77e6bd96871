import {isSmallBase} from "../../../vocabulary/change.ts";
import {must} from "../../../vocabulary/finding.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {Check} from "../check.ts";

/** "Up 100%" may be from 1 to 2. */
export const percentOnSmallBase: Check = {
  code: "percent-on-small-base",
  rule: "A change from a small count is told as a number, never as a percentage.",
  *run({bindings, statement, book, catalogue}) {
    for (const {n, change, figures} of bindings) {
      const tag = statement.tags[n]!;
      const base = book.figures.find(({id}) => id === figures[0])?.value;
      if (tag.kind !== "change" || change?.kind !== "percent" || base?.kind !== "count") continue;
      if (!isSmallBase(base, catalogue.percentBase)) continue;
      yield must(
        this.code,
        `The change of "${tag.measure}" is a percentage of ${printCount(base.value)}, and of fewer than ${catalogue.percentBase} none is given.`,
        {at: tag.at, advice: 'Leave as="percent" out: the tag then shows the difference between the two counts.'},
      );
    }
  },
};

import {must} from "../../../vocabulary/finding.ts";
import type {Check} from "../check.ts";
import {everyBlock, saySomething} from "../sections.ts";

/** The Order's duties stand on one page: contribution and applicability, inspection, complaints. */
export const dutyMissing: Check = {
  code: "duty-missing",
  rule: "Each duty of the Specified Information Order that the page carries out has a section that says something.",
  of: "page",
  *run(bound, {framework}) {
    const blocks = everyBlock(bound.statement.blocks);
    for (const {id, title, paragraph} of framework.duties) {
      const sections = blocks.filter((block) => block.kind === "duty" && block.id === id);
      if (sections.some((block) => block.kind === "duty" && saySomething(block.blocks, bound))) continue;
      const at = sections[0]?.at ?? {file: bound.statement.file, line: 1};
      const what = sections.length > 0 ? "says nothing" : "is missing";
      yield must(this.code, `The section "${title}" (paragraph ${paragraph} of the Order's Schedule) ${what}.`, {
        at,
        advice: `Write it between {% duty "${id}" %} and {% /duty %}.`,
      });
    }
  },
};

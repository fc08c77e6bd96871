import {must} from "../../../vocabulary/finding.ts";
import type {Check} from "../check.ts";
import {everyBlock, saySomething} from "../sections.ts";

/** Paragraph 7A: the contribution to each national priority, and the reasons why one does not apply. */
export const priorityMissing: Check = {
  code: "priority-missing",
  rule: "Each national priority has a section that says something, or is explained away as not applicable, with the reasons.",
  of: "page",
  *run(bound, {framework}) {
    const blocks = everyBlock(bound.statement.blocks);
    for (const {id, title, serves} of framework.priorities) {
      if (serves !== undefined) continue;
      const sections = blocks.filter((block) => block.kind === "priority" && block.id === id);
      const excused = blocks.find((block) => block.kind === "not-applicable" && block.id === id);
      if (excused?.kind === "not-applicable" && excused.reason.trim() !== "") continue;
      if (sections.some((block) => block.kind === "priority" && saySomething(block.blocks, bound))) continue;
      const [empty] = sections;
      const at = empty?.at ?? excused?.at ?? {file: bound.statement.file, line: 1};
      yield must(
        this.code,
        empty
          ? `The section for "${title}" says nothing.`
          : `The priority "${title}" is neither answered nor explained away.`,
        {
          at,
          advice: `Write its section between {% priority "${id}" %} and {% /priority %}, or give the reasons: {% not-applicable "${id}" reason="…" /%}.`,
        },
      );
    }
  },
};

import {bindTags} from "../statement/bind.ts";
import type {Bound} from "../statement/bound.ts";
import {parseFragment} from "../statement/parse.ts";

/** The lines that the register's entries publish beside the statement, each as a statement of its own: what, what was delivered, how it is known. */
export function registerLines(bound: Bound): readonly Bound[] {
  const {front} = bound.statement;
  return bound.initiatives.flatMap(({file, what, delivered, evidence}) =>
    [what, ...delivered, ...(evidence === undefined ? [] : [evidence])].map((line) => {
      const {children, tags} = parseFragment(line, {file}, front);
      const blocks = [{kind: "paragraph", children, at: {file}}] as const;
      const statement = {...bound.statement, file, text: line, blocks, tags, problems: []};
      return {...bound, statement, bindings: bindTags(tags, bound)};
    }),
  );
}

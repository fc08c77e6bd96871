import type {Place} from "../../vocabulary/finding.ts";
import type {Initiative} from "../../vocabulary/initiative.ts";
import {bindTags} from "../statement/bind.ts";
import type {Bound} from "../statement/bound.ts";
import {parseFragment} from "../statement/parse.ts";
import type {Inline} from "../statement/statement.ts";

/** The lines that the register's entries publish beside the statement, each as a statement of its own: what, what was delivered, how it is known. */
export function registerLines(bound: Bound): readonly Bound[] {
  const {front} = bound.statement;
  return bound.initiatives.flatMap((initiative) =>
    textsOf(initiative).map(({text, line}) => {
      const at: Place = {file: initiative.file, ...(line !== undefined && {line})};
      // A text is read as one line, however many it stands on: of its columns nothing is said.
      const {children, tags} = parseFragment(text, {file: at.file}, front);
      const placed = tags.map((tag) => ({...tag, at}));
      const blocks = [{kind: "paragraph", children: children.map((child) => placedAt(at, child)), at}] as const;
      const statement = {...bound.statement, file: at.file, text, blocks, tags: placed, problems: []};
      return {...bound, statement, bindings: bindTags(placed, bound)};
    }),
  );
}

function placedAt(at: Place, inline: Inline): Inline {
  if (inline.kind === "tag") return inline;
  if (inline.kind === "text") return {...inline, at};
  return {...inline, children: inline.children.map((child) => placedAt(at, child))};
}

function textsOf({what, delivered, evidence, lines}: Initiative): {text: string; line: number | undefined}[] {
  return [
    {text: what, line: lines?.what},
    ...delivered.map((text, i) => ({text, line: lines?.delivered[i]})),
    ...(evidence === undefined ? [] : [{text: evidence, line: lines?.evidence}]),
  ];
}

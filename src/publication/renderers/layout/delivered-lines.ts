import {bindTags} from "../../../prose/statement/bind.ts";
import type {Binding, Bound} from "../../../prose/statement/bound.ts";
import {parseFragment} from "../../../prose/statement/parse.ts";
import type {Inline, Tag} from "../../../prose/statement/statement.ts";

/** A bound statement with the figures that its register's entries hold, bound as its own are. */
export interface WithDelivered {
  /** The tags of the entries follow the statement's own, numbered on. */
  readonly bound: Bound;
  /** By initiative: what it delivered, a line each. */
  readonly delivered: ReadonlyMap<string, readonly (readonly Inline[])[]>;
}

export function withDelivered(of: Bound): WithDelivered {
  const tags: Tag[] = [...of.statement.tags];
  const bindings: Binding[] = [...of.bindings];
  const delivered = new Map<string, readonly (readonly Inline[])[]>();
  for (const initiative of of.initiatives) {
    const lines = initiative.delivered.map((text) => {
      const first = tags.length;
      const fragment = parseFragment(text, {file: initiative.file}, of.statement.front);
      tags.push(...fragment.tags.map((tag) => ({...tag, n: first + tag.n})));
      bindings.push(...bindTags(fragment.tags, of).map((binding) => ({...binding, n: first + binding.n})));
      return fragment.children.map((inline) => numberedFrom(first, inline));
    });
    delivered.set(initiative.id, lines);
  }
  return {bound: {...of, statement: {...of.statement, tags}, bindings}, delivered};
}

function numberedFrom(first: number, inline: Inline): Inline {
  if (inline.kind === "tag") return {kind: "tag", n: first + inline.n};
  if (inline.kind === "text") return inline;
  return {...inline, children: inline.children.map((child) => numberedFrom(first, child))};
}

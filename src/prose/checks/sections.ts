import type {Bound} from "../statement/bound.ts";
import type {Passage} from "../statement/passage.ts";
import {paragraphsOf} from "../statement/plain-text.ts";
import type {Block, Tag} from "../statement/statement.ts";

/** The part of a statement that answers one priority or duty; what stands outside them is a part of its own. */
export interface Section {
  readonly id: string;
  /** In words, to begin a message with: `The section of priority "homicide"`. */
  readonly name: string;
  readonly passages: readonly Passage[];
  /** The tags that stand in its passages, in order. */
  readonly tags: readonly Tag[];
}

/** The sections in the order in which they begin. */
export function sectionsOf(bound: Bound): readonly Section[] {
  const byId = new Map<string, Passage[]>();
  for (const passage of paragraphsOf(bound)) {
    const id = passage.section ? `${passage.section.kind} ${passage.section.id}` : "";
    byId.set(id, [...(byId.get(id) ?? []), passage]);
  }
  return [...byId].map(([id, passages]) => ({
    id,
    name: id === "" ? "The text outside the sections" : `The section of ${id.replace(" ", ' "')}"`,
    passages,
    tags: passages.flatMap(({spans}) => spans.flatMap(({n}) => bound.statement.tags[n] ?? [])),
  }));
}

/** Whether a passage is the author's text, and no prompt to write it. */
export function isWritten({statement}: Pick<Bound, "statement">): (passage: Passage) => boolean {
  return ({spans}) => !spans.some(({n}) => statement.tags[n]?.kind === "prompt");
}

/** Every block of a statement, those inside others after the one that holds them. */
export function everyBlock(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === "priority" || block.kind === "duty" || block.kind === "quote")
      return [block, ...everyBlock(block.blocks)];
    return block.kind === "list" ? [block, ...block.items.flatMap(everyBlock)] : [block];
  });
}

/** Whether blocks say anything beyond their headings. */
export function saySomething(blocks: readonly Block[], {statement, bindings}: Bound): boolean {
  return paragraphsOf({statement: {...statement, blocks}, bindings}).some(({kind}) => kind !== "heading");
}

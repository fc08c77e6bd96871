import type {Place} from "../../vocabulary/finding.ts";
import type {Bound} from "./bound.ts";
import type {Passage, TagSpan} from "./passage.ts";
import type {Block, Inline} from "./statement.ts";

/** What the plain text of a statement is made of. */
type Source = Pick<Bound, "statement" | "bindings">;

type Setting = Pick<Passage, "kind" | "section" | "level"> & {readonly at: Place};

/** Every heading, paragraph, list item and table cell as the reader sees it, in order; empty ones are left out. */
export function paragraphsOf(bound: Source): readonly Passage[] {
  return passagesIn(bound.statement.blocks, bound);
}

/** The plain text of inlines, as shown. */
export function plainText(children: readonly Inline[], bound: Pick<Bound, "bindings">): string {
  return children
    .map((inline) => {
      if (inline.kind === "text") return inline.text;
      if (inline.kind === "tag") return bound.bindings[inline.n]?.shown ?? "";
      return plainText(inline.children, bound);
    })
    .join("");
}

function passagesIn(
  blocks: readonly Block[],
  bound: Source,
  {kind = "paragraph", section}: {kind?: "paragraph" | "list-item"; section?: Passage["section"] | undefined} = {},
): Passage[] {
  return blocks.flatMap((block) => passagesOf(block, bound, {kind, at: block.at, ...(section && {section})}));
}

function passagesOf(block: Block, bound: Source, setting: Setting & {kind: "paragraph" | "list-item"}): Passage[] {
  const {section} = setting;
  switch (block.kind) {
    case "heading":
      return passage(block.children, bound, {...setting, kind: "heading", level: block.level});
    case "paragraph":
      return passage(block.children, bound, setting);
    case "list":
      return block.items.flatMap((item) => passagesIn(item, bound, {section, kind: "list-item"}));
    case "quote":
      return passagesIn(block.blocks, bound, setting);
    case "table":
      return [block.head, ...block.rows].flatMap((row) =>
        row.flatMap((cell) => passage(cell, bound, {...setting, kind: "cell"})),
      );
    case "priority":
    case "duty":
      return passagesIn(block.blocks, bound, {section: {kind: block.kind, id: block.id}});
    case "not-applicable":
      return [{kind: "paragraph", text: block.reason, spans: [], placeAt: () => block.at}];
  }
}

/** A stretch of the text that comes from one place: letter by letter from source text, or as a whole from a tag. */
interface Stretch {
  readonly start: number;
  readonly at: Place;
  readonly whole: boolean;
}

function passage(children: readonly Inline[], bound: Source, {at, ...setting}: Setting): Passage[] {
  let text = "";
  const spans: TagSpan[] = [];
  const stretches: Stretch[] = [];
  const add = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      const start = text.length;
      if (inline.kind === "text") {
        text += inline.text;
        stretches.push({start, at: inline.at, whole: false});
      } else if (inline.kind === "tag") {
        text += bound.bindings[inline.n]?.shown ?? "";
        spans.push({start, end: text.length, n: inline.n});
        stretches.push({start, at: bound.statement.tags[inline.n]?.at ?? at, whole: true});
      } else add(inline.children);
    }
  };
  add(children);
  if (text.trim() === "") return [];
  return [{...setting, text, spans, placeAt: (offset) => placeIn(stretches, offset) ?? at}];
}

function placeIn(stretches: readonly Stretch[], offset: number): Place | undefined {
  const stretch = stretches.findLast(({start}) => start <= offset);
  if (stretch === undefined) return undefined;
  const {at, start, whole} = stretch;
  return whole || at.column === undefined ? at : {...at, column: at.column + offset - start};
}

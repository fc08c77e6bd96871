import {printPeriod} from "../../../vocabulary/period.ts";
import type {Block, Inline, Statement, Tag} from "../../statement/statement.ts";

/** A value that a section shows, told so that the same value in another language is told alike. */
export interface ShownValue {
  /** `priority homicide`, `duty inspection`, or empty outside them. */
  readonly section: string;
  readonly key: string;
  readonly tag: Tag;
}

/** What a text shows of the data or quotes, each once a section, in the order of the text. Its own words, such as a reason, are not compared. */
export function shownValues({blocks, tags}: Statement): readonly ShownValue[] {
  const values = tagsIn(blocks, "").flatMap(({section, n}) => {
    const tag = tags[n]!;
    const key = keyOf(tag);
    return key === undefined ? [] : [{section, key, tag}];
  });
  return [...new Map(values.toReversed().map((value) => [`${value.section}\n${value.key}`, value])).values()].reverse();
}

/** The priorities and duties that a text answers or sets aside, as `priority homicide`. */
export function sectionIds({blocks}: Statement): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "not-applicable") return [`priority ${block.id}`];
    return block.kind === "priority" || block.kind === "duty" ? [`${block.kind} ${block.id}`] : [];
  });
}

function keyOf(tag: Tag): string | undefined {
  switch (tag.kind) {
    case "figure":
      return join(tag.kind, tag.measure, tag.area, printPeriod(tag.period), tag.places, tag.over, tag.interval);
    case "change":
      return join(tag.kind, tag.measure, tag.area, printPeriod(tag.from), printPeriod(tag.period), tag.as, tag.places);
    case "share": {
      const form = tag.as === undefined ? tag.interval : "in words";
      return join(tag.kind, tag.measure, tag.area, printPeriod(tag.period), form, tag.places);
    }
    case "verdict":
      return join(tag.kind, tag.measure, tag.area, printPeriod(tag.from), printPeriod(tag.period));
    case "trend":
      return join(tag.kind, tag.measure, tag.area);
    case "quoted":
      return join(tag.kind, tag.words.replace(/\D+/g, " ").trim(), tag.date);
    case "initiative":
    case "evaluation":
      return join(tag.kind, tag.id);
    default:
      return undefined;
  }
}

function join(...parts: readonly unknown[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}

interface TagIn {
  readonly section: string;
  readonly n: number;
}

function tagsIn(blocks: readonly Block[], section: string): readonly TagIn[] {
  return blocks.flatMap((block): readonly TagIn[] => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return inLine(block.children, section);
      case "list":
        return block.items.flatMap((item) => tagsIn(item, section));
      case "quote":
        return tagsIn(block.blocks, section);
      case "table":
        return [block.head, ...block.rows].flat().flatMap((cell) => inLine(cell, section));
      case "priority":
      case "duty":
        return tagsIn(block.blocks, `${block.kind} ${block.id}`);
      default:
        return [];
    }
  });
}

function inLine(inlines: readonly Inline[], section: string): readonly TagIn[] {
  return inlines.flatMap((inline): readonly TagIn[] => {
    if (inline.kind === "tag") return [{section, n: inline.n}];
    return inline.kind === "text" ? [] : inLine(inline.children, section);
  });
}

import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import type {Block, Inline, Statement} from "../../../prose/statement/statement.ts";

/** The names that others gave to priorities and duties; a framework is one. */
export interface PageFramework {
  readonly title: string;
  readonly priorities: readonly {
    readonly id: string;
    readonly title: string;
    readonly short: string;
    readonly serves?: readonly string[];
  }[];
  readonly duties: readonly {readonly id: string; readonly paragraph: string; readonly title: string}[];
}

/** A part of the page under one heading, in the author's order. */
export interface Section {
  readonly id: string;
  readonly kind: "plain" | "priority" | "duty" | "not-applicable";
  /** Counts the priorities. */
  readonly no?: number;
  /** Id of the priority or duty. */
  readonly of?: string;
  readonly title: readonly Inline[];
  /** Where the title is the framework's, whose language that of the text is not. */
  readonly titleIn?: "en";
  /** The level its heading was written at; headings within it are shown relative to it. */
  readonly level: number;
  readonly blocks: readonly Block[];
}

export interface Sections {
  /** What stands before the first heading. */
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
}

export function sectionsOf(statement: Statement, framework: PageFramework): Sections {
  const parts = partsOf(withoutTitle(statement), statement.front.language);
  let no = 0;
  const sections = parts.sections.map((part, index) => {
    const numbered = part.kind === "priority" || part.kind === "not-applicable";
    if (numbered) no += 1;
    const id = part.of === undefined ? `section-${index + 1}` : `${numbered ? "priority" : "duty"}-${part.of}`;
    return {...part, id, ...titled(part, framework, statement.front.language), ...(numbered ? {no} : {})};
  });
  return {lead: parts.lead, sections};
}

/** The tags of some blocks, in the order of the text. */
export function tagsIn(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block): readonly number[] => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return tagsInLine(block.children);
      case "list":
        return block.items.flatMap(tagsIn);
      case "table":
        return [...block.head, ...block.rows.flat()].flatMap(tagsInLine);
      case "not-applicable":
        return [];
      default:
        return tagsIn(block.blocks);
    }
  });
}

export function tagsInLine(inlines: readonly Inline[]): readonly number[] {
  return inlines.flatMap((inline): readonly number[] => {
    if (inline.kind === "tag") return [inline.n];
    return inline.kind === "text" ? [] : tagsInLine(inline.children);
  });
}

export function plainText(inlines: readonly Inline[], shown: (n: number) => string): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text") return inline.text;
      return inline.kind === "tag" ? shown(inline.n) : plainText(inline.children, shown);
    })
    .join("");
}

type Part = Omit<Section, "id" | "no" | "title"> & {readonly title?: readonly Inline[]};

interface Parts {
  readonly lead: readonly Block[];
  readonly sections: readonly Part[];
}

/** The page has the title already: a first heading that repeats it is not shown twice. */
function withoutTitle(statement: Statement): readonly Block[] {
  const [first, ...rest] = statement.blocks;
  const repeats = first?.kind === "heading" && plainText(first.children, () => "").trim() === statement.front.title;
  return repeats ? rest : statement.blocks;
}

function partsOf(blocks: readonly Block[], language: Language): Parts {
  const lead: Block[] = [];
  const sections: Part[] = [];
  for (const block of blocks) {
    const opened = opening(block, language);
    const last = sections.at(-1);
    if (opened && last && takesHeading(opened, last)) sections[sections.length - 1] = {...last, ...opened};
    else if (opened) sections.push(opened);
    else if (last) sections[sections.length - 1] = {...last, blocks: [...last.blocks, block]};
    else lead.push(block);
  }
  return {lead, sections};
}

/** The section that a block opens; undefined when it belongs to the one before. */
function opening(block: Block, language: Language): Part | undefined {
  switch (block.kind) {
    case "heading":
      return block.level <= 2 ? {kind: "plain", title: block.children, level: block.level, blocks: []} : undefined;
    case "priority":
    case "duty":
    case "not-applicable":
      return container(block, language);
    default:
      return undefined;
  }
}

/** A container without a heading of its own takes the one that stands directly before it. */
function takesHeading(opened: Part, last: Part): boolean {
  return opened.kind !== "plain" && opened.title === undefined && last.kind === "plain" && last.blocks.length === 0;
}

function container(block: Extract<Block, {kind: "priority" | "duty" | "not-applicable"}>, language: Language): Part {
  if (block.kind === "not-applicable") {
    const says = say(language, "not-applicable-because", {reason: block.reason});
    const paragraph: Block = {kind: "paragraph", children: [{kind: "text", text: says, at: block.at}], at: block.at};
    return {kind: "not-applicable", of: block.id, level: 2, blocks: [paragraph]};
  }
  const [first, ...rest] = block.blocks;
  if (first?.kind === "heading")
    return {kind: block.kind, of: block.id, title: first.children, level: first.level, blocks: rest};
  return {kind: block.kind, of: block.id, level: 2, blocks: block.blocks};
}

/** A part without a heading of its own has the framework's name, which is English. */
function titled(part: Part, framework: PageFramework, language: Language): Pick<Section, "title" | "titleIn"> {
  if (part.title !== undefined) return {title: part.title};
  const title = fallbackTitle(part, framework);
  return language === "en" ? {title} : {title, titleIn: "en"};
}

function fallbackTitle(part: Part, framework: PageFramework): readonly Inline[] {
  const named = [...framework.priorities, ...framework.duties].find((one) => one.id === part.of);
  return [{kind: "text", text: named?.title ?? part.of ?? "", at: {file: ""}}];
}

import Markdoc, {type Node} from "@markdoc/markdoc";
import type {Place} from "../../vocabulary/finding.ts";
import {lineStarts} from "./place.ts";
import type {Block, Inline} from "./statement.ts";

/**
 * Markdown to blocks with the place of every word. Markdoc's parser is given the text with each tag masked by as many
 * marks as it has letters, so that offsets stay true and no tag can upset the Markdown around it; knows nothing of what tags mean.
 */

/** Noncharacters, which no text may hold: tags are runs of the first; the pair stands for a `{%` that is no tag. */
const TAG = "\uFDD0";
const BRACE = "\uFDD1\uFDD2";

/** A tag where it stands, and what the text shows in its place. */
export interface Inset {
  readonly start: number;
  readonly end: number;
  readonly inline: Inline;
}

export interface Reading {
  readonly blocks: readonly Block[];
  /** Those that Markdown let stand in the text; one in a link's address, say, is not among them. */
  readonly seen: ReadonlySet<Inset>;
  /** Offsets of `{%` that were left in the text, and of markup that this statement cannot show. */
  readonly braces: readonly number[];
  readonly unsupported: readonly {readonly what: "image" | "strikethrough"; readonly offset: number}[];
}

interface Source {
  readonly text: string;
  readonly insets: readonly Inset[];
  readonly placeOf: (offset: number) => Place;
}

/** Text without the marks that this file keeps for itself. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDD2]/g, "\uFFFD");
}

/** Reads the part of a text between two offsets, which begin and end lines. */
export function readMarkdown(source: Source, from: number, until: number): Reading {
  return new Reader(source, from, until).read();
}

class Reader {
  readonly #masked: string;
  readonly #from: number;
  readonly #lines: readonly number[];
  readonly #insets: readonly Inset[];
  readonly #placeOf: (offset: number) => Place;
  readonly #seen = new Set<Inset>();
  readonly #braces: number[] = [];
  readonly #unsupported: Reading["unsupported"][number][] = [];
  /** How far into the masked text the reading has come. */
  #cursor = 0;

  constructor({text, insets, placeOf}: Source, from: number, until: number) {
    this.#from = from;
    this.#insets = insets.filter(({start}) => start >= from && start < until);
    this.#masked = mask(text.slice(from, until), this.#insets, from);
    this.#lines = lineStarts(this.#masked);
    this.#placeOf = placeOf;
  }

  read(): Reading {
    const tree = Markdoc.parse(this.#masked);
    return {
      blocks: this.#blocks(tree.children),
      seen: this.#seen,
      braces: this.#braces,
      unsupported: this.#unsupported,
    };
  }

  #blocks(nodes: readonly Node[]): Block[] {
    return nodes.flatMap((node) => {
      this.#enter(node);
      const at = this.#place(this.#cursor + this.#masked.slice(this.#cursor).search(/\S|$/));
      return this.#block(node, at);
    });
  }

  #block(node: Node, at: Place): Block[] {
    switch (node.type) {
      case "heading":
        return [{kind: "heading", level: Number(node.attributes.level), children: this.#inlines(node.children), at}];
      case "paragraph":
        return [{kind: "paragraph", children: this.#inlines(node.children), at}];
      case "inline":
        return [{kind: "paragraph", children: this.#inlines([node]), at}];
      case "list": {
        const items = node.children.map((item) => this.#blocks(item.children));
        return [{kind: "list", ordered: node.attributes.ordered === true, items, at}];
      }
      case "blockquote":
        return [{kind: "quote", blocks: this.#blocks(node.children), at}];
      case "table":
        return [this.#table(node, at)];
      case "fence":
        return [{kind: "paragraph", children: this.#code(String(node.attributes.content)), at}];
      default:
        return [];
    }
  }

  #table(node: Node, at: Place): Block {
    const rows = (type: string) =>
      node.children
        .filter((part) => part.type === type)
        .flatMap((part) => part.children)
        .map((row) => row.children.map((cell) => this.#inlines(cell.children)));
    return {kind: "table", head: rows("thead")[0] ?? [], rows: rows("tbody"), at};
  }

  #inlines(nodes: readonly Node[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case "text":
          return this.#text(String(node.attributes.content));
        case "code":
          return this.#code(String(node.attributes.content));
        case "softbreak":
        case "hardbreak":
          return this.#lineEnd();
        case "strong":
          return [{kind: "strong", children: this.#inlines(node.children)}];
        case "em":
          return [{kind: "emphasis", children: this.#inlines(node.children)}];
        case "link":
          return this.#link(node);
        case "image":
          this.#unsupported.push({what: "image", offset: this.#from + this.#cursor});
          return [];
        case "s":
          this.#unsupported.push({what: "strikethrough", offset: this.#from + this.#cursor});
          return this.#inlines(node.children);
        default:
          return this.#inlines(node.children);
      }
    });
  }

  #link(node: Node): Inline[] {
    const children = this.#inlines(node.children);
    // Past the address, which may hold the very words that come next.
    const address = /^[^\]\n]*\](?:\((?:\\.|[^)\n])*\)|\[[^\]\n]*\])/u.exec(
      this.#masked.slice(this.#cursor, this.#cursor + 2000),
    );
    if (address) this.#cursor += address[0].length;
    return [{kind: "link", href: readable(String(node.attributes.href)), children}];
  }

  #lineEnd(): Inline[] {
    const end = this.#masked.indexOf("\n", this.#cursor);
    if (end >= 0) this.#cursor = end;
    const at = this.#place(this.#cursor);
    if (end >= 0) this.#cursor = end + 1;
    return [{kind: "text", text: " ", at}];
  }

  #text(content: string): Inline[] {
    return content.split(new RegExp(`(${TAG}+)`, "u")).flatMap((part) => {
      if (part === "") return [];
      return part.startsWith(TAG) ? this.#tags(part.length) : this.#words(part, true);
    });
  }

  #code(content: string): Inline[] {
    return content
      .replace(/\n$/, "")
      .split("\n")
      .flatMap((line, i) => [...(i > 0 ? this.#lineEnd() : []), ...(line === "" ? [] : this.#words(line, false))]);
  }

  /** A run of marks: one tag, or several that touch. */
  #tags(length: number): Inline[] {
    const start = this.#masked.indexOf(TAG, this.#cursor);
    const shown: Inline[] = [];
    let left = length;
    for (let pos = start; start >= 0 && left > 0; ) {
      const inset = this.#insets.find((inset) => inset.start === this.#from + pos);
      if (!inset) break;
      this.#seen.add(inset);
      shown.push(inset.inline);
      left -= inset.end - inset.start;
      pos = inset.end - this.#from;
      this.#cursor = pos;
    }
    return shown;
  }

  /** Words as they stand in the source, in pieces where an escape or an entity makes the two differ. */
  #words(content: string, noteBraces: boolean): Inline[] {
    const found = this.#masked.indexOf(content, this.#cursor);
    const pieces = found >= 0 ? [{text: content, offset: found}] : this.#pieces(content);
    const last = pieces.at(-1);
    if (last) this.#cursor = last.offset + last.text.length;
    return pieces.map(({text, offset}): Inline => {
      if (noteBraces)
        for (const {index} of text.matchAll(new RegExp(BRACE, "g"))) this.#braces.push(this.#from + offset + index);
      return {kind: "text", text: readable(text), at: this.#place(offset)};
    });
  }

  #pieces(content: string): {text: string; offset: number}[] {
    const pieces: {text: string; offset: number}[] = [];
    let pos = this.#cursor;
    for (const letter of content) {
      // An entity stands for one letter; a backslash before it is not there for the reader.
      const entity = /^&#?\w{1,31};/.exec(this.#masked.slice(pos, pos + 34))?.[0];
      const offset = entity ? pos : this.#offsetOf(letter, pos);
      const last = pieces.at(-1);
      if (last && offset === last.offset + last.text.length) last.text += letter;
      else pieces.push({text: letter, offset});
      pos = Math.min(offset + (entity ?? letter).length, this.#masked.length);
    }
    return pieces;
  }

  #offsetOf(letter: string, pos: number): number {
    const found = this.#masked.indexOf(letter, pos);
    return found >= 0 && found - pos <= 12 ? found : pos;
  }

  #enter(node: Node): void {
    const line = node.lines[0];
    const start = line === undefined ? undefined : this.#lines[line];
    if (start !== undefined && start > this.#cursor) this.#cursor = start;
  }

  #place(offset: number): Place {
    return this.#placeOf(this.#from + Math.min(offset, this.#masked.length));
  }
}

function mask(text: string, insets: readonly Inset[], from: number): string {
  let masked = "";
  let pos = 0;
  for (const {start, end} of insets) {
    masked += text.slice(pos, start - from).replaceAll("{%", BRACE) + TAG.repeat(end - start);
    pos = end - from;
  }
  return masked + text.slice(pos).replaceAll("{%", BRACE);
}

function readable(text: string): string {
  return text
    .replaceAll(BRACE, "{%")
    .replaceAll(encodeURIComponent(BRACE), "{%")
    .replaceAll(encodeURIComponent(TAG), "");
}

import {asDamaged, FormatProblem} from "../format-problem.ts";
import {lineFeeds, plainText} from "./entities.ts";
import {passOver, tagEnd} from "./tag-end.ts";

/**
 * The tags and texts of a large XML part, several times faster than `events.ts`: attributes stay as they are written until somebody
 * asks for one, with `attribute`. Gives the same elements and texts for XML that is well formed (a test holds the two together), and
 * refuses document types, too. What it does not refuse is XML that is ill formed inside a tag.
 */
export interface ScanHandlers {
  /** `name` without its prefix. An element that closes itself is closed at once. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** May come in several pieces. */
  text(text: string): void;
  /** While it is set, what is inside the outermost open element of this name is passed over, several times faster still. */
  readonly passing?: string | undefined;
}

/** Yields after each chunk, so that a caller can take what the handlers have gathered. Throws `FormatProblem`. */
export async function* scanXml(
  chunks: AsyncIterable<Uint8Array>,
  handlers: ScanHandlers,
  what: string,
): AsyncGenerator<void, void, undefined> {
  const scanner = new XmlScanner(handlers, what);
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : "utf-8");
      scanner.write(decoder.decode(chunk, {stream: true}));
      yield;
    }
    scanner.write(decoder?.decode() ?? "");
    scanner.end();
  } catch (error) {
    throw asDamaged(error, what);
  }
}

/** Reads a part to its end. */
export async function readScanned(
  chunks: AsyncIterable<Uint8Array>,
  handlers: ScanHandlers,
  what: string,
): Promise<void> {
  for await (const _ of scanXml(chunks, handlers, what));
}

const LONGEST = 4 * 2 ** 20;
const DEEPEST = 200;
const [GREATER, SLASH, BANG, QUESTION, COLON] = [...">/!?:"].map((c) => c.charCodeAt(0));

/** Takes the document in pieces cut anywhere. */
export class XmlScanner {
  readonly #handlers: ScanHandlers;
  readonly #what: string;
  /** What of the document has come and is not yet a whole tag or text. */
  #rest = "";
  /** The elements that are open, with their prefixes. */
  readonly #open: string[] = [];
  #rooted = false;
  /** Elements of the same name that are open inside the one that is passed over. */
  #within = 0;
  #kept = 0;

  constructor(handlers: ScanHandlers, what: string) {
    this.#handlers = handlers;
    this.#what = what;
  }

  write(chunk: string): void {
    const text = this.#rest === "" ? chunk : this.#rest + chunk;
    let at = 0;
    while (at >= 0) at = this.#step(text, at);
    this.#rest = this.#kept === 0 ? text : text.slice(this.#kept);
    if (this.#rest.length > LONGEST)
      throw new FormatProblem("value-too-long", `${this.#what} holds a value of over ${LONGEST} characters.`);
  }

  /** The place after the next text and tag, or -1 when one is not whole yet: what is kept for the next piece begins at `#kept`. */
  #step(text: string, at: number): number {
    const tag = text.indexOf("<", at);
    if (tag < 0) return this.#keep(at);
    if (this.#handlers.passing !== undefined && this.#open.length > 0) return this.#passOver(text, tag);
    if (tag > at) this.#text(text.slice(at, tag));
    const end = this.#tag(text, tag);
    return end < 0 ? this.#keep(tag) : end;
  }

  #keep(from: number): -1 {
    this.#kept = from;
    return -1;
  }

  end(): void {
    if (this.#rest.trim() !== "") throw this.#damaged("it ends inside a tag or with text after its end");
    if (this.#open.length > 0) throw this.#damaged(`<${this.#open.at(-1)}> is not closed`);
    if (!this.#rooted) throw this.#damaged("it holds no element");
  }

  /** The place after the tag at `at`, or -1 when the tag's end has not come yet. */
  #tag(text: string, at: number): number {
    const mark = text.charCodeAt(at + 1);
    if (mark === SLASH) return this.#closing(text, at);
    if (mark === BANG) return this.#markup(text, at);
    if (mark === QUESTION) return after(text, "?>", at + 2);
    return Number.isNaN(mark) ? -1 : this.#opening(text, at);
  }

  /** The place after the element that is passed over, or -1 when its end has not come yet. */
  #passOver(text: string, from: number): number {
    const depth = this.#open.findIndex((name) => name.slice(name.indexOf(":") + 1) === this.#handlers.passing);
    const name = this.#open[depth] ?? "";
    this.#within += this.#open.slice(depth + 1).filter((one) => one === name).length;
    this.#open.length = depth + 1;
    const passed = passOver(text, {name, from, within: this.#within});
    this.#within = passed.within;
    return passed.ended ? this.#closing(text, passed.at) : this.#keep(passed.at);
  }

  #opening(text: string, at: number): number {
    let colon = at;
    let nameEnd = at + 1;
    for (let code = text.charCodeAt(nameEnd); code > 32 && code !== GREATER && code !== SLASH; ) {
      if (code === COLON) colon = nameEnd;
      code = text.charCodeAt(++nameEnd);
    }
    const end = tagEnd(text, nameEnd);
    if (end < 0) return -1;
    this.#admit(nameEnd - at - 1);
    const closesItself = text.charCodeAt(end - 1) === SLASH;
    const name = text.slice(colon + 1, nameEnd);
    this.#handlers.open(name, text.slice(nameEnd, closesItself ? end - 1 : end));
    if (closesItself) this.#handlers.close(name);
    else this.#open.push(colon === at ? name : text.slice(at + 1, nameEnd));
    return end + 1;
  }

  #admit(nameLength: number): void {
    if (nameLength === 0) throw this.#damaged("a tag has no name");
    if (this.#open.length >= DEEPEST) throw this.#damaged(`it is nested over ${DEEPEST} deep`);
    if (this.#open.length > 0) return;
    if (this.#rooted) throw this.#damaged("an element stands after its end");
    this.#rooted = true;
  }

  #closing(text: string, at: number): number {
    const end = text.indexOf(">", at + 2);
    if (end < 0) return -1;
    const name = this.#open.pop() ?? "";
    const nameEnd = at + 2 + name.length;
    if (!text.startsWith(name, at + 2) || (nameEnd !== end && text.slice(nameEnd, end).trim() !== "") || name === "")
      throw this.#damaged(`<${text.slice(at + 1, Math.min(end, at + 80))}> closes ${name ? `<${name}>` : "nothing"}`);
    this.#handlers.close(name.slice(name.indexOf(":") + 1));
    return end + 1;
  }

  /** Comments, marked sections, and document types, which no spreadsheet has and none is believed. */
  #markup(text: string, at: number): number {
    if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
    if (text.startsWith("<![CDATA[", at)) {
      const end = after(text, "]]>", at + 9);
      if (end >= 0 && this.#open.length > 0) this.#handlers.text(lineFeeds(text.slice(at + 9, end - 3)));
      return end;
    }
    if (text.startsWith("<!DOCTYPE", at))
      throw new FormatProblem(
        "declares-entities",
        `${this.#what} declares a document type, which no spreadsheet does.`,
      );
    if (text.length - at >= 9) throw this.#damaged("it holds a declaration that is not closed");
    return -1;
  }

  #text(text: string): void {
    if (this.#open.length > 0) this.#handlers.text(plainText(text));
    else if (text.trim() !== "" && text !== "\uFEFF") throw this.#damaged("text stands outside its element");
  }

  #damaged(why: string): FormatProblem {
    return new FormatProblem("damaged-file", `${this.#what} is damaged: ${why}.`);
  }
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

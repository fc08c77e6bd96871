import {SaxesParser} from "saxes";
import {asDamaged, FormatProblem} from "../format-problem.ts";

/** XML as events, in memory that does not grow with the document. Names come without prefix. Knows no document type: one that declares any is refused, and with it every entity of its own. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const LONGEST_EVENT = 4 * 2 ** 20;
const DEEPEST = 200;

/** Yields after each chunk, so that a caller can take what the handlers have gathered. Throws `FormatProblem`. */
export async function* parseXml(
  chunks: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  what: string,
): AsyncGenerator<void, void, undefined> {
  const watch = {silent: 0, depth: 0};
  const parser = listeningParser(handlers, watch, what);
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : "utf-8");
      watch.silent += chunk.length;
      parser.write(decoder.decode(chunk, {stream: true}));
      if (watch.silent > LONGEST_EVENT)
        throw new FormatProblem("value-too-long", `${what} holds a value of over ${LONGEST_EVENT} bytes.`);
      yield;
    }
    parser.write(decoder?.decode() ?? "").close();
  } catch (error) {
    throw asDamaged(error, what);
  }
}

/** Reads a part to its end. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handlers: XmlHandlers, what: string): Promise<void> {
  for await (const _ of parseXml(chunks, handlers, what));
}

function listeningParser(handlers: XmlHandlers, watch: {silent: number; depth: number}, what: string): SaxesParser {
  const parser = new SaxesParser({position: false});
  parser.on("opentag", (tag) => {
    watch.silent = 0;
    if (++watch.depth > DEEPEST) throw new FormatProblem("damaged-file", `${what} is nested over ${DEEPEST} deep.`);
    handlers.open?.(localName(tag.name), tag.attributes as Readonly<Record<string, string>>);
  });
  parser.on("closetag", (tag) => {
    watch.silent = 0;
    watch.depth--;
    handlers.close?.(localName(tag.name));
  });
  const text = (value: string): void => {
    watch.silent = 0;
    handlers.text?.(value);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("doctype", () => {
    throw new FormatProblem("declares-entities", `${what} declares a document type, which no spreadsheet does.`);
  });
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

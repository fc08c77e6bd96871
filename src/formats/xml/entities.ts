import {FormatProblem} from "../format-problem.ts";

/** A text of an XML document as it reads: its entities replaced, its line ends line feeds. Throws `FormatProblem` for an entity of the document's own. */
export function plainText(text: string): string {
  const lines = lineFeeds(text);
  return lines.includes("&") ? lines.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));|&/gi, character) : lines;
}

export function lineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * The value of an attribute, by its name without prefix, from what stands in a tag after the element's name; undefined when the tag
 * has none such.
 */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = 0; at < attributes.length; ) {
    const equals = attributes.indexOf("=", at);
    if (equals < 0) return undefined;
    const open = quoteAfter(attributes, equals);
    const close = open < 0 ? -1 : attributes.indexOf(attributes[open]!, open + 1);
    if (close < 0) return undefined;
    if (isNamed(attributes, name, {from: at, until: equals})) return attributeText(attributes.slice(open + 1, close));
    at = close + 1;
  }
  return undefined;
}

/** Only spaces stand between the sign and the quote. */
function quoteAfter(attributes: string, equals: number): number {
  let at = equals + 1;
  while (attributes.charCodeAt(at) <= 32) at++;
  const quote = attributes[at];
  return quote === '"' || quote === "'" ? at : -1;
}

function isNamed(attributes: string, name: string, {from, until}: {readonly from: number; readonly until: number}) {
  let end = until;
  while (end > from && attributes.charCodeAt(end - 1) <= 32) end--;
  const start = end - name.length;
  if (start < from || !attributes.startsWith(name, start)) return false;
  const before = attributes.charCodeAt(start - 1);
  return start === from || before <= 32 || before === 58;
}

/** Line ends and tabs in an attribute read as spaces. */
function attributeText(value: string): string {
  return plainText(/[\r\n\t]/.test(value) ? value.replace(/\r\n|[\r\n\t]/g, " ") : value);
}

const NAMED: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

function character(entity: string, ...[hex, decimal, name]: readonly (string | undefined)[]): string {
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const text = name === undefined ? fromPoint(point) : NAMED[name];
  if (text === undefined) throw new FormatProblem("damaged-file", `The file holds ${entity}, which is no character.`);
  return text;
}

function fromPoint(point: number): string | undefined {
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

import {decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef} from "pdf-lib";

/**
 * The PDF after somebody changed words on one of its pages, as an editor of PDF does it: the first place where `from` is drawn in one
 * stroke draws `to`.
 * @throws where there is none, or the font there lacks a letter.
 */
export async function editedPdf(pdf: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false});
  for (const {node} of document.getPages()) {
    const held = node.get(PDFName.of("Contents"));
    const stream = document.context.lookup(held);
    if (!(held instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const before = latin(stream);
    const after = redrawn(before, {from, to, fonts: fontsOf(node.Resources())});
    if (after === before) continue;
    const made = document.context.flateStream(Uint8Array.from(after, (letter) => letter.charCodeAt(0)));
    document.context.assign(held, made);
    return document.save();
  }
  throw new Error(`no “${from}” to edit`);
}

interface Edit {
  readonly from: string;
  readonly to: string;
  /** By the name that the page gives it: glyph to letter. */
  readonly fonts: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const STROKE = /\/(\w+) [\d.]+ Tf|(\[(?:\((?:[^()\\]|\\[\s\S])*\)|[-\d.\s])*\])\s*TJ|(\((?:[^()\\]|\\[\s\S])*\))\s*Tj/g;

function redrawn(content: string, {from, to, fonts}: Edit): string {
  let font: ReadonlyMap<string, string> = new Map();
  let done = false;
  return content.replace(STROKE, (found, name?: string, kerned?: string, plain?: string) => {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    const drawn = kerned ?? plain;
    if (drawn === undefined || done) return found;
    const letters = glyphsIn(drawn).map((glyph) => font.get(glyph) ?? "\u0000");
    const at = letters.join("").indexOf(from);
    if (at < 0) return found;
    done = true;
    const glyphs = new Map([...font].map(([glyph, letter]) => [letter, glyph]));
    return `<${[...letters.join("").replace(from, to)].map((letter) => glyphOf(glyphs, letter)).join("")}> Tj`;
  });
}

function glyphOf(glyphs: ReadonlyMap<string, string>, letter: string): string {
  const glyph = glyphs.get(letter);
  if (glyph === undefined) throw new Error(`the font there has no “${letter}”`);
  return glyph;
}

/** Four hexadecimal digits each. */
function glyphsIn(drawn: string): readonly string[] {
  const bytes = [...drawn.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)/g)].flatMap(([, inside = ""]) => bytesOf(inside));
  return bytes.flatMap((byte, index) => (index % 2 === 0 ? [hex(byte) + hex(bytes[index + 1] ?? 0)] : []));
}

const ESCAPED: Readonly<Record<string, number>> = {n: 10, r: 13, t: 9, b: 8, f: 12};

function bytesOf(literal: string): readonly number[] {
  return [...literal.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([^\\])/g)].map(([, octal, escaped, plain]) => {
    if (octal !== undefined) return Number.parseInt(octal, 8);
    if (escaped !== undefined) return ESCAPED[escaped] ?? escaped.charCodeAt(0);
    return plain!.charCodeAt(0);
  });
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

function fontsOf(resources: PDFDict | undefined): Edit["fonts"] {
  const fonts = resources?.lookupMaybe(PDFName.of("Font"), PDFDict);
  return new Map(
    (fonts?.entries() ?? []).flatMap(([name]) => {
      const map = fonts?.lookup(name, PDFDict).lookup(PDFName.of("ToUnicode"));
      return map instanceof PDFRawStream ? [[name.decodeText(), lettersOf(latin(map))] as const] : [];
    }),
  );
}

function lettersOf(map: string): ReadonlyMap<string, string> {
  const pairs = [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>\s*$/gim)];
  return new Map(
    pairs.map(([, glyph, codes]) => [
      glyph!.toLowerCase(),
      (codes!.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join(""),
    ]),
  );
}

function latin(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
}

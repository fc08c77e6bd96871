import {PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject} from "pdf-lib";
import {dictIn, entry, listIn, textOf} from "./objects.ts";
import type {PdfPage} from "./text.ts";

/** An element of the tree of tags. */
export interface PdfElement {
  /** "H1", "P", "TH" … as the file writes it. */
  readonly tag: string;
  readonly children: readonly (PdfElement | string)[];
  /** The page its first content is on, from 1; absent where it has none. */
  readonly page?: number;
  readonly alt?: string;
  readonly language?: string;
  /** Of a head of a table. */
  readonly scope?: string;
  readonly id?: string;
  /** The heads a cell names, by id. */
  readonly headers?: readonly string[];
  readonly columns?: number;
  /** Where a link leads, out of the document. */
  readonly href?: string;
  /** Where it leads within: the page, from 1. */
  readonly toPage?: number;
}

/** All text of an element, space squeezed. */
export function textIn(element: PdfElement): string {
  return rawText(element).replace(/\s+/g, " ").trim();
}

/** Every element below these, each before its children. */
export function* elementsIn(elements: readonly (PdfElement | string)[]): Generator<PdfElement> {
  for (const one of elements) {
    if (typeof one === "string") continue;
    yield one;
    yield* elementsIn(one.children);
  }
}

export function structureOf(document: PDFDocument, pages: readonly PdfPage[]): readonly PdfElement[] {
  const root = dictIn(document.catalog, "StructTreeRoot");
  if (!root) return [];
  const numbers = new Map(document.getPages().map(({ref}, index) => [ref.toString(), index + 1]));
  const dicts = new Map(document.getPages().map(({node}, index) => [node as PDFDict, index + 1]));
  const texts = pages.map(({texts}) => {
    const made = new Map<number, string>();
    for (const {mark, text} of texts) if (mark !== undefined) made.set(mark, (made.get(mark) ?? "") + text);
    return made;
  });
  const reading = {document, pageOf: pageFinder(numbers, dicts), texts};
  return kidsOf(root, undefined, reading).filter((one) => typeof one !== "string");
}

interface Reading {
  readonly document: PDFDocument;
  readonly pageOf: (of: PDFObject | undefined) => number | undefined;
  /** By page, then by mark. */
  readonly texts: readonly ReadonlyMap<number, string>[];
}

function pageFinder(numbers: ReadonlyMap<string, number>, dicts: ReadonlyMap<PDFDict, number>): Reading["pageOf"] {
  return (of) => (of instanceof PDFDict ? dicts.get(of) : of && numbers.get(of.toString()));
}

function rawText({children}: PdfElement): string {
  return children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
}

function kidsOf(dict: PDFDict, around: number | undefined, reading: Reading): readonly (PdfElement | string)[] {
  const page = reading.pageOf(dict.get(PDFName.of("Pg"))) ?? around;
  return listIn(reading.document.context, dict.get(PDFName.of("K"))).flatMap(
    (kid): readonly (PdfElement | string)[] => {
      if (kid instanceof PDFNumber) return contentOf(kid, page, reading);
      if (!(kid instanceof PDFDict)) return [];
      if (kid.has(PDFName.of("S"))) return [elementOf(kid, page, reading)];
      const mark = entry(kid, "MCID");
      return mark instanceof PDFNumber
        ? contentOf(mark, reading.pageOf(kid.get(PDFName.of("Pg"))) ?? page, reading)
        : [];
    },
  );
}

function contentOf(mark: PDFNumber, page: number | undefined, {texts}: Reading): readonly string[] {
  const text = page === undefined ? undefined : texts[page - 1]?.get(mark.asNumber());
  return text === undefined ? [] : [text];
}

function elementOf(dict: PDFDict, around: number | undefined, reading: Reading): PdfElement {
  const page = firstPage(dict, reading) ?? around;
  const given = {alt: textOf(entry(dict, "Alt")), language: textOf(entry(dict, "Lang")), id: textOf(entry(dict, "ID"))};
  return {
    tag: textOf(entry(dict, "S")),
    children: kidsOf(dict, around, reading),
    ...(page === undefined ? {} : {page}),
    ...Object.fromEntries(Object.entries(given).filter(([, text]) => text !== "")),
    ...tableAttributes(dict, reading),
    ...linkOf(dict, reading),
  };
}

function firstPage(dict: PDFDict, reading: Reading): number | undefined {
  const own = reading.pageOf(dict.get(PDFName.of("Pg")));
  if (own !== undefined) return own;
  for (const kid of listIn(reading.document.context, dict.get(PDFName.of("K")))) {
    const found = kid instanceof PDFDict ? firstPage(kid, reading) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function tableAttributes(dict: PDFDict, {document}: Reading): Partial<PdfElement> {
  const all = listIn(document.context, dict.get(PDFName.of("A")));
  const own = all.find((one): one is PDFDict => one instanceof PDFDict && textOf(entry(one, "O")) === "Table");
  if (!own) return {};
  const scope = textOf(entry(own, "Scope"));
  const headers = listIn(document.context, own.get(PDFName.of("Headers"))).map(textOf);
  const columns = entry(own, "ColSpan");
  return {
    headers,
    ...(scope === "" ? {} : {scope}),
    ...(columns instanceof PDFNumber ? {columns: columns.asNumber()} : {}),
  };
}

/** By the annotation among its contents. */
function linkOf(dict: PDFDict, reading: Reading): Partial<PdfElement> {
  const kids = listIn(reading.document.context, dict.get(PDFName.of("K")));
  const annotation = kids
    .flatMap((kid) => (kid instanceof PDFDict ? [dictIn(kid, "Obj")] : []))
    .find((one) => one !== undefined);
  if (!annotation) return {};
  const action = dictIn(annotation, "A");
  const href = action ? textOf(entry(action, "URI")) : "";
  if (href !== "") return {href};
  const [target] = destinationOf(annotation, reading.document);
  const toPage = reading.pageOf(target);
  return toPage === undefined ? {} : {toPage};
}

function destinationOf(annotation: PDFDict, {catalog, context}: PDFDocument): readonly PDFObject[] {
  const action = dictIn(annotation, "A");
  const held = context.lookup(annotation.get(PDFName.of("Dest")) ?? action?.get(PDFName.of("D")));
  if (held instanceof PDFArray || held === undefined) return listIn(context, held);
  const named =
    namedIn(context, dictIn(dictIn(catalog, "Names"), "Dests"), textOf(held)) ??
    dictIn(catalog, "Dests")?.lookup(PDFName.of(textOf(held)));
  return listIn(context, named instanceof PDFDict ? named.get(PDFName.of("D")) : named);
}

function namedIn(context: PDFContext, tree: PDFDict | undefined, name: string): PDFObject | undefined {
  if (!tree) return undefined;
  const names = listIn(context, tree.get(PDFName.of("Names")));
  const at = names.findIndex((one, index) => index % 2 === 0 && textOf(one) === name);
  if (at >= 0) return names[at + 1];
  for (const kid of listIn(context, tree.get(PDFName.of("Kids")))) {
    const found = kid instanceof PDFDict ? namedIn(context, kid, name) : undefined;
    if (found) return found;
  }
  return undefined;
}

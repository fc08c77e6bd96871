import {PDFDict, type PDFDocument, PDFName} from "pdf-lib";
import {dictIn, entry, listIn, textOf} from "./objects.ts";

export interface PdfFont {
  /** "ABCDEF+SourceSans3-Regular": the six letters say that only what is used is held. */
  readonly name: string;
  readonly embedded: boolean;
}

export function fontsOf(document: PDFDocument): readonly PdfFont[] {
  const found = new Map<string, boolean>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || textOf(entry(object, "Type")) !== "Font") continue;
    if (/^CIDFont/.test(textOf(entry(object, "Subtype")))) continue;
    found.set(textOf(entry(object, "BaseFont")), isEmbedded(document, object));
  }
  return [...found].map(([name, embedded]) => ({name, embedded})).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const FILES = ["FontFile", "FontFile2", "FontFile3"];

function isEmbedded({context}: PDFDocument, font: PDFDict): boolean {
  if (textOf(entry(font, "Subtype")) === "Type3") return true;
  const [descendant] = listIn(context, font.get(PDFName.of("DescendantFonts")));
  const held = dictIn(descendant instanceof PDFDict ? descendant : font, "FontDescriptor");
  return held !== undefined && FILES.some((name) => held.has(PDFName.of(name)));
}

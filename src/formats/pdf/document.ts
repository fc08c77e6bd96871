import {decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream} from "pdf-lib";
import {asDamaged} from "../format-problem.ts";
import {fontsOf, type PdfFont} from "./fonts.ts";
import {textOf} from "./objects.ts";
import {outlineOf, type PdfHeading} from "./outline.ts";
import {type PdfElement, structureOf} from "./structure.ts";
import {type PdfPage, textByPage} from "./text.ts";

/** A PDF as plain data: the text of its pages, the tree of its tags, and what it says of itself. No police in it. */
export interface PdfDocument {
  /** "" where there is none, as with every text here. */
  readonly title: string;
  readonly language: string;
  /** The window shows the title, not the file's name. */
  readonly showsTitle: boolean;
  /** Its content is marked with tags. */
  readonly tagged: boolean;
  /** The part of PDF/UA it says it keeps: "1". */
  readonly universalAccess: string;
  readonly pages: readonly PdfPage[];
  /** The elements at the top of the tree; most often one, `Document`. */
  readonly structure: readonly PdfElement[];
  readonly outline: readonly PdfHeading[];
  /** Every font any page names, once, ordered by name. */
  readonly fonts: readonly PdfFont[];
}

/** @throws FormatProblem for what is no PDF, or a damaged one. */
export async function readPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const document = await load(bytes);
  const {catalog} = document;
  const pages = await textByPage(bytes);
  const preferences = catalog.lookupMaybe(PDFName.of("ViewerPreferences"), PDFDict);
  const mark = catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict);
  return {
    title: document.getTitle() ?? "",
    language: textOf(catalog.lookup(PDFName.of("Lang"))),
    showsTitle: String(preferences?.lookup(PDFName.of("DisplayDocTitle"))) === "true",
    tagged: String(mark?.lookup(PDFName.of("Marked"))) === "true",
    universalAccess: /pdfuaid:part(?:>|=")(\d+)/.exec(metadataOf(document))?.[1] ?? "",
    pages,
    structure: structureOf(document, pages),
    outline: outlineOf(catalog),
    fonts: fontsOf(document),
  };
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY});
  } catch (error) {
    throw asDamaged(error, "this PDF");
  }
}

function metadataOf({catalog}: PDFDocument): string {
  const stream = catalog.lookup(PDFName.of("Metadata"));
  return stream instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(stream).decode()) : "";
}

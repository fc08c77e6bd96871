import type {PDFDict} from "pdf-lib";
import {dictIn, entry, textOf} from "./objects.ts";

/** An entry of the outline that a reader's window shows beside the pages. */
export interface PdfHeading {
  readonly title: string;
  /** 1 at the top. */
  readonly level: number;
}

export function outlineOf(catalog: PDFDict): readonly PdfHeading[] {
  const root = dictIn(catalog, "Outlines");
  return root ? below(root, 1) : [];
}

function below(parent: PDFDict, level: number): readonly PdfHeading[] {
  const found: PdfHeading[] = [];
  for (let one = dictIn(parent, "First"); one; one = dictIn(one, "Next"))
    found.push({title: textOf(entry(one, "Title")), level}, ...below(one, level + 1));
  return found;
}

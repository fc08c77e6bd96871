import {PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString} from "pdf-lib";

/** The text of a string or a name; "" of anything else. */
export function textOf(of: PDFObject | undefined): string {
  if (of instanceof PDFString || of instanceof PDFHexString) return of.decodeText();
  return of instanceof PDFName ? of.decodeText() : "";
}

/** What an entry holds, as a list: one thing or many, references followed. */
export function listIn(context: PDFContext, held: PDFObject | undefined): readonly PDFObject[] {
  const found = context.lookup(held);
  const all = found instanceof PDFArray ? found.asArray() : found ? [found] : [];
  return all.flatMap((one) => context.lookup(one) ?? []);
}

export function dictIn(dict: PDFDict | undefined, name: string): PDFDict | undefined {
  const found = dict?.lookup(PDFName.of(name));
  return found instanceof PDFDict ? found : undefined;
}

export function entry(dict: PDFDict, name: string): PDFObject | undefined {
  return dict.lookup(PDFName.of(name));
}

import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";
import {asDamaged} from "../format-problem.ts";

/** A page's text in the order it was drawn. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
}

export interface PdfText {
  readonly text: string;
  /** From the lower left corner, in points. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The number by which the tree of tags refers to it. */
  readonly mark?: number;
  /** Marked as no content: a running head, a rule. */
  readonly artifact: boolean;
}

export async function textByPage(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true});
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const {width, height} = page.getViewport({scale: 1});
      const {items} = await page.getTextContent({includeMarkedContent: true, disableNormalization: true});
      pages.push({width, height, texts: textsOf(items as readonly Item[])});
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw asDamaged(error, "this PDF");
  } finally {
    await task.destroy();
  }
}

type Item =
  | {readonly type: string; readonly tag?: string; readonly id?: string | null}
  | {readonly str: string; readonly transform: readonly number[]; readonly hasEOL: boolean; readonly type?: undefined};

interface Mark {
  readonly artifact: boolean;
  readonly number?: number;
}

/** What is within an artifact is one; what has no number of its own belongs to the mark around it. */
function textsOf(items: readonly Item[]): readonly PdfText[] {
  const texts: PdfText[] = [];
  const open: Mark[] = [];
  for (const item of items) {
    if (item.type === "endMarkedContent") open.pop();
    else if (item.type !== undefined) open.push(markOf(item, open.at(-1)));
    else if (item.str !== "" || item.hasEOL) texts.push(oneText(item, open.at(-1)));
  }
  return texts;
}

function markOf({tag, id}: {readonly tag?: string; readonly id?: string | null}, around: Mark | undefined): Mark {
  const own = /_mc(\d+)$/.exec(id ?? "")?.[1];
  const number = own === undefined ? around?.number : Number(own);
  const artifact = tag === "Artifact" || around?.artifact === true;
  return number === undefined ? {artifact} : {artifact, number};
}

function oneText({str, transform, hasEOL}: Extract<Item, {str: string}>, mark: Mark | undefined): PdfText {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const numbered = mark?.number === undefined || mark.artifact ? {} : {mark: mark.number};
  const text = hasEOL ? `${str}\n` : str;
  return {text, x, y, size: Math.hypot(c, d), ...numbered, artifact: mark?.artifact ?? false};
}

import {strFromU8, strToU8, unzipSync} from "fflate";
import {steadyZip} from "../../../formats/book/steady-zip.ts";

/**
 * A Word package with nothing of the clock or of chance in it: the library stamps the time, draws random ids for links, and leaves out
 * captions of tables and the language of the text. Captions are given in the order of the tables.
 */
export function steadyPackage(
  packed: Uint8Array,
  {at, language, captions}: {readonly at: string; readonly language: string; readonly captions: readonly string[]},
): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(packed)));
  const edit = (path: string, change: (xml: string) => string) => {
    const bytes = parts.get(path);
    if (bytes) parts.set(path, strToU8(change(strFromU8(bytes))));
  };
  const ids = steadyIds(strFromU8(parts.get("word/document.xml")!));
  edit("word/document.xml", (xml) => captioned(steadyBookmarks(ids(xml)), captions));
  edit("word/_rels/document.xml.rels", (xml) => inOrder(ids(xml)));
  edit("word/styles.xml", (xml) =>
    xml.replace("<w:rPrDefault><w:rPr>", `<w:rPrDefault><w:rPr><w:lang w:val="${language}"/>`),
  );
  const time = `${at.slice(0, 19)}Z`;
  edit("docProps/core.xml", (xml) =>
    xml
      .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${time}`)
      .replace("</cp:coreProperties>", `<dc:language>${language}</dc:language></cp:coreProperties>`),
  );
  const paths = [...parts.keys()].sort(contentTypesFirst);
  return steadyZip(paths.map((path) => ({path, text: parts.get(path)!})));
}

/** Links are numbered in the order of the text. */
function steadyIds(document: string): (xml: string) => string {
  const random = new Map<string, string>();
  for (const [, id] of document.matchAll(/r:id="(rId[^"]+)"/g))
    if (!/^rId\d+$/.test(id!) && !random.has(id!)) random.set(id!, `rIdLink${random.size + 1}`);
  return (xml) => xml.replace(/rId[\w-]+/g, (id) => random.get(id) ?? id);
}

/** The library counts bookmarks over all the documents of a process. */
function steadyBookmarks(document: string): string {
  const numbers = new Map<string, number>();
  return document.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `${before}${numbers.get(id)}`;
  });
}

function inOrder(rels: string): string {
  const each = rels.match(/<Relationship [^>]*\/>/g) ?? [];
  const sorted = [...each].sort();
  let next = 0;
  return rels.replace(/<Relationship [^>]*\/>/g, () => sorted[next++]!);
}

function captioned(document: string, captions: readonly string[]): string {
  let table = 0;
  return document.replace(/<\/w:tblPr>/g, (end) => {
    const caption = captions[table++];
    return caption === undefined ? end : `<w:tblCaption w:val="${escaped(caption)}"/>${end}`;
  });
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function contentTypesFirst(a: string, b: string): number {
  const first = (path: string) => (path === "[Content_Types].xml" ? 0 : 1);
  return first(a) - first(b) || (a < b ? -1 : 1);
}

import {assertWritable, type Book, type BookSheet} from "../book/book.ts";
import {asCellText, xmlText} from "../book/cell-words.ts";
import {steadyZip} from "../book/steady-zip.ts";
import {columnLetters} from "../cell-name.ts";
import {sheetXml} from "./write-sheet.ts";
import {stylesXml} from "./write-styles.ts";

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const SPACES = [
  ...["office", "table", "text", "style", "meta"].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:number="${OASIS}:datastyle:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

/** An OpenDocument spreadsheet: a table's header row is marked as such, and the table is a named range. The same book gives the same bytes. */
export function writeOds(book: Book): Uint8Array {
  assertWritable(book);
  return steadyZip([
    {path: "mimetype", text: TYPE, stored: true},
    {path: "META-INF/manifest.xml", text: manifestXml()},
    {path: "meta.xml", text: metaXml(book)},
    {path: "styles.xml", text: document("styles", stylesXml(book.language))},
    {path: "content.xml", text: document("content", contentXml(book))},
  ]);
}

function contentXml({sheets}: Book): string {
  const widths = [...new Set(sheets.flatMap(({table}) => table?.columns.map(({width}) => width) ?? [WIDE]))].sort(
    (a, b) => a - b,
  );
  const columns = widths.map(
    (width) =>
      `<style:style style:name="co${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.21).toFixed(2)}cm"/></style:style>`,
  );
  const rows =
    '<style:style style:name="ro" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>';
  return (
    `<office:automatic-styles>${columns.join("")}${rows}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${sheets.map((sheet) => sheetXml(sheet, WIDE)).join("")}` +
    `<table:database-ranges>${sheets.map(rangeXml).join("")}</table:database-ranges></office:spreadsheet></office:body>`
  );
}

/** The width of the one column of a sheet without a table, in characters. */
const WIDE = 90;

function rangeXml({name, lines, table}: BookSheet): string {
  if (!table) return "";
  const top = lines.length + 1;
  const last = `${columnLetters(table.columns.length)}${top + table.rows.length}`;
  return `<table:database-range table:name="${table.name}" table:target-range-address="${name}.A${top}:${name}.${last}" table:contains-header="true"/>`;
}

function document(kind: "styles" | "content", inside: string): string {
  return `${XML}<office:document-${kind} ${SPACES} office:version="1.3">${inside}</office:document-${kind}>`;
}

function metaXml({title, about, author, language, at}: Book): string {
  const time = `${at.slice(0, 19)}Z`;
  const words = (text: string): string => xmlText(asCellText(text));
  return (
    `${XML}<office:document-meta ${SPACES} office:version="1.3"><office:meta><meta:generator>Copperplate</meta:generator>` +
    `<dc:title>${words(title)}</dc:title><dc:description>${words(about)}</dc:description><dc:creator>${words(author)}</dc:creator>` +
    `<dc:language>${language}</dc:language><meta:creation-date>${time}</meta:creation-date><dc:date>${time}</dc:date>` +
    "</office:meta></office:document-meta>"
  );
}

function manifestXml(): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const parts = ["content.xml", "styles.xml", "meta.xml"].map((path) => entry(path, "text/xml"));
  return `${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3">${entry("/", TYPE)}${parts.join("")}</manifest:manifest>`;
}

import {assertWritable, type Book} from "../book/book.ts";
import {asCellText, xmlText} from "../book/cell-words.ts";
import {steadyZip, type ZipPart} from "../book/steady-zip.ts";
import {relationships, type SheetParts, sheetParts} from "./write-sheet.ts";
import {stylesXml} from "./write-styles.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An Excel workbook: its tables are table parts with a header row, its texts are texts. The same book gives the same bytes. */
export function writeXlsx(book: Book): Uint8Array {
  assertWritable(book);
  const sheets = book.sheets.map((sheet, at) => sheetParts(sheet, at + 1));
  return steadyZip([
    {path: "[Content_Types].xml", text: contentTypes(sheets)},
    {path: "_rels/.rels", text: relationships(packageRelations())},
    {path: "docProps/core.xml", text: coreXml(book)},
    {path: "xl/workbook.xml", text: workbookXml(book)},
    {path: "xl/_rels/workbook.xml.rels", text: relationships(workbookRelations(book))},
    {path: "xl/styles.xml", text: stylesXml()},
    ...sheets.flatMap(partsOfSheet),
  ]);
}

function partsOfSheet({xml, rels, table}: SheetParts, at: number): readonly ZipPart[] {
  const n = at + 1;
  return [
    {path: `xl/worksheets/sheet${n}.xml`, text: xml},
    ...(rels === undefined ? [] : [{path: `xl/worksheets/_rels/sheet${n}.xml.rels`, text: rels}]),
    ...(table === undefined ? [] : [{path: `xl/tables/table${n}.xml`, text: table}]),
  ];
}

function contentTypes(sheets: readonly SheetParts[]): string {
  const part = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${type}"/>`;
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    part("/xl/workbook.xml", `${SHEETML}.sheet.main+xml`),
    part("/xl/styles.xml", `${SHEETML}.styles+xml`),
    ...sheets.map((_, n) => part(`/xl/worksheets/sheet${n + 1}.xml`, `${SHEETML}.worksheet+xml`)),
    ...sheets.flatMap(({table}, n) => (table ? [part(`/xl/tables/table${n + 1}.xml`, `${SHEETML}.table+xml`)] : [])),
    "</Types>",
  ].join("");
}

function packageRelations(): readonly string[] {
  return [
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  ];
}

function workbookRelations({sheets}: Book): readonly string[] {
  return [
    ...sheets.map(
      (_, n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  ];
}

function workbookXml({sheets}: Book): string {
  const each = sheets.map(({name}, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${each.join("")}</sheets></workbook>`;
}

function coreXml({title, about, author, language, at}: Book): string {
  const time = `${at.slice(0, 19)}Z`;
  const words = (text: string): string => xmlText(asCellText(text));
  return [
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${words(title)}</dc:title><dc:creator>${words(author)}</dc:creator><dc:description>${words(about)}</dc:description>`,
    `<dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}

import {strToU8, zipSync} from "fflate";

/** Cells to the bytes of an XLSX file, the way Excel writes one: shared strings, merges, formulas with their last result. */

export type Cell =
  | {readonly kind: "text"; readonly text: string; readonly style?: Style}
  | {readonly kind: "number"; readonly value: number; readonly style?: Style; readonly formula?: string}
  | {readonly kind: "empty"};

export type Style = keyof typeof STYLES;

export interface Sheet {
  readonly name: string;
  /** Row 1 first. */
  readonly rows: readonly (readonly Cell[])[];
  /** Such as `B4:M4`. */
  readonly merges: readonly string[];
}

/** The same bytes for the same sheets, wherever and whenever. */
export function xlsx(sheets: readonly Sheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const parts = sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, strings)] as const);
  const files = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelationships(sheets.length)],
    ["xl/styles.xml", stylesXml()],
    ["xl/sharedStrings.xml", stringsXml([...strings.keys()])],
    ...parts,
  ] as const;
  const tree = Object.fromEntries(files.map(([name, xml]) => [name, strToU8(HEAD + xml)]));
  // ZIP keeps local time without a zone: made of local parts, it is the same in every zone.
  return zipSync(tree, {mtime: new Date(2025, 0, 6, 9, 0, 0), level: 6});
}

/** 1 is A, 27 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

function sheetXml({rows, merges}: Sheet, strings: Map<string, number>): string {
  const body = rows.map((cells, r) => {
    const written = cells.map((cell, c) => cellXml(cell, `${columnName(c + 1)}${r + 1}`, strings)).join("");
    return `<row r="${r + 1}">${written}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return (
    `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="26" customWidth="1"/></cols>` +
    `<sheetData>${body.join("")}</sheetData><mergeCells count="${merges.length}">${merged}</mergeCells></worksheet>`
  );
}

function cellXml(cell: Cell, ref: string, strings: Map<string, number>): string {
  if (cell.kind === "empty") return "";
  const style = cell.style ? ` s="${STYLES[cell.style].index}"` : "";
  if (cell.kind === "number") {
    const formula = cell.formula ? `<f>${xmlText(cell.formula)}</f>` : "";
    return `<c r="${ref}"${style}>${formula}<v>${cell.value}</v></c>`;
  }
  const index = strings.get(cell.text) ?? strings.size;
  strings.set(cell.text, index);
  return `<c r="${ref}"${style} t="s"><v>${index}</v></c>`;
}

/** Number format 17 is mmm-yy, 10 is 0.00%, 3 is #,##0. */
const STYLES = {
  plain: {index: 0, format: 0, font: 0},
  bold: {index: 1, format: 0, font: 1},
  month: {index: 2, format: 17, font: 1},
  count: {index: 3, format: 3, font: 0},
  total: {index: 4, format: 3, font: 1},
  percent: {index: 5, format: 10, font: 0},
} as const;

function stylesXml(): string {
  const formats = Object.values(STYLES)
    .map(
      ({format, font}) =>
        `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join("");
  return (
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
    `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${Object.keys(STYLES).length}">${formats}</cellXfs></styleSheet>`
  );
}

function stringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join("");
  return `<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${items}</sst>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets
    .map(({name}, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("");
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`;
}

function workbookRelationships(sheets: number): string {
  const own = Array.from({length: sheets}, (_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const);
  return relationships([...own, ["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]]);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const own = Array.from({length: sheets}, (_, i) => type(`worksheets/sheet${i + 1}`, "worksheet")).join("");
  return (
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `${type("workbook", "sheet.main")}${own}${type("styles", "styles")}${type("sharedStrings", "sharedStrings")}</Types>`
  );
}

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

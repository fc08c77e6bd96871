import {strToU8, zipSync} from "fflate";

/** Real workbook bytes for tests, as small as a workbook can be. Cells from A1 on; null is a blank cell. */
export interface SheetBytes {
  readonly name: string;
  readonly rows: readonly (readonly CellBytes[])[];
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
}

export type CellBytes =
  | string
  | number
  | null
  | {readonly date: string}
  | {readonly percent: number}
  | {readonly error: string}
  | {readonly formula: string; readonly value?: number}
  /** The inside of a cell's `is` element: runs of rich text. */
  | {readonly rich: string};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="mmm\\-yy"/></numFmts>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`;

/** Texts are shared, as Excel writes them, unless `inline`. `parts` adds entries or takes the place of some. */
export function xlsxBytes(
  sheets: readonly SheetBytes[],
  options: {readonly inline?: boolean; readonly parts?: Readonly<Record<string, string>>} = {},
): Uint8Array {
  const strings = new Map<string, number>();
  const text = (value: string): string => {
    if (options.inline) return ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is>`;
    if (!strings.has(value)) strings.set(value, strings.size);
    return ` t="s"><v>${strings.get(value)}</v>`;
  };
  const parts: Record<string, string> = {
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${sheets
      .map(
        (sheet, i) =>
          `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${sheet.hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, i): Relation => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`]),
      ["rId901", "sharedStrings", "/xl/sharedStrings.xml"],
      ["rId902", "styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, text);
  });
  const items = [...strings.keys()].map((value) => `<si><t xml:space="preserve">${escapeXml(value)}</t></si>`);
  parts["xl/sharedStrings.xml"] = `${HEAD}<sst ${MAIN}>${items.join("")}</sst>`;
  const entries = Object.entries({...parts, ...options.parts}).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync(Object.fromEntries(entries), {mtime: new Date(1980, 0, 1, 12)});
}

/** The column's letters, from 0. */
function letters(column: number): string {
  return `${column >= 26 ? letters(Math.floor(column / 26) - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

function sheetXml(sheet: SheetBytes, text: (value: string) => string): string {
  const rows = sheet.rows.map((cells, r) => {
    const inside = cells.map((cell, c) => (cell === null ? "" : cellXml(cell, `${letters(c)}${r + 1}`, text))).join("");
    return `<row r="${r + 1}">${inside}</row>`;
  });
  const merged = sheet.merged?.length
    ? `<mergeCells>${sheet.merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
    : "";
  return `${HEAD}<worksheet ${MAIN}><sheetData>${rows.join("")}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: NonNullable<CellBytes>, at: string, text: (value: string) => string): string {
  return `<c r="${at}"${cellInside(cell, text)}</c>`;
}

function cellInside(cell: NonNullable<CellBytes>, text: (value: string) => string): string {
  if (typeof cell === "number") return `><v>${cell}</v>`;
  if (typeof cell === "string") return text(cell);
  if ("date" in cell) return ` s="1"><v>${Date.parse(cell.date) / 86_400_000 + 25_569}</v>`;
  if ("percent" in cell) return ` s="2"><v>${cell.percent}</v>`;
  if ("error" in cell) return ` t="e"><v>${cell.error}</v>`;
  if ("rich" in cell) return ` t="inlineStr"><is>${cell.rich}</is>`;
  return `><f>${escapeXml(cell.formula)}</f>${cell.value === undefined ? "" : `<v>${cell.value}</v>`}`;
}

type Relation = readonly [id: string, type: string, target: string];

function relations(list: readonly Relation[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

function escapeXml(text: string): string {
  return text.replace(/[<&>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

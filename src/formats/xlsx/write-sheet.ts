import type {BookCell, BookLine, BookLink, BookSheet, BookTable} from "../book/book.ts";
import {asCellText, startsAFormula, xmlText} from "../book/cell-words.ts";
import {columnLetters} from "../cell-name.ts";
import {STYLE} from "./write-styles.ts";

/** A sheet's parts. A text is an inline string, and one that looks like a formula is also marked as quoted, so that typing in it keeps it text. */
export interface SheetParts {
  readonly xml: string;
  /** The relations of the sheet: its links out of the workbook, and its table. */
  readonly rels?: string;
  readonly table?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WIDE = 90;

/** `id` is the number of the sheet, from 1. */
export function sheetParts(sheet: BookSheet, id: number): SheetParts {
  const links = new Links();
  const {lines, table} = sheet;
  const wrap = table === undefined;
  const rows = lines.map((line, at) => rowXml(at + 1, [lineCell(line, {name: `A${at + 1}`, wrap, links})]));
  const top = lines.length + 1;
  if (table) rows.push(...tableRows(table, top, links));
  const widths = table ? table.columns.map(({width}) => width) : [WIDE];
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const part = table ? `<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>` : "";
  const xml =
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><cols>${cols.join("")}</cols>` +
    `<sheetData>${rows.join("")}</sheetData>${links.xml()}${part}</worksheet>`;
  const rels = [
    ...links.relations(),
    ...(table ? [`<Relationship Id="rIdTable" Type="${OFFICE}/table" Target="../tables/table${id}.xml"/>`] : []),
  ];
  return {
    xml,
    ...(rels.length > 0 ? {rels: relationships(rels)} : {}),
    ...(table ? {table: tableXml(table, {id, top})} : {}),
  };
}

export function relationships(each: readonly string[]): string {
  const space = "http://schemas.openxmlformats.org/package/2006/relationships";
  return `${XML}<Relationships xmlns="${space}">${each.join("")}</Relationships>`;
}

function tableRows({columns, rows}: BookTable, top: number, links: Links): readonly string[] {
  const at = (row: number, column: number): string => `${columnLetters(column + 1)}${row}`;
  const head = columns.map(({heading}, n) => textCell(at(top, n), heading, STYLE.header));
  return [
    rowXml(top, head),
    ...rows.map((cells, r) => {
      const row = top + 1 + r;
      return rowXml(
        row,
        cells.map((cell, n) => cellXml(cell, at(row, n), links)),
      );
    }),
  ];
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join("")}</row>`;
}

function lineCell(
  {text, as, link}: BookLine,
  {name, wrap, links}: {readonly name: string; readonly wrap: boolean; readonly links: Links},
): string {
  if (link) links.add(name, link);
  const plain = wrap ? STYLE.text : STYLE.line;
  return textCell(name, text, link ? STYLE.link : as === "text" ? plain : STYLE[as]);
}

function cellXml(cell: BookCell, name: string, links: Links): string {
  if (cell.kind === "number") return `<c r="${name}" s="${STYLE.number + cell.places}"><v>${cell.value}</v></c>`;
  if (cell.link) links.add(name, cell.link);
  return textCell(name, cell.text, cell.link ? STYLE.link : STYLE.text);
}

function textCell(name: string, text: string, style: number): string {
  const held = asCellText(text);
  const quoted = style === STYLE.text && startsAFormula(held) ? STYLE.quoted : style;
  const words = xmlText(held.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
  return `<c r="${name}" s="${quoted}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

function tableXml({name, columns, rows}: BookTable, {id, top}: {readonly id: number; readonly top: number}): string {
  const range = `A${top}:${columnLetters(columns.length)}${top + rows.length}`;
  const each = columns.map(({heading}, n) => `<tableColumn id="${n + 1}" name="${xmlText(asCellText(heading))}"/>`);
  return (
    `${XML}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${range}" headerRowCount="1" totalsRowShown="0">` +
    `<tableColumns count="${columns.length}">${each.join("")}</tableColumns>` +
    `<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

/** The links of a sheet: to a sheet of the workbook by its place, out of it by a relation. */
class Links {
  readonly #each: {readonly cell: string; readonly link: BookLink}[] = [];

  add(cell: string, link: BookLink): void {
    this.#each.push({cell, link});
  }

  xml(): string {
    if (this.#each.length === 0) return "";
    const each = this.#each.map(({cell, link}, n) =>
      "sheet" in link
        ? `<hyperlink ref="${cell}" location="'${link.sheet}'!A1"/>`
        : `<hyperlink ref="${cell}" r:id="rId${n + 1}"/>`,
    );
    return `<hyperlinks>${each.join("")}</hyperlinks>`;
  }

  relations(): readonly string[] {
    return this.#each.flatMap(({link}, n) =>
      "sheet" in link
        ? []
        : [
            `<Relationship Id="rId${n + 1}" Type="${OFFICE}/hyperlink" Target="${xmlText(link.href)}" TargetMode="External"/>`,
          ],
    );
  }
}

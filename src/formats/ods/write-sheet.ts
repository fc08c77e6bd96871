import type {BookCell, BookLine, BookLink, BookSheet, BookTable} from "../book/book.ts";
import {asCellText, startsAFormula, xmlText} from "../book/cell-words.ts";

/** A sheet's lines, then its table, whose first row is marked as its header. A text that looks like a formula has the format of text. */
export function sheetXml({name, lines, table}: BookSheet, wide: number): string {
  const widths = table ? table.columns.map(({width}) => width) : [wide];
  const columns = widths.map((width) => `<table:table-column table:style-name="co${width}"/>`);
  const rows = [
    ...lines.map((line) => rowXml([lineCell(line, table === undefined)])),
    ...(table ? tableRows(table) : []),
  ];
  return `<table:table table:name="${name}">${columns.join("")}${rows.join("")}</table:table>`;
}

function tableRows({columns, rows}: BookTable): readonly string[] {
  const head = rowXml(columns.map(({heading}) => textCell(heading, "header")));
  return [
    `<table:table-header-rows>${head}</table:table-header-rows>`,
    ...rows.map((cells) => rowXml(cells.map(cellXml))),
  ];
}

function rowXml(cells: readonly string[]): string {
  return `<table:table-row table:style-name="ro">${cells.join("")}</table:table-row>`;
}

function lineCell({text, as, link}: BookLine, wrap: boolean): string {
  const plain = wrap ? "text" : "Default";
  const style = {title: "Heading_20_1", heading: "Heading_20_2", text: plain}[as];
  return textCell(text, link ? "link" : style, link);
}

function cellXml(cell: BookCell): string {
  if (cell.kind === "text") return textCell(cell.text, cell.link ? "link" : "text", cell.link);
  const {value, places} = cell;
  const shown = value.toFixed(places);
  return `<table:table-cell table:style-name="number${places}" office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
}

function textCell(text: string, style: string, link?: BookLink): string {
  const held = asCellText(text);
  const quoted = style === "text" && startsAFormula(held) ? "quoted" : style;
  const paragraphs = held.split("\n").map((line) => `<text:p>${linked(lineXml(line), link)}</text:p>`);
  return `<table:table-cell table:style-name="${quoted}" office:value-type="string">${paragraphs.join("")}</table:table-cell>`;
}

function linked(inside: string, link: BookLink | undefined): string {
  if (!link) return inside;
  const href = "sheet" in link ? `#${link.sheet}.A1` : link.href;
  return `<text:a xlink:type="simple" xlink:href="${xmlText(href)}">${inside}</text:a>`;
}

/** Readers fold spaces, so those at the ends and those that follow another are written as elements, and tabs too. */
function lineXml(line: string): string {
  return xmlText(line).replace(/^ +| +$| {2,}|\t/g, (found) =>
    found === "\t" ? "<text:tab/>" : `<text:s text:c="${found.length}"/>`,
  );
}

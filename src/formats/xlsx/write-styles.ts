import {MOST_PLACES} from "../book/book.ts";

/** How cells look, by the number of the style in styles.xml; a number's is `number` and its decimal places. */
export const STYLE = {line: 0, text: 1, quoted: 2, title: 3, heading: 4, header: 5, link: 6, number: 7} as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Numbers under it are Excel's own formats. */
const FIRST_FORMAT = 164;

export function stylesXml(): string {
  const places = Array.from({length: MOST_PLACES + 1}, (_, n) => n);
  const formats = places.map((n) => {
    const code = n === 0 ? "#,##0" : `#,##0.${"0".repeat(n)}`;
    return `<numFmt numFmtId="${FIRST_FORMAT + n}" formatCode="${code}"/>`;
  });
  const cells = [
    xf(0, 0, false),
    xf(0, 0, true),
    xf(0, 0, true, ' quotePrefix="1"'),
    xf(0, 1, false),
    xf(0, 2, false),
    xf(0, 3, true),
    xf(0, 4, true),
    ...places.map((n) => xf(FIRST_FORMAT + n, 0, false, ' applyNumberFormat="1"')),
  ];
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join("")}</numFmts>` +
    `<fonts count="5">${font(11, "")}${font(16, "<b/>")}${font(13, "<b/>")}${font(11, "<b/>")}${font(11, "<u/>", "FF0B3D91")}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1"/></styleSheet>'
  );
}

function font(size: number, face: string, colour?: string): string {
  const ink = colour === undefined ? '<color theme="1"/>' : `<color rgb="${colour}"/>`;
  return `<font>${face}<sz val="${size}"/>${ink}<name val="Arial"/><family val="2"/></font>`;
}

function xf(format: number, fontId: number, ...[wrap, more = ""]: readonly [boolean, string?]): string {
  const align = wrap ? '<alignment vertical="top" wrapText="1"/>' : '<alignment vertical="top"/>';
  return `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"${more}>${align}</xf>`;
}

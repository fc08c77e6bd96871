import {strToU8, zipSync} from "fflate";

/** Real bytes of an OpenDocument spreadsheet for tests, as small as one can be. `xml` is what stands inside the sheet's table. */
export interface OdsSheetBytes {
  readonly name: string;
  readonly xml: string;
  readonly hidden?: boolean;
}

const SPACES = ["office", "table", "text", "style", "draw", "manifest"]
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(" ");
const STYLES =
  '<office:automatic-styles><style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>' +
  '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>' +
  '<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles>';

/** `content` and `manifest` take the place of those parts. */
export function odsBytes(
  sheets: readonly OdsSheetBytes[],
  parts: {readonly content?: string; readonly manifest?: string} = {},
): Uint8Array {
  const tables = sheets.map(
    ({name, xml, hidden}) =>
      `<table:table table:name="${name}" table:style-name="${hidden ? "hidden" : "shown"}">${xml}</table:table>`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${SPACES}>${STYLES}<office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  const manifest = parts.manifest?.replace("<m>", `<m ${SPACES}>`) ?? `<manifest:manifest ${SPACES}/>`;
  return zipSync(
    {
      mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), {level: 0}],
      "content.xml": strToU8(parts.content ?? content),
      "META-INF/manifest.xml": strToU8(manifest),
    },
    {mtime: new Date(1980, 0, 1, 12)},
  );
}

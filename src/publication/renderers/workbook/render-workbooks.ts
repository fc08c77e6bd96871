import {writeOds} from "../../../formats/ods/write-ods.ts";
import {writeXlsx} from "../../../formats/xlsx/write-xlsx.ts";
import type {Release} from "../../release/read-release.ts";
import {RELEASE} from "../../release/release-files.ts";
import {bookOf} from "../../tables/workbook/book-of.ts";

export interface RenderedFile {
  /** Within the release. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The release's tables as an OpenDocument spreadsheet and as an Excel workbook, which hold the same. The same records give the same bytes. */
export function renderWorkbooks(release: Release): readonly RenderedFile[] {
  const book = bookOf(release);
  return [
    {path: RELEASE.ods, bytes: writeOds(book)},
    {path: RELEASE.xlsx, bytes: writeXlsx(book)},
  ];
}

import type {MergedRange} from "../cell-name.ts";
import {FormatProblem} from "../format-problem.ts";
import {otherFormat} from "../other-format.ts";
import {CELLS_IN_ROW} from "../sparse-row.ts";
import {looksLikeZip, openZip, ZIP_LIMITS, type ZipLimits} from "../zip.ts";
import type {SheetContext} from "./cell.ts";
import {readPackage} from "./package.ts";
import {sheetRows, type XlsxRow} from "./sheet.ts";
import {readSharedStrings} from "./strings.ts";
import {readDateStyles} from "./styles.ts";

/** An Excel workbook's sheets, as rows of cells with what each shows. Computes no formula: what was computed and saved is read. */
export interface Workbook {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetName[];
  /** Rows as they are read, in memory that does not grow with them. Throws `FormatProblem`. */
  open(sheet: SheetName): OpenSheet;
}

/** `name` as it stands, spaces at its ends included. */
export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

export interface OpenSheet {
  readonly rows: AsyncIterable<XlsxRow>;
  /** Complete once the rows are read to the end: the file says it after them. */
  readonly merged: readonly MergedRange[];
}

export interface XlsxLimits extends ZipLimits {
  /** Cells with something in them that one row may have. */
  readonly cellsInRow: number;
  /** Characters of all the texts that cells share. */
  readonly sharedText: number;
}

export const XLSX_LIMITS: XlsxLimits = {...ZIP_LIMITS, cellsInRow: CELLS_IN_ROW, sharedText: 64 * 2 ** 20};

/** Throws `FormatProblem` for anything that is not a readable workbook of ordinary size, saying what it is instead. */
export async function openXlsx(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): Promise<Workbook> {
  const bounds = {...XLSX_LIMITS, ...limits};
  if (!looksLikeZip(bytes))
    throw (
      otherFormat(bytes) ??
      new FormatProblem("not-a-workbook", "This is not an Excel workbook. Save it as .xlsx or as CSV.")
    );
  const zip = await openZip(bytes, bounds);
  const parts = await readPackage(zip);
  const context: SheetContext = {
    strings: parts.strings ? await readSharedStrings(zip.chunks(parts.strings), bounds.sharedText) : [],
    styles: parts.styles ? await readDateStyles(zip.chunks(parts.styles)) : [],
    from1904: parts.from1904,
    cellsInRow: bounds.cellsInRow,
  };
  const paths = new Map(parts.sheets.map(({path, ...sheet}) => [sheet as SheetName, path]));
  return {
    sheets: [...paths.keys()],
    open: (sheet) => {
      const path = paths.get(sheet);
      if (path === undefined) throw new FormatProblem("no-such-sheet", `The workbook has no sheet "${sheet.name}".`);
      const merged: MergedRange[] = [];
      return {rows: sheetRows(zip.chunks(path), {...context, sheet: sheet.name, merged}), merged};
    },
  };
}

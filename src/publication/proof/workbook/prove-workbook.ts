import type {Book, BookCell, BookSheet} from "../../../formats/book/book.ts";
import {asCellText} from "../../../formats/book/cell-words.ts";
import type {BookMarks, SheetMarks} from "../../../formats/book/marks.ts";
import {cellName, columnLetters} from "../../../formats/cell-name.ts";
import {plainDecimal} from "../../../formats/cell-text.ts";
import {FormatProblem} from "../../../formats/format-problem.ts";
import {readOdsMarks} from "../../../formats/ods/read-marks.ts";
import {openTables} from "../../../formats/tables.ts";
import {readXlsxMarks} from "../../../formats/xlsx/read-marks.ts";
import type {Release} from "../../release/read-release.ts";
import {bookOf} from "../../tables/workbook/book-of.ts";
import type {Discrepancy} from "../discrepancy.ts";
import {figuresStand} from "./figures-stand.ts";
import {type Grid, gridOf} from "./grid.ts";

/**
 * A spreadsheet of a release read back from its bytes: every cell says what the release's records say, numbers are numbers, each table is
 * marked with its header row, and nothing in it is computed or merged. `path` names the file in what is found.
 */
export async function proveWorkbook(
  path: string,
  bytes: Uint8Array,
  release: Release,
): Promise<readonly Discrepancy[]> {
  const book = bookOf(release);
  try {
    const file = await openTables(path, bytes);
    const marks = file.form === "xlsx" ? await readXlsxMarks(bytes) : await readOdsMarks(bytes);
    const grids = new Map<string, Grid>();
    for (const sheet of file.sheets) grids.set(sheet.name, await gridOf(sheet));
    return [
      ...marksOfBook(path, book, marks),
      ...book.sheets.flatMap((sheet) => {
        const grid = grids.get(sheet.name);
        const own = marks.sheets.find(({name}) => name === sheet.name);
        return grid && own ? [...cellsOf(path, sheet, {grid, marks: own}), ...marksOfSheet(path, sheet, own)] : [];
      }),
      ...figuresStand(path, grids, release),
    ];
  } catch (error) {
    if (!(error instanceof FormatProblem)) throw error;
    return [
      {code: "document-unreadable", file: path, what: "the file", expected: "a spreadsheet", found: error.message},
    ];
  }
}

function marksOfBook(file: string, {title, language, sheets}: Book, marks: BookMarks): readonly Discrepancy[] {
  const names = (list: readonly {readonly name: string}[]): string => list.map(({name}) => name).join(", ");
  return [
    ["the title", asCellText(title), marks.title],
    ["the language", language, marks.language],
    ["the worksheets", names(sheets), names(marks.sheets)],
  ].flatMap(([what = "", expected = "", found = ""]) =>
    expected === found ? [] : [{code: "workbook-structure-differs", file, what, expected, found: found || "none"}],
  );
}

function marksOfSheet(file: string, {name, lines, table}: BookSheet, marks: SheetMarks): readonly Discrepancy[] {
  const top = lines.length + 1;
  const range = table ? `A${top}:${columnLetters(table.columns.length)}${top + table.rows.length}` : "none";
  return [
    ["the marked table", range, marks.tables.join(", ")],
    ["formulas", "none", marks.formulas.join(", ")],
    ["merged cells", "none", marks.merged.join(", ")],
  ].flatMap(([what, expected = "", found = ""]) =>
    expected === (found || "none")
      ? []
      : [{code: "workbook-structure-differs", file, what: `${name}: ${what}`, expected, found: found || "none"}],
  );
}

interface FoundSheet {
  readonly grid: Grid;
  readonly marks: SheetMarks;
}

/** Every cell that is expected or is there. */
function cellsOf(file: string, sheet: BookSheet, {grid, marks}: FoundSheet): readonly Discrepancy[] {
  const expected = expectedRows(sheet);
  const found: Discrepancy[] = [];
  const last = Math.max(expected.length, ...grid.keys());
  for (let row = 1; row <= last; row++) {
    const [should, does] = [expected[row - 1] ?? [], grid.get(row) ?? []];
    for (let column = 1; column <= Math.max(should.length, does.length); column++) {
      const cell = {name: `${columnLetters(column)}${row}`, text: does[column - 1] ?? ""};
      const differs = differenceOf(should[column - 1], cell, marks);
      if (differs) found.push({code: "workbook-cell-differs", file, what: cellName(sheet, row, column), ...differs});
    }
  }
  return found;
}

function expectedRows({lines, table}: BookSheet): readonly (readonly BookCell[])[] {
  const text = (words: string): BookCell => ({kind: "text", text: words});
  return [
    ...lines.map((line) => [text(line.text)]),
    ...(table ? [table.columns.map(({heading}) => text(heading)), ...table.rows] : []),
  ];
}

function differenceOf(
  should: BookCell | undefined,
  {name, text}: {readonly name: string; readonly text: string},
  {numbers}: SheetMarks,
): Pick<Discrepancy, "expected" | "found"> | undefined {
  const expected = should === undefined ? "nothing" : wordsOf(should);
  const found = text === "" ? "nothing" : numbers.has(name) ? `the number ${text}` : `“${text}”`;
  return expected === found ? undefined : {expected, found};
}

function wordsOf(cell: BookCell): string {
  return cell.kind === "number" ? `the number ${plainDecimal(cell.value)}` : `“${asCellText(cell.text)}”`;
}

import {cellName} from "../../formats/cell-name.ts";
import type {GridCell, Spreadsheet} from "../../formats/spreadsheet.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import type {Tally, TallyReading, TallySource} from "./source.ts";
import {holdingsOf} from "./tallies/holdings.ts";
import {readNumberCell} from "./tallies/number-cell.ts";
import {emptyReading, type MappingOrigin, type ReadFiles, spreadsheetSource} from "./tallies/spreadsheet-source.ts";
import {CellReader, type Counts, countCells} from "./tallies/workbook-cells.ts";
import {readColumns, type SheetPlace, type WorkbookColumn} from "./tallies/workbook-columns.ts";
import type {MonthlyWorkbookMapping} from "./tallies/workbook-mapping.ts";
import {readRows, type WorkbookRow} from "./tallies/workbook-rows.ts";
import {chooseSheets, labelsNowhere} from "./tallies/workbook-sheets.ts";
import {checkSums} from "./tallies/workbook-sums.ts";

export {monthlyWorkbookMapping} from "./tallies/workbook-mapping.ts";

/**
 * The monthly workbook that offices get: measures down, months across, a sheet an area, XLSX or CSV. Blank is missing, 0 is zero;
 * the sheet's own sums are checked and not loaded. It knows the sheet's words only from the mapping, and guesses no number.
 */
export function monthlyWorkbook(mapping: MonthlyWorkbookMapping, origin: MappingOrigin): TallySource {
  return spreadsheetSource(mapping, origin, (book, files) => readWorkbook(book, mapping, files));
}

function readWorkbook(book: Spreadsheet, mapping: MonthlyWorkbookMapping, files: ReadFiles): TallyReading {
  const chosen = chooseSheets(book, mapping, files);
  const readings = chosen.sheets.map(({grid, area}) => readSheet({...files, grid}, mapping, area));
  if (readings.length === 0) return {...emptyReading(chosen.findings), oddities: chosen.oddities};
  const tallies = readings.flatMap((reading) => reading.tallies);
  const held = holdingsOf(tallies, mapping);
  const sum = (of: keyof Counts): number => readings.reduce((all, {counts}) => all + counts[of], 0);
  return {
    tallies,
    findings: [
      ...chosen.findings,
      ...readings.flatMap((reading) => reading.findings),
      ...labelsNowhere(
        readings.map(({rows}) => rows),
        mapping,
        files,
      ),
    ],
    holdings: held.holdings,
    read: {
      total: sum("total"),
      header: sum("header"),
      taken: sum("taken"),
      rejected: sum("rejected"),
      apart: sum("sums") + sum("setAside"),
      blank: sum("blank"),
    },
    apart: [
      {what: "cells of the sheet's own sums, checked and not loaded", rows: sum("sums")},
      {what: "cells of ignored rows and columns, headings and notes", rows: sum("setAside")},
    ].filter(({rows}) => rows > 0),
    oddities: [...chosen.oddities, ...readings.flatMap((reading) => reading.oddities), ...held.oddities],
  };
}

interface SheetReading {
  readonly tallies: readonly Tally[];
  readonly findings: readonly Finding[];
  readonly oddities: readonly string[];
  readonly rows: readonly WorkbookRow[];
  readonly counts: Counts;
}

function readSheet(place: SheetPlace, mapping: MonthlyWorkbookMapping, area: string): SheetReading {
  const {columns, findings: ofColumns, oddities: ofYears} = readColumns(place, mapping);
  const sought = columns.filter(({role}) => role.kind === "month" || role.kind === "year-to-date");
  const numbered = new Set(sought.map(({column}) => column));
  const {rows, findings: ofRows} = readRows(place, mapping, numbered);
  const sums = checkSums({place, mapping, columns, rows});
  const unread = unreadNumbers(columns, rows);
  const settled = columns.map(
    (one): WorkbookColumn =>
      one.role.kind === "unknown" && !unread.includes(one) ? {...one, role: {kind: "ignored"}} : one,
  );
  const cells = new CellReader(place, mapping, area);
  for (const row of rows) for (const column of columns) cells.read(row, column);
  return {
    tallies: cells.tallies,
    findings: [
      ...ofColumns,
      ...unread.map((column) => unknownMonth(place, mapping, column)),
      ...ofRows,
      ...cells.findings,
      ...sums.findings,
    ],
    oddities: [...ofYears, ...cells.oddities(), ...sums.oddities],
    rows,
    counts: countCells(place.grid, mapping, {columns: settled, rows, cells}),
  };
}

/** A column that is no month matters only when it holds numbers beside subjects. */
function unreadNumbers(columns: readonly WorkbookColumn[], rows: readonly WorkbookRow[]): readonly WorkbookColumn[] {
  const subjects = rows.filter(({role}) => role.kind === "subject");
  return columns.filter(
    ({column, role}) => role.kind === "unknown" && subjects.some(({row}) => isNumber(row.cells.get(column))),
  );
}

function unknownMonth(
  {grid, file, mappingFile}: SheetPlace,
  mapping: MonthlyWorkbookMapping,
  {column, heading}: WorkbookColumn,
): Finding {
  const line = mapping["header-row"].at(-1)!;
  return {
    code: "unknown-month-heading",
    severity: "must",
    message: `${cellName(grid, line, column)} is headed "${heading}", which is no month${mapping.months ? ` written ${mapping.months}` : ""}; its numbers were not read.`,
    at: {file, line},
    advice: `Name it under ignore-columns or year-to-date in ${mappingFile}, or correct the heading.`,
  };
}

function isNumber(cell: GridCell | undefined): boolean {
  return readNumberCell(cell, {scale: 6, negatives: true}).kind === "value" || cell?.percent === true;
}

import {columnLetters} from "../../../formats/cell-name.ts";
import {readPrintedNumber} from "../../../formats/printed-number.ts";
import type {GridCell, GridRow, SheetGrid} from "../../../formats/spreadsheet.ts";
import {readMonthHeading, yearsNamed} from "../tallies/month-heading.ts";
import {type ColumnMapping, readColumns} from "../tallies/workbook-columns.ts";

/** Where the parts of a monthly sheet stand, told from the sheet alone. */
export interface WorkbookLayout {
  readonly mapping: ColumnMapping;
  /** Rows below the headings that hold numbers under the months, with what labels them. */
  readonly rows: readonly LabelledRow[];
}

export interface LabelledRow {
  readonly row: GridRow;
  readonly label: string;
  /** The heading or group that it stands under, "" for none. */
  readonly section: string;
}

/** Undefined for a sheet without a row of at least two months. `pattern` helps where Excel turned a heading round: "24-Apr". */
export function findLayout(grid: SheetGrid): WorkbookLayout | undefined {
  for (const months of [undefined, "yy-mmm"]) {
    const header = headerRow(grid, months);
    if (!header) continue;
    const first = firstMonth(header, months);
    const rows = grid.rows.filter(({row}) => row > header.row);
    const labels = labelColumns(rows, first);
    const mapping: ColumnMapping = {
      "header-row": [...rowAbove(grid, header, months), header.row],
      "label-column": labels,
      months,
      year: undefined,
      "year-to-date": [],
      "ignore-columns": [],
    };
    return {mapping, rows: labelledRows(grid, mapping)};
  }
  return undefined;
}

/** The lines of a mapping that say where things stand. */
export function layoutLines({mapping}: WorkbookLayout): readonly string[] {
  const rows = mapping["header-row"];
  const columns = mapping["label-column"].map(columnLetters);
  return [
    `header-row: ${rows.length === 1 ? rows[0] : `[${rows.join(", ")}]`}`,
    `label-column: ${columns.length === 1 ? columns[0] : `[${columns.join(", ")}]`}`,
    ...(mapping.months ? [`months: ${mapping.months}`] : []),
  ];
}

function headerRow(grid: SheetGrid, pattern: string | undefined): GridRow | undefined {
  let best: {readonly row: GridRow; readonly months: number} | undefined;
  for (const row of grid.rows.slice(0, 60)) {
    const months = [...row.cells.values()].filter(({text}) => readMonthHeading(text, pattern)).length;
    if (months >= 2 && months > (best?.months ?? 0)) best = {row, months};
  }
  return best?.row;
}

function firstMonth(header: GridRow, pattern: string | undefined): number {
  return Math.min(
    ...[...header.cells.values()].filter(({text}) => readMonthHeading(text, pattern)).map(({column}) => column),
  );
}

/** The row above belongs to the headings when the months say no year and it does, or when it heads columns that have no heading below. */
function rowAbove(grid: SheetGrid, header: GridRow, pattern: string | undefined): readonly number[] {
  const above = grid.rows.find(({row}) => row === header.row - 1);
  if (!above) return [];
  const first = firstMonth(header, pattern);
  const months = [...header.cells.values()].flatMap(({text}) => readMonthHeading(text, pattern) ?? []);
  const cells = [...above.cells.values()].filter(({column}) => column >= first);
  const givesYear = cells.some(({text}) => yearsNamed(text).length === 1);
  if (months.some(({year}) => year === undefined) && givesYear) return [above.row];
  const last = Math.max(...header.cells.keys());
  return cells.some(({column, text}) => column > last && yearsNamed(text).length === 0) ? [above.row] : [];
}

/** Left of the months, the column with the most words; with one of groups before it when its own labels repeat. */
function labelColumns(rows: readonly GridRow[], first: number): number[] {
  const words = (column: number): string[] =>
    rows.flatMap(({cells}) => {
      const cell = cells.get(column);
      return cell?.kind === "text" && readPrintedNumber(cell.text).kind === "words" && /\p{L}{3}/u.test(cell.text)
        ? [cell.text.trim()]
        : [];
    });
  const candidates = Array.from({length: Math.max(0, first - 1)}, (_, i) => ({column: i + 1, words: words(i + 1)}));
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (most, one) => (one.words.length > 0 && one.words.length >= (most?.words.length ?? 0) ? one : most),
    undefined,
  );
  if (!best) return [1];
  const group = candidates.findLast(({column, words}) => column < best.column && words.length > 0);
  const repeats = new Set(best.words).size < best.words.length;
  return group && repeats ? [group.column, best.column] : [best.column];
}

function labelledRows(grid: SheetGrid, mapping: ColumnMapping): readonly LabelledRow[] {
  const columns = readColumns({grid, file: "", mappingFile: ""}, mapping).columns;
  const months = columns.filter(({role}) => role.kind === "month").map(({column}) => column);
  const [labelAt = 1, groupAt] = mapping["label-column"].toReversed();
  const found: LabelledRow[] = [];
  let section = "";
  for (const row of grid.rows.filter((one) => one.row > mapping["header-row"].at(-1)!)) {
    const label = textAt(row, labelAt);
    const group = groupAt === undefined ? "" : textAt(row, groupAt);
    const numbered = label !== "" && months.some((column) => isNumbered(row.cells.get(column)));
    const heading = numbered || groupAt !== undefined ? group : label;
    if (heading !== "") section = heading;
    if (numbered) found.push({row, label, section});
  }
  return found;
}

function textAt(row: GridRow, column: number): string {
  return row.cells.get(column)?.text.replace(/\s+/g, " ").trim() ?? "";
}

function isNumbered(cell: GridCell | undefined): boolean {
  if (cell?.kind !== "text") return cell?.kind === "number";
  return !["words", "blank"].includes(readPrintedNumber(cell.text).kind);
}

import {cellName} from "../../../formats/cell-name.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {addMonths, type Month} from "../../../vocabulary/period.ts";
import {type NamedYear, yearsNamed} from "./month-heading.ts";
import {type NumberRules, quote, readNumberCell} from "./number-cell.ts";
import {plainLabel} from "./plain-label.ts";
import type {SheetPlace, WorkbookColumn} from "./workbook-columns.ts";
import type {MonthlyWorkbookMapping} from "./workbook-mapping.ts";
import type {WorkbookRow} from "./workbook-rows.ts";

/** The sheet's own sums, done again from its cells: rows that add up rows, and columns that add up months. Nothing here is loaded. */
export interface SumsToCheck {
  readonly place: SheetPlace;
  readonly mapping: MonthlyWorkbookMapping;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly WorkbookRow[];
}

export function checkSums(sums: SumsToCheck): {
  readonly findings: readonly Finding[];
  readonly oddities: readonly string[];
} {
  const toDate = sums.columns.filter(({role}) => role.kind === "year-to-date");
  const checked = [...checkTotalRows(sums), ...toDate.flatMap((column) => checkToDate(column, sums))];
  const unchecked = toDate.filter((column) => spansOf(column, sums.columns).length === 0);
  return {
    findings: checked,
    oddities: unchecked.map(
      ({heading}) => `Column ${quote(heading)} could not be checked: its months are not all shown.`,
    ),
  };
}

function checkTotalRows({place, mapping, columns, rows}: SumsToCheck): readonly Finding[] {
  return rows.flatMap((total) => {
    if (total.role.kind !== "total") return [];
    const parts = partRows(mapping.totals[total.role.key] ?? [], rows);
    if (parts.missing.length > 0) return [partMissing(place, total, parts.missing)];
    return columns.flatMap((column): Finding[] => {
      if (column.role.kind !== "month" && column.role.kind !== "year-to-date") return [];
      const found = valueAt(total, column.column, scaleOf(total, mapping));
      const values = parts.rows.map((row) => valueAt(row, column.column, scaleOf(row, mapping)));
      const expected = sumOf(values);
      if (found === undefined || expected === undefined || found === expected) return [];
      return [mismatch(place, {row: total, column, expected, found, what: `the ${values.length} rows it names`})];
    });
  });
}

/** The parts of a total by their labels, whatever the mapping makes of them otherwise. */
function partRows(names: readonly string[], rows: readonly WorkbookRow[]) {
  const found: WorkbookRow[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const plain = plainLabel(name);
    const row =
      rows.find(({role}) => "key" in role && plainLabel(role.key) === plain) ??
      rows.find(({label, role}) => role.kind !== "heading" && plainLabel(label) === plain);
    if (row) found.push(row);
    else missing.push(name);
  }
  return {rows: found, missing};
}

function checkToDate(column: WorkbookColumn, {place, mapping, columns, rows}: SumsToCheck): readonly Finding[] {
  const spans = spansOf(column, columns);
  if (spans.length === 0) return [];
  return rows.flatMap((row): Finding[] => {
    if (row.role.kind !== "subject" && row.role.kind !== "total") return [];
    const scale = scaleOf(row, mapping);
    const found = valueAt(row, column.column, scale);
    if (found === undefined) return [];
    const sums = spans.map((span) => sumOf(span.map((month) => valueAt(row, month.column, scale))));
    const expected = sums.find((sum) => sum !== undefined);
    if (expected === undefined || sums.includes(found)) return [];
    const months = spans[0]!;
    return [mismatch(place, {row, column, expected, found, what: `its ${months.length} months shown`})];
  });
}

type MonthColumn = {readonly column: number; readonly month: Month};

/**
 * Which months a column may add up, the likeliest first. A heading with a year adds up that year, whole or as far as the latest month
 * goes into it; one without adds up the months before it since the last April or January. Only spans that are wholly shown.
 */
function spansOf(column: WorkbookColumn, columns: readonly WorkbookColumn[]): readonly (readonly MonthColumn[])[] {
  const months = columns
    .flatMap(({column: at, role}): MonthColumn[] => (role.kind === "month" ? [{column: at, month: role.month}] : []))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const named = yearsNamed(column.heading);
  const before = months.filter((month) => month.column < column.column);
  const upTo = (before.length > 0 ? before : months).at(-1)?.month;
  if (upTo === undefined) return [];
  const spans =
    named.length > 0
      ? named.flatMap((year) => yearSpans(year, months.at(-1)!.month))
      : ([4, 1] as const).map((start) => ({from: lastStart(upTo, start), until: addMonths(upTo, 1)}));
  return spans
    .map(({from, until}) => ({from, shown: months.filter(({month}) => from <= month && month < until)}))
    .filter(({from, shown}) => shown[0]?.month === from)
    .map(({shown}) => shown);
}

function yearSpans({year, financial}: NamedYear, latest: Month) {
  const from = `${year}-${financial ? "04" : "01"}` as Month;
  const end = addMonths(from, 12);
  let reached = addMonths(latest, 1);
  while (reached > end) reached = addMonths(reached, -12);
  return [
    {from, until: reached},
    {from, until: end},
  ].filter((span) => span.from < span.until);
}

/** The latest April (or January) that is not after a month. */
function lastStart(month: Month, start: 4 | 1): Month {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return `${number >= start ? year : year - 1}-0${start}` as Month;
}

function valueAt({row}: WorkbookRow, column: number, scale: number): number | undefined {
  const rules: NumberRules = {scale, negatives: true};
  const read = readNumberCell(row.cells.get(column), rules);
  return read.kind === "value" ? read.value : undefined;
}

function scaleOf({role}: WorkbookRow, mapping: MonthlyWorkbookMapping): number {
  if (role.kind === "subject") return mapping.labels[role.key]?.scale ?? 0;
  if (role.kind !== "total") return 0;
  return Math.max(0, ...(mapping.totals[role.key] ?? []).map((part) => mapping.labels[part]?.scale ?? 0));
}

/** As a workbook adds up: what is blank adds nothing. Undefined when all is blank. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length === 0 ? undefined : present.reduce((sum, value) => sum + value, 0);
}

interface Mismatch {
  readonly row: WorkbookRow;
  readonly column: WorkbookColumn;
  readonly expected: number;
  readonly found: number;
  readonly what: string;
}

function mismatch({grid, file}: SheetPlace, {row, column, expected, found, what}: Mismatch): Finding {
  return {
    code: "total-does-not-add-up",
    severity: "must",
    message: `${cellName(grid, row.row.row, column.column)}, ${quote(row.label)} in ${quote(column.heading)}, says ${found}; ${what} add up to ${expected}.`,
    at: {file, line: row.row.row},
    advice: "Ask the supplier which is right: a part was revised without its total, or a row is left out of it.",
  };
}

function partMissing(
  {grid, file, mappingFile}: SheetPlace,
  {row, label}: WorkbookRow,
  missing: readonly string[],
): Finding {
  return {
    code: "total-part-missing",
    severity: "should",
    message: `${quote(label)} in row ${row.row} of ${grid.name.trim() || "the file"} was not checked: no row is labelled ${missing.map(quote).join(", ")}.`,
    at: {file, line: row.row},
    advice: `Name its parts under totals in ${mappingFile} as the sheet does.`,
  };
}

import type {GridCell, GridRow, SheetGrid, Spreadsheet} from "../../../formats/spreadsheet.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {nearest} from "../../../vocabulary/nearest.ts";
import {plainLabel} from "./plain-label.ts";
import type {TidyField, TidyTalliesMapping} from "./tidy-mapping.ts";

/** The table in a file: which column holds which field, and the rows below its header. */
export interface TidyTable {
  readonly grid: SheetGrid;
  readonly header: GridRow;
  readonly rows: readonly GridRow[];
  readonly columnOf: ReadonlyMap<TidyField, number>;
}

export interface TableReading {
  /** Absent when the file has no such sheet or header, or a column that is needed is not there. */
  readonly table?: TidyTable;
  readonly grid?: SheetGrid;
  readonly findings: readonly Finding[];
}

interface Files {
  readonly file: string;
  readonly mappingFile: string;
}

export function findTable(book: Spreadsheet, mapping: TidyTalliesMapping, files: Files): TableReading {
  const wanted = mapping.sheet?.trim().toLowerCase();
  const visible = book.sheets.filter((sheet) => !sheet.hidden);
  const grid =
    wanted === undefined || book.sheets[0]?.name === ""
      ? visible[0]
      : book.sheets.find((sheet) => sheet.name.trim().toLowerCase() === wanted);
  if (!grid) return {findings: [noSheet(book, mapping, files)]};
  const row = mapping["header-row"];
  const header = grid.rows.find((one) => (row === undefined ? one.cells.size > 0 : one.row === row));
  if (!header) return {grid, findings: [noHeader(grid, row, files)]};
  const columns = readHeader(header, mapping, files);
  const findings = columns.findings;
  if (columns.missing) return {grid, findings};
  const rows = grid.rows.filter((one) => one.row > header.row);
  return {grid, findings, table: {grid, header, rows, columnOf: columns.columnOf}};
}

export function cellOf(table: TidyTable, row: GridRow, field: TidyField): GridCell | undefined {
  const column = table.columnOf.get(field);
  return column === undefined ? undefined : row.cells.get(column);
}

export function textOf(table: TidyTable, row: GridRow, field: TidyField): string {
  return cellOf(table, row, field)?.text.replace(/\s+/g, " ").trim() ?? "";
}

function readHeader(header: GridRow, mapping: TidyTalliesMapping, {file, mappingFile}: Files) {
  const fields = new Map(Object.entries(mapping.columns).map(([name, of]) => [plainLabel(name), of]));
  const ignored = new Set(mapping.ignore.map(plainLabel));
  const columnOf = new Map<TidyField, number>();
  const findings: Finding[] = [];
  const at = {file, line: header.row};
  for (const [column, {text}] of header.cells) {
    const of = fields.get(plainLabel(text));
    if (of && !columnOf.has(of)) columnOf.set(of, column);
    else if (of) findings.push(headerTwice(text, at));
    else if (!ignored.has(plainLabel(text)))
      findings.push(unknownHeader(text, Object.keys(mapping.columns), {at, mappingFile}));
  }
  const absent = Object.entries(mapping.columns).filter(([, of]) => !columnOf.has(of));
  findings.push(...absent.map(([name]) => missingColumn(name, header, at)));
  return {columnOf, findings, missing: absent.length > 0};
}

function noSheet(book: Spreadsheet, {sheet}: TidyTalliesMapping, {file, mappingFile}: Files): Finding {
  const names = book.sheets.map(({name}) => `"${name.trim()}"`).join(", ");
  return {
    code: "sheet-not-found",
    severity: "must",
    message: sheet ? `The workbook has no sheet "${sheet}"; it has ${names}.` : "The workbook has no visible sheet.",
    at: {file},
    advice: `Say which sheet holds the table under sheet in ${mappingFile}.`,
  };
}

function noHeader(grid: SheetGrid, row: number | undefined, {file, mappingFile}: Files): Finding {
  if (grid.rows.every(({cells}) => cells.size === 0))
    return {
      code: "empty-file",
      severity: "must",
      message: "The file has nothing in it.",
      at: {file},
      advice: "Ask for the file again.",
    };
  return {
    code: "header-not-found",
    severity: "must",
    message: `Row ${row} has nothing in it; the mapping says that the headers stand there.`,
    at: {file, ...(row === undefined ? {} : {line: row})},
    advice: `Correct header-row in ${mappingFile}.`,
  };
}

function headerTwice(text: string, at: Finding["at"]): Finding {
  return {
    code: "header-twice",
    severity: "must",
    message: `Two columns are headed "${text.trim()}"; the first was read.`,
    at,
    advice: "Rename or remove one of them in the file.",
  };
}

function unknownHeader(
  text: string,
  known: readonly string[],
  {at, mappingFile}: {readonly at: Finding["at"]; readonly mappingFile: string},
): Finding {
  const near = nearest(text.trim(), known);
  return {
    code: "unknown-header",
    severity: "must",
    message: `A column is headed "${text.trim()}", which the mapping does not name${near ? `; "${near}" comes nearest` : ""}.`,
    at,
    advice: `Name it under columns or ignore in ${mappingFile}.`,
  };
}

function missingColumn(name: string, header: GridRow, at: Finding["at"]): Finding {
  const near = nearest(
    name,
    [...header.cells.values()].map(({text}) => text.trim()),
  );
  return {
    code: "missing-column",
    severity: "must",
    message: `No column is headed "${name}"${near ? `; "${near}" comes nearest` : ""}. Nothing of the file was loaded.`,
    at,
    advice: "Correct the header in the file, or the mapping.",
  };
}

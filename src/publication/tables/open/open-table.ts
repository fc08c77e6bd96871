/**
 * A table for machines: codes and plain numbers under names that stay. Its definition is what the CSV is written by, what both sets of
 * metadata describe, and what the CSV is read back against.
 */
export interface OpenTable extends TableDefinition {
  readonly columns: readonly ColumnDefinition[];
  readonly rows: readonly (readonly OpenValue[])[];
}

export interface TableDefinition {
  /** The name of the file in data/ without its ending. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
  /** Columns whose values are the key of another table. */
  readonly references: readonly {readonly column: string; readonly table: string}[];
}

export interface ColumnDefinition {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly type: ColumnType;
  /** True where no cell is empty. */
  readonly required: boolean;
  /** Every value that the column may hold. */
  readonly oneOf?: readonly string[];
}

/** month: YYYY-MM. day: YYYY-MM-DD. yes-no: true or false. whole: an integer. number: a decimal, never with an exponent. */
export type ColumnType = "text" | "whole" | "number" | "month" | "day" | "yes-no";

/** Undefined is an empty cell. */
export type OpenValue = string | number | boolean | undefined;

/** A column and how it is read off a row. */
export interface OpenColumn<Row> extends ColumnDefinition {
  readonly of: (row: Row) => OpenValue;
}

export function openTable<Row>(
  definition: TableDefinition,
  columns: readonly OpenColumn<Row>[],
  rows: readonly Row[],
): OpenTable {
  return {
    ...definition,
    columns: columns.map(({of: _, ...column}) => column),
    rows: rows.map((row) => columns.map(({of}) => of(row))),
  };
}

/** Several values in one cell stand behind each other with this between them. */
export const BETWEEN = " | ";

export function several(values: readonly string[]): OpenValue {
  return values.length === 0 ? undefined : values.join(BETWEEN);
}

/** A column that is filled in every row. */
export function filled<Row>(
  name: string,
  of: (row: Row) => OpenValue,
  more: Pick<ColumnDefinition, "title" | "about"> & Partial<ColumnDefinition>,
): OpenColumn<Row> {
  return {name, type: "text", required: true, ...more, of};
}

/** A column that may be empty. */
export function gappy<Row>(
  name: string,
  of: (row: Row) => OpenValue,
  more: Pick<ColumnDefinition, "title" | "about"> & Partial<ColumnDefinition>,
): OpenColumn<Row> {
  return {name, type: "text", required: false, ...more, of};
}

/**
 * How a spreadsheet is marked, as it stands in its bytes: which ranges are tables with a header row, which cells are numbers, and whether
 * anything in it would be computed. What its cells say is read elsewhere.
 */
export interface BookMarks {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly SheetMarks[];
}

export interface SheetMarks {
  readonly name: string;
  /** Names of cells, "B7". */
  readonly numbers: ReadonlySet<string>;
  readonly formulas: readonly string[];
  /** Cells that span others. */
  readonly merged: readonly string[];
  /** Tables whose first row is marked as their header: "A6:O22". */
  readonly tables: readonly string[];
}

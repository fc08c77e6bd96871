import {BorderStyle, Paragraph, type ParagraphChild, Table, TableCell, TableRow, WidthType} from "docx";
import {textRun} from "./runs.ts";

/** A cell: text, or runs with their links. */
export type Cell = string | readonly ParagraphChild[];

export interface TableParts {
  /** Twentieths of a point, together at most the width between the margins. */
  readonly widths: readonly number[];
  readonly head: readonly Cell[];
  /** The first cell of a row heads it. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A table whose first row is repeated on every page and read as its head. Rules only, no cell is merged. */
export function tableOf({widths, head, rows}: TableParts): Table {
  return new Table({
    width: {size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA},
    columnWidths: [...widths],
    tableLook: {firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true},
    borders: {
      top: line(12),
      bottom: line(8),
      left: NONE,
      right: NONE,
      insideHorizontal: {style: BorderStyle.SINGLE, size: 4, color: "C5CDD5"},
      insideVertical: NONE,
    },
    margins: {left: 40, right: 80},
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((cell, n) => cellOf(cell, {n, widths, bold: true})),
      }),
      ...rows.map(
        (row) =>
          new TableRow({cantSplit: true, children: row.map((cell, n) => cellOf(cell, {n, widths, bold: false}))}),
      ),
    ],
  });
}

function cellOf(
  cell: Cell,
  {n, widths, bold}: {readonly n: number; readonly widths: readonly number[]; readonly bold: boolean},
): TableCell {
  const children = typeof cell === "string" ? [textRun(cell, {bold})] : [...cell];
  return new TableCell({
    width: {size: widths[n] ?? 1000, type: WidthType.DXA},
    children: [new Paragraph({style: "Cell", children})],
  });
}

const NONE = {style: BorderStyle.NONE, size: 0, color: "auto"} as const;

function line(size: number) {
  return {style: BorderStyle.SINGLE, size, color: "17212B"} as const;
}

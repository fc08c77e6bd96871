import {elementsIn, type PdfElement, textIn} from "../../../formats/pdf/structure.ts";
import {type Fault, onPage, structureFault} from "./fault.ts";

/** A table has a head to every column and every row, and each of its cells names them. */
export function tableFaults(table: PdfElement, number: number): readonly Fault[] {
  const name = `table ${number}${onPage(table)}`;
  const rows = [...elementsIn([table])].filter(({tag}) => tag === "TR").map(cellsOf);
  const [head = [], ...body] = rows;
  const ids = new Map(
    rows.flat().flatMap(({id, tag}) => (id === undefined || tag !== "TH" ? [] : [[id, tag] as const])),
  );
  const headed = table.children.some((child) => typeof child !== "string" && child.tag === "THead");
  return [
    ...(headed ? [] : [structureFault(name, "a row of heads (THead)", "none")]),
    ...head.flatMap((cell) => headFault(cell, "Column", name)),
    ...body.flatMap((cells, index) =>
      rowFaults(cells, {where: `${name}, row ${index + 1}`, width: widthOf(head), ids}),
    ),
  ];
}

function cellsOf(row: PdfElement): readonly PdfElement[] {
  return row.children.filter((child): child is PdfElement => typeof child !== "string");
}

function widthOf(cells: readonly PdfElement[]): number {
  return cells.reduce((sum, {columns = 1}) => sum + columns, 0);
}

function headFault(cell: PdfElement, scope: string, where: string): readonly Fault[] {
  if (cell.tag === "TH" && cell.scope === scope) return [];
  return [structureFault(`${where}, “${textIn(cell)}”`, `a head of its ${scope.toLowerCase()}`, found(cell))];
}

function found({tag, scope}: PdfElement): string {
  return scope === undefined ? tag : `${tag} of a ${scope.toLowerCase()}`;
}

interface Row {
  readonly where: string;
  readonly width: number;
  readonly ids: ReadonlyMap<string, string>;
}

/** A head over the whole width opens a group of rows. */
function rowFaults(cells: readonly PdfElement[], {where, width, ids}: Row): readonly Fault[] {
  const [first, ...rest] = cells;
  if (widthOf(cells) !== width || !first) return [structureFault(where, `${width} columns`, String(widthOf(cells)))];
  if (rest.length === 0 && first.tag === "TH") return [];
  return [
    ...headFault(first, "Row", where),
    ...rest.flatMap((cell) => {
      const named = (cell.headers ?? []).filter((id) => ids.has(id));
      if (named.length >= 2 && first.id !== undefined && named.includes(first.id)) return [];
      return [
        structureFault(
          `${where}, “${textIn(cell)}”`,
          "a cell that names the heads of its column and row",
          named.join(", ") || "none",
        ),
      ];
    }),
  ];
}

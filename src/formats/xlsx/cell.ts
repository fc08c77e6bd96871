import {unescapeControl} from "./strings.ts";
import {type NumberStyle, serialToIso} from "./styles.ts";

/**
 * `column` and `row` from 1. `text` is what stands there: a number without its format, a date as `YYYY-MM-DD`, an error as
 * `#REF!`. `number` is a number's value or a date's serial. A formula that was saved without its result has text "".
 */
export interface XlsxCell {
  readonly column: number;
  readonly row: number;
  readonly text: string;
  readonly number?: number;
  readonly kind: "text" | "number" | "date" | "boolean" | "error" | "formula-without-value";
  /** Shown as a percentage: 0.949 reads 94.9%. */
  readonly percent?: boolean;
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly from1904: boolean;
  readonly cellsInRow: number;
}

/** A cell as it is being read: what stands in its tag and its `v`. */
export interface OpenCell {
  readonly column: number;
  readonly row: number;
  readonly type: string;
  readonly style: NumberStyle;
  value: string | undefined;
  formula: boolean;
}

/** What a cell shows, or undefined when it is blank. */
export function closeCell(cell: OpenCell, reading: SheetContext, inline: string): XlsxCell | undefined {
  const {column, row, type, value} = cell;
  if (type === "inlineStr") return textCell(cell, inline);
  if (value === undefined || (value === "" && type !== "str"))
    return cell.formula ? {column, row, text: "", kind: "formula-without-value"} : undefined;
  switch (type) {
    case "s":
      return textCell(cell, reading.strings[Number(value)] ?? "");
    case "str":
      return textCell(cell, unescapeControl(value));
    case "b":
      return {column, row, text: value === "1" ? "TRUE" : "FALSE", kind: "boolean"};
    case "e":
      return {column, row, text: value, kind: "error"};
    case "d":
      return {column, row, text: value.replace(/T00:00:00.*$/, ""), kind: "date"};
    default:
      return numberCell(cell, value, reading.from1904);
  }
}

function textCell({column, row}: OpenCell, text: string): XlsxCell | undefined {
  return text === "" ? undefined : {column, row, text, kind: "text"};
}

/** Excel keeps and shows fifteen digits: what lies beyond is the noise of its arithmetic. */
function numberCell({column, row, style}: OpenCell, value: string, from1904: boolean): XlsxCell {
  const raw = Number(value);
  if (!Number.isFinite(raw)) return {column, row, text: value, kind: "text"};
  const number = value.length <= 15 ? raw : Number(raw.toPrecision(15));
  const iso = style === "date" ? serialToIso(number, from1904) : undefined;
  if (iso) return {column, row, text: iso, number, kind: "date"};
  const text = String(number);
  return style === "percent"
    ? {column, row, text, number, kind: "number", percent: true}
    : {column, row, text, number, kind: "number"};
}

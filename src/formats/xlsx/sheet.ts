import {type MergedRange, parseCellName, parseRange} from "../cell-name.ts";
import {FormatProblem} from "../format-problem.ts";
import {parseXml, type XmlHandlers} from "../xml/events.ts";
import {richText, unescapeControl} from "./strings.ts";
import {type NumberStyle, serialToIso} from "./styles.ts";

export interface XlsxRow {
  readonly row: number;
  readonly hidden: boolean;
  /** Only those with something in them, from left to right. */
  readonly cells: readonly XlsxCell[];
}

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

/** Filled with the sheet's merged ranges by the time the rows end. */
export interface SheetReading extends SheetContext {
  readonly sheet: string;
  readonly merged: MergedRange[];
}

export async function* sheetRows(
  chunks: AsyncIterable<Uint8Array>,
  reading: SheetReading,
): AsyncGenerator<XlsxRow, void, undefined> {
  const builder = new SheetBuilder(reading);
  for await (const _ of parseXml(chunks, builder, `Sheet "${reading.sheet}"`)) yield* builder.done.splice(0);
  yield* builder.done;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: NumberStyle;
  value: string | undefined;
  formula: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Puts rows together from the elements of a sheet; `done` are those that have ended. */
class SheetBuilder implements XmlHandlers {
  readonly done: XlsxRow[] = [];
  readonly #reading: SheetReading;
  readonly #rich = richText();
  #row = 0;
  #hidden = false;
  #column = 0;
  #cells: XlsxCell[] = [];
  #cell: OpenCell | undefined;
  #inValue = false;

  constructor(reading: SheetReading) {
    this.#reading = reading;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "mergeCell") this.#merge(attributes.ref ?? "");
    else if (name === "v") this.#openValue();
    else if (name === "f" && this.#cell) this.#cell.formula = true;
    else this.#rich.open(name, attributes);
  };

  readonly close = (name: string): void => {
    if (name === "row") this.#closeRow();
    else if (name === "c") this.#closeCell();
    else if (name === "v") this.#inValue = false;
    else this.#rich.close(name);
  };

  readonly text = (text: string): void => {
    if (this.#inValue && this.#cell) this.#cell.value += text;
    else this.#rich.text(text);
  };

  #openRow(attributes: Attributes): void {
    this.#row = Number(attributes.r ?? this.#row + 1);
    this.#hidden = attributes.hidden === "1" || attributes.hidden === "true";
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: Attributes): void {
    this.#column = parseCellName(attributes.r ?? "")?.column ?? this.#column + 1;
    const style = this.#reading.styles[Number(attributes.s ?? 0)] ?? "plain";
    this.#cell = {column: this.#column, type: attributes.t ?? "n", style, value: undefined, formula: false};
    this.#rich.take();
  }

  #openValue(): void {
    this.#inValue = true;
    if (this.#cell) this.#cell.value = "";
  }

  #merge(ref: string): void {
    const range = parseRange(ref);
    if (range && this.#reading.merged.length < MOST_MERGES) this.#reading.merged.push(range);
  }

  #closeCell(): void {
    const inline = this.#rich.take();
    const closed = this.#cell && closeCell(this.#cell, this.#row, {reading: this.#reading, inline});
    if (closed) this.#cells.push(closed);
    if (this.#cells.length > this.#reading.cellsInRow) throw tooManyColumns(this.#reading, this.#row);
    this.#cell = undefined;
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.done.push({row: this.#row, hidden: this.#hidden, cells: this.#cells});
  }
}

const MOST_MERGES = 100_000;

function tooManyColumns({sheet, cellsInRow}: SheetReading, row: number): FormatProblem {
  return new FormatProblem(
    "too-many-columns",
    `Row ${row} of sheet "${sheet}" has over ${cellsInRow} cells with something in them.`,
  );
}

function closeCell(
  cell: OpenCell,
  row: number,
  {reading, inline}: {readonly reading: SheetContext; readonly inline: string},
): XlsxCell | undefined {
  const at = {column: cell.column, row};
  if (cell.type === "inlineStr") return textCell(at, inline);
  if (cell.value === undefined || (cell.value === "" && cell.type !== "str"))
    return cell.formula ? {...at, text: "", kind: "formula-without-value"} : undefined;
  switch (cell.type) {
    case "s":
      return textCell(at, reading.strings[Number(cell.value)] ?? "");
    case "str":
      return textCell(at, unescapeControl(cell.value));
    case "b":
      return {...at, text: cell.value === "1" ? "TRUE" : "FALSE", kind: "boolean"};
    case "e":
      return {...at, text: cell.value, kind: "error"};
    case "d":
      return {...at, text: cell.value.replace(/T00:00:00.*$/, ""), kind: "date"};
    default:
      return numberCell(at, cell, reading.from1904);
  }
}

function textCell(at: {readonly column: number; readonly row: number}, text: string): XlsxCell | undefined {
  return text === "" ? undefined : {...at, text, kind: "text"};
}

/** Excel keeps and shows fifteen digits: what lies beyond is the noise of its arithmetic. */
function numberCell(at: {readonly column: number; readonly row: number}, cell: OpenCell, from1904: boolean): XlsxCell {
  const raw = Number(cell.value);
  if (!Number.isFinite(raw)) return {...at, text: cell.value ?? "", kind: "text"};
  const number = Number(raw.toPrecision(15));
  const iso = cell.style === "date" ? serialToIso(number, from1904) : undefined;
  if (iso) return {...at, text: iso, number, kind: "date"};
  return {...at, text: String(number), number, kind: "number", ...(cell.style === "percent" ? {percent: true} : {})};
}

import {type MergedRange, parseCellName, parseRange} from "../cell-name.ts";
import {LONGEST_TEXT, valueTooLong} from "../cell-text.ts";
import {FormatProblem} from "../format-problem.ts";
import {attribute} from "../xml/entities.ts";
import {type ScanHandlers, scanXml} from "../xml/scanner.ts";
import {closeCell, type OpenCell, type SheetContext, type XlsxCell} from "./cell.ts";
import {richText} from "./strings.ts";

export interface XlsxRow {
  readonly row: number;
  readonly hidden: boolean;
  /** Only those with something in them, from left to right. */
  readonly cells: readonly XlsxCell[];
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
  for await (const _ of scanXml(chunks, builder, `Sheet "${reading.sheet}"`))
    for (const row of builder.take()) yield row;
  for (const row of builder.take()) yield row;
}

/** Puts rows together from the elements of a sheet. */
class SheetBuilder implements ScanHandlers {
  #done: XlsxRow[] = [];
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

  /** The rows that have ended since it was last asked. */
  take(): readonly XlsxRow[] {
    const done = this.#done;
    if (done.length > 0) this.#done = [];
    return done;
  }

  open(name: string, attributes: string): void {
    if (name === "c") this.#openCell(attributes);
    else if (name === "v") this.#openValue();
    else if (name === "row") this.#openRow(attributes);
    else if (name === "f" && this.#cell) this.#cell.formula = true;
    else if (name === "mergeCell") this.#merge(attribute(attributes, "ref") ?? "");
    else this.#rich.open(name, attributes);
  }

  close(name: string): void {
    if (name === "c") this.#closeCell();
    else if (name === "v") this.#inValue = false;
    else if (name === "row") this.#closeRow();
    else this.#rich.close(name);
  }

  text(text: string): void {
    const cell = this.#inValue ? this.#cell : undefined;
    if (cell === undefined) this.#rich.text(text);
    else {
      cell.value = cell.value === undefined ? text : cell.value + text;
      if (cell.value.length > LONGEST_TEXT) throw valueTooLong();
    }
  }

  #openRow(attributes: string): void {
    this.#row = Number(attribute(attributes, "r") ?? this.#row + 1);
    const hidden = attribute(attributes, "hidden");
    this.#hidden = hidden === "1" || hidden === "true";
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: string): void {
    this.#column = columnOf(attribute(attributes, "r")) ?? this.#column + 1;
    const style = attribute(attributes, "s");
    this.#cell = {
      column: this.#column,
      row: this.#row,
      type: attribute(attributes, "t") ?? "n",
      style: (style === undefined ? this.#reading.styles[0] : this.#reading.styles[Number(style)]) ?? "plain",
      value: undefined,
      formula: false,
    };
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
    const closed = this.#cell && closeCell(this.#cell, this.#reading, inline);
    if (closed) this.#cells.push(closed);
    if (this.#cells.length > this.#reading.cellsInRow) throw tooManyColumns(this.#reading, this.#row);
    this.#cell = undefined;
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#done.push({row: this.#row, hidden: this.#hidden, cells: this.#cells});
  }
}

const MOST_MERGES = 100_000;

/** The column of "B7", or undefined for what is no cell's name: a cell without one stands beside the last. */
function columnOf(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  let column = 0;
  let at = 0;
  for (; at < 3; at++) {
    const letter = name.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  const digit = name.charCodeAt(at);
  return at > 0 && digit >= 48 && digit <= 57 ? column : parseCellName(name)?.column;
}

function tooManyColumns({sheet, cellsInRow}: SheetReading, row: number): FormatProblem {
  return new FormatProblem(
    "too-many-columns",
    `Row ${row} of sheet "${sheet}" has over ${cellsInRow} cells with something in them.`,
  );
}

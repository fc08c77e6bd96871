import {CELLS_IN_ROW, type SparseCell, tooManyColumns} from "../sparse-row.ts";
import {attribute} from "../xml/entities.ts";
import type {ScanHandlers} from "../xml/scanner.ts";
import {CellBuilder, repeats} from "./cell.ts";

/** `name` as it stands, spaces at its ends included. */
export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** A row with something in it, and how many times it stands there. `sheet` counts from 0, `row` from 1. */
export interface OdsRow {
  readonly sheet: number;
  readonly row: number;
  readonly repeat: number;
  readonly cells: readonly SparseCell[];
  /** The column of the first formula that was saved without its result. */
  readonly withoutValue?: number;
}

/** Puts sheets and rows together from the elements of the content. Cells in tables inside a sheet's drawings are none of it. */
export class ContentBuilder implements ScanHandlers {
  readonly sheets: OdsSheet[] = [];
  isSpreadsheet = false;
  /** Set in a sheet that is not read. */
  passing: string | undefined;
  #from: number;
  readonly #styles = new Styles();
  readonly #cell = new CellBuilder(this.#styles.raised);
  #done: OdsRow[] = [];
  #depth = 0;
  #inSheet = false;
  #row = 0;
  #rowRepeat = 1;
  #column = 0;
  #cells: SparseCell[] = [];
  #withoutValue: number | undefined;

  /** Rows of sheets before `from` are passed over. */
  constructor(from: number) {
    this.#from = from;
  }

  /** Passes over what comes before the sheet `from`, the rest of the one it is in as well. */
  passTo(from: number): void {
    this.#from = from;
    if (this.#inSheet && this.sheets.length <= from) {
      this.#cell.drop();
      this.#depth = 1;
      this.passing = "table";
    }
  }

  /** The rows that have ended since it was last asked. */
  take(): readonly OdsRow[] {
    const done = this.#done;
    if (done.length > 0) this.#done = [];
    return done;
  }

  open(name: string, attributes: string): void {
    if (TABLES.has(name)) this.#openTable(name, attributes);
    else if (this.#depth === 0) this.#openOutside(name, attributes);
    else if (this.#depth > 1 || this.sheets.length <= this.#from) return;
    else if (this.#cell.isOpen) this.#cell.inside(name, attributes);
    else if (name === "table-cell" || name === "covered-table-cell") this.#cell.open(name, attributes);
    else if (name === "table-row") this.#openRow(attributes);
  }

  close(name: string): void {
    if (TABLES.has(name)) this.#closeTable();
    else if (this.#depth !== 1 || this.sheets.length <= this.#from) return;
    else if (this.#cell.isOpen) this.#closeInside();
    else if (name === "table-row") this.#closeRow();
  }

  text(text: string): void {
    if (this.#cell.isOpen && this.#depth === 1) this.#cell.text(text);
  }

  #openOutside(name: string, attributes: string): void {
    if (name === "spreadsheet") this.isSpreadsheet = true;
    else this.#styles.open(name, attributes);
  }

  #openTable(name: string, attributes: string): void {
    if (++this.#depth > 1 || name !== "table") return;
    const style = attribute(attributes, "style-name") ?? "";
    this.sheets.push({name: attribute(attributes, "name") ?? "", hidden: this.#styles.hidden.has(style)});
    this.#row = 0;
    this.#inSheet = true;
    if (this.sheets.length <= this.#from) this.passing = "table";
  }

  #closeTable(): void {
    if (--this.#depth > 0) return;
    this.passing = undefined;
    this.#inSheet = false;
  }

  #openRow(attributes: string): void {
    this.#rowRepeat = repeats(attribute(attributes, "number-rows-repeated"));
    this.#column = 0;
    this.#cells = [];
    this.#withoutValue = undefined;
  }

  #closeInside(): void {
    const closed = this.#cell.close();
    if (closed === undefined) return;
    const {text, repeat} = closed;
    if (closed.withoutValue) this.#withoutValue ??= this.#column + 1;
    if (text !== "")
      this.#cells.push(repeat > 1 ? {column: this.#column + 1, text, repeat} : {column: this.#column + 1, text});
    if (this.#cells.length > CELLS_IN_ROW) throw tooManyColumns("the spreadsheet", this.#row + 1);
    this.#column += repeat;
  }

  #closeRow(): void {
    const [sheet, row, repeat, cells] = [this.sheets.length - 1, this.#row + 1, this.#rowRepeat, this.#cells];
    this.#row += repeat;
    const withoutValue = this.#withoutValue;
    if (withoutValue !== undefined) this.#done.push({sheet, row, repeat, cells, withoutValue});
    else if (cells.length > 0) this.#done.push({sheet, row, repeat, cells});
  }
}

/** Tables of links to other files are kept in the document as well, and are no sheets. */
const TABLES: ReadonlySet<string> = new Set(["table", "dde-link"]);

/** The styles that change what is read: of hidden sheets, and of raised text. */
class Styles {
  readonly hidden = new Set<string>();
  readonly raised = new Set<string>();
  #style = "";

  open(name: string, attributes: string): void {
    if (name === "style") this.#style = attribute(attributes, "name") ?? "";
    else if (name === "table-properties" && attribute(attributes, "display") === "false") this.hidden.add(this.#style);
    else if (name === "text-properties" && attribute(attributes, "text-position")?.startsWith("super"))
      this.raised.add(this.#style);
  }
}

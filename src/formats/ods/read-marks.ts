import {coreWords} from "../book/core-words.ts";
import type {BookMarks, SheetMarks} from "../book/marks.ts";
import {columnLetters, parseCellName} from "../cell-name.ts";
import {readXml} from "../xml/events.ts";
import {openZip} from "../zip.ts";
import {repeats} from "./cell.ts";

/** The marks of an OpenDocument spreadsheet. Throws `FormatProblem` for what is none. */
export async function readOdsMarks(bytes: Uint8Array): Promise<BookMarks> {
  const zip = await openZip(bytes);
  const builder = new MarksBuilder();
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => builder.open(name, attributes);
  await readXml(zip.chunks("content.xml"), {open, close: (name) => builder.close(name)}, "The spreadsheet");
  return {...(await coreWords(zip, "meta.xml")), sheets: builder.sheets()};
}

interface OpenSheet {
  readonly name: string;
  readonly numbers: Set<string>;
  readonly formulas: string[];
  readonly merged: string[];
  /** The rows that are marked as headers. */
  readonly headers: Set<number>;
}

const NUMERIC: ReadonlySet<string | undefined> = new Set(["float", "percentage", "currency"]);

class MarksBuilder {
  readonly #sheets: OpenSheet[] = [];
  /** Named ranges that say that they begin with a header, by their sheet. */
  readonly #ranges: {readonly sheet: string; readonly range: string}[] = [];
  #row = 0;
  #column = 0;
  #inHeader = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "table") this.#openSheet(attributes["table:name"] ?? "");
    else if (name === "table-header-rows") this.#inHeader = true;
    else if (name === "table-row") this.#openRow(attributes);
    else if (name === "table-cell" || name === "covered-table-cell") this.#openCell(attributes);
    else if (name === "database-range") this.#range(attributes);
  }

  close(name: string): void {
    if (name === "table-header-rows") this.#inHeader = false;
  }

  sheets(): readonly SheetMarks[] {
    return this.#sheets.map(({headers, ...sheet}) => ({
      ...sheet,
      tables: this.#ranges
        .filter((one) => one.sheet === sheet.name && headers.has(parseCellName(one.range.split(":")[0]!)?.row ?? 0))
        .map(({range}) => range),
    }));
  }

  #openSheet(name: string): void {
    this.#sheets.push({name, numbers: new Set(), formulas: [], merged: [], headers: new Set()});
    this.#row = 0;
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    this.#row += repeats(attributes["table:number-rows-repeated"]);
    this.#column = 0;
    if (this.#inHeader) this.#sheets.at(-1)?.headers.add(this.#row);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const sheet = this.#sheets.at(-1);
    const cell = `${columnLetters(this.#column + 1)}${this.#row}`;
    this.#column += repeats(attributes["table:number-columns-repeated"]);
    if (NUMERIC.has(attributes["office:value-type"])) sheet?.numbers.add(cell);
    if (attributes["table:formula"] !== undefined) sheet?.formulas.push(cell);
    const spans = [attributes["table:number-columns-spanned"], attributes["table:number-rows-spanned"]];
    if (spans.some((span) => Number(span ?? 1) > 1)) sheet?.merged.push(cell);
  }

  #range(attributes: Readonly<Record<string, string>>): void {
    const match = /^\$?'?([^'.]+)'?\.\$?([A-Z]+)\$?(\d+):(?:\$?'?[^'.]+'?\.|\.)?\$?([A-Z]+)\$?(\d+)$/.exec(
      attributes["table:target-range-address"] ?? "",
    );
    if (match && (attributes["table:contains-header"] ?? "true") === "true")
      this.#ranges.push({sheet: match[1]!, range: `${match[2]}${match[3]}:${match[4]}${match[5]}`});
  }
}

import type {TableFile, TableRow, TableSheet} from "../../../formats/tables.ts";
import {type Columns, columnsIn} from "../../../formats/titled/columns.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {NationalTable} from "../national/national-table.ts";
import type {TallyReading} from "../source.ts";
import {quote} from "../tallies/number-cell.ts";
import {type Added, QuarterBook} from "./quarter-book.ts";
import {type CommonField, hasHeader, type QuarterForm} from "./quarter-form.ts";
import {awaitedQuarters, quarterOddities} from "./quarter-oddities.ts";
import {type Fault, RowAccount} from "./row-account.ts";
import {CellReader, isTold, readWhole, type Told, type Untold} from "./row-reader.ts";

/** A header stands this near to the top, or the sheet holds none. */
const HEADER_WITHIN = 60;

/** A published table that is read by its form. */
export function quarterTable<F extends string>(form: QuarterForm<F>): NationalTable {
  const {id, title, readerVersion, supplier} = form;
  return {
    ...{id, title, readerVersion, supplier},
    recognises: (sheets) => sheets.some((sheet) => hasHeader(form, sheet)),
    read: (file, tables) => readQuarters(file, tables, form),
  };
}

async function readQuarters<F extends string>(
  file: string,
  {sheets}: TableFile,
  form: QuarterForm<F>,
): Promise<TallyReading> {
  const reader = new QuarterReader(form);
  for (const sheet of sheets) await reader.read(sheet);
  return reader.result(file);
}

class QuarterReader<F extends string> {
  readonly #form: QuarterForm<F>;
  readonly #account = new RowAccount();
  readonly #book: QuarterBook;
  readonly #cells = new CellReader();
  readonly #counts = {added: 0, negative: 0, least: 0};

  constructor(form: QuarterForm<F>) {
    this.#form = form;
    this.#book = new QuarterBook(form);
  }

  async read(sheet: TableSheet): Promise<void> {
    const name = sheet.name.trim();
    const above: TableRow[] = [];
    let columns: Columns<F | CommonField> | undefined;
    for await (const row of sheet.rows()) {
      if (columns !== undefined) this.#row(row, name, columns);
      else {
        above.push(row);
        columns = above.length <= HEADER_WITHIN && !sheet.hidden ? this.#headerIn(row) : undefined;
      }
    }
    this.#above(above, {found: columns !== undefined, hidden: sheet.hidden});
  }

  #above(rows: readonly TableRow[], {found, hidden}: {readonly found: boolean; readonly hidden: boolean}): void {
    for (const row of rows) {
      if (isBlank(row)) this.#account.count(row, "blank");
      else if (found) this.#account.count(row, "header");
      else this.#account.apart(row, hidden ? HIDDEN : "rows of sheets that hold no such table: notes, contents");
    }
  }

  result(file: string): TallyReading {
    const quarters = this.#book.quarters();
    const awaited = awaitedQuarters(quarters);
    const rows = [...awaited].reduce((sum, one) => sum + one.rows, 0);
    if (rows > 0) this.#account.takenApart(rows, "rows of quarters that are listed and not yet published");
    const vintage = this.#book.vintage();
    const last =
      quarters
        .map(({quarter}) => quarter.name)
        .sort()
        .at(-1) ?? "";
    return {
      tallies: this.#book.tallies(awaited, this.#form.evidence(last)),
      findings: this.#account.findings(file),
      holdings: this.#book.holdings(this.#form, awaited),
      ...this.#account.result(),
      oddities: [
        ...this.#oddities(),
        ...quarterOddities(quarters, awaited),
        ...this.#form.oddities(this.#book.codes()),
      ],
      ...(vintage === undefined ? {} : {vintage}),
    };
  }

  #headerIn({cells}: TableRow): Columns<F | CommonField> | undefined {
    const columns = columnsIn(cells, this.#form.headings);
    return this.#form.isHeader(columns) ? columns : undefined;
  }

  #row(row: TableRow, sheet: string, columns: Columns<F | CommonField>): void {
    const cell = (field: F | CommonField) => this.#cells.text(row.cells[columns[field] ?? -1]);
    if (isBlank(row)) this.#account.count(row, "blank");
    else if (!STARTS_WITH_YEAR.test(cell("year")) && this.#headerIn(row) !== undefined)
      this.#account.count(row, "header");
    else if (row.problem !== undefined) this.#unreadable(row, sheet, cell);
    else if (isNote(row, cell("year"), cell("force"))) this.#account.apart(row, "notes under the table");
    else this.#data(row, sheet, {cell, columns});
  }

  /** Its force and quarter can mostly be told all the same: a sum without the row would be too small. */
  #unreadable(row: TableRow, sheet: string, cell: Cells<F>["cell"]): void {
    const recorder = this.#cells.recorder(cell("force"));
    const quarter = this.#cells.quarter(cell("year"), cell("quarter"));
    if (isTold(recorder) && isTold(quarter)) this.#book.forceQuarter(recorder, quarter).lacking++;
    this.#account.reject(row, sheet, UNREADABLE[row.problemCode ?? "unclosed-quote"]);
  }

  #data(row: TableRow, sheet: string, {cell, columns}: Cells<F>): void {
    const recorder = this.#cells.recorder(cell("force"));
    const quarter = this.#cells.quarter(cell("year"), cell("quarter"));
    const kind = this.#form.kindOf(cell);
    if (!isTold(recorder)) this.#notTaken(row, sheet, recorder);
    else if (!isTold(quarter)) this.#notTaken(row, sheet, quarter);
    else if (!isTold(kind)) this.#notTaken(row, sheet, kind);
    else {
      const numbers = this.#numbers(cell, columns);
      if (isTold(numbers)) {
        const of = {recorder, quarter, ...kind, line: row.row};
        const added = numbers.map((number) => this.#book.add({...of, ...number}));
        this.#settle(row, sheet, {added, what: `${cell("force")}, ${quarter.name}, ${kind.offence}`});
      } else {
        this.#book.forceQuarter(recorder, quarter).lacking++;
        this.#notTaken(row, sheet, numbers);
      }
    }
  }

  /** The row's numbers, all of them or none. */
  #numbers(
    cell: Cells<F>["cell"],
    columns: Cells<F>["columns"],
  ): Told<readonly {readonly subject: string; readonly value: number}[]> {
    const numbers: {readonly subject: string; readonly value: number}[] = [];
    for (const {field, subject} of this.#form.values) {
      if (columns[field] === undefined) continue;
      const value = readWhole(cell(field));
      if (typeof value !== "number") return value;
      this.#note(value);
      numbers.push({subject, value});
    }
    return numbers;
  }

  #note(value: number): void {
    if (value >= 0) return;
    this.#counts.negative++;
    this.#counts.least = Math.min(this.#counts.least, value);
  }

  #settle(row: TableRow, sheet: string, {added, what}: {added: readonly Added[]; what: string}): void {
    if (added.includes("contradicts"))
      this.#account.reject(row, sheet, {
        code: "contradicting-rows",
        of: what,
        says: `${what} is given twice with different numbers`,
        advice: "Keep the row that is right. Until then the quarter of this force is not held.",
      });
    else if (added.includes("again"))
      this.#account.reject(row, sheet, {code: "repeated-row", of: "", says: `${what} stands twice`, advice: REPEATED});
    else {
      if (added.includes("added")) this.#counts.added++;
      this.#account.count(row, "taken");
    }
  }

  #notTaken(row: TableRow, sheet: string, told: Untold): void {
    if ("apart" in told) this.#account.apart(row, told.apart);
    else this.#account.reject(row, sheet, told.fault);
  }

  #oddities(): readonly string[] {
    const {added, negative, least} = this.#counts;
    const bodies = [...this.#cells.withoutGround].sort();
    return [
      ...(negative > 0
        ? [
            `${printCount(negative)} ${negative === 1 ? "number is" : "numbers are"} below zero, down to ${least}: corrections of earlier quarters, added up as they are.`,
          ]
        : []),
      ...(added > 0
        ? [
            `${printCount(added)} ${added === 1 ? "row gives" : "rows give"} an offence again that another row of the force and quarter gave: added up.`,
          ]
        : []),
      ...(bodies.length > 0 ? [`Kept by themselves, since they police no area: ${bodies.map(quote).join(", ")}.`] : []),
    ];
  }
}

interface Cells<F extends string> {
  readonly cell: (field: F | CommonField) => string;
  readonly columns: Columns<F | CommonField>;
}

const STARTS_WITH_YEAR = /^\d{4}/;
const HIDDEN = "rows of hidden sheets";
const UNREADABLE: Readonly<Record<NonNullable<TableRow["problemCode"]>, Fault>> = {
  "unclosed-quote": {
    code: "unclosed-quote",
    of: "",
    says: "A quote opens that nothing closes",
    advice: "Double the quote or take it out. Every other row was read.",
  },
  "formula-without-value": {
    code: "formula-without-value",
    of: "",
    says: "A formula was saved without its value",
    advice: "Open the workbook in Excel, let it calculate, save it and load it again.",
  },
};
const REPEATED = "Counted once. If the file was put together from several, take out what stands in it twice.";

/** A remark under the table: a cell or two of words, in the place of a year. */
function isNote({cells}: TableRow, year: string, force: string): boolean {
  return (year === "" || force === "") && cells.filter((cell) => cell.trim() !== "").length <= 2;
}

function isBlank({cells}: TableRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

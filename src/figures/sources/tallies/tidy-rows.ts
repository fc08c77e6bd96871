import {cellName} from "../../../formats/cell-name.ts";
import {readPrintedNumber} from "../../../formats/printed-number.ts";
import type {GridRow} from "../../../formats/spreadsheet.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {nearest} from "../../../vocabulary/nearest.ts";
import {addMonths, type Period, printPeriod} from "../../../vocabulary/period.ts";
import type {Tally} from "../source.ts";
import {listed} from "./holdings.ts";
import {quote, readNumberCell} from "./number-cell.ts";
import {plainLabel} from "./plain-label.ts";
import {readLastMonth, readSpan} from "./span.ts";
import type {TidyField, TidyTalliesMapping} from "./tidy-mapping.ts";
import {cellOf, type TidyTable, textOf} from "./tidy-table.ts";

/** Takes the rows of a tidy table one by one. */
export class RowReader {
  readonly tallies: Tally[] = [];
  readonly findings: Finding[] = [];
  readonly counts = {taken: 0, rejected: 0, withoutValue: 0};
  readonly #table: TidyTable;
  readonly #mapping: TidyTalliesMapping;
  readonly #files: {readonly file: string; readonly mappingFile: string};
  readonly #subjects: ReadonlyMap<string, string>;
  readonly #areas: ReadonlyMap<string, string>;
  readonly #decimals: ReadonlyMap<string, number>;
  readonly #taken = new Map<string, number>();
  readonly #missing: string[] = [];

  constructor(
    table: TidyTable,
    mapping: TidyTalliesMapping,
    files: {readonly file: string; readonly mappingFile: string},
  ) {
    this.#table = table;
    this.#mapping = mapping;
    this.#files = files;
    const ours = Object.values(mapping.subjects ?? {}).map((subject) => [plainLabel(subject), subject] as const);
    const theirs = Object.entries(mapping.subjects ?? {}).map(
      ([word, subject]) => [plainLabel(word), subject] as const,
    );
    this.#subjects = new Map([...ours, ...theirs]);
    this.#areas = new Map(Object.entries(mapping.areas).map(([word, code]) => [plainLabel(word), code]));
    this.#decimals = decimalsBySubject(table);
  }

  read(row: GridRow): void {
    if (row.cells.size === 0) return;
    const read = this.#read(row);
    if (read === "missing") this.counts.withoutValue++;
    else if ("code" in read) {
      this.counts.rejected++;
      this.findings.push(read);
    } else {
      this.counts.taken++;
      this.tallies.push(read);
    }
  }

  oddities(): readonly string[] {
    if (this.#missing.length === 0) return [];
    const rows =
      this.#missing.length === 1 ? "1 row has no value and is" : `${this.#missing.length} rows have no value and are`;
    return [`${rows} missing, not zero: ${listed(this.#missing)}.`];
  }

  #read(row: GridRow): Tally | Finding | "missing" {
    const broken = this.#broken(row);
    if (broken) return broken;
    const subject = this.#subject(row);
    if (typeof subject !== "string") return subject;
    const area = this.#area(row);
    if (typeof area !== "string") return area;
    const span = this.#span(row);
    if ("code" in span) return span;
    const value = this.#value(row);
    if (value === "missing" || "code" in value) return value;
    const {force, title, evidence: always = title} = this.#mapping;
    const offence = textOf(this.#table, row, "offence");
    const evidence = textOf(this.#table, row, "evidence") || always;
    const tally = {subject, force, area, offence, ...span, ...value, evidence, line: row.row};
    return this.#repeated(tally) ?? tally;
  }

  #broken(row: GridRow): Finding | undefined {
    if (row.problem)
      return this.#finding(row, {
        code: "unclosed-quote",
        message: `A quote opens on line ${row.row} that nothing closes.`,
        advice: "Double the quote or take it out. Every other line was read.",
      });
    const width = this.#table.header.width;
    if (row.width === undefined || width === undefined) return undefined;
    const beyond = [...row.cells.keys()].some((column) => column > width);
    if (row.width >= width && !beyond) return undefined;
    return this.#finding(row, {
      code: "wrong-number-of-values",
      message: `Line ${row.row} has ${row.width} values; the header has ${width}.`,
      advice:
        "Quote a value that holds a delimiter. If it is the last line, the file may have been cut off: ask for it again.",
    });
  }

  #subject(row: GridRow): string | Finding {
    const word = textOf(this.#table, row, "subject") || this.#mapping.subject;
    if (!word)
      return this.#finding(row, {
        code: "no-subject",
        message: `${this.#name(row, "subject")} is blank: the row does not say what it counts.`,
        advice: "Fill the cell in, or clear the row.",
      });
    const subject = this.#subjects.get(plainLabel(word)) ?? (this.#mapping.subjects ? undefined : word);
    if (subject !== undefined) return subject;
    const near = nearest(word, Object.keys(this.#mapping.subjects ?? {}));
    return this.#finding(row, {
      code: "unknown-subject",
      message: `${this.#name(row, "subject")} reads ${quote(word)}, which the mapping does not list${near ? `; "${near}" comes nearest` : ""}.`,
      advice: `Add it under subjects in ${this.#files.mappingFile}.`,
    });
  }

  #area(row: GridRow): string | Finding {
    const word = textOf(this.#table, row, "area");
    if (word === "") return this.#mapping.force;
    const area = this.#areas.get(plainLabel(word)) ?? (/^[EWKNS]\d{8}$/.test(word) ? word : undefined);
    return (
      area ??
      this.#finding(row, {
        code: "unknown-area",
        message: `${this.#name(row, "area")} reads ${quote(word)}, which is no official code and not in the mapping.`,
        advice: `Add it under areas in ${this.#files.mappingFile}, with its code.`,
      })
    );
  }

  #span(row: GridRow): Period | Finding {
    if (this.#table.columnOf.has("period")) {
      return readSpan(textOf(this.#table, row, "period")) ?? this.#notPeriod(row, "period");
    }
    const from = readSpan(textOf(this.#table, row, "from"))?.from;
    if (!from) return this.#notPeriod(row, "from");
    const field = this.#table.columnOf.has("until") ? "until" : "to";
    const text = textOf(this.#table, row, field);
    const last = readLastMonth(text);
    const until = field === "until" ? readSpan(text)?.from : last && addMonths(last, 1);
    return until && until > from ? {from, until} : this.#notPeriod(row, field);
  }

  #notPeriod(row: GridRow, field: TidyField): Finding {
    return this.#finding(row, {
      code: "not-a-period",
      message: `${this.#name(row, field)} reads ${quote(textOf(this.#table, row, field))}, which names no months.`,
      advice:
        "Write a month (2024-04), a quarter (2024 Q3, 2024/25 Q2), a year (2024, 2024/25) or a month's first day (01/04/2024).",
    });
  }

  #value(row: GridRow): Pick<Tally, "value" | "scale"> | Finding | "missing" {
    const given = textOf(this.#table, row, "scale");
    if (given !== "" && !/^[0-6]$/.test(given))
      return this.#finding(row, {
        code: "not-a-scale",
        message: `${this.#name(row, "scale")} reads ${quote(given)}; a scale is a digit from 0 to 6.`,
        advice: "Write how many decimals the value has: 2 for pounds and pence.",
      });
    const decimals = this.#decimals.get(this.#word(row)) ?? 0;
    const scale = given === "" ? (this.#mapping.scale ?? decimals) : Number(given);
    // Beside a scale of its own a whole value is already in that scale: pence. Amounts with decimals or a pound sign are not.
    const kept = given !== "" && decimals === 0 ? 0 : scale;
    const read = readNumberCell(cellOf(this.#table, row, "value"), {
      scale: kept,
      negatives: this.#mapping.negatives === "allowed",
    });
    const name = this.#name(row, "value");
    if (read.kind === "value") return {value: read.value, scale};
    if (read.kind === "problem")
      return this.#finding(row, {
        code: read.problem.code,
        message: `${name} ${read.problem.says}`,
        advice: read.problem.advice,
      });
    this.#missing.push(name);
    return "missing";
  }

  #word(row: GridRow): string {
    return plainLabel(textOf(this.#table, row, "subject"));
  }

  #repeated(tally: Tally): Finding | undefined {
    const {subject, area, offence, from, until, line} = tally;
    const key = [subject, area, offence, from, until].join("\n");
    const first = this.#taken.get(key);
    if (first === undefined) {
      this.#taken.set(key, line);
      return undefined;
    }
    return {
      code: "duplicate-tally",
      severity: "must",
      message: `Line ${line} gives ${subject} for ${area} in ${printPeriod({from, until})} again; line ${first} gave it first and was kept.`,
      at: {file: this.#files.file, line},
      advice: "Remove one of the two from the file.",
    };
  }

  #name(row: GridRow, field: TidyField): string {
    return cellName(this.#table.grid, row.row, this.#table.columnOf.get(field) ?? 1);
  }

  #finding(row: GridRow, of: Pick<Finding, "code" | "message" | "advice">): Finding {
    return {...of, severity: "must", at: {file: this.#files.file, line: row.row}};
  }
}

/** The most decimals that the file writes for each subject; at least 2 where a value has a pound sign. */
function decimalsBySubject(table: TidyTable): ReadonlyMap<string, number> {
  const decimals = new Map<string, number>();
  for (const row of table.rows) {
    const read = readPrintedNumber(textOf(table, row, "value"));
    const isPercent = cellOf(table, row, "value")?.percent === true;
    if (read.kind !== "number" || read.unit === "percent" || isPercent) continue;
    const word = plainLabel(textOf(table, row, "subject"));
    decimals.set(word, Math.max(decimals.get(word) ?? 0, read.unit === "pounds" ? 2 : 0, Math.min(read.scale, 6)));
  }
  return decimals;
}

import {parseDay} from "../../vocabulary/period.ts";
import type {RowColumn, RowSource} from "../sources/source.ts";
import {LAST_OUTCOME_TYPE, lastOutcomeMonth, MONTHS, OLDEST} from "./allowed.ts";

/** What is wrong with a cell, or with a row as a whole (`column` is then empty). */
export interface Fault {
  readonly code: string;
  readonly column: string;
  readonly message: string;
  readonly advice: string;
}

/**
 * The rules that a row of an extract must keep, cell by cell. Bulk loading finds *that* a row is bad; this says why, in words.
 * Knows the source's description; refuses to know where the row stands.
 */
export function faultsOf(cells: ReadonlyMap<string, string>, source: RowSource): readonly Fault[] {
  return source.columns.flatMap((column) => {
    const value = cells.get(column.header) ?? "";
    const fault = cellFault(column, value, source);
    return fault ? [{...fault, column: column.header}] : [];
  });
}

type CellFault = Omit<Fault, "column">;

/** What is wrong with one cell, or undefined. */
export function cellFault(column: RowColumn, value: string, source: RowSource): CellFault | undefined {
  if (column.field === "offence") return offenceFault(column, value, source);
  if (column.values) return Object.hasOwn(column.values, value) ? undefined : unknownValue(column, value, source);
  return fieldFault(column, value, source);
}

function fieldFault(column: RowColumn, value: string, source: RowSource): CellFault | undefined {
  switch (column.field) {
    case "key":
      return value === "" && !source.street
        ? fault(
            "blank-key",
            `${column.header} is blank.`,
            "Ask for the extract with a reference in every row: without one a repeat cannot be told.",
          )
        : undefined;
    case "recorded":
      return dateFault(column, value, source) ?? outsideFault(column, value, source);
    case "outcome_recorded":
      return value === "" ? undefined : (dateFault(column, value, source) ?? lateOutcome(column, value, source));
    case "victim_age":
      return ageFault(column, value);
    case "outcome":
      return outcomeFault(column, value);
    case "domestic_abuse":
    case "blade":
      return ["yes", "no", "unknown"].includes(value) ? undefined : unknownValue(column, value, source);
    default:
      return undefined;
  }
}

function unknownValue(column: RowColumn, value: string, source: RowSource): CellFault {
  const known = Object.keys(column.values ?? {yes: "", no: "", unknown: ""});
  const list = known.map((text) => (text === "" ? "blank" : text)).join(", ");
  if (column.field === "recorded" || column.field === "force") {
    return fault(
      column.field === "recorded" ? "another-month" : "another-force",
      `${column.header} is ${shown(value)}; the file's name says ${list}.`,
      "Find out which is right, the row or the name of the file; mend that and load again.",
    );
  }
  return fault(
    "unknown-value",
    `${column.header} is ${shown(value)}; the ${source.street ? "format" : "mapping"} knows ${list}.`,
    source.street
      ? "Look whether data.police.uk has a new category, and tell the makers of Copperplate."
      : `Add ${shown(value)} to the values of ${column.header} in the mapping, or correct the cell.`,
  );
}

function offenceFault(column: RowColumn, value: string, source: RowSource): CellFault | undefined {
  if (isAntiSocial(value))
    return source.street && column.values
      ? undefined
      : fault(
          "not-a-crime",
          `${column.header} is ${shown(value)}: an incident of anti-social behaviour is not a crime.`,
          "Ask for an extract of recorded crimes only. The row is not counted.",
        );
  if (column.values) return Object.hasOwn(column.values, value) ? undefined : unknownValue(column, value, source);
  if (source.offences?.includes(value)) return undefined;
  const excel = excelDate(value, source.offences ?? []);
  if (excel !== undefined)
    return fault(
      "offence-code-became-a-date",
      `${column.header} is ${shown(value)}: Excel made a date of an offence code, which may have been ${excel}.`,
      "Export the extract again without opening it in Excel, or format the column as text before typing.",
    );
  if (/^\d{1,3}[A-Z]?$/.test(value) || /^\d{1,3}\.\d{1,2}$/.test(value)) return undefined;
  return fault(
    "unknown-offence-code",
    `${column.header} is ${shown(value)}, which has not the shape of a Home Office code such as 8N, 105A or 4.10.`,
    "Correct the code, or map the file's own codes to Home Office codes with values: in the mapping.",
  );
}

export function isAntiSocial(value: string): boolean {
  return /^(asb|anti-?\s?social behaviou?r)/i.test(value.trim());
}

/** "01-Oct" was typed as 1/10 and "Aug-00" as 8/00, or they stand for one of the codes that begin with that day or month. */
function excelDate(value: string, known: readonly string[]): string | undefined {
  const numbers = typedNumbers(value.trim());
  if (!numbers) return undefined;
  const begins = new RegExp(`^(${numbers.map(Number).join("|")})([A-Z]|\\.\\d+)?$`);
  return [numbers.join("/"), ...known.filter((code) => begins.test(code))].join(", ");
}

function typedNumbers(text: string): readonly [string, string] | undefined {
  const dayFirst = /^(\d{1,2})[-/ ]([A-Za-z]{3})(?:[-/ ]\d{2,4})?$/.exec(text);
  if (dayFirst) return withMonth(dayFirst[2]!, (month) => [String(Number(dayFirst[1])), month]);
  const monthFirst = /^([A-Za-z]{3})[-/ ](\d{2})$/.exec(text);
  if (monthFirst) return withMonth(monthFirst[1]!, (month) => [month, monthFirst[2]!]);
  const numeric = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/.exec(text);
  return numeric ? [String(Number(numeric[1])), String(Number(numeric[2]))] : undefined;
}

function withMonth(name: string, pair: (month: string) => [string, string]): [string, string] | undefined {
  const month = monthOf(name);
  return month === 0 ? undefined : pair(String(month));
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1;
}

function dateFault(column: RowColumn, value: string, source: RowSource): CellFault | undefined {
  if (readDay(value, source.dateFormat) !== undefined) return undefined;
  const {header} = column;
  if (value === "")
    return fault(
      "blank-date",
      `${header} is blank.`,
      "A crime without its recorded date belongs to no month. Ask for the date.",
    );
  if (/^\d{1,2}[/-](\d{1,2}|[A-Za-z]{3})[/-]\d{2}(?!\d)/.test(value))
    return fault(
      "two-digit-year",
      `${header} is ${shown(value)}: its year has two digits.`,
      "Export the dates with four digits for the year; a century is not guessed.",
    );
  if (patternOf(source.dateFormat).test(value))
    return fault(
      "impossible-date",
      `${header} is ${shown(value)}: there is no such day.`,
      "Correct the date in the force's system and export again.",
    );
  return fault(
    "unreadable-date",
    `${header} is ${shown(value)}; the mapping says dates are written ${source.dateFormat}.`,
    "Correct the cell, or dates: in the mapping when the whole file is written so.",
  );
}

function outsideFault(column: RowColumn, value: string, source: RowSource): CellFault | undefined {
  const month = readDay(value, source.dateFormat)!.slice(0, 7);
  if (source.covers.some((covered) => covered === month)) return undefined;
  return fault(
    "outside-the-months-covered",
    `${column.header} is ${shown(value)}; the file is declared to cover ${source.covers[0]} to ${source.covers.at(-1)}.`,
    "If the file holds that whole month, widen covers: in the mapping; else the row does not belong in it.",
  );
}

function lateOutcome(column: RowColumn, value: string, source: RowSource): CellFault | undefined {
  const month = readDay(value, source.dateFormat)!.slice(0, 7);
  if (month >= source.covers[0]! && month <= lastOutcomeMonth(source)) return undefined;
  return fault(
    "outcome-date-out-of-range",
    `${column.header} is ${shown(value)}; outcomes of these crimes lie between ${source.covers[0]} and ${lastOutcomeMonth(source)}.`,
    "Correct the date in the force's system and export again.",
  );
}

function ageFault(column: RowColumn, value: string): CellFault | undefined {
  if (value === "") return undefined;
  if (/^(0|[1-9]\d*)$/.test(value))
    return Number(value) <= OLDEST
      ? undefined
      : fault(
          "impossible-age",
          `${column.header} is ${shown(value)}: nobody is older than ${OLDEST}.`,
          "Correct the age, or leave it blank when it is not known.",
        );
  return fault(
    "age-not-whole",
    `${column.header} is ${shown(value)}, not a whole number of years.`,
    "Give the age in whole years at the time of the offence, or leave it blank when it is not known.",
  );
}

function outcomeFault(column: RowColumn, value: string): CellFault | undefined {
  if (value === "" || (/^(0|[1-9]\d?)$/.test(value) && Number(value) <= LAST_OUTCOME_TYPE)) return undefined;
  return fault(
    "unknown-outcome-type",
    `${column.header} is ${shown(value)}; Home Office outcome types run from 0 to ${LAST_OUTCOME_TYPE}.`,
    "Map the file's own words to outcome types with values: in the mapping, or correct the cell.",
  );
}

/** The day that a cell says, `YYYY-MM-DD`, or undefined. Strict: no missing zero, no two-digit year, no space too many. */
export function readDay(value: string, format: string): string | undefined {
  const match = patternOf(format).exec(value);
  if (!match) return undefined;
  const {y, m, d} = match.groups as {y: string; m: string; d?: string};
  const month = /^\d/.test(m) ? m : String(monthOf(m)).padStart(2, "0");
  return parseDay(`${y}-${month}-${d ?? "01"}`);
}

function patternOf(format: string): RegExp {
  const time = format.includes("hh:mm") ? "(?: (?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?)?" : "";
  return new RegExp(`^${DAY_PATTERNS[format.split(" ")[0]!] ?? DAY_PATTERNS["yyyy-mm-dd"]}${time}$`);
}

const DAY_PATTERNS: Readonly<Record<string, string>> = {
  "dd/mm/yyyy": "(?<d>\\d{2})/(?<m>\\d{2})/(?<y>\\d{4})",
  "dd-mmm-yyyy": `(?<d>\\d{2})-(?<m>${MONTHS.join("|")})-(?<y>\\d{4})`,
  "yyyy-mm-dd": "(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})",
  "yyyy-mm": "(?<y>\\d{4})-(?<m>\\d{2})",
};

function fault(code: string, message: string, advice: string): CellFault {
  return {code, message, advice};
}

/** A cell as a finding quotes it. */
function shown(value: string): string {
  const text = value.length > 40 ? `${value.slice(0, 37)}…` : value;
  return value === "" ? "blank" : JSON.stringify(text);
}

import type {Month} from "../../vocabulary/period.ts";
import type {RowColumn, RowSource} from "../sources/source.ts";

/**
 * The values that a column of an extract may hold, as the file writes them: every cell outside the list is refused, which is what makes a
 * bulk reader strict. Undefined for a column of free text.
 */
export function allowedValues(column: RowColumn, source: RowSource): readonly string[] | undefined {
  if (column.values) return Object.keys(column.values);
  switch (column.field) {
    case "recorded":
      return source.covers.length === 0 ? [] : writtenDays(source, source.covers.at(-1)!);
    case "outcome_recorded":
      return ["", ...writtenDays(source, lastOutcomeMonth(source))];
    case "victim_age":
      return ["", ...wholeNumbers(0, OLDEST)];
    case "outcome":
      return ["", ...wholeNumbers(0, LAST_OUTCOME_TYPE)];
    case "domestic_abuse":
    case "blade":
      return ["yes", "no", "unknown"];
    default:
      return undefined;
  }
}

export const OLDEST = 120;
/** Home Office outcome types run from 0 (not yet assigned) to 22. */
export const LAST_OUTCOME_TYPE = 22;

/** Outcomes are taken up to five years after the last month of the crimes. */
export function lastOutcomeMonth(source: RowSource): Month {
  const [year, month] = source.covers.at(-1)!.split("-") as [string, string];
  return `${Number(year) + 5}-${month}` as Month;
}

/** The first day that a date column may hold. */
export function firstDay(source: RowSource): string {
  return `${source.covers[0]}-01`;
}

/** How many days, from `YYYY-MM-DD` through a month's last day, in the file's own writing. */
function writtenDays(source: RowSource, last: Month): readonly string[] {
  if (source.dateFormat === "yyyy-mm") return [...source.covers];
  const [year, month] = last.split("-").map(Number) as [number, number];
  const from = Date.parse(`${firstDay(source)}T00:00:00Z`);
  const until = Date.UTC(year, month, 1);
  return Array.from({length: Math.round((until - from) / DAY)}, (_, day) =>
    writeDay(new Date(from + day * DAY), source.dateFormat),
  );
}

export function writeDay(date: Date, format: string): string {
  const [year, month, day] = date.toISOString().slice(0, 10).split("-") as [string, string, string];
  switch (format.split(" ")[0]) {
    case "dd/mm/yyyy":
      return `${day}/${month}/${year}`;
    case "dd-mmm-yyyy":
      return `${day}-${MONTHS[Number(month) - 1]}-${year}`;
    default:
      return `${year}-${month}-${day}`;
  }
}

export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const DAY = 86_400_000;

function wholeNumbers(from: number, to: number): readonly string[] {
  return Array.from({length: to - from + 1}, (_, i) => String(from + i));
}

/** Whole calendar months, half open: `from` is the first month in, `until` the first month out. Both are `YYYY-MM`. */
export interface Period {
  readonly from: Month;
  readonly until: Month;
}

/** A month written `YYYY-MM`; such strings order as the months do. */
export type Month = `${number}-${string}`;

export type PeriodKind =
  | "month"
  | "calendar-quarter"
  | "financial-quarter"
  | "calendar-year"
  | "financial-year"
  | "twelve-months"
  | "span";

/**
 * Reads a period as people write it in tags, mappings and commands.
 * `2024` calendar year; `2024/25` financial year (April to March); `2024 Q3` calendar quarter; `2024/25 Q2` or `2024-25 Q2`
 * financial quarter; `2024-03` month; `12 months to 2024-06` and `year to 2024-06` (June is the last month in);
 * `2024-05..2024-07` any span, both ends in.
 * `2011-12` is December 2011; that financial year is written `2011/12`. Undefined when it is none of these.
 */
export function parsePeriod(text: string): Period | undefined {
  const trimmed = text.trim();
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(trimmed);
    if (match) return read(match.slice(1));
  }
  return undefined;
}

/** The canonical writing of a period: `parsePeriod(printPeriod(p))` is `p` again. */
export function printPeriod(period: Period): string {
  const [year, month] = yearAndMonth(period.from);
  const financial = month >= 4 ? year : year - 1;
  const financialYear = `${financial}/${String((financial + 1) % 100).padStart(2, "0")}`;
  switch (kindOf(period)) {
    case "month":
      return period.from;
    case "calendar-year":
      return String(year).padStart(4, "0");
    case "financial-year":
      return financialYear;
    case "calendar-quarter":
      return `${year} Q${(month + 2) / 3}`;
    case "financial-quarter":
      return `${financialYear} Q${(((month + 8) % 12) + 3) / 3}`;
    case "twelve-months":
      return `12 months to ${lastMonth(period)}`;
    case "span":
      return `${period.from}..${lastMonth(period)}`;
  }
}

/** A quarter is told as calendar: the financial reading of the same months is asked for by its own writing. */
export function kindOf(period: Period): PeriodKind {
  const [, month] = yearAndMonth(period.from);
  const length = monthsIn(period);
  if (length === 1) return "month";
  if (length === 3 && month % 3 === 1) return "calendar-quarter";
  if (length === 12) return month === 1 ? "calendar-year" : month === 4 ? "financial-year" : "twelve-months";
  return "span";
}

/** The number of months in a period. */
export function monthsIn(period: Period): number {
  return monthNumber(period.until) - monthNumber(period.from);
}

/** Every month of the period, in order. */
export function monthsOf(period: Period): readonly Month[] {
  const first = monthNumber(period.from);
  return Array.from({length: monthsIn(period)}, (_, i) => monthOf(first + i));
}

export function lastMonth(period: Period): Month {
  return addMonths(period.until, -1);
}

export function addMonths(month: Month, count: number): Month {
  return monthOf(monthNumber(month) + count);
}

/** The same months `years` later (negative: earlier). */
export function shiftYears(period: Period, years: number): Period {
  return {from: addMonths(period.from, 12 * years), until: addMonths(period.until, 12 * years)};
}

/** The twelve months that end with the period. */
export function twelveMonthsTo(period: Period): Period {
  return {from: addMonths(period.until, -12), until: period.until};
}

export function monthPeriod(month: Month): Period {
  return {from: month, until: addMonths(month, 1)};
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.until === b.until;
}

/** `YYYY-MM` to a running number of months, and back. */
export function monthNumber(month: Month): number {
  const [year, number] = yearAndMonth(month);
  return year * 12 + number - 1;
}

/** The month written `YYYY-MM`, or undefined when it is no such month. */
export function parseMonth(text: string): Month | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

/** A run of days, both ends in, each `YYYY-MM-DD`; without `until` it is still going on. For what runs by the day, such as an operation. */
export interface Days {
  readonly from: Day;
  readonly until?: Day;
}

/** A day written `YYYY-MM-DD`. */
export type Day = `${number}-${string}-${string}`;

/** A real day of the calendar written `YYYY-MM-DD`, or undefined. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (text as Day) : undefined;
}

function monthOf(number: number): Month {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}` as Month;
}

function yearAndMonth(month: Month): [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5))];
}

function months(year: number, month: number, length: number): Period {
  const from = year * 12 + month - 1;
  return {from: monthOf(from), until: monthOf(from + length)};
}

type Reader = (groups: readonly string[]) => Period | undefined;

/** The second year of a financial year must follow the first. */
function financialYear(first: string, second: string): number | undefined {
  return (Number(first) + 1) % 100 === Number(second) ? Number(first) : undefined;
}

const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})$/, ([year]) => months(Number(year), 1, 12)],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, ([year, month]) => months(Number(year), Number(month), 1)],
  [
    /^(\d{4})[/-](\d{2})$/,
    ([first, second]) => {
      const year = financialYear(first!, second!);
      return year === undefined ? undefined : months(year, 4, 12);
    },
  ],
  [/^(\d{4})[ -]Q([1-4])$/i, ([year, quarter]) => months(Number(year), Number(quarter) * 3 - 2, 3)],
  [
    /^(\d{4})[/-](\d{2})[ -]Q([1-4])$/i,
    ([first, second, quarter]) => {
      const year = financialYear(first!, second!);
      return year === undefined ? undefined : months(year, 1 + Number(quarter) * 3, 3);
    },
  ],
  [
    /^(?:12 months|year) to (\d{4})-(0[1-9]|1[0-2])$/i,
    ([year, month]) => months(Number(year) - 1, Number(month) + 1, 12),
  ],
  [
    /^(\d{4})-(0[1-9]|1[0-2])\.\.(\d{4})-(0[1-9]|1[0-2])$/,
    ([y1, m1, y2, m2]) => {
      const length = Number(y2) * 12 + Number(m2) - (Number(y1) * 12 + Number(m1)) + 1;
      return length > 0 ? months(Number(y1), Number(m1), length) : undefined;
    },
  ],
];

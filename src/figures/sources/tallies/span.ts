import {addMonths, type Month, monthPeriod, type Period, parseMonth, parsePeriod} from "../../../vocabulary/period.ts";
import {monthIn, readMonthHeading} from "./month-heading.ts";

/**
 * A span as a table writes it: any writing of a period, a month's first day (01/04/2024, 2024-04-01, an Excel date), or a month in
 * words with its year ("Apr-24"). A day inside a month is no month, and a year of two digits in a date is not guessed.
 */
export function readSpan(text: string): Period | undefined {
  const plain = text.replace(/\s+/g, " ").trim();
  const period = parsePeriod(plain);
  if (period) return period;
  const day = readDay(plain);
  if (day) return day.day === 1 ? monthPeriod(day.month) : undefined;
  const month = /[a-z]/i.test(plain) ? readMonthHeading(plain) : undefined;
  const named = month && monthIn(month);
  return named && monthPeriod(named);
}

/** The last month in: as `readSpan`, or a month's last day. */
export function readLastMonth(text: string): Month | undefined {
  const day = readDay(text.trim());
  if (day?.last) return day.month;
  const span = readSpan(text);
  return span && addMonths(span.until, -1);
}

function readDay(text: string): {readonly month: Month; readonly day: number; readonly last: boolean} | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : british ? [british[3], british[2], british[1]] : [];
  const named = parseMonth(`${year}-${month?.padStart(2, "0")}`);
  if (!named) return undefined;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) <= lastDay ? {month: named, day: Number(day), last: Number(day) === lastDay} : undefined;
}

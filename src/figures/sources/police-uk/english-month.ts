import {type Month, parseDay, parseMonth} from "../../../vocabulary/period.ts";

/**
 * The month in which a timestamp falls by the clock in England: 2025-05-31T23:45:00+00:00 is in June. Undefined when it is none, or has no
 * zone: in summer an hour decides.
 */
export function englishMonth(timestamp: string): Month | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(timestamp)) return undefined;
  const instant = new Date(timestamp);
  if (parseDay(timestamp.slice(0, 10)) === undefined || Number.isNaN(instant.getTime())) return undefined;
  const parts = IN_ENGLAND.formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return parseMonth(`${part("year")}-${part("month")}`);
}

const IN_ENGLAND = new Intl.DateTimeFormat("en-GB", {timeZone: "Europe/London", year: "numeric", month: "2-digit"});

import {expect, it} from "vitest";
import {parsePeriod} from "../vocabulary/period.ts";
import type {Level} from "../vocabulary/quantity.ts";
import {showDate, showDay, showLevel, showMonths, showPeriod, showSigned, showSize} from "./display.ts";

const ratio = (numerator: number, denominator: number) => ({numerator, denominator});

it.each<[Level, number, string]>([
  [{kind: "count", value: 1234567}, 0, "1,234,567"],
  [{kind: "share", of: ratio(858, 6621)}, 2, "12.96%"],
  [{kind: "money", pence: 10426000}, 0, "£104,260"],
  [{kind: "money", pence: 1050}, 2, "£10.50"],
  [{kind: "rate", of: ratio(5, 2000), per: 1000}, 1, "2.5"],
  [{kind: "duration", seconds: ratio(948, 1)}, 0, "15 min 48 s"],
])("shows %j", (level, places, printed) => {
  expect(showLevel(level, places)).toBe(printed);
});

it("shows a change by its size, or with its sign", () => {
  const percent = {kind: "percent", by: ratio(-1054, 7675)} as const;
  expect(showSize(percent, 2)).toBe("13.73%");
  expect(showSigned(percent, 2)).toBe("\u221213.73%");
  expect(showSize({kind: "points", by: ratio(66, 100)}, 0)).toBe("66 percentage points");
  expect(showSize({kind: "points", by: ratio(1, 100)}, 0)).toBe("1 percentage point");
  expect(showSigned({kind: "absolute", by: ratio(0, 1)}, 0)).toBe("0");
});

it.each([
  ["2024", "2024", "January to December 2024"],
  ["2024/25", "the year to March 2025", "April 2024 to March 2025"],
  ["2024/25 Q2", "July to September 2024", "July to September 2024"],
  ["2024-03", "March 2024", "March 2024"],
])("shows the period %s", (text, shown, months) => {
  const period = parsePeriod(text)!;
  expect(showPeriod(period)).toBe(shown);
  expect(showMonths(period)).toBe(months);
});

it("shows a day", () => {
  expect(showDay("2025-05-12T10:00:00Z")).toBe("12 May 2025");
  expect(["2024-04-02", "2025-01", "2019", "spring"].map((date) => showDate(date))).toEqual([
    "2 April 2024",
    "January 2025",
    "2019",
    "spring",
  ]);
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  type Month,
  monthsIn,
  monthsOf,
  parsePeriod,
  printPeriod,
  samePeriod,
  shiftYears,
  twelveMonthsTo,
} from "./period.ts";

const span = (from: string, until: string) => ({from: from as Month, until: until as Month});

describe("parsePeriod", () => {
  it.each([
    ["2024", "2024-01", "2025-01"],
    ["2024/25", "2024-04", "2025-04"],
    ["2024-25", "2024-04", "2025-04"],
    ["2024-25 Q2", "2024-07", "2024-10"],
    ["2024/25 Q4", "2025-01", "2025-04"],
    ["2024 Q2", "2024-04", "2024-07"],
    ["2024-03", "2024-03", "2024-04"],
    ["12 months to 2024-06", "2023-07", "2024-07"],
    ["year to 2024-12", "2024-01", "2025-01"],
    ["2024-05..2024-07", "2024-05", "2024-08"],
    ["2011-12", "2011-12", "2012-01"],
    ["2011/12", "2011-04", "2012-04"],
  ])("reads %s as %s up to %s", (text, from, until) => {
    expect(parsePeriod(text)).toEqual(span(from, until));
  });

  it.each(["2024-13", "2024/26", "2024 Q5", "24", "2024-07..2024-05", "last year", ""])(
    "takes %j for no period",
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );
});

describe("printPeriod", () => {
  it("is read back as the same months, for any span", () => {
    fc.assert(
      fc.property(fc.integer({min: 2000 * 12, max: 2100 * 12}), fc.integer({min: 1, max: 40}), (first, length) => {
        const month = (n: number) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
        const period = span(month(first), month(first + length));
        const again = parsePeriod(printPeriod(period));
        expect(again && samePeriod(again, period)).toBe(true);
        expect(monthsOf(period)).toHaveLength(monthsIn(period));
      }),
    );
  });
});

it("counts back twelve months and shifts years over a year's end", () => {
  const quarter = span("2024-01", "2024-04");
  expect(twelveMonthsTo(quarter)).toEqual(span("2023-04", "2024-04"));
  expect(shiftYears(quarter, -1)).toEqual(span("2023-01", "2023-04"));
});

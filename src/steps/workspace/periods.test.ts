import {describe, expect, it} from "vitest";
import type {Coverage} from "../../vocabulary/coverage.ts";
import {monthsOf, parsePeriod, printPeriod} from "../../vocabulary/period.ts";
import {editionOf, latestYear} from "./periods.ts";

const AREA = "E23000014";
const today = new Date("2026-05-12T09:00:00Z");

function held(months: string, source = "home-office-recorded-crime", more: object = {}): Coverage {
  return monthsOf(parsePeriod(months)!).map((month) => ({
    ...{table: "tallies", source, supplier: "home-office", force: AREA, subject: "recorded-crime", month},
    ...more,
  })) as Coverage;
}

describe("the latest year", () => {
  it.each<[string, Coverage, string]>([
    ["ends with a quarter", held("2023-04..2025-11"), "12 months to 2025-09"],
    ["ends with a month where no quarter ends a whole year", held("2024-06..2025-05"), "12 months to 2025-05"],
    ["is of recorded crime before anything else", [...held("2024"), ...held("2025", "tidy-tallies")], "2024"],
    ["is of what there is", held("2025", "tidy-tallies"), "2025"],
    ["has no month missing", [...held("2023-01..2024-12"), ...held("2025-04..2025-12")], "2024"],
    [
      "does not count what is not yet published",
      [...held("2024"), ...held("2025", undefined, {awaited: true})],
      "2024",
    ],
    ["is the area's own", [...held("2024"), ...held("2025", undefined, {force: "E23000001"})], "2024"],
    ["is that of the last whole quarter where nothing is held", [], "12 months to 2026-03"],
  ])("%s", (_, coverage, year) => {
    expect(latestYear(coverage, {area: AREA, today})).toEqual(parsePeriod(year));
  });
});

it.each([
  ["2025", "2025-26 Q3"],
  ["2024/25", "2024-25 Q4"],
  ["12 months to 2025-06", "2025-26 Q1"],
  ["12 months to 2025-08", "2025-26 Q2"],
])("the edition of %s is %s", (period, edition) => {
  expect(editionOf(parsePeriod(period)!)).toBe(edition);
  expect(printPeriod(parsePeriod(edition)!)).toBeDefined();
});

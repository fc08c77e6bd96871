import {expect, it} from "vitest";
import {printPeriod} from "../vocabulary/period.ts";
import {periodsIn} from "./english-periods.ts";

const read = (text: string) => periodsIn(text).map(({period}) => (period ? printPeriod(period) : "relative"));

it.each([
  ["In 2024, against 2023", ["2024", "2023"]],
  ["the year to June 2019 and 2024/25 Q2", ["12 months to 2019-06", "2024 Q3"]],
  ["2024-25 over 2024\u201325", ["2024/25", "2024/25"]],
  ["the 12 months ending 31 March 2025", ["2024/25"]],
  [
    "May to July 2024, between November 2023 and January 2024, and March 2024",
    ["2024-05..2024-07", "2023-11..2024-01", "2024-03"],
  ],
  ["Q2 of 2024", ["2024 Q2"]],
  ["more than last year, or the year before", ["relative", "relative"]],
  ["on 12 May 2025 and 1 April", []],
  ["1,2024 or 2024% or £2024 or 12/05/2024", []],
])("reads the periods of %s", (text, periods) => {
  expect(read(text)).toEqual(periods);
});

import {expect, it} from "vitest";
import type {Figure} from "../../vocabulary/figure.ts";
import {parsePeriod} from "../../vocabulary/period.ts";
import {withholdTotals} from "./totals.ts";

const figure = (area: string, period: string, value: number | "suppressed") =>
  ({
    measure: "m",
    area,
    period: parsePeriod(period),
    value: value === "suppressed" ? {kind: "missing", reason: value} : {kind: "count", value},
    provenance: {counts: [{value}]},
    series: [],
  }) as unknown as Figure;

it("takes out the total of a year in which a member is hidden, and no other", () => {
  const figures = [
    figure("A", "2024", "suppressed"),
    figure("B", "2024", 40),
    figure("AB", "2024", 43),
    figure("A", "2023", 9),
    figure("AB", "2023", 50),
    figure("BC", "2024", 70),
  ];
  const totals = [
    {code: "AB", members: ["A", "B"]},
    {code: "BC", members: ["B", "C"]},
  ];
  const kept = withholdTotals({version: "", asAt: "", figures, histories: []}, totals).figures;
  expect(kept.map(({value}) => (value.kind === "count" ? value.value : value.kind))).toEqual([
    "missing",
    40,
    "missing",
    9,
    50,
    70,
  ]);
  expect(kept[2]!.provenance.counts).toEqual([]);
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {linkedAudit} from "../../statistics/disclosure/linked-audit.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {figureId} from "../../vocabulary/figure.ts";
import {monthsOf, parsePeriod} from "../../vocabulary/period.ts";
import {catalogueOf} from "../measures/catalogue.ts";
import {measures} from "../measures/index.ts";
import {linkedCounts} from "../measures/linked-counts.ts";
import {protect} from "./protect.ts";

const solver = await linkedAudit();
const catalogue = catalogueOf(measures, [], 50);
const disclosure = {catalogue, threshold: 5, links: linkedCounts(measures), solver: async () => solver};
const KNIFE = "knife-related-youth-violence";

function figure(
  measure: string,
  written: string,
  [numerator, denominator]: readonly number[],
  monthly?: readonly number[],
): Figure {
  const period = parsePeriod(written)!;
  const count = (role: "numerator" | "denominator", value: number) => ({
    role,
    value,
    rows: value,
    sql: "SELECT",
    digest: `of ${value}`,
  });
  return {
    id: figureId({measure, area: "E23000014", period}),
    measure,
    title: measure,
    area: "E23000014",
    period,
    counted: period,
    value:
      denominator === undefined
        ? {kind: "count", value: numerator!}
        : {kind: "share", of: {numerator: numerator!, denominator}},
    notes: [],
    precision: {kind: "exact"},
    series: (monthly ?? []).map((value, index) => ({month: monthsOf(period)[index]!, numerator: value})),
    provenance: {
      basis: "rows",
      basisTitle: "counted",
      measureFingerprint: "",
      version: "",
      asAt: "",
      engine: "",
      counts: [
        count("numerator", numerator!),
        ...(denominator === undefined ? [] : [count("denominator", denominator)]),
      ],
      files: [],
    },
  };
}

const protectAll = async (...figures: Figure[]) =>
  (await protect({version: "", asAt: "", figures, histories: []}, disclosure)).figures;
const kinds = (figures: readonly Figure[]) =>
  figures.map(({value}) => (value.kind === "missing" ? value.reason : value.kind));

describe("a small count of a threshold measure", () => {
  it.each([
    [0, "count"],
    [1, "suppressed"],
    [4, "suppressed"],
    [5, "count"],
  ])("%i is %s", async (count, kind) => {
    expect(kinds(await protectAll(figure(KNIFE, "2024", [count])))).toEqual([kind]);
  });

  it("goes with its series, its counts and its digest", async () => {
    const [hidden] = await protectAll(figure(KNIFE, "2024 Q1", [3], [1, 2, 0]));
    expect(hidden).toMatchObject({series: [], provenance: {counts: []}});
    expect(JSON.stringify(hidden)).not.toContain("of 3");
  });

  it("hides a share whose part, or whose rest, it is", async () => {
    const share = "homicides-domestic-abuse-share";
    expect(kinds(await protectAll(figure(share, "2023", [4, 34]), figure(share, "2024", [11, 34])))).toEqual([
      "suppressed",
      "share",
    ]);
    expect(kinds(await protectAll(figure(share, "2024", [32, 34])))).toEqual(["suppressed"]);
  });

  it("is shown of an open measure", async () => {
    expect(kinds(await protectAll(figure("homicides", "2024-03", [2])))).toEqual(["count"]);
  });
});

describe("what would give a small count back", () => {
  it("is a month beside its year: such a series is withheld whole, the figure stays", async () => {
    const [shown] = await protectAll(figure(KNIFE, "2024 Q1", [19], [9, 2, 8]));
    expect(shown).toMatchObject({value: {kind: "count", value: 19}, series: []});
    const [open] = await protectAll(figure(KNIFE, "2024 Q1", [19], [9, 0, 10]));
    expect(open!.series).toHaveLength(3);
  });

  it("is a year beside three of its quarters: another quarter goes", async () => {
    const quarters = ["2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4"];
    const figures = [figure(KNIFE, "2024", [21]), ...[5, 3, 6, 7].map((n, q) => figure(KNIFE, quarters[q]!, [n]))];
    expect(kinds(await protectAll(...figures))).toEqual(["count", "suppressed", "suppressed", "count", "count"]);
  });

  it("is a year beside its first nine months, though nobody asked for the rest", async () => {
    expect(kinds(await protectAll(figure(KNIFE, "2024", [21]), figure(KNIFE, "2024-01..2024-09", [19])))).toEqual([
      "count",
      "suppressed",
    ]);
  });

  it("never leaves a year less its shown quarters small", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({min: 0, max: 12}), {minLength: 4, maxLength: 4}), async (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const [year, ...quarters] = await protectAll(
          figure(KNIFE, "2024", [total]),
          ...counts.map((count, q) => figure(KNIFE, `2024 Q${q + 1}`, [count])),
        );
        if (year!.value.kind === "missing") return;
        const shown = quarters.reduce((sum, {value}) => sum + (value.kind === "count" ? value.value : 0), 0);
        const rest = total - shown;
        expect(rest === 0 || rest >= 5).toBe(true);
      }),
    );
  });
});

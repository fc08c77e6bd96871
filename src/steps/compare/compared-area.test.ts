import {describe, expect, it} from "vitest";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {figureId} from "../../vocabulary/figure.ts";
import {type Month, parsePeriod} from "../../vocabulary/period.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";
import {comparedArea} from "./compared-area.ts";

const CITY = {code: "E23000034", name: "City of London", kind: "police-force-area"} as const;
const KENT = {code: "E23000032", name: "Kent", kind: "police-force-area"} as const;
const [now, before] = [parsePeriod("2024")!, parsePeriod("2023")!];
const count = (value: number): Level => ({kind: "count", value});
const perThousand: Level = {kind: "rate", of: {numerator: 3, denominator: 1000}, per: 1000};
const incomplete: Missing = {
  kind: "missing",
  reason: "incomplete-period",
  detail: "11 of 12 months are held; missing: 2024-05.",
};

function seen(
  area: string,
  values: {now: Level | Missing; before: Level | Missing; rate: Level | Missing},
  {breaks = [], state = "suspicious"}: {readonly breaks?: readonly Month[]; readonly state?: string} = {},
) {
  const measure = {
    id: "burglary",
    title: "Burglary",
    breaks: breaks.map((month) => ({month, why: "The codes changed."})),
  };
  const figure = (id: string, period: typeof now, value: Level | Missing) =>
    ({
      id: figureId({measure: id, area, period}),
      counted: period,
      value,
      provenance: {files: [{source: "police-uk-street"}]},
    }) as unknown as Figure;
  const figures = [
    figure("burglary", now, values.now),
    figure("burglary", before, values.before),
    figure("burglary-rate", now, values.rate),
  ];
  return {
    measure: measure as unknown as CatalogueMeasure,
    rate: {id: "burglary-rate"} as CatalogueMeasure,
    period: now,
    before,
    book: {version: "", asAt: "", figures, histories: [], changes: [], evaluations: []},
    percentBase: 50,
    doubted: (source: string, force: string, of: typeof now) =>
      force === KENT.code && of.from === "2024-01"
        ? {partial: state === "partial", words: [`2024-02 of ${source} is ${state}.`]}
        : {partial: false, words: []},
  };
}

describe("a force set beside others", () => {
  it("has its value, its rate, its change and what coverage has against it", () => {
    const row = comparedArea(KENT, seen(KENT.code, {now: count(80), before: count(100), rate: perThousand}));
    expect(row).toMatchObject({value: count(80), rate: perThousand, earlier: count(100)});
    expect(row.change).toEqual({kind: "percent", by: {numerator: -1, denominator: 5}});
    expect(row.cautions).toEqual(["2024-02 of police-uk-street is suspicious."]);
  });

  it("keeps its count and loses its rate and its change where a month came in part", () => {
    const values = {now: count(80), before: count(100), rate: perThousand};
    const row = comparedArea(KENT, seen(KENT.code, values, {state: "partial"}));
    expect(row).toMatchObject({value: count(80), cautions: ["2024-02 of police-uk-street is partial."]});
    expect(row).not.toHaveProperty("rate");
    expect(row).not.toHaveProperty("change");
  });

  it("is told as a sum of forces of which one is doubted", () => {
    const both = {code: "X", name: "Both", kind: "force-group", members: [KENT.code, CITY.code]} as const;
    const row = comparedArea(both, seen("X", {now: count(80), before: count(100), rate: perThousand}));
    expect(row.cautions).toEqual(["It adds up months of 1 of its forces that are doubted."]);
    expect(row.change?.kind).toBe("percent");
  });

  it("gives the change from a small base as a number", () => {
    const row = comparedArea(CITY, seen(CITY.code, {now: count(38), before: count(24), rate: perThousand}));
    expect(row.change).toEqual({kind: "absolute", by: {numerator: 14, denominator: 1}});
  });

  it("says that a record system was changed in one of its periods", () => {
    const devon = {code: "E23000035", name: "Devon and Cornwall", kind: "police-force-area"} as const;
    const figures = seen(devon.code, {now: count(80), before: count(100), rate: perThousand});
    expect(comparedArea(devon, figures).cautions.join()).toContain("new record system in November 2022");
    const later = {...figures, period: parsePeriod("2025")!, before: parsePeriod("2024")!};
    expect(comparedArea(devon, later).cautions.join()).not.toContain("record system");
  });

  it("has no rate where few people live, and a sentence why", () => {
    const row = comparedArea(CITY, seen(CITY.code, {now: count(24), before: count(25), rate: perThousand}));
    expect(row.rate).toBeUndefined();
    expect(row.cautions.join()).toContain("live in the City of London");
  });

  it("has no number for an incomplete period, and says which month is missing", () => {
    const row = comparedArea(KENT, seen(KENT.code, {now: incomplete, before: count(100), rate: incomplete}));
    expect(row.value).toBeUndefined();
    expect(row.change).toBeUndefined();
    expect(row.cautions).toEqual([expect.stringContaining("missing: 2024-05")]);
  });

  it("is not compared with the year before across a change in what is counted", () => {
    const row = comparedArea(
      KENT,
      seen(KENT.code, {now: count(80), before: count(100), rate: perThousand}, {breaks: ["2024-01"]}),
    );
    expect(row.change).toBeUndefined();
    expect(row.cautions.join()).toContain("The codes changed.");
  });
});

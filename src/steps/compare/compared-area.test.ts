import {describe, expect, it} from "vitest";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {figureId} from "../../vocabulary/figure-request.ts";
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
  breaks: Month[] = [],
) {
  const measure = {
    id: "burglary",
    title: "Burglary",
    breaks: breaks.map((month) => ({month, why: "The codes changed."})),
  };
  const figure = (id: string, period: typeof now, value: Level | Missing) =>
    ({
      id: figureId({measure: id, area, period}),
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
    book: {version: "", asAt: "", figures},
    doubted: (source: string, force: string) => (force === KENT.code ? [`2024-02 of ${source} is partial.`] : []),
  };
}

describe("a force set beside others", () => {
  it("has its value, its rate, its change and what coverage has against it", () => {
    const row = comparedArea(KENT, seen(KENT.code, {now: count(80), before: count(100), rate: perThousand}));
    expect(row).toMatchObject({value: count(80), rate: perThousand, earlier: count(100)});
    expect(row.change).toEqual({kind: "percent", by: {numerator: -1, denominator: 5}});
    expect(row.cautions).toEqual(["2024-02 of police-uk-street is partial."]);
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
      seen(KENT.code, {now: count(80), before: count(100), rate: perThousand}, ["2024-01"]),
    );
    expect(row.change).toBeUndefined();
    expect(row.cautions.join()).toContain("The codes changed.");
  });
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {type Figure, figureId} from "../../vocabulary/figure.ts";
import {type CountedBook, type History, verdictOn} from "../../vocabulary/figure-book.ts";
import {addMonths, monthsOf, parsePeriod} from "../../vocabulary/period.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";
import {judgeBook} from "./judge-book.ts";

const AREA = "E23000014";
const measure = (id: string, more: Partial<CatalogueMeasure> = {}) =>
  ({id, title: id, level: "count", breaks: [], ...more}) as CatalogueMeasure;

function figure(id: string, written: string, counts: readonly number[], more: Partial<Figure> = {}): Figure {
  const period = parsePeriod(written)!;
  const [numerator = 0, denominator] = counts;
  const value: Level =
    denominator === undefined ? {kind: "count", value: numerator} : {kind: "ratio", of: {numerator, denominator}};
  return {
    ...{id: figureId({measure: id, area: AREA, period}), measure: id, title: id, area: AREA, period, counted: period},
    ...{value, notes: [], precision: {kind: "exact"}, series: []},
    provenance: {
      ...{basis: "rows", basisTitle: "counted", measureFingerprint: "", version: "", asAt: "", engine: "", files: []},
      counts: counts.map((count, n) => ({
        ...{role: n === 0 ? ("numerator" as const) : ("denominator" as const), value: count, rows: count},
        ...{sql: "", digest: ""},
      })),
    },
    ...more,
  };
}

const missing = (reason: Missing["reason"]): Partial<Figure> => ({value: {kind: "missing", reason}});

function judged(figures: readonly Figure[], histories: readonly History[] = [], measures = [measure("m")]) {
  const book: CountedBook = {version: "", asAt: "", figures, histories};
  return judgeBook(book, {measures});
}

const verdict = (before: Figure, after: Figure, ...more: [(readonly History[])?, CatalogueMeasure[]?]) =>
  verdictOn(judged([before, after], ...more), before.id, after.id);

describe("an interval", () => {
  it.each([
    ["34 homicides", [34], {method: "Byar", lower: 23.5, upper: 47.5}, 1],
    ["858 of 6,621", [858, 6621], {method: "Wilson", lower: 12.2, upper: 13.8}, 100],
  ] as const)("of %s", (_, counts, expected, scale) => {
    const {interval} = judged([figure("m", "2024", counts)]).figures[0]!;
    if (interval === undefined || interval.method === "none") throw new Error("it has one");
    const {method, lower, upper} = interval;
    expect({method, lower: round(lower * scale), upper: round(upper * scale)}).toEqual(expected);
  });

  it.each([
    ["a stock", figure("m", "2024", [280], {stands: true}), {method: "none", why: "not-of-chance"}],
    ["money", figure("m", "2024", [500], {value: {kind: "money", pence: 500}}), {method: "none", why: "not-of-chance"}],
    ["a ratio above one", figure("m", "2024", [12, 9]), {method: "none", why: "not-a-part"}],
    ["what is missing", figure("m", "2024", [1], missing("suppressed")), undefined],
  ])("is not given of %s, and the reason is", (_, one, expected) => {
    expect(judged([one]).figures[0]!.interval).toEqual(expected);
  });
});

describe("a verdict", () => {
  it("on the seed's two changes is as worked out by hand, without months", () => {
    expect(verdict(figure("m", "2023", [7675]), figure("m", "2024", [6621]))).toMatchObject({
      kind: "larger-than-chance",
      method: "exact conditional Poisson",
    });
    const knife = verdict(figure("m", "2023", [370]), figure("m", "2024", [328]));
    if (knife?.kind !== "not-distinguishable") throw new Error("chance would explain it");
    expect([knife.interval.lower, knife.interval.upper].map((end) => round(end ?? 0))).toEqual([-23.8, 3.1]);
    expect(knife).not.toHaveProperty("independent");
  });

  it.each([
    [1, 36, undefined],
    [3, 36, true],
  ] as const)("measures dispersion from points of %i months", (step, months, byQuarter) => {
    const points = monthsOf(parsePeriod("2022-01..2024-12")!)
      .filter((_, n) => n % step === 0)
      .map((month, n) => ({month, numerator: 100 + (n % 2 === 0 ? 40 : -40)}));
    const history: History = {measure: "m", area: AREA, basis: "counted", step, points, breaks: []};
    const found = verdict(figure("m", "2023", [1200]), figure("m", "2024", [1100]), [history]);
    expect(found).toMatchObject({method: "quasi-Poisson", dispersion: {months, ...(byQuarter ? {byQuarter} : {})}});
    expect(found).toHaveProperty("independent");
  });

  it.each([
    ["zero-base", figure("m", "2023", [0]), figure("m", "2024", [9])],
    ["base-below-six", figure("m", "2023", [5]), figure("m", "2024", [1])],
    ["suppressed", figure("m", "2023", [9], missing("suppressed")), figure("m", "2024", [9])],
    ["not-held", figure("m", "2023", [9], missing("not-available")), figure("m", "2024", [9])],
    ["incomplete", figure("m", "2023", [9]), figure("m", "2024", [9], missing("incomplete-period"))],
    ["not-a-part", figure("m", "2023", [12, 9]), figure("m", "2024", [5, 9])],
    ["not-of-chance", figure("m", "2023", [112], {stands: true}), figure("m", "2024", [280], {stands: true})],
  ] as const)("cannot be given: %s", (why, before, after) => {
    expect(verdict(before, after)).toEqual({kind: "cannot-be-judged", why});
  });

  it("cannot be given across a change of definition, nor between two sources", () => {
    const [before, after] = [figure("m", "2023", [900]), figure("m", "2024", [800])];
    const broken = [measure("m", {breaks: [{month: "2023-04", why: "codes"}]})];
    expect(verdict(before, after, [], broken)).toEqual({kind: "cannot-be-judged", why: "definition-changed"});
    const other = {...after, provenance: {...after.provenance, basisTitle: "supplied"}};
    expect(verdict(before, other)).toEqual({kind: "cannot-be-judged", why: "different-sources"});
  });

  it("is given on periods that are equally long and apart, and on no others", () => {
    const figures = ["2022", "2023", "2024", "2024 Q4", "2024-06..2025-05"].map((period) => figure("m", period, [50]));
    const pairs = judged(figures).changes.map(({before, after}) => [before, after].map((id) => id.split("@")[2]));
    expect(pairs).toEqual([
      ["2022", "12 months to 2025-05"],
      ["2022", "2023"],
      ["2022", "2024"],
      ["2023", "12 months to 2025-05"],
      ["2023", "2024"],
    ]);
  });

  it("is larger than chance exactly when its p is below 0.05 and its interval excludes no change", () => {
    fc.assert(
      fc.property(fc.integer({min: 6, max: 5000}), fc.integer({min: 0, max: 5000}), (was, is) => {
        const found = verdict(figure("m", "2023", [was]), figure("m", "2024", [is]));
        if (found === undefined || found.kind === "cannot-be-judged") throw new Error("it can be judged");
        const {lower, upper} = found.interval;
        const clear = (lower ?? Number.NEGATIVE_INFINITY) > 0 || (upper ?? Number.POSITIVE_INFINITY) < 0;
        expect(found.kind === "larger-than-chance").toBe(clear);
        expect(found.p < 0.05).toBe(clear);
      }),
    );
  });
});

it("reads a series since its last break, and not of fewer than twelve points", () => {
  const points = Array.from({length: 30}, (_, n) => ({
    month: addMonths("2022-01", n),
    numerator: n < 23 ? 50 + (n % 3) : 20,
  }));
  const history: History = {measure: "m", area: AREA, basis: "counted", step: 1, points, breaks: []};
  const reading = (one: History) => judged([], [one]).histories[0]!.reading;
  expect(reading(history)).toMatchObject({points: 30, signal: "below-limit"});
  expect(reading({...history, breaks: ["2023-06"]})).toMatchObject({points: 13});
  expect(reading({...history, breaks: ["2023-08"]})).toBeUndefined();
});

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

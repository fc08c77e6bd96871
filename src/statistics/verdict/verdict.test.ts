import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {judgeCounts, judgeProportions, judgeRates, type Verdict} from "./verdict.ts";

describe("the seed's two changes", () => {
  it.each([
    [370, 328, "not-distinguishable", -23.829932400762765, 3.1350696919876686, 0.12063020329923309],
    [7675, 6621, "larger-than-chance", -16.535337147929564, -10.838147304235601, 1.2425784890909436e-18],
  ])("%d to %d: %s", (before, after, verdict, lower, upper, p) => {
    const found = judgeCounts(before, after);
    expect(found).toMatchObject({verdict, method: "exact conditional Poisson", unit: "percent"});
    if (found.verdict === "cannot-be-judged") return;
    expect(found.interval.lower).toBeCloseTo(lower, 8);
    expect(found.interval.upper).toBeCloseTo(upper, 8);
    expect(found.p / p).toBeCloseTo(1, 8);
    expect(found.poissonInterval).toEqual(found.interval);
  });
});

it.each<[string, Verdict]>([
  ["zero-base", judgeCounts(0, 9)],
  ["base-below-six", judgeCounts(5, 0)],
  ["no-counts", judgeCounts(12.5, 9)],
  ["no-exposure", judgeRates({events: 40, exposure: 0}, {events: 30, exposure: 1})],
  ["no-cases", judgeProportions({numerator: 0, denominator: 0}, {numerator: 1, denominator: 2})],
  ["not-a-proportion", judgeProportions({numerator: 3, denominator: 2}, {numerator: 1, denominator: 2})],
])("cannot judge: %s", (why, found) => {
  expect(found).toEqual({verdict: "cannot-be-judged", why});
});

it("tells the first fall that can be told", () => {
  expect(judgeCounts(6, 0).verdict).toBe("larger-than-chance");
  expect(judgeCounts(100, 74).verdict).toBe("not-distinguishable");
  expect(judgeCounts(100, 73).verdict).toBe("larger-than-chance");
});

describe("with monthly counts", () => {
  const clustered = Array.from({length: 24}, (_, month) => (month % 2 === Math.floor(month / 12) ? 20 : 60));

  it("takes clustered months for noise, and shows the narrower interval beside", () => {
    const [before, after] = [600, 500];
    expect(judgeCounts(before, after).verdict).toBe("larger-than-chance");
    const found = judgeCounts(before, after, {months: {counts: clustered}});
    expect(found).toMatchObject({verdict: "not-distinguishable", method: "quasi-Poisson"});
    if (found.verdict === "cannot-be-judged") return;
    expect(found.dispersion?.factor).toBeGreaterThan(5);
    expect(found.interval.lower).toBeLessThan(found.poissonInterval.lower);
    expect(found.interval.upper).toBeGreaterThan(found.poissonInterval.upper);
  });

  it("needs 24 of them", () => {
    const found = judgeCounts(600, 500, {months: {counts: clustered.slice(1)}});
    expect(found).toMatchObject({method: "exact conditional Poisson", verdict: "larger-than-chance"});
  });

  it("allows for clustered proportions", () => {
    const before = {numerator: 480, denominator: 2400};
    const after = {numerator: 560, denominator: 2400};
    const months = {counts: clustered, denominators: clustered.map(() => 200)};
    expect(judgeProportions(before, after)).toMatchObject({verdict: "larger-than-chance", unit: "points"});
    expect(judgeProportions(before, after, {months})).toMatchObject({verdict: "not-distinguishable"});
  });
});

describe("every verdict", () => {
  const counts = fc.array(fc.integer({min: 0, max: 200}), {minLength: 24, maxLength: 60});
  const events = fc.integer({min: 6, max: 5000});
  const exposure = fc.double({min: 0.1, max: 1e6, noNaN: true});

  it("has p below 0.05 exactly when its interval excludes no change, and holds the change", () => {
    const months = fc.option(counts, {nil: undefined});
    fc.assert(
      fc.property(
        events,
        fc.integer({min: 0, max: 5000}),
        fc.record({one: exposure, two: exposure, months}),
        (a, b, of) => {
          const how = of.months ? {months: {counts: of.months}} : {};
          const found = judgeRates({events: a, exposure: of.one}, {events: b, exposure: of.two}, how);
          if (found.verdict === "cannot-be-judged") throw new Error(found.why);
          const change = 100 * (b / of.two / (a / of.one) - 1);
          expect(found.p < 0.05).toBe(found.verdict === "larger-than-chance");
          expect(found.interval.lower).toBeLessThanOrEqual(change + 1e-9 * Math.abs(change));
          expect(found.interval.upper).toBeGreaterThanOrEqual(change - 1e-9 * Math.abs(change));
        },
      ),
    );
  });

  it("of proportions has them too", () => {
    const share = fc
      .tuple(fc.integer({min: 1, max: 3000}), fc.double({min: 0, max: 1, noNaN: true}))
      .map(([denominator, part]) => ({numerator: Math.round(part * denominator), denominator}));
    fc.assert(
      fc.property(share, share, (before, after) => {
        const found = judgeProportions(before, after);
        if (found.verdict === "cannot-be-judged") throw new Error(found.why);
        const change = 100 * (after.numerator / after.denominator - before.numerator / before.denominator);
        expect(found.p < 0.05).toBe(found.verdict === "larger-than-chance");
        expect(found.interval.lower).toBeLessThanOrEqual(change + 1e-9);
        expect(found.interval.upper).toBeGreaterThanOrEqual(change - 1e-9);
      }),
    );
  });

  it("of the same change on more events is by a narrower interval", () => {
    fc.assert(
      fc.property(events, fc.integer({min: 1, max: 5000}), fc.integer({min: 2, max: 40}), (a, b, times) => {
        const [few, many] = [judgeCounts(a, b), judgeCounts(a * times, b * times)];
        if (few.verdict === "cannot-be-judged" || many.verdict === "cannot-be-judged") throw new Error("not judged");
        expect(many.interval.lower).toBeGreaterThan(few.interval.lower);
        expect(many.interval.upper).toBeLessThan(few.interval.upper);
      }),
    );
  });
});

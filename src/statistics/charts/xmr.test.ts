import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {attributeChart} from "./attribute.ts";
import {runSignal} from "./run-rules.ts";
import {xmr} from "./xmr.ts";

const values = fc.array(fc.integer({min: 0, max: 40}), {minLength: 2, maxLength: 60});

describe("xmr", () => {
  it("restarts limits and every rule where it is rebased", () => {
    fc.assert(
      fc.property(values, values, fc.boolean(), (before, after, screen) => {
        const options = {direction: "decrease", screen} as const;
        const whole = xmr([...before, ...after], {...options, rebaseAt: [before.length]});
        const [first, second] = [xmr(before, options), xmr(after, options)];
        const apart = [...first.points, ...second.points.map((point) => ({...point, group: 1}))];
        expect(whole.points).toEqual(apart);
        expect(whole.variation).toBe(second.variation);
      }),
    );
  });

  it("has every value of a group within limits that a constant group has on its mean", () => {
    const {points, variation} = xmr([5, 5, 5, 5], {direction: "increase"});
    expect(points[0]?.limits).toEqual({lower: 5, upper: 5, meanMovingRange: 0});
    expect(variation).toBe("common-cause");
  });

  it("marks all seven of a run, and lets a value on the mean break a shift", () => {
    const rising = xmr([1, 2, 3, 4, 5, 6, 7], {direction: "decrease"});
    expect(rising.points.map(({rules}) => rules.trend)).toEqual(new Array(7).fill(true));
    expect(rising.variation).toBe("concern-high");
    const fixed = xmr([9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 11, 11, 11, 10, 11, 11, 11], {
      direction: "neutral",
      fixAfter: 12,
    });
    expect(fixed.points.filter(({rules}) => rules.shift)).toEqual([]);
  });

  it("holds a target against the last limits", () => {
    const falling = [50, 52, 49, 51, 50, 52, 48, 51, 50, 49, 51, 50, 52];
    const assured = (target: number) => xmr(falling, {direction: "decrease", target}).assurance;
    expect([assured(80), assured(50), assured(20)]).toEqual(["pass", "inconsistent", "fail"]);
  });
});

it("Laney's limits widen with the spread between points, where plain ones flag nearly everything", () => {
  const denominators = new Array(24).fill(50_000);
  const numerators = denominators.map((_, month) => 44_000 + (month % 2 === 0 ? 1500 : -1500));
  const {points} = attributeChart(numerators, denominators, "p");
  expect(points.every(({outside}) => outside)).toBe(true);
  expect(points.some(({prime}) => prime.outside)).toBe(false);
});

it("a long run on one side is a signal", () => {
  expect(runSignal([1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9], 5)).toMatchObject({longestRun: 8, signal: true, crossings: 1});
  expect(runSignal([1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9], 5).signal).toBe(false);
});

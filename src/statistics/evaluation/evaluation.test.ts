import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {controlledChange} from "./before-after.ts";
import {controlledSeries, grewApart} from "./controlled-series.ts";
import {DESIGNS, gradeOf} from "./grade.ts";
import {interruptedSeries, stepOf} from "./interrupted.ts";
import {placeboTests} from "./placebo.ts";
import {severalControls} from "./several-controls.ts";

const count = fc.integer({min: 1, max: 5_000});
const pair = fc.record({before: count, after: count});
const series = (length: number) => fc.array(fc.integer({min: 5, max: 400}), {minLength: length, maxLength: length});

describe("before and after with a control", () => {
  test("holds its estimate, widens with dispersion, and p goes below 0.05 exactly when it excludes no change", () => {
    fc.assert(
      fc.property(pair, pair, fc.double({min: 1, max: 20, noNaN: true}), (treated, control, factor) => {
        const plain = controlledChange(treated, control)!;
        const wide = controlledChange(treated, control, {dispersion: {treated: factor, control: factor, df: 11}})!;
        expect(wide.ratio).toBe(plain.ratio);
        expect(wide.interval.lower).toBeLessThanOrEqual(plain.interval.lower);
        expect(wide.interval.upper).toBeGreaterThanOrEqual(plain.interval.upper);
        for (const {ratio, interval, p} of [plain, wide]) {
          expect(interval.lower).toBeLessThanOrEqual(ratio);
          expect(interval.upper).toBeGreaterThanOrEqual(ratio);
          if (Math.abs(p - 0.05) > 1e-9) expect(p < 0.05).toBe(interval.lower > 1 || interval.upper < 1);
        }
      }),
    );
  });

  test("swapping treated and control turns the ratio over", () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        expect(controlledChange(a, b)!.ratio * controlledChange(b, a)!.ratio).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("several controls", () => {
  test("one that moves as its controls do shows no effect; two are too few", () => {
    const controls = [
      {before: 100, after: 90},
      {before: 200, after: 190},
      {before: 300, after: 240},
    ];
    const mean = Math.cbrt(0.9 * 0.95 * 0.8);
    const found = severalControls({before: 1000, after: 1000 * mean}, controls)!;
    expect(found.ratio).toBeCloseTo(1, 12);
    expect(found.p).toBeCloseTo(1, 9);
    expect(found.rank).toBe(1);
    expect(severalControls(controls[0]!, controls.slice(1))).toBeUndefined();
  });

  test("an independent working: t on the logs, with their own spread", () => {
    // Logs of after over before: controls 0, −0.1, 0.1 (mean 0, s = 0.1), treated −0.5. t = −0.5 / (0.1·√(4/3)), 2 df; t quantile 4.302653.
    const of = (log: number) => ({before: 1000, after: 1000 * Math.exp(log)});
    const found = severalControls(of(-0.5), [of(0), of(-0.1), of(0.1)])!;
    expect(found.spread).toBeCloseTo(0.1, 12);
    expect(Math.log(found.ratio)).toBeCloseTo(-0.5, 12);
    expect(Math.log(found.interval.upper)).toBeCloseTo(-0.5 + 4.30265273 * 0.1 * Math.sqrt(4 / 3), 6);
    expect(found.rank).toBe(1 / 4);
  });

  test("p goes below 0.05 exactly when the interval excludes no change, and rank never below its least", () => {
    fc.assert(
      fc.property(pair, fc.array(pair, {minLength: 3, maxLength: 8}), (treated, controls) => {
        const {interval, p, rank} = severalControls(treated, controls)!;
        if (Math.abs(p - 0.05) > 1e-9) expect(p < 0.05).toBe(interval.lower > 1 || interval.upper < 1);
        expect(rank).toBeGreaterThanOrEqual(1 / (1 + controls.length));
        expect(rank).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("interrupted series", () => {
  const calendar = {at: Array.from({length: 36}, (_, n) => 24_270 + n), seasons: true};
  const season = [1, 0.9, 1.1, 1, 1.2, 1.3, 1.3, 1.2, 1.1, 1, 0.9, 0.8];
  const made = (level: number, drop: number) =>
    calendar.at.map((at, n) => level * season[at % 12]! * 0.995 ** n * (n >= 24 ? drop : 1));

  test("a control takes out what moved both: only the treated area's own step is left", () => {
    const found = controlledSeries({treated: made(500, 0.72), control: made(900, 0.9), calendar}, 24)!;
    expect(found.ratio).toBeCloseTo(0.8, 6);
    expect(found.dispersion).toBe(1);
    const alone = interruptedSeries(
      made(500, 0.72),
      calendar.at.map(() => 1),
      {from: 24, stepOnly: true, calendar},
    );
    expect(stepOf(alone)!.ratio).toBeCloseTo(0.72, 6);
  });

  test("a month left out is not closed over", () => {
    const at = calendar.at.filter((_, n) => n !== 24);
    const without = (values: readonly number[]) => values.filter((_, n) => n !== 24);
    const two = {treated: without(made(500, 0.72)), control: without(made(900, 0.9)), calendar: {at, seasons: true}};
    expect(controlledSeries(two, 24)!.ratio).toBeCloseTo(0.8, 6);
  });

  test("an area with no crime on a side has no effect to tell; too few periods throw", () => {
    const none = {treated: made(500, 0), control: made(900, 1), calendar};
    expect(controlledSeries(none, 24)).toBeUndefined();
    expect(() => controlledSeries({treated: [1, 2, 3], control: [1, 2, 3]}, 2)).toThrow(RangeError);
  });

  test("areas whose courses part are told from those whose do not", () => {
    const course = (slope: number) => calendar.at.map((at, n) => 300 * season[at % 12]! * slope ** n);
    expect(grewApart({treated: course(0.97), control: course(1.01), calendar})).toBeLessThan(0.001);
    expect(grewApart({treated: course(0.99), control: course(0.99), calendar})).toBeCloseTo(1, 6);
  });

  test("its interval holds the ratio, and its dispersion is never below 1", () => {
    fc.assert(
      fc.property(series(36), series(36), (treated, control) => {
        const found = controlledSeries({treated, control, calendar}, 24)!;
        expect(found.interval.lower).toBeLessThanOrEqual(found.ratio);
        expect(found.interval.upper).toBeGreaterThanOrEqual(found.ratio);
        expect(found.dispersion).toBeGreaterThanOrEqual(1);
        if (Math.abs(found.p - 0.05) > 1e-9)
          expect(found.p < 0.05).toBe(found.interval.lower > 1 || found.interval.upper < 1);
      }),
      {numRuns: 50},
    );
  });
});

describe("placebo tests", () => {
  test("an area that falls away alone breaks down worst of all", () => {
    const donor = (n: number) => Array.from({length: 20}, (_, t) => 100 + 10 * n + ((t * (n + 3) * 7) % 11));
    const donors = [0, 1, 2, 3, 4].map(donor);
    const treated = donors[1]!.map((value, t) => (value + donors[2]![t]!) / 2 - (t >= 14 ? 40 : 0) + (t % 2));
    const found = placeboTests(treated, donors, 14)!;
    expect(found.control.gap).toBeLessThan(-30);
    expect(found.placebos).toHaveLength(5);
    expect(found.p).toBeCloseTo(1 / 6, 12);
    expect(placeboTests(treated, donors.slice(0, 2), 14)).toBeUndefined();
  });

  test("p is a share of the areas, never below one of them", () => {
    fc.assert(
      fc.property(series(18), fc.array(series(18), {minLength: 3, maxLength: 6}), (treated, donors) => {
        const {p, placebos} = placeboTests(treated, donors, 12)!;
        expect(placebos.every((one) => one >= 0)).toBe(true);
        expect(p).toBeGreaterThanOrEqual(1 / (1 + donors.length));
        expect(p).toBeLessThanOrEqual(1);
      }),
      {numRuns: 50},
    );
  });
});

test("more months and more controls never make a grade weaker, and too few make none", () => {
  const held = fc.record({
    before: fc.integer({min: 0, max: 60}),
    after: fc.integer({min: 0, max: 30}),
    controls: fc.integer({min: 0, max: 8}),
  });
  const more = fc.record({before: fc.nat(24), after: fc.nat(12), controls: fc.nat(4)});
  fc.assert(
    fc.property(held, more, (one, by) => {
      const weaker = gradeOf(one);
      const stronger = gradeOf({
        before: one.before + by.before,
        after: one.after + by.after,
        controls: one.controls + by.controls,
      });
      if (one.before < 12 || one.after < 8) expect(weaker).toBeUndefined();
      if (weaker === undefined) return;
      expect(DESIGNS.indexOf(stronger!.design)).toBeGreaterThanOrEqual(DESIGNS.indexOf(weaker.design));
      expect(stronger!.maryland).toBeGreaterThanOrEqual(weaker.maryland);
    }),
  );
});

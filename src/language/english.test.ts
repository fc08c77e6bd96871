import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Ratio} from "../vocabulary/ratio.ts";
import {
  FRACTION_WORDS,
  fractionHolds,
  fractionInWords,
  fractionsIn,
  fractionWordsHold,
  readFraction,
} from "./english.ts";

const of = (numerator: number, denominator: number): Ratio => ({numerator, denominator});

describe("a fraction word holds within half a unit of what was counted, or one point", () => {
  it.each<[Ratio, Ratio, boolean]>([
    [of(11, 34), of(1, 3), true],
    [of(10, 33), of(1, 3), false],
    [of(12, 34), of(1, 3), false],
    [of(343, 1000), of(1, 3), true],
    [of(344, 1000), of(1, 3), false],
    [of(1, 2), of(1, 2), true],
    [of(2, 5), of(1, 2), true],
    [of(3, 5), of(1, 3), false],
    [of(1, 4), of(1, 3), true],
    [of(250, 1000), of(1, 3), false],
  ])("%j as %j: %s", (share, fraction, holds) => {
    expect(fractionHolds(share, fraction)).toBe(holds);
  });

  it("agrees with the formula in decimals wherever decimals can tell", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 5000}), fc.nat(5000), fc.constantFrom(...FRACTION_WORDS), (d, k, word) => {
        const n = k % (d + 1);
        const apart = Math.abs(n / d - word.of.numerator / word.of.denominator);
        const allowed = Math.max(1 / (2 * d), 0.01);
        fc.pre(Math.abs(apart - allowed) > 1e-9);
        expect(fractionHolds(of(n, d), word.of)).toBe(apart <= allowed);
      }),
    );
  });
});

it.each([
  [of(11, 34), "a third"],
  [of(1, 2), "half"],
  [of(300, 1000), "three in 10"],
  [of(801, 1000), "four fifths"],
  [of(858, 6621), "an eighth"],
  [of(36, 100), undefined],
  [of(1256, 10000), "an eighth"],
])("puts %j in words", (share, words) => {
  expect(fractionInWords(share)).toBe(words);
});

it.each([
  ["a third", of(1, 3), undefined],
  ["Two-thirds", of(2, 3), undefined],
  ["one in five", of(1, 5), undefined],
  ["eight out of 10", of(8, 10), undefined],
  ["almost three quarters", of(3, 4), "under"],
  ["more than half", of(1, 2), "over"],
  ["around a tenth", of(1, 10), "about"],
])("reads %s", (words, fraction, hedge) => {
  expect(readFraction(words)).toEqual({of: fraction, ...(hedge && {hedge})});
});

it.each(["a third party", "5%", "six in five", "most"])("reads no fraction in %s", (words) => {
  expect(readFraction(words)).toBeUndefined();
});

it.each([
  ["almost a third", of(32, 100), true],
  ["almost a third", of(34, 100), false],
  ["over half", of(51, 100), true],
  ["over half", of(50, 100), false],
  ["more than a third", of(90, 100), false],
  ["about a quarter", of(275, 1000), true],
  ["a third", of(10, 33), false],
])("%s of %j: %s", (words, share, holds) => {
  expect(fractionWordsHold(words, share)).toBe(holds);
});

it.each([
  ["with a third linked to domestic abuse", ["a third"]],
  ["nearly half of victims and one in five calls", ["nearly half", "one in five"]],
  ["two-thirds support it", ["two-thirds"]],
  ["a third party, the third quarter, half a day, half term, in the second half of the year", []],
  ["a third iteration of the operation", []],
])("finds the fractions in %s", (text, found) => {
  expect(fractionsIn(text).map(({words}) => words)).toEqual(found);
});

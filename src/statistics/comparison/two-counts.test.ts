import {expect, it} from "vitest";
import {chanceExplains} from "./two-counts.ts";

it.each([
  [370, 328, true],
  [42, 34, true],
  [7675, 6621, false],
  [7707, 7854, true],
  [100, 130, false],
  [100, 128, true],
  [0, 3, true],
  [0, 4, false],
  [0, 0, true],
])("%d to %d: %s", (before, after, expected) => {
  expect(chanceExplains(before, after)).toBe(expected);
  expect(chanceExplains(after, before)).toBe(expected);
});

it("takes counts only", () => {
  expect(() => chanceExplains(1.5, 2)).toThrow(RangeError);
});

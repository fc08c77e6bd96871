import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {absoluteChange, directionOf, percentChange, pointsChange} from "./change.ts";
import type {Level} from "./quantity.ts";

const count = (value: number): Level => ({kind: "count", value});
const share = (numerator: number, denominator: number): Level => ({kind: "share", of: {numerator, denominator}});

describe("changes are exact", () => {
  it("keeps the quotient of a percentage whole", () => {
    expect(percentChange(count(7675), count(6621))).toEqual({
      kind: "percent",
      by: {numerator: -1054, denominator: 7675},
    });
    expect(absoluteChange(count(370), count(328))).toEqual({kind: "absolute", by: {numerator: -42, denominator: 1}});
  });

  it("gives points only between two shares, or two ratios", () => {
    expect(pointsChange(share(1, 4), share(3, 4))).toEqual({kind: "points", by: {numerator: 1, denominator: 2}});
    expect(pointsChange(count(1), count(2))).toBeUndefined();
    expect(pointsChange(share(1, 2), {kind: "ratio", of: {numerator: 3, denominator: 2}})).toBeUndefined();
  });

  it("has no percentage of nothing", () => {
    expect(percentChange(count(0), count(3))).toBeUndefined();
  });

  it("has the sign of its direction", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1e6}), fc.integer({min: 0, max: 1e6}), (before, after) => {
        const sign = Math.sign(percentChange(count(before), count(after))!.by.numerator);
        expect(directionOf(count(before), count(after))).toBe(sign > 0 ? "up" : sign < 0 ? "down" : "level");
      }),
    );
  });
});

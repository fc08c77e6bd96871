import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {roundRatio} from "./round.ts";

describe("roundRatio", () => {
  it.each([
    [5n, 2n, 0, "3"],
    [-5n, 2n, 0, "-3"],
    [1005n, 1000n, 2, "1.01"],
    [-1n, 1000n, 2, "0.00"],
    [1054n * 100n, 7675n, 2, "13.73"],
    [4200n, 370n, 2, "11.35"],
    [85800n, 6621n, 2, "12.96"],
    [7854n, 1n, -2, "7900"],
    [7850n, 1n, -2, "7900"],
    [7849n, 1n, -2, "7800"],
  ])("%s/%s to %s places is %s", (numerator, denominator, places, printed) => {
    expect(roundRatio(numerator, denominator, places)).toBe(printed);
  });

  it("is never further from the quotient than half a unit, and mirrors about zero", () => {
    const places = fc.integer({min: 0, max: 6});
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 9n), places, (n, d, p) => {
        const printed = roundRatio(n, d, p);
        const units = BigInt(printed.replace(".", ""));
        const scaled = n * 10n ** BigInt(p);
        const error = units * d - scaled;
        expect((error < 0n ? -error : error) * 2n).toBeLessThanOrEqual(d);
        if (n > 0n) expect(roundRatio(-n, d, p).replace("-", "")).toBe(printed);
      }),
    );
  });

  it("refuses a denominator that is not above zero", () => {
    expect(() => roundRatio(1n, 0n, 0)).toThrow(RangeError);
  });
});

import {expect, it} from "vitest";
import {percentText, plainDecimal} from "./cell-text.ts";

it.each([
  [66_776, "66776"],
  [12.5, "12.5"],
  [-3, "-3"],
  [0.1 + 0.2, "0.3"],
  [1e21, "1000000000000000000000"],
  [1.25e22, "12500000000000000000000"],
  [-1.5e-7, "-0.00000015"],
  [0, "0"],
])("prints %d plainly", (value, text) => {
  expect(plainDecimal(value)).toBe(text);
});

it("prints a share as the percentage it is, without noise", () => {
  expect([0.07, 0.949, 1, -0.285].map(percentText)).toEqual(["7%", "94.9%", "100%", "-28.5%"]);
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {atScale, readPrintedNumber} from "./printed-number.ts";

describe("printed numbers", () => {
  it.each([
    ["0", 0, 0],
    ["1,234", 1234, 0],
    ["14, 869", 14869, 0],
    ["1 234 567", 1234567, 0],
    [" 12\u00a0", 12, 0],
    ["(12)", -12, 0],
    ["( 1,200 )", -1200, 0],
    ["−12", -12, 0],
    ["-0", 0, 0],
    ["6.50", 650, 2],
    ["1,234.5", 12345, 1],
  ])("%j is a number", (text, value, scale) => {
    expect(readPrintedNumber(text)).toEqual({kind: "number", value, scale});
  });

  it.each([
    ["£104,220.50", 10422050, "pounds"],
    ["-£12", -12, "pounds"],
    ["94.9%", 949, "percent"],
    ["12 %", 12, "percent"],
  ])("%j has a unit", (text, value, unit) => {
    expect(readPrintedNumber(text)).toMatchObject({kind: "number", value, unit});
  });

  it.each(["-", "–", "n/a", "N/A", "..", "…", ":", "*", "[x]", "[c]"])("%j is missing", (text) => {
    expect(readPrintedNumber(text)).toEqual({kind: "missing", mark: text});
  });

  it.each([
    ["12*", "12", "*"],
    ["12 [r]", "12", "[r]"],
    ["9,000¹", "9,000", "¹"],
    ["12r", "12", "r"],
    ["1,204†", "1,204", "†"],
  ])("%j has a mark beside it", (text, number, mark) => {
    expect(readPrintedNumber(text)).toEqual({kind: "marked", number, mark});
  });

  it.each([
    "9,0001",
    "1,23",
    "12,34,567",
    "£6.5m",
    "about 12",
    "12;15",
    "01:26:24",
    "5-9",
    "1e5",
    "99999999999999999999",
  ])("%j is left alone", (text) => {
    expect(readPrintedNumber(text)).toEqual({kind: "words"});
  });

  it("reads every way of printing an integer alike", () => {
    const prints = [
      (n: number) => String(n),
      (n: number) => n.toLocaleString("en-GB"),
      (n: number) => `  ${n.toLocaleString("en-GB").replaceAll(",", " ")} `,
      (n: number) => (n < 0 ? `(${(-n).toLocaleString("en-GB")})` : String(n)),
    ];
    fc.assert(
      fc.property(fc.integer({min: -1e9, max: 1e9}), fc.constantFrom(...prints), (n, print) => {
        expect(readPrintedNumber(print(n))).toEqual({kind: "number", value: n, scale: 0});
      }),
    );
  });

  it("changes scale only when no digit is lost", () => {
    expect(atScale({value: 650, scale: 2}, 2)).toBe(650);
    expect(atScale({value: 65, scale: 1}, 2)).toBe(650);
    expect(atScale({value: 650, scale: 2}, 1)).toBe(65);
    expect(atScale({value: 655, scale: 2}, 1)).toBeUndefined();
    expect(atScale({value: 9e15, scale: 0}, 2)).toBeUndefined();
  });
});

import {expect, it} from "vitest";
import {type FlawKind, flawedExtract, inWindows1252} from "./flawed-extract.ts";

const {text, flaws, lines, sound} = flawedExtract();
const line = (n: number) => text.split("\n")[n - 1]!;

const SIGNS: Readonly<Record<FlawKind, RegExp>> = {
  "impossible-date": /,31\/02\/2024,/,
  "offence-made-a-date": /,(01-Oct|10-Jan|04-Feb|Aug-00),/,
  duplicate: /^SYN\//,
  "two-digit-year": /^SYN[^,]*,\d\d\/\d\d\/24,/,
  "fractional-age": /,20\.6,/,
  "anti-social-behaviour": /,ASB,/,
  "unclosed-quote": /^[^"]*"[^"]*$/,
  "truncated-line": /^(?:[^,]*,){3}[^,]*$/,
};

it("says the truth about every flawed line", () => {
  expect(new Set(flaws.map(({kind}) => kind))).toEqual(new Set(Object.keys(SIGNS)));
  for (const flaw of flaws) expect(line(flaw.line), JSON.stringify(flaw)).toMatch(SIGNS[flaw.kind]);
  for (const {line: later, of} of flaws.filter(({kind}) => kind === "duplicate")) expect(line(later)).toBe(line(of!));
  expect(new Set(flaws.map((flaw) => flaw.line)).size).toBe(flaws.length);
});

it("names every flawed line", () => {
  const flawed = new Set(flaws.map((flaw) => flaw.line));
  const rest = text.split("\n").filter((_, i) => i > 0 && !flawed.has(i + 1));
  expect(rest).toHaveLength(sound);
  expect(lines).toBe(5001);
  expect(new Set(rest.map((row) => row.split(",")[0])).size).toBe(sound);
  for (const row of rest)
    expect(row).toMatch(/^SYN\/\d{7}\/24,\d\d\/\d\d\/2024,\w+,[A-Z]\w+,\d*,[YN]?,[YN]?,\d+,(\d\d\/\d\d\/202[45])?,/);
});

it("leaves out the kinds it is told to", () => {
  const some = flawedExtract({without: ["unclosed-quote", "truncated-line"]});
  expect(some.flaws.some(({kind}) => kind === "unclosed-quote" || kind === "truncated-line")).toBe(false);
  expect(some.text.endsWith("\n")).toBe(true);
});

it("writes code page 1252, which is not UTF-8", () => {
  const bytes = inWindows1252(text);
  expect(bytes).toContain(0x92);
  expect(() => new TextDecoder("utf-8", {fatal: true}).decode(bytes)).toThrow();
});

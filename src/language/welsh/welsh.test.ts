import {describe, expect, it} from "vitest";
import {measures} from "../../figures/measures/index.ts";
import {showDay, showMissing, showMonths, showPeriod, showValue} from "../display.ts";
import {fractionWordsHold} from "../english.ts";
import {ENGLISH} from "../english-phrases.ts";
import {ENGLISH_PAGES} from "../pages/english-pages.ts";
import {WELSH_PAGES} from "../pages/welsh-pages.ts";
import {say, sayAround} from "../say.ts";
import {unreviewedIn, unreviewedNotice} from "./unreviewed.ts";
import {measureTitle} from "./welsh-measures.ts";
import {WELSH} from "./welsh-phrases.ts";

const slotsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe("Welsh phrases", () => {
  const english: Readonly<Record<string, string>> = {...ENGLISH, ...ENGLISH_PAGES};

  it.each(Object.entries({...WELSH, ...WELSH_PAGES}))("%s has the slots of the English", (key, {words}) => {
    expect(slotsOf(words)).toEqual(slotsOf(english[key]!));
    expect(words).not.toMatch(/[‘’]/);
  });

  it("are all unreviewed until a speaker signs them, and pages say so in both languages", () => {
    expect(unreviewedIn("en")).toEqual([]);
    expect(unreviewedIn("cy")).toEqual(expect.arrayContaining(["dim newid", "Ionawr", "traean", "Dynladdiadau"]));
    expect(unreviewedNotice("cy").map(({language}) => language)).toEqual(["cy", "en"]);
    expect(unreviewedNotice("en")).toEqual([]);
  });

  it("name every measure of ours", () => {
    expect(measures.filter((one) => measureTitle(one, "cy") === undefined).map(({id}) => id)).toEqual([]);
  });

  it("are each of values or of pages, never of both", () => {
    expect(Object.keys(ENGLISH).filter((key) => key in ENGLISH_PAGES)).toEqual([]);
  });

  it("are parted around a slot", () => {
    expect(sayAround("cy", "page-of", {around: "n", slots: {all: 9}})).toEqual(["Tudalen ", " o 9"]);
    expect(() => sayAround("cy", "page-of", {around: "m"})).toThrow(/has no slot m/);
  });

  it("are not said with a slot left empty", () => {
    expect(() => say("cy", "up")).toThrow(/lacks its size/);
  });
});

describe("values in Welsh", () => {
  const gap = {
    kind: "missing",
    reason: "incomplete-period",
    detail: "11 of 12 months are held; 2024-05 is not",
  } as const;
  it.each([
    [showMonths({from: "2024-01", until: "2025-01"}, "cy"), "Ionawr i Ragfyr 2024"],
    [showMonths({from: "2023-11", until: "2024-02"}, "cy"), "Tachwedd 2023 i Ionawr 2024"],
    [showPeriod({from: "2024-04", until: "2025-04"}, "cy"), "y flwyddyn hyd at fis Mawrth 2025"],
    [showDay("2025-05-12T10:00:00Z", "cy"), "12 Mai 2025"],
    [showMissing(gap, "cy"), "anghyflawn: 11 o 12 mis"],
    [showValue({level: {kind: "count", value: 280}, precision: {kind: "at-least"}}, 0, "cy"), "o leiaf 280"],
    [
      showValue(
        {level: {kind: "duration", seconds: {numerator: 65, denominator: 1}}, precision: {kind: "exact"}},
        0,
        "cy",
      ),
      "1 munud 5 eiliad",
    ],
  ])("%s", (shown, words) => {
    expect(shown).toBe(words);
  });

  it.each([
    ["traean", 11, 34, true],
    ["hanner", 11, 34, false],
    ["bron i draean", 32, 100, true],
    ["dros hanner", 55, 100, true],
    ["dros hanner", 45, 100, false],
    ["2 o bob 5", 40, 100, true],
    ["a third", 11, 34, undefined],
  ])("%s of %d in %d: %s", (words, numerator, denominator, holds) => {
    expect(fractionWordsHold(words, {numerator, denominator}, "cy")).toBe(holds);
  });
});

import {describe, expect, it} from "vitest";
import type {Judged, Reading} from "../vocabulary/verdict.ts";
import {endsWords, intervalMethodWords, intervalWords, readingWords, verdictWords, whyWords} from "./verdict-words.ts";

const knives: Judged = {
  kind: "not-distinguishable",
  method: "exact conditional Poisson",
  unit: "percent",
  interval: {lower: -23.8386, upper: 3.1203},
  p: 0.1213,
};

describe("a verdict in words", () => {
  it("is one of three, with its interval", () => {
    expect(verdictWords(knives)).toBe("Not distinguishable from chance");
    expect(endsWords(knives)).toBe("−23.8% to +3.1%");
    expect(verdictWords({kind: "cannot-be-judged", why: "zero-base"})).toBe("Cannot be judged");
    expect(endsWords({kind: "cannot-be-judged", why: "zero-base"})).toBe("");
  });

  it("names both methods where they differ, the wider first", () => {
    const clustered: Judged = {
      ...knives,
      method: "quasi-Poisson",
      interval: {lower: -27.2, upper: 7.94},
      independent: knives.interval,
      dispersion: {factor: 1.386, months: 36},
    };
    expect(endsWords(clustered)).toBe("−27.2% to +7.9% by quasi-Poisson; −23.8% to +3.1% by Poisson");
    expect(whyWords(clustered)).toBe("by quasi-Poisson with a dispersion of 1.4 from 36 months");
    expect(endsWords({...clustered, interval: {lower: -1, upper: 1}})).toMatch(/^−23.8% to \+3.1% by Poisson; −1.0%/);
  });

  it("prints no end as zero that is none, and says points", () => {
    const points: Judged = {...knives, unit: "points", interval: {lower: -4.2, upper: -0.04}};
    expect(endsWords(points)).toBe("−4.20 to −0.04 percentage points");
    expect(endsWords({...knives, interval: {lower: 0, upper: null}})).toBe("0.0% or anything above");
  });
});

describe("an interval of a figure", () => {
  it.each([
    [
      {method: "Wilson", lower: 0.121713, upper: 0.137889},
      {kind: "share", of: {numerator: 858, denominator: 6621}},
      2,
      "12.2% to 13.8%",
    ],
    [{method: "Byar", lower: 23.543, upper: 47.513}, {kind: "count", value: 34}, 0, "23.5 to 47.5"],
    [{method: "Byar", lower: 6462.46, upper: 6782.44}, {kind: "count", value: 6621}, 0, "6,462 to 6,782"],
    [
      {method: "Byar", lower: 0.00151, upper: 0.00183},
      {kind: "rate", of: {numerator: 1, denominator: 600}, per: 1000},
      2,
      "1.51 to 1.83",
    ],
    [
      {method: "Wilson", lower: 0.50001, upper: 0.50039},
      {kind: "share", of: {numerator: 1, denominator: 2}},
      2,
      "50.00% to 50.04%",
    ],
    [
      {method: "none", why: "no-spread"},
      {kind: "mean", of: {numerator: 1, denominator: 2}},
      2,
      "no interval: the answers behind the mean are not held",
    ],
  ] as const)("%j of %j", (interval, level, places, shown) => {
    expect(intervalWords(interval, level, places)).toBe(shown);
  });

  it("names its method", () => {
    expect(intervalMethodWords({method: "Byar", lower: 1, upper: 2})).toBe("95% interval by Byar's method");
  });
});

describe("what a series says of its end", () => {
  const reading: Reading = {method: "XmR", points: 36, mean: 560.4, lower: 481.2, upper: 640.9, signal: "below-shift"};
  const monthly = {step: 1, level: "count", places: 0} as const;
  it.each([
    ["below-shift", "the last 7 months are all below the average of 560 a month, which chance would not explain"],
    ["none", "the last 36 months vary around the average of 560 a month as chance would have them, within 481 to 641"],
    ["above-limit", "the last month is above the range of 481 to 641 that chance would explain"],
    ["falling-trend", "the last 7 months fall one after another, which chance would not explain"],
    [
      "above-two-of-three",
      "2 of the last 3 months are far above the average of 560 a month, and the third is above it, which chance would not explain",
    ],
  ] as const)("%s", (signal, words) => {
    expect(readingWords({...reading, signal}, monthly)).toBe(words);
  });

  it("of a share says percentages, and quarters where it is of those", () => {
    const share = {...reading, mean: 0.1296, lower: 0.11, upper: 0.15};
    expect(readingWords(share, {step: 3, level: "share", places: 1})).toBe(
      "the last 7 quarters are all below the average of 13.0%, which chance would not explain",
    );
  });
});

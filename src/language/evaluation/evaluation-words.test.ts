import {describe, expect, it, test} from "vitest";
import type {Evaluated, Evaluation, EvaluationReading} from "../../vocabulary/initiative.ts";
import {ENGLISH_EVALUATION} from "./english-evaluation.ts";
import {evaluationLines, evaluationSentence, type Telling} from "./evaluation-words.ts";

const TELLING: Telling = {
  measures: [{id: "knife-crime", title: "Knife crime"}],
  areas: [
    {code: "D1", name: "Northtown", kind: "community-safety-partnership"},
    {code: "D2", name: "Southtown", kind: "community-safety-partnership"},
  ],
  initiatives: [{id: "other", name: "Operation Other"}],
  language: "en",
};

const READING: EvaluationReading = {
  design: "before-and-after-with-control",
  months: {before: 12, after: 12},
  controls: 2,
  percent: -8,
  interval: {lower: -15, upper: -1},
};

const FOUND: Evaluated = {
  kind: "evaluated",
  maryland: 3,
  before: {from: "2023-01", until: "2024-01"},
  after: {from: "2024-01", until: "2025-01"},
  treated: {before: 1200, after: 1100},
  control: {before: 2000, after: 1990},
  readings: [READING],
  warnings: [],
};

const PLAN = {measure: "knife-crime", areas: ["D1"], controls: ["D2", "D3"], buffer: []};

const of = (outcome: Partial<Evaluated>): Evaluation => ({
  initiative: "op",
  plan: PLAN,
  outcome: {...FOUND, ...outcome},
});
const read = (reading: Partial<EvaluationReading>) =>
  evaluationSentence(of({readings: [{...READING, ...reading}]}), TELLING);

describe("the result in a sentence", () => {
  test.each([
    [
      {},
      "In the 12 months after it began, the number recorded for knife crime in Northtown was 8.0% lower than the 2 areas it is compared with would lead one to expect (95% interval −15.0% to −1.0%), which is larger than chance would explain. This is before-and-after with control: it does not show the cause",
    ],
    [
      {
        percent: 3.14,
        interval: {lower: -4, upper: 11},
        design: "before-and-after",
        months: {before: 9, after: 9},
      } as const,
      "In the 9 months after it began, the number recorded for knife crime in Northtown was 3.1% higher than in the same months a year before (95% interval −4.0% to +11.0%), which is not distinguishable from chance. This is before-and-after without control: it does not show the cause",
    ],
    [
      {percent: 0.01, interval: {lower: -4, upper: 5}, design: "interrupted-series"} as const,
      "In the 12 months after it began, the number recorded for knife crime in Northtown was the same as its own course before would lead one to expect (95% interval −4.0% to +5.0%), which is not distinguishable from chance. This is an interrupted series without control: it does not show the cause",
    ],
  ])("%#", (reading, sentence) => {
    expect(read(reading)).toBe(sentence);
  });

  it("says why there is none", () => {
    const none: Evaluation = {
      ...{initiative: "op", plan: PLAN},
      outcome: {kind: "not-evaluated", why: {kind: "too-few-after", months: 7, needed: 8}},
    };
    expect(evaluationSentence(none, TELLING)).toBe("Not evaluated: 7 months are held after it began, and 8 are needed");
    expect(evaluationLines(none, TELLING)).toHaveLength(1);
    const hidden = {...none, outcome: {kind: "not-evaluated", why: {kind: "no-months", area: "D2"}}} as const;
    expect(evaluationSentence(hidden, TELLING)).toBe("Not evaluated: no months of knife crime are held for Southtown");
  });
});

it("says everything of it in the register's entry", () => {
  const placebo: EvaluationReading = {
    design: "synthetic-control",
    months: {before: 24, after: 12},
    controls: 5,
    percent: -6.5,
    placebo: 1 / 3,
  };
  const lines = evaluationLines(
    of({
      leftOut: "2024-01",
      readings: [READING, {...READING, design: "interrupted-series-with-control", percent: -5}, placebo],
      displacement: {quotient: -0.456, buffer: {before: 10, after: 12}},
      warnings: [
        {kind: "began-at-a-peak", month: "2023-11"},
        {kind: "few-months", before: 13, after: 9},
        {kind: "other-initiatives", initiatives: ["other"]},
        {kind: "found-by-looking"},
        {kind: "unlike-before", p: 0.01},
      ],
    }),
    TELLING,
  );
  expect(lines.slice(1)).toEqual([
    "Strength of evidence: level 3 of 5 on the Maryland Scientific Methods Scale.",
    "Counts compared, January to December 2023 and January to December 2024: 1,200 and 1,100 in Northtown; 2,000 and 1,990 in Southtown and D3.",
    "January 2024, in which it began, is left out.",
    "Looked at in other ways: by an interrupted series with control, 5.0% lower than expected (95% interval −15.0% to −1.0%); by a synthetic control, 6.5% lower than expected (a difference as large in 2/6 of the areas).",
    expect.stringContaining("quotient −0.46"),
    expect.stringContaining("(November 2023)"),
    "Few months are held: 13 before and 9 after. At least 24 and 12 would be better.",
    "Also begun in these months, there and for the same priority: Operation Other.",
    expect.stringContaining("looked for"),
    expect.stringContaining("poor guide"),
  ]);
});

it("speaks Welsh throughout", () => {
  const welsh = evaluationLines(of({warnings: [{kind: "found-by-looking"}]}), {...TELLING, language: "cy"}).join(" ");
  expect(welsh).toContain("cyfwng 95% −15.0% i −1.0%");
  expect(welsh).not.toMatch(/\b(?:the|of|expected|than)\b/);
});

it("claims no cause in any phrase", () => {
  const all = Object.values(ENGLISH_EVALUATION)
    .join(" ")
    .replace(/would lead one to expect/g, "");
  expect(all).not.toMatch(
    /\b(?:led to|leads? to|thanks to|caused|because|resulted|result of|effect of|due to|drove|driven)\b/i,
  );
});

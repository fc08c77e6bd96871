import {describe, expect, it} from "vitest";
import type {Printed, StabilityClaim} from "../../vocabulary/claim.ts";
import type {Judged} from "../../vocabulary/verdict.ts";
import {extractClaims} from "./extract.ts";
import {judge} from "./judge.ts";

/** Anybody's text, by its own numbers. */
const judged = (text: string) =>
  extractClaims(
    {text, marks: [], placeAt: () => ({file: "t.md"})},
    {wantedOf: () => undefined, comparatorOf: () => undefined},
  )
    .filter(({kind}) => kind === "significance" || kind === "similarity" || kind === "extreme")
    .map((claim) => {
      const judgement = judge(claim);
      return `${claim.kind}: ${judgement.kind === "wrong" ? judgement.fault : judgement.kind}`;
    });

describe("words that lean on two typed counts", () => {
  it.each([
    ["Shed break-ins fell significantly, from 370 to 328.", ["significance: significance"]],
    ["Shed break-ins fell significantly, from 7,675 to 6,621.", ["significance: holds"]],
    ["Break-ins went from 370 to 328, a marked fall.", ["significance: significance"]],
    ["Break-ins went from 600 to 300, a marked rise.", ["significance: direction"]],
    ["Break-ins went from 370 to 328, which was not a significant change.", ["significance: holds"]],
    ["Break-ins went from 600 to 300, which was not a significant change.", ["significance: significance"]],
    ["Moped theft was up from 4 to 9, a sharp rise.", ["significance: significance"]],
    ["Moped theft went from 0 to 9, a sharp rise.", ["significance: significance"]],
    ["The share went from 58.7% to 71.7%, a significant rise.", ["significance: cannot-be-checked"]],
    ["Break-ins went from 370 to 328, a similar decline.", ["similarity: similarity"]],
    // Without a measure or two counts nobody knows what a word is of: it is left to who reads.
    ["Break-ins fell significantly.", []],
    ["Break-ins are at a record low.", []],
  ])("%s", (text, expected) => {
    expect(judged(text)).toEqual(expected);
  });
});

describe("stability", () => {
  const claim = (words: string): StabilityClaim => ({kind: "stability", words, at: {file: "t.md"}});
  const count = (value: number): Printed => ({value: {numerator: value, denominator: 1}, precision: {kind: "exact"}});
  const verdict = (kind: Judged["kind"]): Judged => ({
    ...{kind, method: "quasi-Poisson", unit: "percent", interval: {lower: -30, upper: 4}, p: 0.2},
  });

  it.each([
    ["remained stable", 100_000, 102_000, "larger-than-chance", "stability"],
    ["remained stable", 7707, 7844, "not-distinguishable", "holds"],
    ["remained stable", 370, 328, "not-distinguishable", "stability"],
    ["remained statistically stable", 370, 328, "not-distinguishable", "holds"],
    ["remained statistically stable", 370, 228, "larger-than-chance", "stability"],
    ["remained stable", 370, 370, "not-distinguishable", "holds"],
  ] as const)("%s from %d to %d, %s: %s", (words, before, after, kind, expected) => {
    const judgement = judge(claim(words), {before: count(before), after: count(after), verdict: verdict(kind)});
    expect(judgement.kind === "wrong" ? judgement.fault : judgement.kind).toBe(expected);
  });

  it("says that chance may explain what is too large to be stable", () => {
    const evidence = {before: count(370), after: count(328), verdict: verdict("not-distinguishable")};
    expect(judge(claim("remained stable"), evidence)).toMatchObject({
      why: expect.stringContaining("chance may explain it (\u221230.0% to +4.0%), which does not make it stable"),
    });
  });
});

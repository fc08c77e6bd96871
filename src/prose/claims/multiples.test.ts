import {expect, it} from "vitest";
import {extractClaims} from "./extract.ts";
import {judge} from "./judge.ts";

const context = {wantedOf: () => undefined, comparatorOf: () => undefined};

const faults = (text: string) =>
  extractClaims({text, marks: [], placeAt: () => ({file: "s.md"})}, context).flatMap((claim) => {
    const judgement = judge(claim);
    return judgement.kind === "wrong" ? [judgement.fault] : [];
  });

it.each([
  ["Thefts halved, from 600 to 300.", []],
  ["Thefts nearly halved, from 600 to 340.", []],
  ["Thefts nearly halved, from 600 to 480.", ["size"]],
  ["Reports doubled, from 300 to 610.", []],
  ["Reports more than doubled, from 300 to 590.", ["size"]],
  ["Reports almost doubled, from 300 to 550.", []],
  ["Reports trebled, from 300 to 600.", ["size"]],
  ["Reports doubled, from 600 to 300.", ["direction"]],
])("holds the words that are a size by themselves against the counts: %s", (text, expected) => {
  expect(faults(text)).toEqual(expected);
});

import {expect, test} from "vitest";
import {editDistance, nearest} from "./nearest.ts";

test.each([
  ["", "abc", 3],
  ["kitten", "sitting", 3],
  ["figrue", "figure", 1],
  ["same", "same", 0],
])("from %j to %j is %i", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test.each([
  ["homocides", ["homicides", "drug-offences"], "homicides"],
  ["Figure", ["figure", "share"], "figure"],
  ["residential-burglaries", ["residential-burglary", "vehicle-offences"], "residential-burglary"],
  ["xyz", ["abc", "de"], undefined],
  ["in", ["as"], undefined],
  ["anything", [], undefined],
])("%j among %j is %j", (typed, known, expected) => {
  expect(nearest(typed, known)).toBe(expected);
});

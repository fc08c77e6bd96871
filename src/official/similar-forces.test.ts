import {expect, it} from "vitest";
import {readSimilarForces} from "./similar-forces.ts";

const vouched = {dated: "2024-11", source: "Home Office"};
const [HUMBERSIDE, CLEVELAND, NORTHUMBRIA] = ["E23000012", "E23000013", "E23000007"];

it.each([
  [
    "one to a line, under a heading",
    [
      ["Force", "Similar force"],
      ["Humberside", "Cleveland"],
      ["Humberside", "Northumbria Police"],
    ],
  ],
  [
    "side by side, under a heading",
    [
      ["Police force", "Most similar 1", "2"],
      ["Humberside ", "Cleveland", "Northumbria", ""],
    ],
  ],
  ["side by side, without one", [["\uFEFFHumberside", "E23000013", "Northumbria"], []]],
  [
    "with the force among its like, and one twice",
    [
      ["Humberside", "Humberside", "Cleveland"],
      ["Humberside", "Cleveland", "Northumbria"],
    ],
  ],
])("reads a list %s", (_, rows) => {
  const {list, findings} = readSimilarForces("list.csv", rows, vouched);
  expect(findings).toEqual([]);
  expect([...list!.forces]).toEqual([[HUMBERSIDE, [CLEVELAND, NORTHUMBRIA]]]);
  expect(list).toMatchObject({dated: "2024-11", source: "Home Office", chosenBy: "Home Office"});
});

it("takes whose it is from the file's own comments, and what is given over those", () => {
  const rows = [["# source: Home Office", " iQuanta"], ["# dated: 2024-11-01"], ["Kent", "Essex"]];
  const told = readSimilarForces("list.csv", rows, {chosenBy: "the analyst"}).list;
  expect(told).toMatchObject({source: "Home Office, iQuanta", dated: "2024-11-01", chosenBy: "the analyst"});
});

it("takes no list with a force it does not know, and says which it may be", () => {
  const {list, findings} = readSimilarForces(
    "list.csv",
    [
      ["Force", "Similar"],
      ["Kent", "Esex"],
      ["Kent", "British Transport Police"],
    ],
    vouched,
  );
  expect(list).toBeUndefined();
  expect(findings.map(({code, at, advice}) => [code, at.line, at.column, advice])).toEqual([
    ["unknown-force", 2, 2, "Did you mean Essex?"],
    ["unknown-force", 3, 2, 'Write it as "West Midlands".'],
  ]);
});

it("takes no list that nobody vouches for, and none that is empty", () => {
  const codes = (rows: readonly string[][]) => readSimilarForces("list.csv", rows).findings.map(({code}) => code);
  expect(codes([["Kent", "Essex"]])).toEqual(["similar-forces-unsourced"]);
  expect(codes([["Force", "Similar force"]])).toEqual(["no-similar-forces", "similar-forces-unsourced"]);
});

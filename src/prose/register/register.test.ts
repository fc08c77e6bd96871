import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {readInitiative} from "./initiative-file.ts";
import {readRegister} from "./register.ts";

const FILE = "initiatives/operation-example.md";
const GOOD = `---
id: operation-example
name: Operation Example
kind: operation
led: The force
partners: [Example Council]
priorities: [homicide]
days: {from: 2024-01-10, until: 2024-12-20}
iterations:
  - {from: 2024-03-01, until: 2024-03-07, focus: Safe journeys}
  - from: 2024-09-02
    focus: Campuses
delivered:
  - '{% figure "arrests" /%} arrests'
evidence: Not evaluated.
---

What it is, in a sentence.
`;

const read = (text: string) => readInitiative(FILE, text, ["homicide", "drugs"]);

it("reads everything an entry holds", () => {
  expect(read(GOOD)).toEqual({
    findings: [],
    initiative: {
      id: "operation-example",
      name: "Operation Example",
      kind: "operation",
      what: "What it is, in a sentence.",
      led: "The force",
      partners: ["Example Council"],
      areas: [],
      priorities: ["homicide"],
      days: {from: "2024-01-10", until: "2024-12-20"},
      iterations: [
        {days: {from: "2024-03-01", until: "2024-03-07"}, focus: "Safe journeys"},
        {days: {from: "2024-09-02"}, focus: "Campuses"},
      ],
      delivered: ['{% figure "arrests" /%} arrests'],
      evidence: "Not evaluated.",
      file: FILE,
      lines: {what: 18, delivered: [14], evidence: 15},
    },
  });
});

describe("what is wrong is a finding at its line", () => {
  test.each([
    ["kind: operation", "kind: operaton", 'front-matter-bad-value@4 Did you mean "operation"?'],
    ["2024-12-20", "2024-02-30", "front-matter-bad-value@8 Write a day of the calendar as 2024-03-01."],
    ["led:", "lead:", 'front-matter-missing-key@1 Add a line "led: …". Say who leads it.'],
    ["evidence:", "evidense:", 'front-matter-unknown-key@15 Did you mean "evidence"?'],
    [
      "    focus: Campuses",
      "    focuss: Campuses",
      'front-matter-missing-key@11 Add a line "iterations.1.focus: …". Say what this run was about.',
    ],
    ["[homicide]", "[homocide]", 'unknown-priority@7 Did you mean "homicide"?'],
    [
      "until: 2024-03-07",
      "until: 2024-02-07",
      "days-out-of-order@10 Put the earlier day first, or leave until out when it is still going on.",
    ],
    ["\nWhat it is, in a sentence.\n", "", "initiative-says-nothing@2 Write a sentence or two below the head."],
    ["partners: [", "partners: ", "front-matter-bad-value@6 Write a list of names."],
    ["---\nid", "id", "front-matter-missing@1 "],
  ])("%j → %j", (from, to, expected) => {
    const [finding] = read(GOOD.replace(from, to)).findings;
    expect(`${finding?.code}@${finding?.at.line} ${finding?.advice}`).toContain(expected);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(GOOD.length), (text, at) => {
        const {initiative, findings} = read(GOOD.slice(0, at) + text + GOOD.slice(at));
        expect(initiative !== undefined || findings.length > 0).toBe(true);
      }),
    );
  });
});

it("orders entries by id and keeps the first of two with one id", () => {
  const entry = (id: string) => GOOD.replace("id: operation-example", `id: ${id}`);
  const {initiatives, findings} = readRegister([
    {file: "c.md", text: entry("alpha")},
    {file: "b.md", text: entry("beta")},
    {file: "a.md", text: entry("beta")},
  ]);
  expect(initiatives.map(({id, file}) => `${id} ${file}`)).toEqual(["alpha c.md", "beta a.md"]);
  expect(findings).toMatchObject([{code: "duplicate-initiative", at: {file: "b.md"}}]);
});

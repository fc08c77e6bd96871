import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import type {Area} from "../../vocabulary/area.ts";
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

const area = (code: string, name: string, within?: string): Area => ({
  code,
  name,
  kind: within === undefined ? "police-force-area" : "community-safety-partnership",
  ...(within !== undefined && {within}),
});
const EVALUATED = {
  measures: [{id: "robbery"}, {id: "burglary"}],
  areas: [area("F1", "Force"), area("D1", "Northtown", "F1"), area("D2", "Southtown", "F1"), area("D9", "Far", "F9")],
};

const read = (text: string) => readInitiative(FILE, text, {priorities: ["homicide", "drugs"], evaluated: EVALUATED});

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

describe("a plan of evaluation", () => {
  const plan = (evaluate: string, areas = "") =>
    read(GOOD.replace("evidence: Not evaluated.", `${areas}evaluate: ${evaluate}\nevidence: Not evaluated.`));

  test.each([
    ["{measure: robbery, areas: [Northtown], controls: [D2], buffer: [Far]}", ["D1"], ["D2"], ["D9"]],
    ["{measure: robbery, areas: [D1], controls: rest of the force}", ["D1"], {restOf: "F1"}, []],
    ["{measure: robbery, areas: [Force]}", ["F1"], [], []],
  ])("%s", (evaluate, areas, controls, buffer) => {
    const {initiative, findings} = plan(evaluate);
    expect(findings).toEqual([]);
    expect(initiative?.evaluate).toEqual({measure: "robbery", areas, controls, buffer});
  });

  it("is of the initiative's own areas where it names none", () => {
    expect(plan("{measure: robbery}", "areas: [Northtown]\n").initiative?.evaluate?.areas).toEqual(["D1"]);
  });

  test.each([
    ["{measure: robery, areas: [D1]}", 'evaluation-of-unknown-measure@15 Did you mean "robbery"?'],
    ["{measure: robbery, areas: [Nortown]}", 'evaluation-of-unknown-area@15 Did you mean "Northtown"?'],
    [
      "{measure: robbery, areas: [D1], controls: [Sothtown]}",
      'evaluation-of-unknown-area@15 Did you mean "Southtown"?',
    ],
    ["{measure: robbery, areas: [D1, D9], controls: rest of the force}", "evaluation-of-unknown-area@15 "],
    ["{measure: robbery}", "evaluation-of-unknown-area@15 Name the areas under evaluate"],
    ["{measure: robbery, areas: [D1], controls: [D1, D2]}", "evaluation-area-twice@15 "],
    ["{measure: robbery, areas: [D1], controls: everywhere}", "front-matter-bad-value@15 Write a list of areas"],
    ["{areas: [D1]}", "front-matter-missing-key@15 "],
    ["{measure: robbery, ares: [D1]}", 'front-matter-unknown-key@15 Did you mean "areas"?'],
  ])("%s → %s", (evaluate, expected) => {
    const {initiative, findings} = plan(evaluate);
    expect(`${findings[0]?.code}@${findings[0]?.at.line} ${findings[0]?.advice}`).toContain(expected);
    expect(initiative?.evaluate).toBeUndefined();
  });
});

it("reads what is said in Welsh", () => {
  const cy = ["name-cy: Ymgyrch", "what-cy: Beth ydyw.", "led-cy: Yr heddlu", "evidence-cy: Heb ei werthuso."];
  expect(read(GOOD.replace("kind:", `${cy.join("\n")}\nkind:`))).toMatchObject({
    findings: [],
    initiative: {
      name: "Operation Example",
      nameCy: "Ymgyrch",
      what: "What it is, in a sentence.",
      whatCy: "Beth ydyw.",
      ledCy: "Yr heddlu",
      evidenceCy: "Heb ei werthuso.",
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

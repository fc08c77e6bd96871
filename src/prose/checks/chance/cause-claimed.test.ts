import {expect, it} from "vitest";
import {boundOf, context} from "../../../../test/checked-fixture.ts";
import type {Bound} from "../../statement/bound.ts";
import {causeClaimed} from "./cause-claimed.ts";

/* Sentences over made-up (synthetic) figures. */

const ACTOR = '{% initiative "alpha" /%}';
const FELL = 'fell by {% change "burglary" /%} to {% figure "burglary" /%}';

const found = (body: string, bound: Bound = boundOf(`{% priority "homicide" %}\n${body}\n{% /priority %}`)) =>
  [...causeClaimed.run(bound, context)].map(({severity, message}) => `${severity} ${/“(.*)”/.exec(message)?.[1]}`);

it.each([
  ["Extra patrols led to a fall in residential burglary.", ["must led to"]],
  [`Thanks to the partnership, burglary ${FELL}.`, ["must Thanks to"]],
  [`Burglary ${FELL} because of the operation.`, ["must because of"]],
  [`Burglary ${FELL}. This is a testament to the team.`, []],
  [`Burglary ${FELL}. The fall is a testament to the team.`, ["must a testament to"]],
  ["- The operation may have led to a fall in residential burglary.", ["should have led to"]],
  ["Extra patrols led to arrests.", []],
  ['The operation began in June. Residential burglary fell by {% change "burglary" /%}.', []],
  ["The inspectors wrote that “the operation led to a fall in burglary”.", []],
  ['{% quoted "The operation led to a fall in burglary" source="a report" date="2024-04-02" /%}', []],
  ['{% as-typed "The operation led to a fall in burglary" reason="the title of a report" /%}', []],
  ['{% verdict "burglary" /%}.', []],
])("%s", (body, expected) => {
  expect(found(body)).toEqual(expected);
});

it("points at the words, and to the evaluation where there is one", () => {
  const body = `A line.\n\n${ACTOR} led to a fall in residential burglary.\n`;
  const bound = boundOf(body);
  const [initiative] = bound.initiatives;
  const of = (bound: Bound) => [...causeClaimed.run(bound, context)][0]!;
  const named = boundOf(body.replace("alpha", initiative!.id));
  const line = named.statement.text.split("\n").findIndex((one) => one.includes("led to")) + 1;
  expect(of(named).at).toMatchObject({line, column: named.statement.text.split("\n")[line - 1]!.indexOf("led to") + 1});
  expect(of(named).advice).not.toContain("evaluation");
  const plan = {measure: "burglary", areas: ["a"], controls: [], buffer: []};
  const outcome = {kind: "not-evaluated", why: {kind: "no-dates"}} as const;
  const book = {...named.book, evaluations: [{initiative: initiative!.id, plan, outcome}]};
  expect(of({...named, book}).advice).toContain(`{% evaluation "${initiative!.id}" /%}`);
});

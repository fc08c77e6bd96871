import {expect, it} from "vitest";
import {boundOf, context, HEAD} from "../../../test/checked-fixture.ts";
import {checks} from "./index.ts";
import {runChecks} from "./run.ts";

/** The faults of the page this project began from, in our own words over made-up figures: none can be published unnoticed. */

const codes = (body: string, head = HEAD): readonly string[] => [
  ...new Set(runChecks(boundOf(body, head), {checks, context}).open.map(({code}) => code)),
];

it.each([
  [
    "a quarter in the title, a year in the figures, neither said",
    'There were {% figure "homicides" /%} homicides in 2024.',
    ["period-unsaid"],
  ],
  ["a percentage with no counts", 'Residential burglary fell by {% change "burglary" /%}.', ["change-without-counts"]],
  ["a percentage typed in", "Recorded residential burglary fell by 19%.", ["bare-number"]],
  ["a count called consistent that nobody can see", "7,854 drug offences were recorded, as before.", ["bare-number"]],
  [
    "consistent beside a rise of a fifth",
    '{% figure "reports" /%} reports were recorded, remaining consistent with the previous year.',
    ["stability-contradicts-figure"],
  ],
  [
    "points of what is no share",
    'The time to answer improved by {% change "reports" as="points" /%}.',
    ["impossible-change"],
  ],
  ["points typed in", "A 66-percentage point improvement in the response time.", ["bare-number"]],
  [
    "a third that is none",
    '{% share "domestic-share" in="2023" as="a third" /%} of homicides in {% period in="2023" /%}.',
    ["fraction-does-not-hold"],
  ],
  ["a third typed in", "A third of homicides were linked to domestic abuse.", ["bare-number"]],
  [
    "a decline that chance alone explains",
    'It dropped by {% change "knife" /%}, from {% figure "knife" in="2023" /%} to {% figure "knife" /%}.',
    ["change-within-chance"],
  ],
  [
    "a sum of money with no source",
    'The commissioner secured {% quoted "£6.5 million" /%}.',
    ["quoted-without-source"],
  ],
  ["a figure beside nothing", 'There were {% figure "homicides" /%} homicides.', ["figure-without-comparison"]],
  ["an acronym before its words", "Work on VAWG goes on.", ["acronym-not-spelt-out"]],
  ["no word on inspection or complaints", "All is well.", ["duty-missing", "priority-missing"]],
])("%s", (_, body, expected) => {
  expect(codes(body)).toEqual(expect.arrayContaining(expected));
});

it("and lets the same said rightly stand", () => {
  const said = 'Edition {% period in="edition" /%}, of {% period /%} against {% period of="comparator" /%}.\n\n';
  const right = [
    'The force recorded {% figure "homicides" /%} homicides, against {% figure "homicides" in="comparator" /%}.',
    '{% share "domestic-share" as="a third" /%} were linked to domestic abuse, against {% share "domestic-share" in="comparator" /%}.',
    'Serious youth violence fell by {% change "youth" /%}, from {% figure "youth" in="comparator" /%} to {% figure "youth" /%}.',
    'Drug offences remained consistent with the previous year: {% figure "drugs" /%}, against {% figure "drugs" in="comparator" /%}.',
    'The share of 101 calls answered within target was up {% change "target" as="points" /%}, from {% share "target" in="comparator" /%} to {% share "target" /%}.',
    'The force answered {% share "answered" /%} of 999 calls within 10 seconds, against {% share "answered" in="comparator" /%}.',
  ].join("\n\n");
  expect(codes(said + right).filter((code) => code !== "duty-missing" && code !== "priority-missing")).toEqual([]);
});

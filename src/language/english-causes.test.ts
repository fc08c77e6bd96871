import {expect, test} from "vitest";
import {causesIn} from "./english-causes.ts";

/* Made-up sentences. */

test.each([
  ["The operation led to a fall in burglary.", "led to"],
  ["Operation Example has led directly to a 12% reduction in knife crime.", "has led directly to"],
  ["Extra patrols resulted in fewer robberies.", "resulted in"],
  ["Hot-spot policing, resulting in 40 fewer offences.", "resulting in"],
  ["Burglary fell by 8% thanks to the work of the team.", "thanks to"],
  ["Thanks to our officers, knife crime is down 12%.", "Thanks to"],
  ["Because of the operation, robbery fell to 4,300.", "Because of"],
  ["Robbery fell because of the operation.", "because of"],
  ["As a result of the campaign, thefts dropped.", "As a result of"],
  ["The fall in violence is a direct result of this partnership.", "is a direct result of"],
  ["This has led to a fall in homicides.", "has led to"],
  ["The unit works day and night, which has driven down violent crime, with fewer victims.", "has driven down"],
  ["Operation Example has cut knife crime by 12%.", "has cut"],
  ["Our officers have reduced burglary by a fifth.", "have reduced"],
  ["The drop is a testament to the dedication of officers.", "a testament to"],
  ["These figures are testament to the hard work of our partners.", "testament to"],
  ["The fall in serious violence reflects the hard work of the team.", "reflects"],
  ["Knife crime fell by 11.35%, showing the impact of the operation.", "showing the impact"],
  ["Knife crime fell, and that is down to patrols.", "down to"],
  ["The reduction in homicides was driven by the partnership.", "driven by"],
  ["The decrease can be attributed to proactive policing.", "attributed to"],
  ["The decrease in theft is attributable to proactive policing.", "attributable to"],
  ["Operation Example is behind the fall in robbery.", "is behind"],
  ["The initiative brought about a decline in thefts.", "brought about"],
  ["The programme delivered a reduction in reoffending.", "delivered"],
])("asserts a cause: %s", (text, words) => {
  const found = causesIn(text).filter(({hedged}) => !hedged);
  expect(found.map((one) => one.words)).toEqual([words]);
  for (const {start, end, words: said} of found) expect(text.slice(start, end)).toBe(said);
});

test.each([
  "The operation may have led to a fall in burglary.",
  "The fall in burglary is believed to be due to the operation.",
  "Burglary fell, in part thanks to the operation.",
  "The fall in theft is largely down to patrols.",
  "The operation contributed to a fall in robbery.",
  "Patrols helped to reduce knife crime.",
  "The partnership played a part in the fall in violence.",
])("asserts it with a doubt: %s", (text) => {
  expect(causesIn(text).map(({hedged}) => hedged)).toEqual([true]);
});

test.each([
  // What the police did, and no crime.
  "Increased patrols led to arrests.",
  "The operation led to 40 more arrests and an increase in seizures.",
  "The work of the desk resulted in more charges.",
  "Thanks to the training, more officers carry Naloxone.",
  // No change.
  "The partnership led to better links between schools and the police.",
  "We would like to give thanks to our partners.",
  "The team is led by an inspector, and reports to the force.",
  "This work reflects the priorities of the plan.",
  // Nobody acted.
  "The rise in fraud is due to better recording by the force.",
  "Burglary fell because of a change in definition.",
  "Offences fell during the pandemic because of lockdown.",
  "The fall reflects the national trend.",
  "Offences were down to 328 from 370.",
  "Homicides fell to 34, which is 8 fewer.",
  // Aims, conditions and denials.
  "The operation aims to cut knife crime.",
  "The commissioner began it together with the force, to cut crime and make life better.",
  "It says what the police have done, and what stands behind the figures.",
  "Recorded violence is down, but the figures do not show which work brought it down.",
  "It will lead to a fall in burglary.",
  "The campaign was set up in order to reduce theft.",
  "We cannot say that the operation led to a fall in burglary.",
  "There is no evidence that patrols caused the fall in robbery.",
  "It is too early to say whether the operation led to fewer offences.",
  "Nobody knows if the fall in theft is due to the operation.",
  // One after the other.
  "In the year after the operation began, burglary fell by 8%.",
  "Burglary fell by 8%. The operation went on.",
  "The operation ran in June; robbery fell to 4,300.",
])("asserts none: %s", (text) => {
  expect(causesIn(text)).toEqual([]);
});

test("goes by the names of initiatives and measures that it is told of", () => {
  const text = "Guardian led to a fall in widgets.";
  const actors = [{start: 0, end: 8}];
  const measured = [{start: text.indexOf("widgets"), end: text.indexOf("widgets") + 7}];
  expect(causesIn(text)).toEqual([]);
  expect(causesIn(text, {actors, measured}).map(({words}) => words)).toEqual(["led to"]);
  expect(causesIn(text, {actors, measured: []})).toEqual([]);
});

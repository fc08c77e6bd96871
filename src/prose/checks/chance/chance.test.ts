import {describe, expect, it} from "vitest";
import {boundOf, context} from "../../../../test/checked-fixture.ts";
import type {Check} from "../check.ts";
import {judgedClaims, LEANING} from "../words/judged-claims.ts";
import {claimNotCheckable} from "./claim-not-checkable.ts";
import {extremeNotBorneOut} from "./extreme-not-borne-out.ts";
import {significanceNotBorneOut} from "./significance-not-borne-out.ts";
import {similarityNotBorneOut} from "./similarity-not-borne-out.ts";

/*
 * Sentences over made-up (synthetic) figures. Of 2023 and 2024: youth violence 7,675 and 6,621, burglary 14,800 and 12,000, fraud reports
 * 1,000 and 1,200, robbery 5,000 and 4,300, 999 calls 90% and 94.9%: larger than chance would explain. Knife violence 370 and 328, homicides 42 and 34, drug
 * offences 7,707 and 7,854: not distinguishable from it. Burglary's months reach back to 2021.
 */

const now = (id: string) => `{% figure "${id}" /%}`;
const was = (id: string) => `{% figure "${id}" in="comparator" /%}`;
const change = (id: string, rest = "") => `{% change "${id}" ${rest} /%}`;

const SHOWN = ["youth", "knife", "burglary", "robbery", "homicides", "drugs", "reports", "small"].map(now).join(", ");

/** A section that shows all of them, and then says this. */
const said = (body: string) =>
  boundOf(`{% priority "homicide" %}\nShown: ${SHOWN}, {% share "answered" /%}.\n\n${body}\n{% /priority %}`);

const judged = (body: string) =>
  judgedClaims(said(body))
    .filter(({claim}) => LEANING.has(claim.kind))
    .map(({claim, judgement}) => {
      const found = judgement.kind === "wrong" ? judgement.fault : judgement.kind === "holds" ? "holds" : "unchecked";
      return `${claim.kind} ${claim.measure}: ${found}`;
    });

describe("significance of several in one breath", () => {
  it.each([
    ["There were significant falls in burglary and knife crime.", ["burglary: holds", "knife: significance"]],
    ["Knife crime and burglary fell significantly.", ["burglary: holds", "knife: significance"]],
    [
      "Significant reductions in burglary, knife crime and homicides were recorded.",
      ["burglary: holds", "knife: significance", "homicides: significance"],
    ],
    ["There was a significant fall in burglary, and knife crime fell.", ["burglary: holds"]],
    ["There was a significant fall in burglary and knife crime rose.", ["burglary: holds"]],
    ["There was a fall in knife crime, and burglary fell significantly.", ["burglary: holds"]],
    ["There was no significant change in knife crime and homicides.", ["knife: holds", "homicides: holds"]],
  ])("%s", (text, found) => {
    expect(judged(text).filter((one) => one.startsWith("significance"))).toEqual(
      found.map((one) => `significance ${one}`),
    );
  });
});

describe("significance", () => {
  it.each([
    ["There was a significant fall in knife crime.", "knife: significance"],
    ["Knife crime fell significantly.", "knife: significance"],
    ["In {% period /%} knife-related youth violence saw a marked decline.", "knife: significance"],
    ["The number of homicides dropped sharply.", "homicides: significance"],
    [`Homicides fell to ${now("homicides")}. This is a significant reduction.`, "homicides: significance"],
    [
      `There were ${now("homicides")} homicides, a substantial fall from ${was("homicides")}.`,
      "homicides: significance",
    ],
    [`A notable ${change("knife")} decrease in knife violence was recorded.`, "knife: significance"],
    [`Knife violence was ${change("knife", 'as="words"')}, a striking improvement.`, "knife: significance"],
    ["Drug offences rose markedly.", "drugs: significance"],
    ['There were significantly more drug offences than in {% period of="comparator" /%}.', "drugs: significance"],
    ["This led to a significant fall in homicides.", "homicides: significance"],
    ["The fall in knife crime is statistically significant.", "knife: significance"],
    ["The fall in knife crime is larger than chance would explain.", "knife: significance"],
    ["We are pleased that knife crime has fallen considerably.", "knife: significance"],
    ["Firearm deaths fell sharply.", "small: significance"],
    ["There was no significant change in firearm deaths.", "small: significance"],
    ["There was no significant change in burglary.", "burglary: significance"],
    ["The fall in burglary is not distinguishable from chance.", "burglary: significance"],
    ["The fall in burglary could be due to chance.", "burglary: significance"],
    ["Chance may explain the fall in burglary.", "burglary: significance"],
    ["The fall in knife crime is not due to chance.", "knife: significance"],
    ["The fall in knife crime is unlikely to be due to chance.", "knife: significance"],
    ["The fall in knife crime cannot be explained by chance.", "knife: significance"],
    ["The fall in knife crime is not distinguishable from chance.", "knife: holds"],
    ["The fall in knife crime could be due to chance.", "knife: holds"],
    ["The fall in burglary is not due to chance.", "burglary: holds"],
    ["Knife crime is well down on last year.", "knife: significance"],
    ["Knife crime was slashed.", "knife: significance"],
    ["Our officers slashed knife crime.", "knife: significance"],
    ['Youth violence did not fall significantly: {% figure "youth" /%}.', "youth: significance"],
    ["Serious youth violence did not fall significantly.", "youth: significance"],
    ["The fall in burglary was not statistically significant.", "burglary: significance"],
    ["There was a significant rise in burglary.", "burglary: direction"],
    ["Fraud reports improved significantly.", "reports: holds"],
    ["Fraud reports fell significantly.", "reports: direction"],
    ["There was a significant fall in burglary.", "burglary: holds"],
    ["Serious youth violence fell sharply.", "youth: holds"],
    [`Burglary fell by ${change("burglary")}, a significant fall.`, "burglary: holds"],
    ["The number of recorded residential burglaries dropped substantially.", "burglary: holds"],
    ["We saw significantly fewer burglaries.", "burglary: holds"],
    ["999 calls answered within 10 seconds improved significantly.", "answered: holds"],
    ["There was no significant change in knife crime.", "knife: holds"],
    ["There was no significant increase in burglary.", "burglary: holds"],
    ["Homicides did not change significantly.", "homicides: holds"],
    ["The change in drug offences is not statistically significant.", "drugs: holds"],
    ["Vehicle offences fell significantly.", "short: significance"],
    ['There was a significant fall in knife crime since {% period in="2019" /%}.', "knife: unchecked"],
    ['There was a significant fall in burglary in {% period in="2021" /%}.', "burglary: unchecked"],
  ])("%s", (body, expected) => {
    expect(judged(body)).toEqual([`significance ${expected}`]);
  });
});

describe("similarity", () => {
  const youth = `Serious youth violence fell by ${change("youth")}, from ${was("youth")} to ${now("youth")}.`;
  it.each([
    [
      `${youth} There was a similar decline in knife crime, from ${was("knife")} to ${now("knife")}.`,
      "knife: similarity",
    ],
    [`${youth} Knife crime likewise fell.`, "knife: similarity"],
    [`${youth} A comparable fall was seen in homicides.`, "homicides: similarity"],
    [`${youth} There was a similar decline in burglary.`, "burglary: similarity"],
    [`${youth} There was a similar decline in robbery.`, "robbery: holds"],
    [`${youth} Robbery fell by a similar amount.`, "robbery: holds"],
    [`${youth} A similar rise was seen in burglary.`, "burglary: direction"],
    ["Knife crime fell. A similar decline was seen in burglary.", "burglary: similarity"],
    ["A similar fall was seen in firearm deaths.", "small: similarity"],
    ["A similar decline was seen in vehicle offences.", "short: similarity"],
  ])("%s", (body, expected) => {
    expect(judged(body)).toEqual([`similarity ${expected}`]);
  });

  it("of two that chance would not explain wants intervals that meet, and one way", () => {
    expect(judged("Fraud reports went up. A similar trend was seen in burglary.")).toEqual([
      "similarity burglary: similarity",
    ]);
  });
});

describe("extremes", () => {
  it.each([
    ["Residential burglary is at a record low.", "burglary: extreme"],
    [`There were ${now("burglary")} burglaries, the lowest on record.`, "burglary: extreme"],
    ["The number of burglaries is the lowest since 2020.", "burglary: extreme"],
    ["This is the lowest number of burglaries in five years.", "burglary: extreme"],
    ["Burglary is at its highest since 2022.", "burglary: extreme"],
    ["Burglary is at its highest level ever.", "burglary: extreme"],
    ["A record number of burglaries was recorded.", "burglary: extreme"],
    ["Burglary is at its lowest since 2021.", "burglary: holds"],
    ["Burglary is at its lowest for three years.", "burglary: holds"],
    ["The number of homicides is the lowest in a decade.", "homicides: unchecked"],
    ["Homicides are at a record low.", "homicides: unchecked"],
    ["Fraud reports hit a record high.", "reports: unchecked"],
  ])("%s", (body, expected) => {
    expect(judged(body)).toEqual([`extreme ${expected}`]);
  });
});

describe("keeps quiet on", () => {
  it.each([
    "The office made a significant investment to tackle knife crime.",
    "Survivors of burglary and their significant others were asked.",
    "The panel keeps a record of decisions on burglary.",
    "Officers take a consistent approach to knife crime.",
    "Sharp objects were found in a search for knives.",
    "Similar offences, such as burglary, are counted together.",
    "Confidence in how we deal with burglary fell significantly.",
    "There was a significant fall in confidence among victims of burglary.",
    "There was a significant rise in knife crime arrests.",
    "Burglary investigations improved significantly.",
    "Knife crime prevention saw a significant rise in funding.",
    "The team that works on fraud grew significantly.",
    "Demand rose significantly while burglary fell.",
    "We aim for a significant fall in burglary.",
    "The plan should bring a sharp fall in knife crime.",
    "Nationally there was a significant fall in knife crime.",
    "We cannot say that the fall in knife crime is significant.",
    "It is too early to say whether knife crime fell significantly.",
    "Knife crime does significant harm, and burglary has a marked effect on victims.",
    "The Violence Reduction Partnership made significant progress on knife crime.",
    "Victims of burglary are significantly more likely to be burgled again.",
    "A significant number of burglaries go unreported.",
    "The unit holds a record of every homicide, and low-level offences too.",
    "It took the best officers to solve these homicides.",
    "The best interest of the child comes first in a year of change.",
    "Response times to burglary were the lowest since 2021.",
    "Sickness among homicide teams was the lowest on record.",
    "Birmingham has the lowest burglary in the region.",
    "The same service is given to victims of burglary and of knife crime.",
    "A similar approach is taken to knife crime and to burglary.",
    "A similar rise was seen in satisfaction.",
    "Residents tell us that a significant fall in knife crime is their first wish.",
    "Young people at risk of knife crime are given a second chance.",
    "A man was slashed with a knife.",
    "There was a significant change in the law on knife crime.",
    "Training on knife crime increased substantially.",
    "Officers carried out significantly more patrols.",
    "Attendance at burglary scenes has improved markedly.",
    '{% verdict "knife" /%}.',
    '{% verdict "burglary" /%}.',
  ])("%s", (body) => {
    expect(judged(body)).toEqual([]);
  });
});

describe("the findings", () => {
  const findings = (check: Check, body: string) => [...check.run(said(body), context)];

  it("have counts, percentage, interval, method and what to write instead", () => {
    const [finding] = findings(significanceNotBorneOut, "There was a significant fall in knife crime.");
    expect(finding).toMatchObject({severity: "must", code: "significance-not-borne-out"});
    expect(finding!.message).toBe(
      'Knife-related youth violence: "significant fall" is said of a change from 370 to 328 (\u221211.4%), which is not distinguishable from chance: \u221223.8% to +3.1% (by Poisson, taking events as independent: fewer than 24 months are held).',
    );
    expect(finding!.advice).toContain('{% verdict "knife" /%}');
  });

  it("give the reason why a change cannot be judged", () => {
    const [finding] = findings(significanceNotBorneOut, "Firearm deaths fell sharply.");
    expect(finding!.message).toContain("cannot be judged: a figure is suppressed");
  });

  it("name both changes that are set side by side", () => {
    const [finding] = findings(similarityNotBorneOut, "Knife crime fell. A similar decline was seen in burglary.");
    expect(finding).toMatchObject({severity: "must"});
    expect(finding!.message).toMatch(/14,800 to 12,000 .*370 to 328 .*not distinguishable from chance/);
  });

  it("show the earlier value that goes further", () => {
    const [finding] = findings(extremeNotBorneOut, "Residential burglary is at a record low.");
    expect(finding!.message).toContain("12,000 in 2024, and in 2021 it was 11,760, which is lower");
  });

  it("say what the past that is held does not reach, and may be accepted", () => {
    const [finding] = findings(claimNotCheckable, "The number of homicides is the lowest in a decade.");
    expect(finding).toMatchObject({severity: "should", message: expect.stringContaining("from January 2015 on")});
  });
});

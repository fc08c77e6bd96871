import {describe, expect, it} from "vitest";
import {context, findingsOf, HEAD} from "../../../../test/checked-fixture.ts";
import {changeWithinChance} from "../chance/change-within-chance.ts";
import type {Check} from "../check.ts";
import {acronymNotSpeltOut} from "./acronym-not-spelt-out.ts";
import {changeDoesNotAddUp} from "./change-does-not-add-up.ts";
import {directionContradictsFigure} from "./direction-contradicts-figure.ts";
import {fractionDoesNotHold} from "./fraction-does-not-hold.ts";
import {percentAndPointsConfused} from "./percent-and-points-confused.ts";
import {quotedWithoutSource} from "./quoted-without-source.ts";
import {ageOf, readingAge} from "./reading-age.ts";
import {stabilityContradictsFigure} from "./stability-contradicts-figure.ts";

const now = (id: string) => `{% figure "${id}" /%}`;
const was = (id: string) => `{% figure "${id}" in="comparator" /%}`;
const change = (id: string, rest = "") => `{% change "${id}" ${rest} /%}`;
const share = (id: string, rest = "") => `{% share "${id}" ${rest} /%}`;

function fires(check: Check, texts: readonly string[]): void {
  it.each(texts)(`${check.code} fires on: %s`, (body) => {
    const findings = findingsOf(check, body);
    expect(findings.map(({code}) => code)).toEqual([check.code]);
    expect(findings[0]!.at.line).toBeGreaterThanOrEqual(HEAD.split("\n").length);
    expect(findings[0]!.advice).not.toBe("");
  });
}

function quiet(check: Check, texts: readonly string[]): void {
  it.each(texts)(`${check.code} keeps quiet on: %s`, (body) => {
    expect(findingsOf(check, body)).toEqual([]);
  });
}

describe("direction", () => {
  fires(directionContradictsFigure, [
    `Youth violence rose by ${change("youth")}.`,
    `Reports fell by ${change("reports")}.`,
    `A ${change("reports")} decrease in reports was seen.`,
    `Youth violence rose to ${now("youth")}.`,
    `There were ${now("youth")} offences, up from ${was("youth")} in {% period of="comparator" /%}.`,
    `Offences grew from ${was("youth")} in {% period of="comparator" /%} to ${now("youth")}.`,
    `The service got worse: answering deteriorated by ${change("answered")}.`,
    `Burglary increased by ${change("burglary")}, and reports rose by ${change("reports")}.`,
    `Burglary fell by ${change("burglary")}, and reports fell by ${change("reports")}.`,
  ]);
  fires(directionContradictsFigure, [
    `Burglary went up: ${now("burglary")} offences against ${was("burglary")}.`,
    `There was an increase of ${change("burglary")} in burglary.`,
    `Burglary was higher than in {% period of="comparator" /%}: ${now("burglary")} against ${was("burglary")}.`,
    `We saw ${change("reports")} fewer reports.`,
    `Reports decreased ${change("reports")}.`,
    `**Reports fell** by ${change("reports")}.`,
    `A fall in reports (${change("reports")}) was seen.`,
    `There were ${now("burglary")} burglaries, higher than the ${was("burglary")} of {% period of="comparator" /%}.`,
    `Reports fell to ${was("reports")} from ${now("reports")}.`,
    `Burglary fell to ${was("burglary")} from ${now("burglary")}.`,
    `The rise in burglary continued, with ${now("burglary")} offences (${was("burglary")} in {% period of="comparator" /%}).`,
  ]);
  quiet(directionContradictsFigure, [
    `An increase in patrols was followed by ${now("burglary")} burglaries, fewer than the ${was("burglary")} before.`,
    `The increase in funding, ${change("burglary")} fewer burglaries and calmer streets are welcome.`,
    `Robbery reports are up, while burglary, at ${now("burglary")}, is down from ${was("burglary")}.`,
    `After a rise in {% period in="2022" /%}, youth violence fell by ${change("youth")}.`,
    `No increase was seen in burglary, which fell ${change("burglary")}.`,
    `Burglary fell, not rose, by ${change("burglary")}.`,
    `There were more than ${now("reports")} reports, higher than expected, against ${was("reports")}.`,
    `The drop-in centre took ${now("reports")} reports, up from ${was("reports")}.`,
    `Youth violence fell by ${change("youth")}, from ${was("youth")} to ${now("youth")}.`,
    `Youth violence was ${change("youth", 'as="words"')}, although officers increased patrols.`,
    `An increase in arrests led to a ${change("burglary")} fall in burglary.`,
    `Burglary fell by ${change("burglary")} and reports rose by ${change("reports")}.`,
    `We aim to reduce burglary further: it stands at ${now("burglary")}, against ${was("burglary")}.`,
    `Burglary did not rise by ${change("burglary")}.`,
    `The team increased the deployment of officers and recorded ${now("youth")} offences.`,
    `Despite growing demand, ${share("answered")} of calls were answered.`,
    `Answering improved by ${change("answered")}, and burglary improved, ${change("burglary", 'as="words"')}.`,
    `Rising costs set up a fund; ${now("drugs")} drug offences came to light.`,
    `More reports can also mean that more people come forward: ${now("reports")} against ${was("reports")}.`,
    `The national rise of {% quoted "3%" source="ONS" date="2024-04-02" /%} was bucked here: ${now("youth")} against ${was("youth")}.`,
  ]);
});

describe("stability", () => {
  fires(stabilityContradictsFigure, [
    `${now("reports")} reports were made, remaining consistent with the previous year.`,
    `Reports remained stable at ${now("reports")}.`,
    `Homicides were broadly unchanged: ${now("homicides")} against ${was("homicides")}.`,
    `Youth violence was similar to the previous year: ${now("youth")}.`,
    `Fraud reports remained stable. There were ${now("reports")}.`,
    `Shown: ${now("burglary")}. Burglary levelled off.`,
  ]);
  quiet(stabilityContradictsFigure, [
    `${now("drugs")} drug offences were recorded, remaining consistent with the previous year.`,
    `Drug offences remained consistent with the previous year: ${now("drugs")} in {% period /%} and ${was("drugs")} before.`,
    `In line with the new strategy, ${now("reports")} reports were followed up.`,
    `Officers take a consistent approach to ${now("reports")} reports.`,
    `Shown: ${now("burglary")}. The burglary team remained stable, and staffing for burglary levelled off.`,
    `Shown: ${now("drugs")}. Drug offences remained stable.`,
    `Reports did not remain stable: ${now("reports")} against ${was("reports")}.`,
    `A similar decline was seen in youth violence, ${change("youth", 'as="words"')}.`,
  ]);
});

describe("fractions", () => {
  fires(fractionDoesNotHold, [
    `${share("domestic-share", 'as="a third" in="2023"')} were linked.`,
    `Over ${share("domestic-share", 'as="a third"')} were linked.`,
    `${share("domestic-share", 'as="many"')} were linked.`,
    `A quarter of them, ${share("domestic-share")}, were linked.`,
  ]);
  quiet(fractionDoesNotHold, [
    `${share("domestic-share", 'as="a third"')} were linked.`,
    `About ${share("domestic-share", 'as="a third"')} were linked.`,
    `${share("domestic-share", 'as="words"')} were linked, or ${share("domestic-share")}.`,
    `${share("answered", 'as="more than nine in 10"')} were answered.`,
  ]);
});

describe("percent and points", () => {
  fires(percentAndPointsConfused, [
    `Answering rose by ${change("target", 'as="percent"')}.`,
    `It was up by ${change("target", 'as="points"')} per cent.`,
    `Burglary fell by ${change("burglary")} percentage points.`,
    `The share was ${share("target")} per cent.`,
  ]);
  quiet(percentAndPointsConfused, [
    `It was up by ${change("target", 'as="points"')}.`,
    `Burglary fell by ${change("burglary")}, a point worth making.`,
  ]);
});

describe("sums", () => {
  fires(changeDoesNotAddUp, [
    `Youth violence fell by ${change("youth")}, from {% figure "youth" in="2022" /%} to ${now("youth")}.`,
    `Burglary fell by {% quoted "25%" source="S" date="2024-04-02" /%}, from ${was("burglary")} to ${now("burglary")}.`,
    `Answering rose by ${share("answered")}.`,
  ]);
  quiet(changeDoesNotAddUp, [
    `Youth violence fell by ${change("youth")}, from ${was("youth")} to ${now("youth")}.`,
    `Burglary fell by {% quoted "18.9%" source="S" date="2024-04-02" /%}, from ${was("burglary")} to ${now("burglary")}.`,
    `Answering rose to ${share("answered")}.`,
  ]);
});

describe("chance", () => {
  fires(changeWithinChance, [
    `Knife violence fell by ${change("knife")}, from ${was("knife")} to ${now("knife")}.`,
    `Homicides fell to ${now("homicides")}.`,
  ]);
  quiet(changeWithinChance, [
    `Knife violence fell by ${change("knife")}. A difference of this size can be due to chance.`,
    `Youth violence fell by ${change("youth")}.`,
    `There were ${now("homicides")} homicides, against ${was("homicides")} the year before.`,
    `Drug offences remained consistent with the previous year: ${now("drugs")}, ${was("drugs")} before.`,
  ]);
});

describe("quotations", () => {
  fires(quotedWithoutSource, [
    '{% quoted "£6.5 million" /%}',
    '{% quoted "£6.5 million" source="S" /%}',
    '{% quoted "£6.5 million" source="S" date="last spring" /%}',
  ]);
  quiet(quotedWithoutSource, ['{% quoted "£6.5 million" source="S" date="2024-04-02" /%}']);
});

describe("acronyms", () => {
  fires(acronymNotSpeltOut, [
    "The VRP met. The VRP met again.",
    "The PCC spoke; later the Police and Crime Commissioner (PCC) spoke.",
    "Many girls (VAWG).",
  ]);
  quiet(acronymNotSpeltOut, [
    "The Police and Crime Commissioner (PCC) spoke. The PCC's plan stands, and PCCs agree.",
    "Work on violence against women and girls (VAWG) goes on.",
    "The Violence Reduction Partnership (VRP) and the NHS met in the UK, on the A38 near B4 6NQ.",
    "IOPC (Independent Office for Police Conduct) data.",
    "Class A drugs.",
  ]);
});

describe("reading age", () => {
  const long =
    "Notwithstanding considerable organisational transformation, multidisciplinary practitioners collaboratively operationalised comprehensive interventions. ";
  fires(readingAge, [long.repeat(12)]);
  quiet(readingAge, [
    long.repeat(2),
    "The force met with victims. They said what they need. We will ask again. ".repeat(12),
  ]);

  it("is the index of 1967", () => {
    expect(ageOf({letters: 450, words: 100, sentences: 5})).toBeCloseTo(4.71 * 4.5 + 0.5 * 20 - 21.43 + 5, 9);
  });

  it("may be accepted", () => {
    expect(findingsOf(readingAge, long.repeat(12))[0]!.severity).toBe("should");
    expect(context.readingAge).toBe(16);
  });
});

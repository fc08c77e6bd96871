import {describe, expect, it} from "vitest";
import {nationalPolicingPriorities2021 as framework} from "../../official/national-policing-priorities-2021.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {figureId} from "../../vocabulary/figure.ts";
import type {History, JudgedChange} from "../../vocabulary/figure-book.ts";
import {type Month, type Period, parsePeriod} from "../../vocabulary/period.ts";
import type {Level, Missing, MissingReason} from "../../vocabulary/quantity.ts";
import type {Judged, Reading, Verdict, WhyNotJudged} from "../../vocabulary/verdict.ts";
import {BASELINE} from "../statement/tags.ts";
import {draftText} from "./draft-text.ts";

/** The sentences of a draft over made-up (synthetic) values of one measure. */

const AREA = "E23000014";
const NATION = {code: "K04000001", name: "England and Wales", kind: "nation"} as const;
const PERIOD = parsePeriod("2024")!;
const COMPARATOR = parsePeriod("2023")!;

const count = (value: number): Level => ({kind: "count", value});
const share = (numerator: number, denominator: number): Level => ({kind: "share", of: {numerator, denominator}});
const rate = (numerator: number, denominator: number): Level => ({
  kind: "rate",
  of: {numerator, denominator},
  per: 1000,
});
const gap = (reason: MissingReason): Missing => ({kind: "missing", reason, detail: "9 of 12 months are held."});

const BURGLARY: CatalogueMeasure = {
  id: "burglary",
  title: "Residential burglary",
  aliases: [],
  priority: "neighbourhood-crime",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "fewer",
  disclosure: "open",
  rolling: false,
  definition: "Burglaries of homes.",
  caveats: [],
  sources: ["the recorded crime tables", "your force's crime extract"],
  breaks: [],
};
const CALLS: CatalogueMeasure = {
  ...BURGLARY,
  id: "calls",
  title: "999 calls answered",
  level: "share",
  unit: "of 999 calls",
  places: 1,
};
const RATE: CatalogueMeasure = {...BURGLARY, id: "burglary-rate", level: "rate", unit: "per 1,000 people", places: 1};

interface Held {
  readonly now: Level | Missing;
  readonly before?: Level | Missing;
  readonly baseline?: Level;
  readonly nation?: Level | Missing;
  /** On the change from the year before; without one nobody has judged it. */
  readonly verdict?: Verdict;
  readonly reading?: Reading;
}

function performance(measure: CatalogueMeasure, held: Held, more: readonly [CatalogueMeasure, Held][] = []): string {
  const all = [[measure, held] as const, ...more];
  const text = draftText({
    body: {name: "B", force: "F", area: AREA, languages: ["en"]},
    framework,
    catalogue: {measures: all.map(([one]) => one), areas: [NATION], percentBase: 50},
    book: {
      version: "v",
      asAt: "2025-01-31T00:00:00Z",
      figures: all.flatMap(([one, values]) => figuresOf(one, values)),
      histories: all.flatMap(([{id}, {reading}]) => (reading === undefined ? [] : [historyOf(id, reading)])),
      changes: all.flatMap(([{id}, {verdict}]) => (verdict === undefined ? [] : [changeOf(id, verdict)])),
      evaluations: [],
    },
    initiatives: [],
    edition: "2024-25 Q3",
    period: PERIOD,
    comparator: COMPARATOR,
    beside: [NATION],
  });
  const section = text.split('{% priority "neighbourhood-crime" %}')[1]?.split("### Reflections")[0] ?? "";
  return section.split("### Performance")[1]!.trim();
}

function changeOf(measure: string, verdict: Verdict): JudgedChange {
  const [before, after] = [COMPARATOR, PERIOD].map((period) => figureId({measure, area: AREA, period})) as [
    string,
    string,
  ];
  return {before, after, verdict};
}

function historyOf(measure: string, reading: Reading): History {
  return {measure, area: AREA, basis: "", step: 1, points: [], breaks: [], reading};
}

function figuresOf(measure: CatalogueMeasure, {now, before, baseline, nation}: Held): readonly Figure[] {
  const asked: readonly [string, Period, Level | Missing | undefined][] = [
    [AREA, PERIOD, now],
    [AREA, COMPARATOR, before],
    [AREA, BASELINE, baseline],
    [NATION.code, PERIOD, nation],
  ];
  return asked.flatMap(([area, period, value]) =>
    value === undefined ? [] : [{id: figureId({measure: measure.id, area, period}), value} as Figure],
  );
}

const judged = (kind: Judged["kind"]): Judged => ({
  ...{kind, method: "quasi-Poisson", unit: "percent", interval: {lower: -20, upper: 5}, p: 0.2},
});

const NOW = '{% figure "burglary" /%}';
const WAS = '{% figure "burglary" in="comparator" /%}';

describe("a count", () => {
  it.each<[string, number, number, string]>([
    ["a fall", 1200, 800, `fell by {% change "burglary" /%}, from ${WAS} to ${NOW} offences.`],
    ["a small fall", 60, 20, `fell by {% change "burglary" as="absolute" /%}, from ${WAS} to ${NOW} offences.`],
    ["one", 30, 1, `from ${WAS} to ${NOW} offence.`],
    ["a percentage of nothing", 0, 40, `rose from ${WAS} to ${NOW} offences.`],
    ["too little to print as a percentage", 90_000, 90_001, `rose by {% change "burglary" as="absolute" /%}`],
    ["no change", 70, 70, `did not change: ${NOW} offences this time, and ${WAS} the year before.`],
    ["none", 0, 0, `No offences of residential burglary were recorded: the count is ${NOW}, and was ${WAS} the year`],
  ])("%s", (_, before, now, said) => {
    expect(performance(BURGLARY, {now: count(now), before: count(before)})).toContain(said);
  });

  it("that is not distinguishable from chance goes no way, and says so with its interval", () => {
    const text = performance(BURGLARY, {now: count(1180), before: count(1200), verdict: judged("not-distinguishable")});
    expect(text).toContain(`came to ${NOW} offences, next to ${WAS} the year before. {% verdict "burglary" /%}.`);
    expect(text).not.toMatch(/fell|rose|significant|{% change/);
  });

  it("that chance would not explain fell, and is not called more than that", () => {
    const text = performance(BURGLARY, {now: count(800), before: count(1200), verdict: judged("larger-than-chance")});
    expect(text).toContain(`fell by {% change "burglary" /%}, from ${WAS} to ${NOW} offences.`);
    expect(text).not.toMatch(/verdict|significant/);
  });

  it.each<[WhyNotJudged, boolean]>([
    ["base-below-six", false],
    ["different-sources", false],
    ["not-of-chance", true],
  ])("that cannot be judged (%s) goes a way only where chance has no part in it", (why, told) => {
    const verdict = {kind: "cannot-be-judged", why} as const;
    const text = performance(BURGLARY, {now: count(800), before: count(1200), verdict});
    expect(text.includes("fell by")).toBe(told);
    expect(text.includes('{% verdict "burglary" /%}.')).toBe(!told);
  });

  it.each<[Reading["signal"], boolean]>([
    ["none", false],
    ["below-shift", true],
  ])("tells a trend where the months show one: %s", (signal, said) => {
    const reading = {method: "XmR", points: 36, mean: 100, lower: 70, upper: 130, signal} as const;
    const text = performance(BURGLARY, {now: count(800), before: count(1200), reading});
    expect(text.includes('{% trend "burglary" /%}.')).toBe(said);
  });

  it.each<[Month, RegExp, boolean]>([
    ["2024-01", /is of another kind: what is counted changed in \{% period in="2024-01" \/%\}/, false],
    ["2023-04", /changed in \{% period in="2023-04" \/%\}, so part of the earlier time/, true],
    [
      "2021-04",
      /It is not compared with \{% period in="baseline" \/%\}, because .* \{% period in="2021-04" \/%\}/,
      true,
    ],
  ])("across a change in %s of what is counted", (month, said, compared) => {
    const breaks = [{month, why: "The codes changed."}];
    const text = performance({...BURGLARY, breaks}, {now: count(800), before: count(1200), baseline: count(2000)});
    expect(text).toMatch(said);
    expect(text.includes('{% change "burglary" /%}')).toBe(compared);
    expect(text).not.toContain('from="baseline"');
  });

  it("stands beside the year to June 2019 and the rate of the nation", () => {
    const held = {now: count(800), before: count(1200), baseline: count(2000)};
    const rates: [CatalogueMeasure, Held] = [RATE, {now: rate(800, 100_000), nation: rate(9, 1000)}];
    const text = performance(BURGLARY, held, [rates]);
    expect(text).toContain(
      'the count was {% figure "burglary" in="baseline" /%}: it is now {% change "burglary" from="baseline" as="words" /%} on that.',
    );
    expect(text).toContain(
      'The rate is {% figure "burglary-rate" /%} per 1,000 people, next to {% figure "burglary-rate" area="K04000001" /%} in England and Wales.',
    );
  });

  it.each<[MissingReason, string]>([
    ["not-available", "does not hold the year before"],
    ["incomplete-period", "is not complete"],
    ["not-yet-published", "has not been published yet"],
    ["suppressed", "to protect a count too small to show"],
  ])("without a year before says the true reason: %s", (reason, said) => {
    const text = performance(BURGLARY, {now: count(800), before: gap(reason)});
    expect(text).toContain(`came to ${NOW} offences. {% no-comparison "burglary" reason="`);
    expect(text).toContain(said);
  });
});

describe("a share", () => {
  it("moves by points", () => {
    const text = performance(CALLS, {now: share(9, 10), before: share(8, 10)});
    expect(text).toContain(
      '999 calls answered made up {% share "calls" /%} of 999 calls, {% change "calls" as="words" /%} from {% share "calls" in="comparator" /%}',
    );
    expect(text).not.toContain("chance");
  });
});

describe("what has no value", () => {
  it.each<[MissingReason, string]>([
    ["not-yet-published", "The figure for residential burglary in {% period /%} has not been published yet."],
    ["suppressed", "Residential burglary is not shown here, to protect a count too small to show."],
    ["zero-denominator", "Residential burglary cannot be given: there was nothing to take a share of."],
  ])("%s is said in words, without a tag", (reason, said) => {
    const text = performance(BURGLARY, {now: gap(reason), before: count(7)});
    expect(text).toContain(said);
    expect(text).not.toMatch(/\{% (?:figure|change|prompt)/);
  });

  it("is asked for once for each file that would give it", () => {
    const other = {...BURGLARY, id: "robbery", title: "Personal robbery"};
    const text = performance(BURGLARY, {now: gap("not-available")}, [
      [other, {now: gap("incomplete-period")}],
      [{...CALLS, sources: ["the 999 tables"]}, {now: gap("not-available")}],
    ]);
    expect(text.match(/\{% prompt /g)).toHaveLength(2);
    expect(text).toContain(
      "no figure is held of: residential burglary; personal robbery (9 of 12 months are held). What would give it: the recorded crime tables or your force's crime extract.",
    );
  });

  it("is told of the nation where only the nation has it", () => {
    const text = performance(BURGLARY, {now: gap("not-available"), nation: count(90)});
    expect(text).toContain(
      'In England and Wales, residential burglary came to {% figure "burglary" area="K04000001" /%}',
    );
  });
});

import {describe, expect, it, test} from "vitest";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {figureId} from "../../vocabulary/figure.ts";
import {parsePeriod} from "../../vocabulary/period.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";
import {bind} from "./bind.ts";
import type {Bound} from "./bound.ts";
import {differencesBetween, saidIn} from "./differences.ts";
import {parseStatement} from "./parse.ts";
import {paragraphsOf} from "./plain-text.ts";
import {requestsOf} from "./requests.ts";

const AREA = "E23000014";
const HEAD = "---\ntitle: T\nedition: 2024-25 Q2\nperiod: 2024\ncomparator: 2023\n---\n";

const count = (value: number): Level => ({kind: "count", value});
const share = (numerator: number, denominator: number): Level => ({kind: "share", of: {numerator, denominator}});
const money = (pence: number): Level => ({kind: "money", pence});
const missing = (reason: Missing["reason"], detail?: string): Missing => ({
  kind: "missing",
  reason,
  ...(detail && {detail}),
});

/** Made-up figures: this year's, then the year before's. */
const VALUES: Readonly<Record<string, readonly [number, Level | Missing, Level | Missing]>> = {
  violence: [2, count(6621), count(7675)],
  drugs: [1, count(7854), count(7707)],
  steady: [1, count(12), count(12)],
  new: [1, count(5), count(0)],
  linked: [1, share(11, 34), share(10, 33)],
  answered: [0, share(88, 100), share(22, 100)],
  seizures: [0, money(10_420_000), money(9_000_000)],
  short: [0, missing("incomplete-period", "11 of 12 months are held; 2024-05 is not"), count(4)],
  small: [0, missing("suppressed"), count(9)],
  none: [0, missing("zero-denominator"), share(1, 2)],
};

function bound(body: string, values = VALUES, text = HEAD + body): Bound {
  const statement = parseStatement({file: "s.md", text, defaults: {area: AREA, framework: "f"}});
  const figures = Object.entries(values).flatMap(([measure, [, now, before]]) => [
    figure(measure, "2024", now),
    figure(measure, "2023", before),
  ]);
  return bind({
    statement,
    book: {version: "v", asAt: "2025-05-12T00:00:00Z", figures, ...JUDGED},
    catalogue: {
      percentBase: 10,
      measures: Object.entries(values).map(([id, [places]]) => ({id, title: id, places}) as CatalogueMeasure),
      areas: [{code: AREA, name: "West Midlands", kind: "police-force-area"}],
    },
    initiatives: [],
    body: {name: "B", area: AREA, areaName: "W", force: "F", contact: {email: "a@example.org"}, synthetic: true},
  });
}

const [BEFORE, NOW] = ["2023", "2024"].map((period) => (measure: string) => `${measure}@${AREA}@${period}`) as [
  (measure: string) => string,
  (measure: string) => string,
];

/** What chance has to do with some of the figures, as the figures' wing says it. */
const JUDGED: Pick<Bound["book"], "histories" | "changes" | "evaluations"> = {
  histories: [
    {
      measure: "violence",
      area: AREA,
      basis: "b",
      step: 1,
      points: [],
      breaks: [],
      reading: {method: "XmR", points: 36, mean: 560, lower: 480, upper: 640, signal: "below-shift"},
    },
  ],
  evaluations: [],
  changes: [
    {
      before: BEFORE("violence"),
      after: NOW("violence"),
      verdict: {
        kind: "larger-than-chance",
        method: "quasi-Poisson",
        unit: "percent",
        interval: {lower: -18.24, upper: -8.96},
        independent: {lower: -16.5, upper: -10.9},
        dispersion: {factor: 2.71, months: 36},
        p: 0.00001,
      },
    },
    {before: BEFORE("short"), after: NOW("short"), verdict: {kind: "cannot-be-judged", why: "incomplete"}},
  ],
};

function figure(measure: string, written: string, value: Level | Missing): Figure {
  const period = parsePeriod(written)!;
  const id = figureId({measure, area: AREA, period});
  return {
    id,
    measure,
    title: measure,
    area: AREA,
    period,
    counted: period,
    value,
    precision: {kind: "exact"},
    ...(measure === "violence" && {interval: {method: "Byar", lower: 6462.46, upper: 6782.44}}),
    ...(measure === "linked" && {interval: {method: "Wilson", lower: 0.1913, upper: 0.4916}}),
    ...(measure === "seizures" && {interval: {method: "none", why: "not-of-chance"}}),
  } as Figure;
}

describe("what a tag shows in Welsh", () => {
  test.each([
    ["period", "2024"],
    ['period in="2024-07..2024-09"', "Gorffennaf i Fedi 2024"],
    ['period in="12 months to 2025-03"', "y flwyddyn hyd at fis Mawrth 2025"],
    ['change "violence" as="words"', "i lawr 13.73%"],
    ['change "steady" as="words"', "dim newid"],
    ['change "answered"', "66 pwynt canran"],
    ['share "linked" as="words"', "traean"],
    ['share "linked" interval=true', "32.4% (19.1% i 49.2%)"],
    ['figure "seizures" over=100000', "dros £100,000"],
    [
      'verdict "violence"',
      "Mae'r newid yn fwy nag y byddai siawns yn ei esbonio (−18.2% i −9.0% yn ôl cwasi-Poisson; −16.5% i −10.9% yn ôl Poisson)",
    ],
    [
      'trend "violence"',
      "Mae'r 7 mis diwethaf i gyd islaw y cyfartaledd o 560 y mis, ac ni fyddai siawns yn esbonio hynny",
    ],
  ])("{%% %s /%%}: %s", (tag, shown) => {
    const text = `${HEAD.replace("title:", "language: cy\ntitle:")}{% ${tag} /%}`;
    expect(bound("", VALUES, text).bindings[0]).toMatchObject({shown});
    expect(bound("", VALUES, text).bindings[0]!.gap).toBeUndefined();
  });

  it("is a gap in Welsh words, of which the author is told in English", () => {
    const text = `${HEAD.replace("title:", "language: cy\ntitle:")}{% figure "short" /%} {% share "violence" /%}`;
    expect(bound("", VALUES, text).bindings).toMatchObject([
      {shown: "anghyflawn: 11 o 12 mis"},
      {shown: "nid yw'n gyfran o ddim", gap: {kind: "impossible", why: "not a share of anything"}},
    ]);
  });
});

describe("what a tag shows", () => {
  test.each([
    ['figure "violence"', "6,621"],
    ['figure "violence" in="2023"', "7,675"],
    ['change "violence"', "13.73%"],
    ['figure "violence" interval=true', "6,621 (6,462 to 6,782)"],
    ['share "linked" interval=true', "32.4% (19.1% to 49.2%)"],
    [
      'verdict "violence"',
      "The change is larger than chance would explain (−18.2% to −9.0% by quasi-Poisson; −16.5% to −10.9% by Poisson)",
    ],
    ['verdict "short"', "The change cannot be judged: a period is incomplete"],
    ['trend "violence"', "The last 7 months are all below the average of 560 a month, which chance would not explain"],
    ['change "violence" places=0', "14%"],
    ['change "new"', "5"],
    ['change "new" as="words"', "up 5"],
    ['change "violence" as="absolute"', "1,054"],
    ['change "violence" as="words"', "down 13.73%"],
    ['change "drugs" as="words"', "up 1.9%"],
    ['change "steady" as="words"', "no change"],
    ['change "answered"', "66 percentage points"],
    ['change "answered" as="words"', "up 66 percentage points"],
    ['change "answered" as="percent"', "300.0%"],
    ['change "seizures" as="absolute"', "£14,200"],
    ['share "linked"', "32.4%"],
    ['share "linked" as="words"', "a third"],
    ['share "linked" in="2023" as="words"', "three in 10"],
    ['share "linked" as="about a quarter"', "about a quarter"],
    ['figure "seizures" over=100000', "over £100,000"],
    ["period", "2024"],
    ['period of="edition"', "July to September 2024"],
    ["contact", "a@example.org"],
    ['quoted "£6.5 million" source="s"', "£6.5 million"],
    ['as-typed "Form 7"', "Form 7"],
    ['prompt "What was done?"', "To be written: What was done?"],
    ['no-comparison "drugs" reason="First counted in 2024"', "First counted in 2024"],
  ])("{%% %s /%%} shows %s", (tag, shown) => {
    expect(bound(`{% ${tag} /%}`).bindings).toMatchObject([{n: 0, shown}]);
    expect(bound(`{% ${tag} /%}`).bindings[0]!.gap).toBeUndefined();
  });

  test.each([
    ['figure "short"', "incomplete: 11 of 12 months", "missing"],
    ['figure "small"', "suppressed", "missing"],
    ['change "small" as="words"', "suppressed", "missing"],
    ['share "none"', "not applicable: nothing to take a share of", "missing"],
    ['figure "violence" in="2019"', "not held", "impossible"],
    ['figure "voilence"', "no measure “voilence”", "unresolved"],
    ['figure "violence" area="E99"', "no area “E99”", "unresolved"],
    ['initiative "operation-none"', "no initiative “operation-none”", "unresolved"],
    ['no-comparison "drug" reason="r"', "no measure “drug”", "unresolved"],
    ['change "new" as="percent"', "no percentage: there were none in 2023", "impossible"],
    ['change "violence" as="points"', "percentage points belong to shares only", "impossible"],
    ['change "answered" as="absolute"', "a difference of two shares is in percentage points", "impossible"],
    ['share "violence"', "not a share of anything", "impossible"],
    ['figure "seizures" interval=true', "no interval: it is not a count of events", "impossible"],
    [
      'share "linked" as="a third" interval=true',
      "an interval goes with the number, not with words for it",
      "impossible",
    ],
    ['trend "drugs"', "no trend: fewer than twelve months or quarters in a row are held", "impossible"],
    ['verdict "violence" from="2019"', "no verdict: the two periods are not equally long and apart", "impossible"],
    ['verdict "violense"', "no measure “violense”", "unresolved"],
    ['figure "seizures" over=104200', "not over £104,200", "impossible"],
  ])("{%% %s /%%} is a gap in words: %s", (tag, shown, kind) => {
    expect(bound(`{% ${tag} /%}`).bindings).toMatchObject([{shown, gap: {kind}}]);
  });

  it("names the figures of a change, before then after", () => {
    expect(bound('{% change "violence" /%}').bindings[0]!.figures).toEqual([
      `violence@${AREA}@2023`,
      `violence@${AREA}@2024`,
    ]);
  });
});

describe("requests", () => {
  it("asks once for what is shown and what it is compared with, by id", () => {
    const {statement} = bound(
      '{% change "b" /%} {% figure "b" /%} {% figure "a" in="2023" /%} {% share "c" in="2024 Q3" /%} {% period /%}',
    );
    expect(requestsOf(statement).map(figureId)).toEqual([
      `a@${AREA}@2023`,
      `b@${AREA}@2023`,
      `b@${AREA}@2024`,
      `c@${AREA}@2023 Q3`,
      `c@${AREA}@2024 Q3`,
    ]);
  });
});

describe("plain text", () => {
  it("gives what the reader sees, where each tag shows, and the way back", () => {
    const passages = paragraphsOf(
      bound(
        '# Hello\n\n{% priority "p" %}\n**Fell** by {% change "violence" /%},\nto {% figure "violence" /%}.\n\n- one\n- two\n\n{% /priority %}\n\n| a | {% period /%} |\n|---|---|\n| c |   |\n',
      ),
    );
    expect(passages.map(({kind, text, section}) => [kind, text, section?.id])).toEqual([
      ["heading", "Hello", undefined],
      ["paragraph", "Fell by 13.73%, to 6,621.", "p"],
      ["list-item", "one", "p"],
      ["list-item", "two", "p"],
      ["cell", "a", undefined],
      ["cell", "2024", undefined],
      ["cell", "c", undefined],
    ]);
    const [, fell] = passages;
    expect(fell!.spans.map(({start, end}) => fell!.text.slice(start, end))).toEqual(["13.73%", "6,621"]);
    const places = ["Fell", "by", "73", ",", "to", "."].map((word) => fell!.placeAt(fell!.text.indexOf(word)));
    expect(places.map(({line, column}) => `${line}:${column}`)).toEqual([
      "10:3",
      "10:10",
      "10:13",
      "10:37",
      "11:1",
      "10:13",
    ]);
  });
});

describe("what changed since the last edition", () => {
  it("says figures and words apart, and nothing when nothing did", () => {
    const before = saidIn(bound('Fell to {% figure "violence" /%}.\n\nGone.\n\nAs it was.'));
    const values = {...VALUES, violence: [2, count(6620), count(7675)]} as typeof VALUES;
    const after = saidIn(bound('Fell to {% figure "violence" /%}.\n\nHere.\n\nAs it was.\n\nMore.', values));
    expect(differencesBetween(before, before)).toEqual([]);
    expect(differencesBetween(before, after)).toEqual([
      "violence, January to December 2024: now 6,620; it was 6,621.",
      "Reworded: “Gone.” is now “Here.”.",
      "Added: “More.”.",
    ]);
  });
});

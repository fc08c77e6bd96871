import fc from "fast-check";
import {expect, it} from "vitest";
import {protect} from "../src/figures/disclosure/protect.ts";
import {catalogueOf} from "../src/figures/measures/catalogue.ts";
import {measures} from "../src/figures/measures/index.ts";
import {linkedCounts} from "../src/figures/measures/linked-counts.ts";
import {judgeBook} from "../src/figures/verdicts/judge-book.ts";
import {forceAreas} from "../src/official/areas.ts";
import {areaGroups, englandAndWales} from "../src/official/groups.ts";
import {nationalPolicingPriorities2021 as framework} from "../src/official/national-policing-priorities-2021.ts";
import {checks} from "../src/prose/checks/index.ts";
import {runChecks} from "../src/prose/checks/run.ts";
import {draftText} from "../src/prose/drafting/draft-text.ts";
import type {Material} from "../src/prose/drafting/material.ts";
import {bind} from "../src/prose/statement/bind.ts";
import {parseStatement} from "../src/prose/statement/parse.ts";
import {BASELINE} from "../src/prose/statement/tags.ts";
import type {CatalogueMeasure} from "../src/vocabulary/catalogue.ts";
import type {Figure} from "../src/vocabulary/figure.ts";
import {figureId} from "../src/vocabulary/figure.ts";
import type {History} from "../src/vocabulary/figure-book.ts";
import {addMonths, monthsOf, type Period, parsePeriod, shiftYears} from "../src/vocabulary/period.ts";
import type {Level, Missing, MissingReason} from "../src/vocabulary/quantity.ts";

/** Whatever the data says or does not say, a draft passes every check but the one that its questions are answered. Values are made up. */

const AREA = "E23000014";
const catalogue = catalogueOf(measures, [...forceAreas, ...areaGroups], 50);
const body = {name: "Example Commissioner", force: "Example Police", area: AREA, languages: ["en"]};

const REASONS: readonly MissingReason[] = [
  "suppressed",
  "not-available",
  "not-applicable",
  "incomplete-period",
  "not-yet-published",
  "zero-denominator",
];

const missing: fc.Arbitrary<Missing> = fc
  .constantFrom(...REASONS)
  .map((reason) => ({kind: "missing", reason, detail: "9 of 12 months are held; missing: 2025-01 to 2025-03."}));

const number = fc.oneof(
  fc.integer({min: 0, max: 4}),
  fc.integer({min: 0, max: 130}),
  fc.integer({min: 0, max: 90_000}),
);

function level({level: kind}: CatalogueMeasure): fc.Arbitrary<Level> {
  const quotient = fc
    .tuple(number, number)
    .map(([a, b]) => ({numerator: Math.min(a, b), denominator: Math.max(a, b, 1)}));
  switch (kind) {
    case "count":
      return number.map((value) => ({kind, value}));
    case "money":
      return number.map((pence) => ({kind, pence: pence * 100}));
    case "rate":
      return quotient.map((of) => ({kind, of, per: 1000}));
    case "duration":
      return quotient.map((seconds) => ({kind, seconds}));
    default:
      return quotient.map((of) => ({kind, of}));
  }
}

/** A value of each measure for every area and time that a draft may look at; near to one another now and then. */
function book(period: Period): fc.Arbitrary<readonly Figure[]> {
  const asked = [
    [AREA, period],
    [AREA, shiftYears(period, -1)],
    [AREA, BASELINE],
    [englandAndWales.code, period],
    [englandAndWales.code, shiftYears(period, -1)],
  ] as const;
  const each = catalogue.measures.map((measure) => {
    const value = fc.oneof({weight: 4, arbitrary: level(measure)}, {weight: 1, arbitrary: missing});
    const same = value.map((one) => asked.map(() => one));
    const apart = fc.tuple(...asked.map(() => value));
    return fc
      .oneof({weight: 1, arbitrary: same}, {weight: 5, arbitrary: apart})
      .map((values) => asked.map(([area, of], i) => figure(measure, {area, period: of, value: values[i]!})));
  });
  return fc.tuple(...each).map((figures) => figures.flat());
}

function figure(measure: CatalogueMeasure, of: Pick<Figure, "area" | "period" | "value">): Figure {
  return {
    id: figureId({measure: measure.id, ...of}),
    measure: measure.id,
    title: measure.title,
    counted: of.period,
    notes: [],
    precision: {kind: "exact"},
    series: [],
    provenance: {
      basis: "made-up",
      basisTitle: "made up",
      measureFingerprint: "f",
      version: "v",
      asAt: "2026-01-31T00:00:00Z",
      engine: "none",
      counts: [],
      files: [],
    },
    ...of,
  };
}

/** Three years of months of some measures: a step up or down in the last of them now and then. */
function histories(period: Period): fc.Arbitrary<readonly History[]> {
  const months = monthsOf({from: addMonths(period.until, -36), until: period.until});
  const each = catalogue.measures.map(({id}) =>
    fc.tuple(fc.boolean(), fc.integer({min: 0, max: 90}), fc.integer({min: 0, max: 90})).map(([held, usual, late]) => {
      const points = months.map((month, i) => ({month, numerator: (i < 28 ? usual : late) + (i % 3)}));
      return held ? [{measure: id, area: AREA, basis: "made up", step: 1 as const, points, breaks: []}] : [];
    }),
  );
  return fc.tuple(...each).map((found) => found.flat().sort((a, b) => (a.measure < b.measure ? -1 : 1)));
}

function openFindings(material: Material): readonly string[] {
  const text = draftText(material);
  const statement = parseStatement({file: "s.md", text, defaults: {area: AREA, framework: framework.id}});
  const bound = bind({
    ...{statement, catalogue, initiatives: [], book: material.book},
    body: {...body, areaName: "West Midlands", contact: {}, synthetic: true},
  });
  const context = {framework, readingAge: 15, knownAcronyms: [], threshold: 5};
  return runChecks(bound, {checks, context})
    .open.filter(({code}) => code !== "prompt-unanswered")
    .map(({code, message, at}) => `${code}: ${message} ${text.split("\n")[(at.line ?? 1) - 1]}`);
}

it.each(["2025", "12 months to 2024-06", "2024", "2025 Q3"])(
  "a draft for %s passes every check but its own questions, whatever is held",
  async (written) => {
    const period = parsePeriod(written)!;
    await fc.assert(
      fc.asyncProperty(book(period), histories(period), fc.boolean(), async (figures, months, noRates) => {
        const made = {version: "v", asAt: "2026-01-31T00:00:00Z", figures, histories: months};
        const material: Material = {
          ...{framework, catalogue, initiatives: [], edition: "2025-26 Q3", period, comparator: shiftYears(period, -1)},
          body: {...body, ...(noRates && {noRates: "No rate is given here."})},
          book: judgeBook(await protect(made, {catalogue, threshold: 5, links: linkedCounts(measures)}), catalogue),
          beside: [englandAndWales],
        };
        expect(openFindings(material)).toEqual([]);
      }),
      {numRuns: 40, seed: 2024},
    );
  },
  60_000,
);

import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {FigureBook, History} from "../../vocabulary/figure-book.ts";
import type {Evaluated, EvaluationPlan, Initiative, NotEvaluated} from "../../vocabulary/initiative.ts";
import {addMonths, type Days, type Month} from "../../vocabulary/period.ts";
import {evaluateBook} from "./evaluate-book.ts";

/* All counts are made up. */

const MEASURE: CatalogueMeasure = {
  ...{id: "burglary", title: "Burglary", aliases: [], priority: "neighbourhood", level: "count", unit: "offences"},
  ...{places: 0, wanted: "fewer", disclosure: "open", rolling: false, definition: "", caveats: [], sources: []},
  breaks: [],
};
const SEASON = [1.1, 1, 1, 0.95, 0.9, 0.9, 0.95, 0.95, 1, 1.05, 1.1, 1.1];
const MONTHS: readonly Month[] = Array.from({length: 36}, (_, n) => addMonths("2022-01", n));

/** A level by season, and from a month on so much of it. */
const course = (level: number, of = 1, from: Month = "2024-01") =>
  MONTHS.map((month, n) => Math.round(level * SEASON[n % 12]! * (1 + ((n * 7) % 5) / 100) * (month >= from ? of : 1)));

function historyOf(area: string, counts: readonly (number | null)[], change: Partial<History> = {}): History {
  const points = counts.map((numerator, n) => ({month: MONTHS[n]!, numerator}));
  return {measure: "burglary", area, basis: "rows", step: 1, points, breaks: [], ...change};
}

const FORCE = {
  north: historyOf("north", course(200, 0.8)),
  south: historyOf("south", course(300)),
  east: historyOf("east", course(250)),
  west: historyOf("west", course(150)),
  force: historyOf(
    "force",
    course(200, 0.8).map((n, i) => n + course(300)[i]! + course(250)[i]! + course(150)[i]!),
  ),
};

const PLAN: EvaluationPlan = {measure: "burglary", areas: ["north"], controls: ["south"], buffer: []};

function initiative(plan: EvaluationPlan, days: Days | undefined = {from: "2024-01-01"}): Initiative {
  return {
    ...{id: "op", name: "Op", kind: "operation", what: "", led: "", partners: [], areas: [], file: "op.md"},
    ...{priorities: ["neighbourhood"], iterations: [], delivered: [], evaluate: plan},
    ...(days && {days}),
  };
}

interface Case {
  readonly plan?: Partial<EvaluationPlan>;
  readonly days?: Days | undefined;
  readonly histories?: readonly History[];
  readonly measure?: Partial<CatalogueMeasure>;
  readonly others?: readonly Initiative[];
}

function outcomeOf(of: Case): Evaluated | NotEvaluated {
  const one = initiative({...PLAN, ...of.plan}, "days" in of ? of.days : {from: "2024-01-01"});
  const {days: _, ...undated} = one;
  const histories = of.histories ?? Object.values(FORCE);
  const book: FigureBook = {version: "v", asAt: "", figures: [], histories, changes: [], evaluations: []};
  const initiatives = ["days" in of && of.days === undefined ? undated : one, ...(of.others ?? [])];
  const {evaluations} = evaluateBook(book, {initiatives, measures: [{...MEASURE, ...of.measure}]});
  expect(evaluations.filter((evaluation) => evaluation.initiative === "op")).toHaveLength(1);
  return evaluations.find((evaluation) => evaluation.initiative === "op")!.outcome;
}

function evaluated(of: Case): Evaluated {
  const outcome = outcomeOf(of);
  if (outcome.kind !== "evaluated") throw new Error(`not evaluated: ${JSON.stringify(outcome.why)}`);
  return outcome;
}

describe("the strongest way of looking that the months allow", () => {
  test.each<[string, Case, string[], 2 | 3]>([
    ["no control", {plan: {controls: []}}, ["interrupted-series", "before-and-after"], 2],
    ["one control", {}, ["interrupted-series-with-control", "before-and-after-with-control"], 3],
    [
      "rest of the force",
      {plan: {controls: {restOf: "force"}}},
      ["interrupted-series-with-control", "before-and-after-with-control"],
      3,
    ],
    [
      "three controls",
      {plan: {controls: ["south", "east", "west"]}},
      ["several-controls", "interrupted-series-with-control", "before-and-after-with-control", "synthetic-control"],
      3,
    ],
    ["a year and a half before", {days: {from: "2023-07-01"}}, ["before-and-after-with-control"], 3],
    ["the same without a control", {days: {from: "2023-07-01"}, plan: {controls: []}}, ["before-and-after"], 2],
  ])("%s", (_, of, designs, maryland) => {
    const outcome = evaluated(of);
    expect(outcome.readings.map(({design}) => design)).toEqual(designs);
    expect(outcome.maryland).toBe(maryland);
    for (const {interval, percent} of outcome.readings.filter(({interval}) => interval)) {
      expect(interval!.lower).toBeLessThanOrEqual(percent);
      expect(interval!.upper).toBeGreaterThanOrEqual(percent);
    }
  });

  it("finds a fall of a fifth against its control, by each of them", () => {
    const {readings, treated, control} = evaluated({plan: {controls: ["south", "east", "west"]}});
    for (const {percent} of readings) expect(Math.abs(percent + 20)).toBeLessThan(1);
    expect(treated).toEqual({before: sum(course(200), 12, 24), after: sum(course(200, 0.8), 24, 36)});
    expect(control!.after / control!.before).toBeCloseTo(1, 1);
  });
});

it("compares a year with a year, or fewer months with the same months a year earlier; a month half in is left out", () => {
  expect(evaluated({})).toMatchObject({
    before: {from: "2023-01", until: "2024-01"},
    after: {from: "2024-01", until: "2025-01"},
  });
  const within = evaluated({days: {from: "2024-03-15"}});
  expect(within).toMatchObject({
    leftOut: "2024-03",
    before: {from: "2023-04", until: "2024-01"},
    after: {from: "2024-04", until: "2025-01"},
  });
  expect(within.warnings).toContainEqual({kind: "few-months", before: 26, after: 9});
});

describe("where the data do not allow it, the reason", () => {
  const {north, south} = FORCE;
  test.each<[NotEvaluated["why"], Case]>([
    [{kind: "no-dates"}, {days: undefined}],
    [{kind: "too-few-after", months: 7, needed: 8}, {days: {from: "2024-06-01"}}],
    [{kind: "too-few-before", months: 11, needed: 12}, {days: {from: "2022-12-01"}}],
    [{kind: "too-few-before", months: 0, needed: 12}, {days: {from: "2021-01-01"}}],
    [{kind: "not-a-count"}, {measure: {level: "share"}}],
    [{kind: "not-a-count"}, {measure: {rolling: true}}],
    [{kind: "no-months", area: "nowhere"}, {plan: {controls: ["nowhere"]}}],
    [{kind: "no-months", area: "south"}, {histories: [north, {...south, step: 3}]}],
    [{kind: "different-sources", area: "south"}, {histories: [north, {...south, basis: "workbook"}]}],
    [
      {kind: "suppressed", area: "south"},
      {histories: [north, historyOf("south", course(300).with(30, null as never))]},
    ],
    [{kind: "too-little-crime"}, {histories: [north, historyOf("south", course(0))]}],
    [{kind: "too-few-after", months: 5, needed: 8}, {histories: [north, {...south, breaks: ["2024-06"]}]}],
    [{kind: "too-few-before", months: 9, needed: 12}, {histories: [north, {...south, breaks: ["2023-04"]}]}],
  ])("%j", (why, of) => {
    expect(outcomeOf(of)).toEqual({kind: "not-evaluated", why});
  });
});

describe("warnings", () => {
  it("says that it began at a peak, where the months before stand out, and not of a peak of all", () => {
    const peaked = course(200, 0.8).map((count, n) => (n >= 21 && n < 24 ? Math.round(count * 1.5) : count));
    const alike = course(300).map((count, n) => (n >= 21 && n < 24 ? Math.round(count * 1.5) : count));
    const kinds = (of: Case) => evaluated(of).warnings.map(({kind}) => kind);
    expect(kinds({})).toEqual([]);
    expect(kinds({histories: [historyOf("north", peaked), FORCE.south]})).toContain("began-at-a-peak");
    expect(kinds({histories: [historyOf("north", peaked), historyOf("south", alike)]})).not.toContain(
      "began-at-a-peak",
    );
    expect(kinds({histories: [historyOf("north", peaked)], plan: {controls: []}})).toContain("began-at-a-peak");
  });

  it("says that the control went another way before, and that looking finds more", () => {
    const falling = course(300).map((count, n) => Math.round(count * 0.97 ** n));
    const {warnings} = evaluated({histories: [FORCE.north, historyOf("south", falling)], measure: {wanted: "neither"}});
    const kinds = warnings.map(({kind}) => kind);
    expect(kinds).toContain("unlike-before");
    expect(kinds).toContain("found-by-looking");
  });

  it("names what else began in the same time and place, for the same priority", () => {
    const {evaluate: _, ...other} = initiative(PLAN, {from: "2024-05-01"});
    const others = [
      {...other, id: "beside", areas: ["north"]},
      {...other, id: "elsewhere", areas: ["south"]},
      {...other, id: "earlier", areas: ["north"], days: {from: "2019-05-01"} as const},
      {...other, id: "of-another", areas: ["north"], priorities: ["drugs"]},
    ];
    expect(evaluated({others}).warnings).toEqual([{kind: "other-initiatives", initiatives: ["beside"]}]);
  });
});

it("tells displacement from a shared gain, and neither where nothing was gained", () => {
  const quotient = (of: number) =>
    evaluated({plan: {buffer: ["west"]}, histories: [FORCE.north, FORCE.south, historyOf("west", course(150, of))]})
      .displacement?.quotient;
  expect(quotient(1.1)).toBeLessThan(0);
  expect(quotient(0.9)).toBeGreaterThan(0);
  const worse = [historyOf("north", course(200, 1.2)), FORCE.south, FORCE.west];
  expect(evaluated({plan: {buffer: ["west"]}, histories: worse}).displacement).toBeUndefined();
});

it("answers whatever the months hold", () => {
  const counts = fc.array(fc.integer({min: 0, max: 3}), {minLength: 36, maxLength: 36});
  fc.assert(
    fc.property(counts, counts, counts, counts, fc.integer({min: 0, max: 40}), (north, south, east, west, start) => {
      const areas = {north, south, east, west};
      const histories = Object.entries(areas).map(([area, of]) => historyOf(area, of));
      const days = {from: `${addMonths("2022-01", start)}-10` as const};
      for (const controls of [[], ["south"], ["south", "east", "west"]]) {
        const outcome = outcomeOf({plan: {controls}, histories, days});
        if (outcome.kind === "not-evaluated") continue;
        for (const {percent, interval} of outcome.readings) {
          expect(Number.isFinite(percent)).toBe(true);
          if (interval) expect(interval.lower).toBeLessThanOrEqual(interval.upper!);
        }
      }
    }),
    {numRuns: 150},
  );
});

it("matches a large area by a mix of small ones: by how each goes, not by how much it has", () => {
  const small = ["south", "east", "west"].map((area, n) => historyOf(area, course(20 + 7 * n)));
  const {readings} = evaluated({
    plan: {controls: ["south", "east", "west"]},
    histories: [historyOf("north", course(2000, 0.8)), ...small],
  });
  const synthetic = readings.find(({design}) => design === "synthetic-control")!;
  expect(Math.abs(synthetic.percent + 20)).toBeLessThan(3);
  expect(synthetic.placebo).toBe(0.25);
});

it("says nothing of displacement where chance would explain the difference", () => {
  const slight = [historyOf("north", course(20, 0.97)), historyOf("south", course(30)), FORCE.west];
  expect(evaluated({plan: {buffer: ["west"]}, histories: slight}).displacement).toBeUndefined();
});

function sum(values: readonly number[], from: number, until: number): number {
  return values.slice(from, until).reduce((all, value) => all + value, 0);
}

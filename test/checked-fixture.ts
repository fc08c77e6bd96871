import {nationalPolicingPriorities2021} from "../src/official/national-policing-priorities-2021.ts";
import type {Check, CheckContext} from "../src/prose/checks/check.ts";
import {bind} from "../src/prose/statement/bind.ts";
import type {Bound} from "../src/prose/statement/bound.ts";
import {parseStatement} from "../src/prose/statement/parse.ts";
import {judgeCounts, judgeProportions} from "../src/statistics/verdict/verdict.ts";
import type {CatalogueMeasure} from "../src/vocabulary/catalogue.ts";
import type {Figure} from "../src/vocabulary/figure.ts";
import {figureId} from "../src/vocabulary/figure.ts";
import type {History, JudgedChange} from "../src/vocabulary/figure-book.ts";
import type {Finding} from "../src/vocabulary/finding.ts";
import {monthsOf, type Period, parsePeriod, twelveMonthsTo} from "../src/vocabulary/period.ts";
import {asRatio, type Level, type LevelKind, type Missing} from "../src/vocabulary/quantity.ts";
import type {Verdict, WhyNotJudged} from "../src/vocabulary/verdict.ts";

/** A bound statement over made-up (synthetic) figures, for the tests of checks. */

export const AREA = "E23000014";

export const HEAD = "---\ntitle: T\nedition: 2024-25 Q2\nperiod: 2024\ncomparator: 2023\n---\n";

export const context: CheckContext = {
  framework: nationalPolicingPriorities2021,
  readingAge: 16,
  knownAcronyms: ["NHS"],
  threshold: 5,
};

type Value = Level | Missing;
const count = (value: number): Level => ({kind: "count", value});
const share = (numerator: number, denominator: number): Level => ({kind: "share", of: {numerator, denominator}});

interface Made extends Partial<CatalogueMeasure> {
  readonly title: string;
  /** Of 2024, then of 2023. */
  readonly values: readonly [Value, Value];
  readonly others?: Readonly<Record<string, Value>>;
  /** Of each month of a year, by year: a history that begins with the first. */
  readonly months?: Readonly<Record<string, number>>;
}

const MADE: Readonly<Record<string, Made>> = {
  homicides: {title: "Homicides", unit: "homicides", values: [count(34), count(42)]},
  "homicides-rolling": {
    title: "Homicides, rolling 12 months",
    unit: "homicides",
    rolling: true,
    values: [count(34), count(42)],
    others: {"2024-25 Q2": count(33)},
  },
  "domestic-share": {
    title: "Share of homicides linked to domestic abuse",
    places: 1,
    disclosure: "threshold",
    values: [share(11, 34), share(10, 33)],
  },
  youth: {
    title: "Serious youth violence",
    places: 2,
    values: [count(6621), count(7675)],
    others: {"2022": count(7000)},
  },
  drugs: {title: "Drug offences", places: 1, wanted: "neither", values: [count(7854), count(7707)]},
  burglary: {
    title: "Residential burglary",
    aliases: ["burglary"],
    values: [count(12000), count(14800)],
    months: {"2021": 980, "2022": 1240, "2023": 1200, "2024": 1000},
  },
  robbery: {title: "Personal robbery", values: [count(4300), count(5000)]},
  reports: {title: "Fraud reports", unit: "reports", wanted: "more", values: [count(1200), count(1000)]},
  answered: {
    title: "999 calls answered within 10 seconds",
    unit: "of 999 calls",
    places: 1,
    wanted: "more",
    values: [share(949, 1000), share(900, 1000)],
  },
  target: {
    title: "101 calls answered within target",
    unit: "of 101 calls",
    wanted: "more",
    values: [share(88, 100), share(22, 100)],
  },
  knife: {
    title: "Knife-related youth violence",
    aliases: ["knife injuries"],
    disclosure: "threshold",
    values: [count(328), count(370)],
  },
  small: {
    title: "Firearm deaths",
    disclosure: "threshold",
    values: [{kind: "missing", reason: "suppressed"}, count(9)],
  },
  short: {
    title: "Vehicle offences",
    values: [
      {kind: "missing", reason: "incomplete-period", detail: "11 of 12 months are held; 2024-05 is not"},
      count(4),
    ],
  },
  fresh: {title: "Surrendered weapons", values: [count(5), count(0)]},
  none: {title: "Survey", values: [{kind: "missing", reason: "zero-denominator"}, share(1, 2)]},
};

export function boundOf(body: string, head = HEAD): Bound {
  const statement = parseStatement({file: "s.md", text: head + body, defaults: {area: AREA, framework: "f"}});
  const figures = Object.entries(MADE).flatMap(([id, {values, others = {}}]) => [
    figure(id, "2024", values[0]),
    figure(id, "2023", values[1]),
    ...Object.entries(others).map(([period, value]) => figure(id, period, value)),
  ]);
  const histories = Object.entries(MADE).flatMap(([id, {months}]) =>
    months === undefined ? [] : [history(id, months)],
  );
  return bind({
    statement,
    book: {
      version: "v",
      asAt: "2025-05-12T00:00:00Z",
      figures,
      histories,
      changes: changesBetween(figures),
      evaluations: [],
    },
    catalogue: {
      percentBase: 50,
      measures: Object.keys(MADE).map(measure),
      areas: [{code: AREA, name: "West Midlands", kind: "police-force-area"}],
    },
    initiatives: [
      {
        id: "project-50",
        name: "Project 50",
        kind: "campaign",
        what: "",
        led: "",
        partners: [],
        areas: [],
        priorities: [],
        iterations: [],
        delivered: [],
        file: "initiatives/project-50.md",
      },
    ],
    body: {name: "B", area: AREA, areaName: "W", force: "F", contact: {email: "a@example.org"}, synthetic: true},
  });
}

/** The findings of one check over a body of text. */
export function findingsOf(check: Check, body: string, head = HEAD): readonly Finding[] {
  return [...check.run(boundOf(body, head), context)];
}

function measure(id: string): CatalogueMeasure {
  const {values, others: _, months: __, ...made} = MADE[id]!;
  const known = values.find((value): value is Level => value.kind !== "missing");
  return {
    id,
    aliases: [],
    priority: "homicide",
    level: (known?.kind ?? "count") as LevelKind,
    unit: "offences",
    places: 0,
    wanted: "fewer",
    disclosure: "open",
    rolling: false,
    definition: made.title,
    caveats: [],
    sources: [],
    breaks: [],
    ...made,
  };
}

function figure(id: string, written: string, value: Value): Figure {
  const period: Period = parsePeriod(written)!;
  const counted = MADE[id]!.rolling ? twelveMonthsTo(period) : period;
  const title = MADE[id]!.title;
  return {
    id: figureId({measure: id, area: AREA, period}),
    measure: id,
    title,
    area: AREA,
    period,
    counted,
    value,
    notes: [],
    precision: {kind: "exact"},
    series: [],
    provenance: {
      basis: "rows",
      basisTitle: "made up",
      measureFingerprint: "",
      version: "v",
      asAt: "2025-05-12T00:00:00Z",
      engine: "none",
      counts: [],
      files: [],
    },
  };
}

function history(id: string, months: Readonly<Record<string, number>>): History {
  const points = Object.entries(months).flatMap(([year, numerator]) =>
    monthsOf(parsePeriod(year)!).map((month) => ({month, numerator})),
  );
  return {measure: id, area: AREA, basis: "made up", step: 1, points, breaks: []};
}

/** Verdicts on 2023 to 2024, by Poisson or Newcombe: of so few figures nothing is known of their clustering. */
function changesBetween(figures: readonly Figure[]): readonly JudgedChange[] {
  const [first, last] = [parsePeriod("2023")!, parsePeriod("2024")!];
  return Object.keys(MADE).flatMap((id): JudgedChange[] => {
    const [before, after] = [first, last].map((period) =>
      figures.find((one) => one.id === figureId({measure: id, area: AREA, period})),
    );
    return before && after ? [{before: before.id, after: after.id, verdict: verdictOn(before.value, after.value)}] : [];
  });
}

function verdictOn(before: Value, after: Value): Verdict {
  if (before.kind === "missing" || after.kind === "missing") return {kind: "cannot-be-judged", why: "suppressed"};
  if (before.kind === "money" || before.kind === "duration") return {kind: "cannot-be-judged", why: "not-of-chance"};
  const [was, is] = [asRatio(before), asRatio(after)];
  const found = before.kind === "count" ? judgeCounts(was.numerator, is.numerator) : judgeProportions(was, is);
  if (found.verdict === "cannot-be-judged") return {kind: found.verdict, why: found.why as WhyNotJudged};
  const {verdict: kind, method, unit, interval, p} = found;
  return {kind, method, unit, interval, p};
}

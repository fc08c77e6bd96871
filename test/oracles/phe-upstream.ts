import {pooled, proportionLimits, proportionStanding, rateStanding} from "../../src/statistics/groups/funnel.ts";
import {bandsOf} from "../../src/statistics/groups/quantile.ts";
import {byarInterval, countInterval, countMethod} from "../../src/statistics/intervals/count.ts";
import type {Interval} from "../../src/statistics/intervals/interval.ts";
import {meanInterval} from "../../src/statistics/intervals/mean.ts";
import {wilson} from "../../src/statistics/intervals/proportion.ts";
import {standardisedRate} from "../../src/statistics/intervals/standardised-rate.ts";
import type {Answer, Input, Oracle} from "./oracle.ts";
import {curveAt, SIGNIFICANCE} from "./phe-generated.ts";
import {groupBy, numberIn, optional, type Row} from "./table.ts";

const folder = "phe_upstream";
const tolerance = {rel: 1e-7, abs: 1e-12};

export const PHE_UPSTREAM: readonly (Oracle | Input)[] = [
  {
    folder,
    needs: ["x", "n", "lowercl", "uppercl", "confidence"],
    tolerance,
    answer: ({rows}) => rows.map(byarWilson),
  },
  {
    folder,
    needs: ["Numerator", "Denominator", "multiplier", "lower99_8cl"],
    tolerance,
    answer: ({rows}) => rows.map(level),
  },
  {
    folder,
    needs: ["area", "value_sum", "stdev", "lower99_8cl"],
    tolerance,
    answer: ({rows}, beside) => {
      const all = beside("area", "values");
      return rows.map((row) => mean(row, all));
    },
  },
  {folder, needs: ["area", "values"], inputOf: "the means"},
  {
    folder,
    needs: ["area", "total_count", "total_pop", "lower99_8cl"],
    tolerance,
    answer: ({rows}, beside) => {
      const areas = groupBy(beside("area", "ageband", "count", "pop"), "area");
      return rows.map((row) => standardised(row, areas.get(row["area"]!)));
    },
  },
  {folder, needs: ["area", "ageband", "count", "pop"], inputOf: "the standardised rates"},
  {
    folder,
    needs: ["QuantileNm", "GroupSet", "Value", "Polarity", "QuantileInGrp"],
    answer: ({rows}) => {
      const answers = new Map([...groupBy(rows, "Test", "GroupSet", "IndSexRef").values()].flatMap(quantiles));
      return rows.map((row) => ({QuantileInGrp: answers.get(row)}));
    },
  },
  {
    folder,
    needs: ["numerator", "denominator", "significance"],
    answer: ({rows}) => {
      const average = pooled(rows.map(shareOf));
      return rows.map((row) => ({significance: SIGNIFICANCE[proportionStanding(shareOf(row), average)]}));
    },
  },
  {
    folder,
    needs: ["Population", "Lower2s0025limit", "Baseline"],
    tolerance: {abs: 1e-6},
    answer: ({rows}, beside) => {
      const average = pooled(beside("numerator", "denominator", "significance").map(shareOf));
      return rows.map((row) => proportionCurve(numberIn(row, "Population"), average));
    },
  },
  {
    folder,
    needs: ["count", "rate_dsr", "pop", "crude_per_100000_with_0"],
    answer: ({rows}) => rateUnits(rows),
    leaves: ["the classes by standardised rates, and by crude rates without the unit that has no events"],
  },
  {folder, needs: ["ev", "rate", "pop", "denominator_derived"], inputOf: "the rate funnel"},
  {
    folder,
    needs: ["Events", "lower_2s_population_1_year", "lower_2s_limit", "statistic"],
    tolerance: {rel: 1e-5},
    answer: ({rows}) => rows.map(rateCurve),
  },
];

function byarWilson(row: Row): Record<string, Answer> {
  const [x, n] = [numberIn(row, "x"), optional(row, "n")];
  const confidence = Number(row["confidence"]!.replace("%", "")) / 100;
  const {lower, upper} =
    n === undefined ? byarInterval(x, confidence) : wilson({numerator: x, denominator: n}, confidence);
  return {...(row["lowercl"] !== "" && {lowercl: lower}), ...(row["uppercl"] !== "" && {uppercl: upper})};
}

/** A rate or a proportion, as its method says; all blank where it lacks a number. */
function level(row: Row): Record<string, Answer> {
  const share = {numerator: numberIn(row, "Numerator"), denominator: numberIn(row, "Denominator")};
  const multiplier = numberIn(row, "multiplier");
  const none = {
    value: undefined,
    lower95_0cl: undefined,
    upper95_0cl: undefined,
    lower99_8cl: undefined,
    upper99_8cl: undefined,
  };
  if (Number.isNaN(share.numerator + share.denominator)) return none;
  const isRate = row["method"] !== "Wilson";
  const scale = isRate ? multiplier / share.denominator : multiplier;
  const [near, far] = [0.95, 0.998].map((confidence) =>
    isRate ? countInterval(share.numerator, confidence) : wilson(share, confidence),
  ) as [Interval, Interval];
  return {
    value: (multiplier * share.numerator) / share.denominator,
    ...limits(near, far, (end) => scale * end),
    ...(isRate && {method: countMethod(share.numerator) === "Byar" ? "Byars" : "Exact"}),
  };
}

function limits(near: Interval, far: Interval, scaled: (end: number) => number): Record<string, Answer> {
  return {
    lower95_0cl: scaled(near.lower),
    upper95_0cl: scaled(near.upper),
    lower99_8cl: scaled(far.lower),
    upper99_8cl: scaled(far.upper),
  };
}

function mean(row: Row, all: readonly Row[]): Record<string, Answer> | undefined {
  const own = all.filter(({area}) => area === row["area"]);
  const values = (row["area"] === "No grouping" ? all : own).map((held) => numberIn(held, "values"));
  if (values.length === 0) return undefined;
  const [near, far] = [meanInterval(values), meanInterval(values, 0.998)];
  return {
    value_sum: values.reduce((sum, value) => sum + value, 0),
    value_count: values.length,
    stdev: near.deviation,
    value: near.mean,
    ...limits(near.interval, far.interval, (end) => end),
  };
}

/** The European Standard Population 2013, by five-year bands to 90 and over (Eurostat). */
const EUROPEAN_2013 = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
];

function standardised(row: Row, bands: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!bands || bands.length !== EUROPEAN_2013.length) return undefined;
  const held = bands.map((band, place) => ({
    events: optional(band, "count") ?? 0,
    population: numberIn(band, "pop"),
    standard: EUROPEAN_2013[place]!,
  }));
  const sum = (of: (band: (typeof held)[number]) => number): number => held.reduce((all, band) => all + of(band), 0);
  const per = Number(/per (\d+)/.exec(row["statistic"]!)?.[1] ?? 1);
  const totals = {total_count: sum(({events}) => events), total_pop: sum(({population}) => population)};
  const [near, far] = [standardisedRate(held), standardisedRate(held, 0.998)];
  if (!near || !far)
    return {
      ...totals,
      value: undefined,
      lower95_0cl: undefined,
      upper95_0cl: undefined,
      lower99_8cl: undefined,
      upper99_8cl: undefined,
    };
  return {...totals, value: per * near.rate, ...limits(near.interval, far.interval, (end) => per * end)};
}

function quantiles(set: readonly Row[]): readonly [Row, number | undefined][] {
  const regional = set[0]!["GroupSet"]!.endsWith("Reg");
  return [...groupBy(set, ...(regional ? ["ParentCode"] : [])).values()].flatMap((group) => {
    const held = group.filter((row) => row["Value"] !== "");
    const bands = bandsOf(
      held.map((row) => numberIn(row, "Value")),
      BANDS[set[0]!["QuantileNm"]!]!,
      {highestFirst: /low is good|true/i.test(set[0]!["Polarity"]!)},
    );
    return held.map((row, place): [Row, number | undefined] => [row, bands?.[place]]);
  });
}

const BANDS: Readonly<Record<string, number>> = {Decile: 10, Septile: 7, Quintile: 5, Quartile: 4};

function proportionCurve(population: number, average: number): Record<string, Answer> {
  const [near, far] = [proportionLimits(average, population, 0.95), proportionLimits(average, population, 0.998)];
  return {
    Lower2s0025limit: 100 * near.lower,
    Upper2s0025limit: 100 * near.upper,
    Lower3s0001limit: 100 * far.lower,
    Upper3s0001limit: 100 * far.upper,
    Baseline: 100 * average,
  };
}

/** The Poisson funnel of the counts, the unit without events included. */
function rateUnits(rows: readonly Row[]): readonly Record<string, Answer>[] {
  const units = rows.map((row) => ({numerator: numberIn(row, "count"), denominator: numberIn(row, "pop")}));
  const average = pooled(units);
  return units.map((unit) => {
    const crude = SIGNIFICANCE[rateStanding(unit, average)];
    return {crude_per_100000_with_0: crude, crude_per_100_with_0: crude};
  });
}

/** The file's populations are of one year, of data of several; how many, its own columns say. */
function rateCurve(row: Row): Record<string, Answer> {
  const [events, baseline] = [numberIn(row, "Events"), numberIn(row, "baseline")];
  const curve = curveAt(events, baseline / PER, PER);
  const years = Math.round(
    (PER * events) / (numberIn(row, "lower_2s_limit") * numberIn(row, "lower_2s_population_1_year")),
  );
  const yearly = Object.entries(curve).map(([column, value]) => [
    column,
    column.endsWith("_1_year") ? (value as number) / years : value,
  ]);
  return Object.fromEntries(yearly);
}

const PER = 100_000;

function shareOf(row: Row): {numerator: number; denominator: number} {
  return {numerator: numberIn(row, "numerator"), denominator: numberIn(row, "denominator")};
}

import {
  pooled,
  proportionLimits,
  proportionStanding,
  rateFunnelExposures,
  rateStanding,
} from "../../src/statistics/groups/funnel.ts";
import {bandsOf} from "../../src/statistics/groups/quantile.ts";
import {countInterval, countMethod, exactCountInterval} from "../../src/statistics/intervals/count.ts";
import {meanInterval} from "../../src/statistics/intervals/mean.ts";
import {clopperPearson, wilson} from "../../src/statistics/intervals/proportion.ts";
import type {Answer, Input, Oracle} from "./oracle.ts";
import {groupBy, numberIn, type Row} from "./table.ts";

const REL = {rel: 1e-9, abs: 1e-14};

export const PHE_GENERATED: readonly (Oracle | Input)[] = [
  {
    folder: "phe_generated",
    needs: ["events", "population", "per", "confidence", "rate", "lower", "upper"],
    tolerance: REL,
    answer: ({rows}) => rows.map(rate),
  },
  {
    folder: "phe_generated",
    needs: ["numerator", "denominator", "confidence", "percent", "lower_pct", "clopper_pearson_lower_pct"],
    tolerance: REL,
    answer: ({rows}) => rows.map(proportion),
  },
  {
    folder: "phe_generated",
    needs: ["group", "value_sum", "stdev"],
    tolerance: REL,
    answer: ({rows}, beside) => {
      const groups = groupBy(
        beside("group", "value").filter((row) => !("value_sum" in row)),
        "group",
      );
      return rows.map((row) => mean(groups.get(row["group"]!)));
    },
  },
  {folder: "phe_generated", needs: ["group", "value"], inputOf: "the means"},
  {
    folder: "phe_generated",
    needs: ["set_id", "unit", "value", "nquantiles", "lowest_quantile_is_highest_value", "quantile"],
    answer: ({rows}) => {
      const bands = new Map([...groupBy(rows, "set_id")].flatMap(([, set]) => quantiles(set)));
      return rows.map((row) => ({quantile: bands.get(row)}));
    },
  },
  {
    folder: "phe_generated",
    needs: ["set_id", "unit", "denominator", "numerator", "significance", "lower_95"],
    tolerance: REL,
    answer: ({rows}) => bySet(rows, (set) => set.map((row) => proportionUnit(row, set))),
  },
  {
    folder: "phe_generated",
    needs: ["set_id", "unit", "population", "events", "significance"],
    tolerance: REL,
    answer: ({rows}) => bySet(rows, (set) => set.map((row) => rateUnit(row, set))),
  },
  {
    folder: "phe_generated",
    needs: ["set_id", "Population", "lower_2s_limit", "baseline"],
    tolerance: REL,
    answer: ({rows}, beside) => {
      const sets = groupBy(beside("set_id", "unit", "denominator", "numerator"), "set_id");
      return rows.map((row) => proportionCurve(row, sets.get(row["set_id"]!)));
    },
  },
  {
    folder: "phe_generated",
    needs: ["set_id", "Events", "lower_2s_population_1_year", "lower_2s_limit"],
    tolerance: {rel: 1e-5, abs: 1e-12},
    answer: ({rows}, beside) => {
      const sets = groupBy(beside("set_id", "unit", "population", "events"), "set_id");
      return rows.map((row) => rateCurve(row, sets.get(row["set_id"]!)));
    },
  },
];

function rate(row: Row): Record<string, Answer> {
  const [events, confidence] = [numberIn(row, "events"), numberIn(row, "confidence")];
  const per = numberIn(row, "per") / numberIn(row, "population");
  const [interval, exact] = [countInterval(events, confidence), exactCountInterval(events, confidence)];
  return {
    rate: events * per,
    lower: interval.lower * per,
    upper: interval.upper * per,
    method: countMethod(events) === "Byar" ? "Byars" : "Exact",
    exact_poisson_lower: exact.lower * per,
    exact_poisson_upper: exact.upper * per,
  };
}

function proportion(row: Row): Record<string, Answer> {
  const share = {numerator: numberIn(row, "numerator"), denominator: numberIn(row, "denominator")};
  const confidence = numberIn(row, "confidence");
  const [score, exact] = [wilson(share, confidence), clopperPearson(share, confidence)];
  return {
    percent: (100 * share.numerator) / share.denominator,
    lower_pct: 100 * score.lower,
    upper_pct: 100 * score.upper,
    method: "Wilson",
    clopper_pearson_lower_pct: 100 * exact.lower,
    clopper_pearson_upper_pct: 100 * exact.upper,
  };
}

function mean(rows: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!rows) return undefined;
  const values = rows.map((row) => numberIn(row, "value"));
  const [near, far] = [meanInterval(values), meanInterval(values, 0.998)];
  return {
    value_sum: values.reduce((sum, value) => sum + value, 0),
    value_count: values.length,
    stdev: near.deviation,
    value: near.mean,
    lower95_0cl: near.interval.lower,
    upper95_0cl: near.interval.upper,
    lower99_8cl: far.interval.lower,
    upper99_8cl: far.interval.upper,
    method: "Student's t-distribution",
  };
}

function quantiles(set: readonly Row[]): readonly [Row, number | undefined][] {
  const held = set.filter((row) => row["value"] !== "");
  const highestFirst = /^true$/i.test(set[0]!["lowest_quantile_is_highest_value"]!);
  const bands = bandsOf(
    held.map((row) => numberIn(row, "value")),
    numberIn(set[0]!, "nquantiles"),
    {highestFirst},
  );
  return held.map((row, place) => [row, bands?.[place]]);
}

function proportionUnit(row: Row, set: readonly Row[]): Record<string, Answer> {
  const share = shareOf(row);
  const average = pooled(set.map(shareOf));
  const [near, far] = [
    proportionLimits(average, share.denominator, 0.95),
    proportionLimits(average, share.denominator, 0.998),
  ];
  return {
    significance: SIGNIFICANCE[proportionStanding(share, average)],
    average_pct: 100 * average,
    lower_95: 100 * near.lower,
    upper_95: 100 * near.upper,
    lower_998: 100 * far.lower,
    upper_998: 100 * far.upper,
  };
}

function rateUnit(row: Row, set: readonly Row[]): Record<string, Answer> {
  const share = eventsOf(row);
  const average = pooled(set.map(eventsOf));
  return {
    rate_per_1000: (1000 * share.numerator) / share.denominator,
    significance: SIGNIFICANCE[rateStanding(share, average)],
    average_per_1000: 1000 * average,
  };
}

function proportionCurve(row: Row, set: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!set) return undefined;
  const average = pooled(set.map(shareOf));
  const at = numberIn(row, "Population");
  const [near, far] = [proportionLimits(average, at, 0.95), proportionLimits(average, at, 0.998)];
  return {
    lower_2s_limit: 100 * near.lower,
    upper_2s_limit: 100 * near.upper,
    lower_3s_limit: 100 * far.lower,
    upper_3s_limit: 100 * far.upper,
    baseline: 100 * average,
  };
}

function rateCurve(row: Row, set: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!set) return undefined;
  const average = pooled(set.map(eventsOf));
  return {...curveAt(numberIn(row, "Events"), average, 1000), baseline: 1000 * average};
}

/** The four lines of a rate funnel at a number of events. */
export function curveAt(events: number, average: number, per: number): Record<string, Answer> {
  const at = (confidence: number): {low: number; high: number} => {
    const {low, high} = rateFunnelExposures(events, average, confidence);
    return {low: halved(low * average, events) / average, high: halved(high * average, events) / average};
  };
  const [near, far] = [at(0.95), at(0.998)];
  return {
    lower_2s_population_1_year: near.low,
    lower_2s_limit: (per * events) / near.low,
    upper_2s_population_1_year: near.high,
    upper_2s_limit: (per * events) / near.high,
    lower_3s_population_1_year: far.low,
    lower_3s_limit: (per * events) / far.low,
    upper_3s_population_1_year: far.high,
    upper_3s_limit: (per * events) / far.high,
  };
}

/** A limit as the source finds it: v in limit = (1 + events) v/(1 − v), halved down to the middle of 1/2²³. Coarse for small limits. */
function halved(limit: number, events: number): number {
  const v = limit / (1 + events + limit);
  const found = (Math.floor(v * 2 ** 23) + 0.5) / 2 ** 23;
  return ((1 + events) * found) / (1 - found);
}

export const SIGNIFICANCE = {
  "low-99.8": "Low (0.001)",
  "low-95": "Low (0.025)",
  within: "Not significant",
  "high-95": "High (0.025)",
  "high-99.8": "High (0.001)",
} as const;

function shareOf(row: Row): {numerator: number; denominator: number} {
  return {numerator: numberIn(row, "numerator"), denominator: numberIn(row, "denominator")};
}

function eventsOf(row: Row): {numerator: number; denominator: number} {
  return {numerator: numberIn(row, "events"), denominator: numberIn(row, "population")};
}

function bySet(
  rows: readonly Row[],
  answer: (set: readonly Row[]) => readonly Record<string, Answer>[],
): readonly (Record<string, Answer> | undefined)[] {
  const answers = new Map<Row, Record<string, Answer>>();
  for (const set of groupBy(rows, "set_id").values())
    for (const [place, found] of answer(set).entries()) answers.set(set[place]!, found);
  return rows.map((row) => answers.get(row));
}

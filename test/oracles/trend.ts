import {twoSidedNormal} from "../../src/statistics/distributions/normal.ts";
import {logisticRegression, poissonRegression} from "../../src/statistics/regression/glm.ts";
import {chiSquareForTrend} from "../../src/statistics/trend/proportions.ts";
import {type RecentTrend, recentTrend, recentTrendOfProportions} from "../../src/statistics/trend/recent.ts";
import type {Answer, Input, Oracle} from "./oracle.ts";
import {groupBy, numberIn, type Row} from "./table.ts";

export const TREND: readonly (Oracle | Input)[] = [
  {folder: "trend", needs: ["set_id", "type", "t", "value", "lower95", "upper95"], inputOf: "the recent trends"},
  {
    folder: "trend",
    needs: ["set_id", "type", "slope", "chi2", "marker"],
    tolerance: {rel: 1e-9, abs: 1e-14},
    answer: ({rows}, beside) => {
      const sets = groupBy(beside("set_id", "type", "t", "lower95"), "set_id");
      return rows.map((row) => recent(sets.get(row["set_id"]!)));
    },
  },
  {folder: "trend", needs: ["set_id", "period", "numerator", "denominator"], inputOf: "the trends"},
  {
    folder: "trend",
    needs: ["set_id", "chisq_trend", "logit_slope", "poisson_log_slope"],
    tolerance: {rel: 1e-6, abs: 1e-12},
    tolerances: {p_value: {rel: 1e-6}, poisson_p: {rel: 1e-6}},
    answer: ({rows}, beside) => {
      const sets = groupBy(beside("set_id", "period", "numerator", "denominator"), "set_id");
      return rows.map((row) => trend(sets.get(row["set_id"]!)));
    },
  },
];

function trend(set: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!set) return undefined;
  const shares = set.map(shareOf);
  const {statistic, p, way} = chiSquareForTrend(shares);
  const design = set.map((row) => [1, numberIn(row, "period")]);
  const [counts, cases] = [shares.map(({numerator}) => numerator), shares.map(({denominator}) => denominator)];
  const [logit, poisson] = [logisticRegression(design, counts, cases), poissonRegression(design, counts, cases)];
  return {
    chisq_trend: statistic,
    df: 1,
    p_value: p,
    slope_sign: way,
    logit_slope: logit.coefficients[1],
    logit_se: logit.errors[1],
    poisson_log_slope: poisson.coefficients[1],
    poisson_se: poisson.errors[1],
    poisson_p: twoSidedNormal(poisson.coefficients[1]! / poisson.errors[1]!),
  };
}

function recent(set: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!set) return undefined;
  const found =
    set[0]!["type"] === "proportion" ? recentTrendOfProportions(set.map(shareOf)) : recentTrend(set.map(yearOf));
  const {slope, chiSquare, steady, verdict} = found;
  return {
    slope,
    chi2: chiSquare,
    no_outliers: steady,
    significant_998: verdict !== "no-significant-change",
    marker: MARKERS[verdict],
  };
}

const MARKERS: Readonly<Record<RecentTrend["verdict"], string>> = {
  increasing: "increasing",
  decreasing: "decreasing",
  "no-significant-change": "no_significant_change",
};

function yearOf(row: Row): {value: number; lower: number; upper: number} {
  return {value: numberIn(row, "value"), lower: numberIn(row, "lower95"), upper: numberIn(row, "upper95")};
}

function shareOf(row: Row): {numerator: number; denominator: number} {
  return {numerator: numberIn(row, "numerator"), denominator: numberIn(row, "denominator")};
}

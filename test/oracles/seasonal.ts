import {outliersOf} from "../../src/statistics/charts/outliers.ts";
import {classical} from "../../src/statistics/season/classical.ts";
import {seasonalExpectation} from "../../src/statistics/season/expectation.ts";
import {type HoltWinters, holtWinters, smoothedLevel} from "../../src/statistics/season/holt-winters.ts";
import {stl} from "../../src/statistics/season/stl.ts";
import type {Answer, Beside, Input, Oracle} from "./oracle.ts";
import {middlesByPartialSort} from "./partial-sort.ts";
import {groupBy, numberIn, type Row} from "./table.ts";

export const SEASONAL: readonly (Oracle | Input)[] = [
  {
    folder: "seasonal",
    needs: ["series_id", "index", "stl_periodic_seasonal", "classical_seasonal"],
    tolerance: {rel: 1e-6, abs: 1e-9},
    answer: ({rows}, beside) => {
      const series = seriesOf(beside);
      const answers = new Map([...groupBy(rows, "series_id")].flatMap(([id, set]) => decomposed(set, series.get(id))));
      return rows.map((row) => answers.get(row));
    },
  },
  {
    folder: "seasonal",
    needs: ["series_id", "alpha", "beta", "gamma", "sse_add", "ses_alpha"],
    tolerance: {rel: 1e-6},
    answer: ({rows}, beside) => {
      const series = seriesOf(beside);
      return rows.map((row) => smoothed(row, series.get(row["series_id"]!)));
    },
  },
  {
    folder: "seasonal",
    needs: ["series_id", "h", "hw_additive", "seasonal_naive", "ses"],
    tolerance: {rel: 1e-6},
    answer: ({rows}, beside) => {
      const series = seriesOf(beside);
      const parameters = new Map(
        beside("series_id", "alpha", "beta", "gamma", "ses_alpha").map((row) => [row["series_id"], row]),
      );
      return rows.map((row) => forecast(row, parameters.get(row["series_id"]), series.get(row["series_id"]!)));
    },
  },
  {folder: "seasonal", needs: ["series_id", "index", "month", "value"], inputOf: "the decompositions and forecasts"},
];

function seriesOf(beside: Beside): ReadonlyMap<string, readonly number[]> {
  const groups = groupBy(beside("series_id", "index", "month", "value"), "series_id");
  return new Map([...groups].map(([id, rows]) => [id, rows.map((row) => numberIn(row, "value"))]));
}

function decomposed(
  set: readonly Row[],
  values: readonly number[] | undefined,
): readonly [Row, Record<string, Answer>][] {
  if (!values) return [];
  const robust = /^true$/i.test(set[0]!["robust_periodic"]!);
  const [periodic, drifting, plain] = [
    stl(values, {robust, middles: middlesByPartialSort}),
    stl(values, {seasonalWindow: 7, trendWindow: 21}),
    classical(values),
  ];
  const {q1, q3, points} = outliersOf(periodic.remainder);
  const fence = 3 * (q3 - q1);
  return set.map((row) => {
    const t = numberIn(row, "index") - 1;
    const left = periodic.remainder[t]!;
    return [
      row,
      {
        stl_periodic_seasonal: periodic.seasonal[t],
        stl_periodic_trend: periodic.trend[t],
        stl_periodic_remainder: left,
        stl_sw7_tw21_seasonal: drifting.seasonal[t],
        stl_sw7_tw21_trend: drifting.trend[t],
        classical_trend_2x12: plain.trend[t],
        classical_seasonal: plain.figure[t % 12],
        remainder_outlier_3iqr: left < q1 - fence || left > q3 + fence,
        remainder_mad_z: points[t]!.robustZ,
      },
    ];
  });
}

function both(row: Row, values: readonly number[]): readonly [HoltWinters, HoltWinters] {
  const how = {level: numberIn(row, "alpha"), slope: numberIn(row, "beta"), months: numberIn(row, "gamma")};
  return [holtWinters(values, {...how, form: "additive"}), holtWinters(values, {...how, form: "multiplicative"})];
}

function smoothed(row: Row, values: readonly number[] | undefined): Record<string, Answer> | undefined {
  if (!values) return undefined;
  const [sum, product] = both(row, values);
  const level = smoothedLevel(values, numberIn(row, "ses_alpha"));
  return {
    final_level_add: sum.level,
    final_trend_add: sum.slope,
    sse_add: sum.error,
    final_level_mult: product.level,
    final_trend_mult: product.slope,
    sse_mult: product.error,
    ses_final_level: level.level,
    ses_sse: level.error,
  };
}

function forecast(
  row: Row,
  parameters: Row | undefined,
  values: readonly number[] | undefined,
): Record<string, Answer> | undefined {
  if (!values || !parameters) return undefined;
  const ahead = numberIn(row, "h");
  const [sum, product] = both(parameters, values);
  const {value, interval} = seasonalExpectation(values, ahead);
  return {
    hw_additive: sum.forecast(ahead),
    hw_multiplicative: product.forecast(ahead),
    seasonal_naive: value,
    snaive_lower95: interval.lower,
    snaive_upper95: interval.upper,
    ses: smoothedLevel(values, numberIn(parameters, "ses_alpha")).level,
  };
}

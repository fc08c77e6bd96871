import {attributeChart} from "../../src/statistics/charts/attribute.ts";
import {outliersOf} from "../../src/statistics/charts/outliers.ts";
import {type RunSignal, runSignal} from "../../src/statistics/charts/run-rules.ts";
import type {Cause} from "../../src/statistics/charts/special-cause.ts";
import {type Direction, type PointType, type Xmr, type XmrPoint, xmr} from "../../src/statistics/charts/xmr.ts";
import {quantile} from "../../src/statistics/groups/quantile.ts";
import {average, standardDeviation} from "../../src/statistics/intervals/mean.ts";
import type {Answer, Beside, Input, Oracle} from "./oracle.ts";
import {groupBy, numberIn, optional, type Row} from "./table.ts";

export const CHARTS: readonly (Oracle | Input)[] = [
  {folder: "xmr", needs: ["series_id", "improvement_direction", "rebase_dates", "target"], inputOf: "the XmR points"},
  {
    folder: "xmr",
    needs: ["series_id", "index", "date", "value", "rebase_group", "lower_process_limit", "special_cause_type"],
    tolerance: {rel: 1e-9, abs: 1e-9},
    answer: ({rows}, beside) => {
      const charts = chartsOf(rows, beside);
      return rows.map((row) => {
        const found = charts.get(row["series_id"]!);
        const place = found?.rows.indexOf(row) ?? -1;
        return found && pointAnswer(found.chart.points[place]!, row, found.quirk);
      });
    },
  },
  {
    folder: "xmr",
    needs: ["series_id", "variation_icon", "assurance_icon", "n_common_cause"],
    tolerance: {rel: 1e-9, abs: 1e-9},
    answer: ({rows}, beside) => {
      const charts = chartsOf(beside("series_id", "index", "date", "value", "rebase_group"), beside);
      return rows.map((row) => {
        const found = charts.get(row["series_id"]!);
        return found && summaryAnswer(found.chart, found.quirk);
      });
    },
  },
  {
    folder: "attribute_charts",
    needs: ["series_id", "chart", "index", "numerator", "denominator", "lcl_prime"],
    tolerance: {rel: 1e-9, abs: 1e-15},
    answer: ({rows}) => {
      const answers = new Map([...groupBy(rows, "series_id").values()].flatMap(attributeAnswers));
      return rows.map((row) => answers.get(row));
    },
  },
  {
    folder: "attribute_charts",
    needs: ["series_id", "longest_run_mean", "n_crossings_median"],
    answer: ({rows}, beside) => {
      const series = groupBy(beside("series_id", "chart", "index", "numerator", "denominator"), "series_id");
      return rows.map((row) => runsAnswer(series.get(row["series_id"]!)));
    },
  },
  {
    folder: "outliers",
    needs: ["set_id", "index", "value", "tukey_outlier", "robust_z"],
    tolerance: {rel: 1e-9, abs: 1e-15},
    answer: ({rows}) => {
      const answers = new Map<Row, Record<string, Answer>>();
      for (const set of groupBy(rows, "set_id").values()) {
        const {points} = outliersOf(set.map((row) => numberIn(row, "value")));
        for (const [place, {beyondFence, robustZ, outlier}] of points.entries())
          answers.set(set[place]!, {
            tukey_outlier: beyondFence,
            robust_z: robustZ,
            modified_z_gt_3_5: outlier,
          });
      }
      return rows.map((row) => answers.get(row));
    },
  },
  {
    folder: "outliers",
    needs: ["set_id", "n", "q1", "median", "q3", "mad_scaled"],
    tolerance: {rel: 1e-9},
    answer: ({rows}, beside) => {
      const sets = groupBy(beside("set_id", "index", "value", "tukey_outlier"), "set_id");
      return rows.map((row) => {
        const values = sets.get(row["set_id"]!)?.map((held) => numberIn(held, "value"));
        if (!values) return undefined;
        const {q1, median, q3, spread} = outliersOf(values);
        const [mean, sd] = [average(values), standardDeviation(values)];
        return {n: values.length, q1, median, q3, mean, sd, mad_scaled: spread};
      });
    },
  },
];

interface Charted {
  readonly rows: readonly Row[];
  readonly chart: Xmr;
  readonly quirk: boolean;
}

function chartsOf(points: readonly Row[], beside: Beside): ReadonlyMap<string, Charted> {
  const options = new Map(
    beside("series_id", "improvement_direction", "rebase_dates").map((row) => [row["series_id"], row]),
  );
  return new Map(
    [...groupBy(points, "series_id")].flatMap(([series, rows]): [string, Charted][] => {
      const row = options.get(series);
      if (!row) return [];
      const dates = (row["rebase_dates"] ?? "").split(";").filter((date) => date !== "");
      const [target, fixAfter] = [optional(row, "target"), optional(row, "fix_after_n_points")];
      const chart = xmr(
        rows.map((point) => numberIn(point, "value")),
        {
          direction: row["improvement_direction"] as Direction,
          screen: /^true$/i.test(row["screen_outliers"]!),
          rebaseAt: dates.map((date) => rows.findIndex((point) => point["date"]! >= date)),
          ...(target !== undefined && {target}),
          ...(fixAfter !== undefined && {fixAfter}),
        },
      );
      return [[series, {rows, chart, quirk: row["quirk"] === "upstream_no_limits"}]];
    }),
  );
}

/** Of a series that upstream gives no limits for, and says so, the limits and what hangs on them are not compared. */
function pointAnswer(point: XmrPoint, row: Row, quirk: boolean): Record<string, Answer> {
  const {limits, rules, near} = point;
  const unlimited = quirk && row["lower_process_limit"] === "";
  return {
    rebase_group: point.group,
    mean: point.mean,
    moving_range_raw: point.movingRange,
    relative_to_mean: point.side,
    rule_trend7: rules.trend,
    rule_shift7: rules.shift,
    rule_two_of_three: rules.twoOfThree,
    special_cause_type: CAUSES[point.cause],
    point_type: TYPES[point.type],
    short_group_warning: point.short,
    ...(!unlimited && {
      lower_process_limit: limits?.lower,
      upper_process_limit: limits?.upper,
      mean_moving_range_used: limits?.meanMovingRange,
      rule_outside_limits: rules.outside,
      close_to_limits: near,
    }),
  };
}

function summaryAnswer({points, variation, assurance}: Xmr, quirk: boolean): Record<string, Answer> {
  const last = points.at(-1)!;
  const count = (type: PointType): number => points.filter((point) => point.type === type).length;
  return {
    mean: last.mean,
    n_common_cause: count("common-cause"),
    n_improvement: count("improvement"),
    n_concern: count("concern"),
    last_point_type: TYPES[last.type],
    variation_icon: variation.replaceAll("-", "_"),
    ...(!(quirk && (last.limits?.meanMovingRange ?? 0) === 0) && {
      lower_process_limit: last.limits?.lower,
      upper_process_limit: last.limits?.upper,
      assurance_type: assurance && (assurance === "inconsistent" ? assurance : `consistent_${assurance}`),
      assurance_icon: assurance,
    }),
  };
}

const CAUSES: Readonly<Record<Cause, string>> = {
  "common-cause": "Common Cause",
  "above-limit": "Above UCL",
  "below-limit": "Below LCL",
  "rising-trend": "7 Point Trend (Increasing)",
  "falling-trend": "7 Point Trend (Decreasing)",
  "above-two-of-three": "2 in 3 Above CL",
  "below-two-of-three": "2 in 3 Below CL",
  "above-shift": "7 Points Above CL",
  "below-shift": "7 Points Below CL",
};

const TYPES: Readonly<Record<PointType, string>> = {
  "common-cause": "common_cause",
  improvement: "special_cause_improvement",
  concern: "special_cause_concern",
  "neutral-high": "special_cause_neutral_high",
  "neutral-low": "special_cause_neutral_low",
};

function attributeAnswers(set: readonly Row[]): readonly [Row, Record<string, Answer>][] {
  const {centre, points} = chartOf(set);
  return points.map((point, place) => [
    set[place]!,
    {
      value: point.value,
      center: centre,
      lcl: point.lower,
      ucl: point.upper,
      outside: point.outside,
      lcl_prime: point.prime.lower,
      ucl_prime: point.prime.upper,
      outside_prime: point.prime.outside,
    },
  ]);
}

function chartOf(set: readonly Row[]): ReturnType<typeof attributeChart> {
  return attributeChart(
    set.map((row) => numberIn(row, "numerator")),
    set.map((row) => numberIn(row, "denominator")),
    set[0]!["chart"] === "u" ? "u" : "p",
  );
}

function runsAnswer(set: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!set) return undefined;
  const {centre, points} = chartOf(set);
  const values = points.map(({value}) => value);
  const [mean, median] = [runSignal(values, centre), runSignal(values, quantile(values, 0.5))];
  return {...runsBy(mean, "mean"), ...runsBy(median, "median")};
}

function runsBy(found: RunSignal, by: "mean" | "median"): Record<string, Answer> {
  const suffix = by === "median" ? "_median" : "";
  return {
    [`n_useful_${by}`]: found.useful,
    [`longest_run_${by}`]: found.longestRun,
    [`longest_run_max${suffix}`]: found.longestUsual,
    [`n_crossings${suffix}`]: found.crossings,
    [`n_crossings_min${suffix}`]: found.fewestUsual,
    [`runs_signal_${by}`]: found.signal,
  };
}

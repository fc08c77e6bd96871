import {controlledChange, displacement, percentAgainstExpected} from "../../src/statistics/evaluation/before-after.ts";
import {interruptedSeries, interruptedValues} from "../../src/statistics/evaluation/interrupted.ts";
import {syntheticControl} from "../../src/statistics/evaluation/synthetic-control.ts";
import type {Answer, Input, Oracle} from "./oracle.ts";
import {groupBy, numberIn, optional, type Row} from "./table.ts";

const POINTS = ["set_id", "t", "post", "time_since", "count", "population", "glm_fitted"];

export const EVALUATION: readonly (Oracle | Input)[] = [
  {
    folder: "evaluation",
    needs: ["treat_before", "treat_after", "control_before", "buffer_before", "wdq"],
    tolerance: {rel: 1e-9, abs: 1e-12},
    // The source takes 1 − Φ, which keeps only so much of a small tail.
    tolerances: {p_two_sided: {rel: 1e-9, abs: 2 ** -51}},
    answer: ({rows}) => rows.map(controlled),
  },
  {
    folder: "evaluation",
    needs: POINTS,
    tolerance: {rel: 1e-6},
    answer: ({rows}) => {
      const answers = new Map<Row, Record<string, Answer>>();
      for (const set of groupBy(rows, "set_id").values()) {
        const {series, values} = interrupted(set);
        for (const [place, row] of set.entries())
          answers.set(row, {
            ols_fitted: values.fitted[place],
            glm_fitted: series.fitted[place],
            glm_counterfactual: series.counterfactual[place],
          });
      }
      return rows.map((row) => answers.get(row));
    },
  },
  {
    folder: "evaluation",
    needs: ["set_id", "last_pre", "ols_level", "qp_level_logrr", "total_effect_post"],
    tolerance: {rel: 1e-6, abs: 1e-9},
    tolerances: {ols_p_level: {rel: 1e-6}, qp_p_level: {rel: 1e-6}},
    answer: ({rows}, beside) => {
      const sets = groupBy(beside(...POINTS), "set_id");
      return rows.map((row) => interruptedAnswer(sets.get(row["set_id"]!)));
    },
  },
  {folder: "evaluation", needs: ["set_id", "t", "post", "treated", "donor1"], inputOf: "the synthetic controls"},
  {
    folder: "evaluation",
    needs: ["set_id", "n_donors", "pre_sse", "post_mean_gap", "w1"],
    tolerance: {abs: 1e-4},
    tolerances: {
      pre_sse: {rel: 1e-5},
      pre_rmspe: {rel: 1e-5},
      post_mean_gap: {rel: 1e-4},
      post_rmspe: {rel: 1e-4},
    },
    answer: ({rows}, beside) => {
      const sets = groupBy(beside("set_id", "t", "post", "treated", "donor1"), "set_id");
      return rows.map((row) => synthetic(sets.get(row["set_id"]!)));
    },
  },
];

function controlled(row: Row): Record<string, Answer> {
  const pair = (name: string) => ({before: numberIn(row, `${name}_before`), after: numberIn(row, `${name}_after`)});
  const [treated, control, buffer] = [pair("treat"), pair("control"), pair("buffer")];
  const found = controlledChange(treated, control);
  const moved = displacement(treated, buffer, control);
  const percent = found && percentAgainstExpected(found);
  return {
    relative_effect_size: found && 1 / found.ratio,
    res_lower95: found && 1 / found.interval.upper,
    res_upper95: found && 1 / found.interval.lower,
    ratio_of_ratios: found?.ratio,
    percent_change_vs_expected: percent?.percent,
    pct_lower95: percent?.interval.lower,
    pct_upper95: percent?.interval.upper,
    z: found && found.logRatio / found.error,
    p_two_sided: found?.p,
    did_log: found?.logRatio,
    did_counts: found?.difference,
    crimes_prevented_point: found?.fewerThanExpected,
    wdq: moved?.quotient,
    success_measure: moved?.success,
  };
}

function interrupted(set: readonly Row[]) {
  const counts = set.map((row) => numberIn(row, "count"));
  const exposures = set.map((row) => numberIn(row, "population"));
  const from = set.findIndex((row) => /^(1|true)$/i.test(row["post"]!));
  return {
    from,
    counts,
    series: interruptedSeries(counts, exposures, {from}),
    step: interruptedSeries(counts, exposures, {from, stepOnly: true}),
    values: interruptedValues(counts, {from}),
  };
}

function interruptedAnswer(set: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!set) return undefined;
  const {counts, from, series, step, values} = interrupted(set);
  return {
    n: counts.length,
    last_pre: from,
    ols_b0: values.coefficients[0],
    ols_trend: values.coefficients[1],
    ols_level: values.coefficients[2],
    ols_slope_change: values.coefficients[3],
    ols_se_level: values.level.error,
    ols_p_level: values.level.p,
    nw3_se_level: values.robustErrors[2],
    nw3_se_slope_change: values.robustErrors[3],
    durbin_watson: values.durbinWatson,
    qp_level_logrr: series.level.value,
    qp_slope_logrr: series.slope?.value,
    qp_dispersion: series.dispersion,
    qp_se_level: series.level.error,
    qp_p_level: series.level.p,
    qp_level_pct: 100 * Math.expm1(series.level.value),
    poisson_se_level: series.level.error / Math.sqrt(series.dispersion),
    step_only_logrr: step.level.value,
    step_only_se_qp: step.level.error,
    step_only_dispersion: step.dispersion,
    total_effect_post: series.effect,
  };
}

function synthetic(set: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!set) return undefined;
  const names = Object.keys(set[0]!).filter((name) => /^donor\d+$/.test(name) && optional(set[0]!, name) !== undefined);
  const treated = set.map((row) => numberIn(row, "treated"));
  const donors = names.map((name) => set.map((row) => numberIn(row, name)));
  const from = set.findIndex((row) => /^(1|true)$/i.test(row["post"]!));
  const found = syntheticControl(treated, donors, from);
  const after = treated.slice(from).map((value, place) => (value - found.synthetic[from + place]!) ** 2);
  return {
    n_donors: donors.length,
    pre_periods: from,
    pre_sse: found.error,
    pre_rmspe: Math.sqrt(found.error / from),
    post_mean_gap: found.gap,
    post_rmspe: Math.sqrt(after.reduce((sum, square) => sum + square, 0) / after.length),
    ...Object.fromEntries(found.weights.map((weight, place) => [`w${place + 1}`, weight])),
  };
}

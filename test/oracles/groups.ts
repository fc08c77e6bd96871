import {type DispersedUnit, dispersedFunnel, type FunnelScale} from "../../src/statistics/groups/over-dispersion.ts";
import {positionAmong} from "../../src/statistics/groups/similar.ts";
import {exactCountInterval} from "../../src/statistics/intervals/count.ts";
import {type Interval, through} from "../../src/statistics/intervals/interval.ts";
import type {Share} from "../../src/statistics/intervals/proportion.ts";
import {binomialMinlike} from "./contrast.ts";
import type {Answer, Input, Oracle} from "./oracle.ts";
import {groupBy, numberIn, type Row} from "./table.ts";

export const GROUPS: readonly (Oracle | Input)[] = [
  {folder: "similar_group", needs: ["group_id", "unit", "is_focal", "events", "population"], inputOf: "the positions"},
  {
    folder: "similar_group",
    needs: ["group_id", "focal_rate", "rank_high_to_low", "ratio_to_rest"],
    tolerance: {rel: 1e-9, abs: 1e-14},
    tolerances: {p_exact_minlike: {rel: 1e-9, abs: 1e-300}},
    answer: ({rows}, beside) => {
      const groups = groupBy(beside("group_id", "unit", "is_focal", "events"), "group_id");
      return rows.map((row) => position(groups.get(row["group_id"]!)));
    },
  },
  {
    folder: "funnel_overdispersion",
    needs: ["set_id", "data_type", "sr_method", "unit", "numerator", "denominator", "od_ll95"],
    tolerance: {rel: 1e-9, abs: 1e-12},
    answer: ({rows}) => {
      const answers = new Map([...groupBy(rows, "set_id").values()].flatMap(dispersedUnits));
      return rows.map((row) => answers.get(row));
    },
    leaves: ["the limits of data_type RC, as the README says"],
  },
  {
    folder: "funnel_overdispersion",
    needs: ["set_id", "data_type", "n_used", "phi", "tau2"],
    tolerance: {rel: 1e-9, abs: 1e-15},
    answer: ({rows}, beside) => {
      const sets = groupBy(beside("set_id", "data_type", "sr_method", "unit", "numerator"), "set_id");
      return rows.map((row) => {
        const set = sets.get(row["set_id"]!);
        if (!set) return undefined;
        const {phi, tau2, used, target} = funnelOf(set);
        return {n_units: set.length, n_used: used, target, phi, tau2};
      });
    },
  },
];

function position(group: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!group) return undefined;
  const focal = (row: Row): boolean => /^(true|1)$/i.test(row["is_focal"]!);
  const unit = (row: Row): Share => ({
    numerator: numberIn(row, "events"),
    denominator: numberIn(row, "population") / 1000,
  });
  const force = unit(group.find(focal)!);
  const others = group.filter((row) => !focal(row)).map(unit);
  const found = positionAmong(force, others);
  const rest = others.reduce((sum, {numerator}) => sum + numerator, 0);
  const exposure = others.reduce((sum, {denominator}) => sum + denominator, 0);
  return {
    n_units: found.count,
    focal_rate: found.rate,
    pooled_rate_all: found.all.pooled,
    pooled_rate_excl_focal: found.others.pooled,
    mean_rate_excl_focal: found.others.mean,
    median_rate_all: found.all.median,
    median_rate_excl_focal: found.others.median,
    sd_rate_all: found.all.deviation,
    sd_rate_excl_focal: found.others.deviation,
    z_vs_all: found.all.z,
    z_vs_excl: found.others.z,
    rank_high_to_low: found.rank,
    q1_type7_all: found.all.q1,
    q3_type7_all: found.all.q3,
    ratio_to_rest: found.ratio.ratio,
    ratio_lower95_exact: found.ratio.interval.lower,
    ratio_upper95_exact: found.ratio.interval.upper,
    p_exact_minlike: binomialMinlike(force.numerator, {
      trials: force.numerator + rest,
      chance: force.denominator / (force.denominator + exposure),
    }),
  };
}

function scaleOf(row: Row): FunnelScale {
  if (row["data_type"] === "PR") return "proportion";
  if (row["data_type"] === "RC") return "count-ratio";
  return row["sr_method"] === "CQC" ? "standardised-root" : "standardised-log";
}

function funnelOf(set: readonly Row[]): ReturnType<typeof dispersedFunnel> {
  const units = set.map((row) => ({numerator: numberIn(row, "numerator"), denominator: numberIn(row, "denominator")}));
  return dispersedFunnel(units, scaleOf(set[0]!));
}

/** The package rounds its reaches. */
const [NEAR, FAR] = [1.959964, 3.090232];

function dispersedUnits(set: readonly Row[]): readonly [Row, Record<string, Answer>][] {
  const {units, phi, tau2} = funnelOf(set);
  return units.map((unit, place) => {
    const row = set[place]!;
    const [near, far] = [plainLimits(unit, row, 0.95), plainLimits(unit, row, 0.998)];
    const [odNear, odFar] = [wideLimits(unit, row, {reach: NEAR, tau2}), wideLimits(unit, row, {reach: FAR, tau2})];
    const judged = phi > 1 ? odFar : far;
    return [
      row,
      {
        value: unit.value,
        transformed_y: unit.transformed,
        s: unit.error,
        z_unadjusted: unit.z,
        z_winsorised_or_truncated: unit.tamedZ,
        ...(row["data_type"] !== "RC" && {
          ll95: near.lower,
          ul95: near.upper,
          ll998: far.lower,
          ul998: far.upper,
          od_ll95: odNear.lower,
          od_ul95: odNear.upper,
          od_ll998: odFar.lower,
          od_ul998: odFar.upper,
          outlier_998_od_if_phi_gt_1: unit.value < judged.lower || unit.value > judged.upper,
        }),
      },
    ];
  });
}

/** The package draws exact Poisson limits for standardised ratios. */
function plainLimits(unit: DispersedUnit, row: Row, confidence: 0.95 | 0.998): Interval {
  if (row["data_type"] !== "SR") return unit.limits(confidence === 0.95 ? NEAR : FAR, false);
  const expected = numberIn(row, "denominator");
  return through(exactCountInterval(expected, confidence), (count) => count / expected);
}

/** The package leaves its limits of the root (CQC) on the root's scale. */
function wideLimits(unit: DispersedUnit, row: Row, {reach, tau2}: {reach: number; tau2: number}): Interval {
  if (scaleOf(row) !== "standardised-root") return unit.limits(reach, true);
  const half = reach * Math.sqrt(unit.error ** 2 + tau2);
  return {lower: 1 - half, upper: 1 + half};
}

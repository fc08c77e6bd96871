import {compareWithBaseline, compareWithTarget} from "../../src/statistics/comparison/against-fixed.ts";
import {dispersionOf} from "../../src/statistics/comparison/dispersion.ts";
import {chiSquareOfTwo, compareProportions} from "../../src/statistics/comparison/two-proportions.ts";
import {compareRates, type Exposed} from "../../src/statistics/comparison/two-rates.ts";
import {twoSidedNormal} from "../../src/statistics/distributions/normal.ts";
import {studentQuantile, twoSidedStudent} from "../../src/statistics/distributions/student.ts";
import {countInterval, exactCountInterval} from "../../src/statistics/intervals/count.ts";
import {wilson} from "../../src/statistics/intervals/proportion.ts";
import {benjaminiHochberg, holm} from "../../src/statistics/many/adjust.ts";
import {judgeCounts} from "../../src/statistics/verdict/verdict.ts";
import * as contrast from "./contrast.ts";
import type {Answer, Input, Oracle} from "./oracle.ts";
import {groupBy, numberIn, type Row} from "./table.ts";

const P = {rel: 1e-8, abs: 1e-300};

export const COMPARE: readonly (Oracle | Input)[] = [
  {
    folder: "compare",
    needs: ["baseline_events", "baseline_exposure", "current_events", "current_exposure", "exact_p_central"],
    tolerance: {rel: 1e-8, abs: 1e-12},
    tolerances: {exact_p_central: P, exact_p_minlike: P, midp_p: P, score_p: P, etest_score_p: {abs: 1e-6}},
    answer: ({rows}) => rows.map(twoRates),
  },
  {
    folder: "compare",
    needs: ["baseline_num", "baseline_den", "current_num", "current_den", "newcombe_lower_pp"],
    tolerance: {rel: 1e-8, abs: 1e-12},
    tolerances: {
      chisq_p: P,
      fisher_p: P,
      miettinen_nurminen_lower_pp: {abs: 1e-4},
      miettinen_nurminen_upper_pp: {abs: 1e-4},
    },
    answer: ({rows}) => rows.map(twoProportions),
  },
  {
    folder: "compare",
    needs: ["observed", "fixed_baseline", "p_central"],
    tolerance: {rel: 1e-8, abs: 1e-12},
    tolerances: {p_central: P, p_minlike: P},
    answer: ({rows}) => rows.map(fixedBaseline),
  },
  {
    folder: "compare",
    needs: ["numerator", "denominator", "target", "binom_p_central"],
    tolerance: {rel: 1e-8, abs: 1e-12},
    tolerances: {binom_p_central: P, binom_p_minlike: P, score_p: P},
    answer: ({rows}) => rows.map(target),
  },
  {folder: "compare", needs: ["set_id", "year", "month", "is_current_year", "count"], inputOf: "the dispersion"},
  {
    folder: "compare",
    needs: ["set_id", "pearson_dispersion", "quasi_p", "simple_p"],
    tolerance: {rel: 1e-6, abs: 1e-9},
    tolerances: {quasi_p: {rel: 1e-6}, poisson_p: {rel: 1e-6}, simple_p: {rel: 1e-6}},
    answer: ({rows}, beside) => {
      const sets = groupBy(beside("set_id", "year", "month", "is_current_year", "count"), "set_id");
      return rows.map((row) => dispersed(sets.get(row["set_id"]!)));
    },
  },
  {
    folder: "compare",
    needs: ["baseline_count", "largest_significant_fall_count", "smallest_significant_rise_count"],
    tolerance: {rel: 1e-12},
    answer: ({rows}) => rows.map(detectable),
  },
  {
    folder: "compare",
    needs: ["set_id", "index", "p", "benjamini_hochberg"],
    tolerance: {rel: 1e-12},
    answer: ({rows}) => {
      const answers = new Map<Row, Record<string, Answer>>();
      for (const set of groupBy(rows, "set_id").values()) {
        const p = set.map((row) => numberIn(row, "p"));
        const [byHolm, byRate] = [holm(p), benjaminiHochberg(p)];
        for (const [place, row] of set.entries())
          answers.set(row, {
            bonferroni: Math.min(1, p[place]! * p.length),
            holm: byHolm[place],
            benjamini_hochberg: byRate[place],
          });
      }
      return rows.map((row) => answers.get(row));
    },
  },
  {
    folder: "seed_document",
    needs: ["baseline", "current", "pct_lower95", "verdict_95"],
    tolerance: {rel: 1e-8},
    answer: ({rows}) => rows.map(seedChange),
  },
  {
    folder: "seed_document",
    needs: ["numerator", "denominator", "value", "lower95", "method"],
    tolerance: {rel: 1e-8},
    answer: ({rows}) => rows.map(seedLevel),
  },
];

function exposed(row: Row, when: "baseline" | "current"): Exposed {
  return {events: numberIn(row, `${when}_events`), exposure: numberIn(row, `${when}_exposure`)};
}

function twoRates(row: Row): Record<string, Answer> {
  const [before, after, confidence] = [exposed(row, "baseline"), exposed(row, "current"), numberIn(row, "confidence")];
  const {ratio, interval, p} = compareRates(before, after, confidence);
  const known = before.events + after.events > 0;
  const percent = (value: number): number | undefined =>
    !known || value === Number.POSITIVE_INFINITY ? (known && value > 0 ? value : undefined) : 100 * (value - 1);
  return {
    rate_ratio: ratio,
    percent_change: before.events === 0 ? undefined : percent(ratio),
    exact_ratio_lower: known ? interval.lower : undefined,
    exact_ratio_upper: known ? interval.upper : undefined,
    exact_p_central: known ? p : undefined,
    exact_pct_change_lower: percent(interval.lower),
    exact_pct_change_upper: percent(interval.upper),
    significant_exact_central: p < 1 - confidence,
    ...contrast.ofRates(before, after, confidence),
    ...(row["etest_score_p"] !== "" && {etest_score_p: contrast.eTest(before, after)}),
  };
}

function twoProportions(row: Row): Record<string, Answer> {
  const before = {numerator: numberIn(row, "baseline_num"), denominator: numberIn(row, "baseline_den")};
  const after = {numerator: numberIn(row, "current_num"), denominator: numberIn(row, "current_den")};
  const confidence = numberIn(row, "confidence");
  const {difference, interval} = compareProportions(before, after, {confidence});
  const {statistic, p} = chiSquareOfTwo(before, after);
  return {
    diff_pp: 100 * difference,
    newcombe_lower_pp: 100 * interval.lower,
    newcombe_upper_pp: 100 * interval.upper,
    chisq_uncorrected: statistic,
    chisq_p: p,
    ...contrast.ofProportions(before, after, confidence),
    ...(row["fisher_p"] !== "" && {fisher_p: contrast.fisher(before, after)}),
    ...(found(row, "lower") && {
      miettinen_nurminen_lower_pp: contrast.scoreLimit(before, after, {confidence, side: -1}),
    }),
    ...(found(row, "upper") && {
      miettinen_nurminen_upper_pp: contrast.scoreLimit(before, after, {confidence, side: 1}),
    }),
  };
}

/** Where the source's root finder found nothing it left a blank or 0: that side is not compared. */
function found(row: Row, side: "lower" | "upper"): boolean {
  const value = numberIn(row, `miettinen_nurminen_${side}_pp`);
  return !Number.isNaN(value) && value !== 0;
}

function fixedBaseline(row: Row): Record<string, Answer> {
  const [observed, baseline] = [numberIn(row, "observed"), numberIn(row, "fixed_baseline")];
  const {change, p, interval} = compareWithBaseline(observed, baseline);
  const counts = exactCountInterval(observed);
  return {
    percent_change: change,
    exact95_count_lower: counts.lower,
    exact95_count_upper: counts.upper,
    pct_change_lower95: interval.lower,
    pct_change_upper95: interval.upper,
    p_central: p,
    p_minlike: contrast.poissonMinlike(observed, baseline),
  };
}

function target(row: Row): Record<string, Answer> {
  const share = {numerator: numberIn(row, "numerator"), denominator: numberIn(row, "denominator")};
  const chance = numberIn(row, "target");
  const {change, p} = compareWithTarget(share, chance);
  const z = (share.numerator / share.denominator - chance) / Math.sqrt((chance * (1 - chance)) / share.denominator);
  return {
    diff_pp: change,
    binom_p_central: p,
    binom_p_minlike: contrast.binomialMinlike(share.numerator, {trials: share.denominator, chance}),
    score_z: z,
    score_p: twoSidedNormal(z),
  };
}

function dispersed(rows: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!rows) return undefined;
  const current = (row: Row): boolean => /^(1|true)$/i.test(row["is_current_year"]!);
  const sum = (of: readonly Row[]): number => of.reduce((total, row) => total + numberIn(row, "count"), 0);
  const [base, now] = [rows.filter((row) => !current(row)), rows.filter(current)];
  const years = base.length / now.length;
  const [before, after] = [sum(base), sum(now)];
  const dispersion = dispersionOf({
    counts: rows.map((row) => numberIn(row, "count")),
    groups: rows.map((row) => (current(row) ? 1 : 0)),
    seasons: rows.map((row) => numberIn(row, "month")),
  })!;
  const {pearson, factor, df} = dispersion;
  const log = Math.log((after * years) / before);
  const plain = Math.sqrt(1 / before + 1 / after);
  const [quasi, simple] = [plain * Math.sqrt(pearson), plain * Math.sqrt(factor)];
  const percent = (exponent: number): number => 100 * (Math.exp(exponent) - 1);
  const t = studentQuantile(0.975, df);
  return {
    baseline_years: years,
    baseline_total: before,
    current_total: after,
    pct_change_vs_baseline_mean: percent(log),
    pearson_dispersion: pearson,
    df_resid: df,
    glm_log_rr: log,
    quasi_se: quasi,
    quasi_t: log / quasi,
    quasi_p: twoSidedStudent(log / quasi, df),
    pct_lower95_t: percent(log - t * quasi),
    pct_upper95_t: percent(log + t * quasi),
    poisson_se: plain,
    poisson_p: twoSidedNormal(log / plain),
    phi_floor1: factor,
    simple_z: log / simple,
    simple_p: twoSidedNormal(log / simple),
    simple_pct_lower95: percent(log - Z * simple),
    simple_pct_upper95: percent(log + Z * simple),
  };
}

const Z = 1.959963984540054;

function detectable(row: Row): Record<string, Answer> {
  const base = numberIn(row, "baseline_count");
  const differs = (count: number): boolean =>
    compareRates({events: base, exposure: 1}, {events: count, exposure: 1}).p < 0.05;
  let [fall, rise] = [base - 1, base + 1];
  while (fall >= 0 && !differs(fall)) fall--;
  while (!differs(rise)) rise++;
  return {
    largest_significant_fall_count: fall < 0 ? undefined : fall,
    min_significant_fall_pct: fall < 0 ? undefined : (100 * (fall - base)) / base,
    smallest_significant_rise_count: rise,
    min_significant_rise_pct: (100 * (rise - base)) / base,
  };
}

function seedChange(row: Row): Record<string, Answer> {
  const [before, after] = [numberIn(row, "baseline"), numberIn(row, "current")];
  const found = judgeCounts(before, after);
  if (found.verdict === "cannot-be-judged") return {verdict_95: found.why};
  return {
    pct_change: 100 * (after / before - 1),
    pct_lower95: found.interval.lower,
    pct_upper95: found.interval.upper,
    p_exact_central: found.p,
    verdict_95:
      found.verdict === "larger-than-chance" ? "change_larger_than_chance" : "not_distinguishable_from_chance",
  };
}

/** The document's counts are given with the fully exact interval, where ours is Byar's from 10 events on. */
function seedLevel(row: Row): Record<string, Answer> {
  const numerator = numberIn(row, "numerator");
  if (row["method"] === "Wilson") {
    const share = {numerator, denominator: numberIn(row, "denominator")};
    const {lower, upper} = wilson(share);
    return {value: (100 * numerator) / share.denominator, lower95: 100 * lower, upper95: 100 * upper};
  }
  const interval = row["method"] === "exact Poisson" ? exactCountInterval(numerator) : countInterval(numerator);
  return {value: numerator, lower95: interval.lower, upper95: interval.upper};
}

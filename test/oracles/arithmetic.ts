import {roundRatio} from "../../src/statistics/rounding/round.ts";
import {changeOnTheYear, rollingTwelve, sumOf} from "../../src/statistics/season/rolling.ts";
import {severityScore} from "../../src/statistics/severity/score.ts";
import type {Answer, Input, Oracle} from "./oracle.ts";
import {groupBy, numberIn, optional, type Row} from "./table.ts";

export const ARITHMETIC: readonly (Oracle | Input)[] = [
  {
    folder: "arithmetic",
    needs: ["baseline", "current", "percent_change", "pct_1dp_half_away"],
    tolerance: {rel: 1e-12},
    answer: ({rows}) => rows.map(percentChange),
  },
  {
    folder: "arithmetic",
    needs: ["baseline_num", "baseline_den", "current_num", "current_den", "pp_change"],
    tolerance: {rel: 1e-12},
    answer: ({rows}) => rows.map(pointsChange),
  },
  {folder: "rolling", needs: ["series_id", "month", "value", "population"], inputOf: "the rolling sums"},
  {
    folder: "rolling",
    needs: ["series_id", "month", "rolling12", "fytd_sum"],
    tolerance: {rel: 1e-12, abs: 1e-12},
    answer: ({rows}, beside) => {
      const input = groupBy(beside("series_id", "month", "value", "population"), "series_id");
      const answers = new Map([...input].flatMap(([series, months]) => rolling(series, months)));
      return rows.map((row) => answers.get(`${row["series_id"]}|${row["month"]}`));
    },
  },
  {folder: "severity", needs: ["area_id", "offence", "weight", "count", "population"], inputOf: "the severity scores"},
  {
    folder: "severity",
    needs: ["area_id", "severity_score"],
    tolerance: {rel: 1e-12},
    answer: ({rows}, beside) => {
      const areas = groupBy(beside("area_id", "weight", "count"), "area_id");
      return rows.map((row) => severity(areas.get(row["area_id"]!)));
    },
  },
];

function percentChange(row: Row): Record<string, Answer> {
  const [baseline, current] = [BigInt(row["baseline"]!), BigInt(row["current"]!)];
  const change = {absolute_change: Number(current - baseline), defined: baseline !== 0n};
  if (baseline === 0n)
    return {
      ...change,
      percent_change: undefined,
      pct_0dp_half_away: undefined,
      pct_1dp_half_away: undefined,
      pct_2dp_half_away: undefined,
      pct_1dp_half_even: undefined,
    };
  const rounded = (places: number): string => roundRatio(100n * (current - baseline), baseline, places);
  return {
    ...change,
    percent_change: (100 * Number(current - baseline)) / Number(baseline),
    pct_0dp_half_away: rounded(0),
    pct_1dp_half_away: rounded(1),
    pct_2dp_half_away: rounded(2),
    pct_1dp_half_even: halfEven(100n * (current - baseline), baseline),
  };
}

/** To one decimal place, halves to the even digit: the way that is not ours, for contrast. */
function halfEven(numerator: bigint, denominator: bigint): string {
  const away = roundRatio(numerator, denominator, 1);
  const isHalf = (numerator * 20n) % denominator === 0n && ((numerator * 20n) / denominator) % 2n !== 0n;
  if (!isHalf || Number(away.at(-1)) % 2 === 0) return away;
  const tenths = BigInt(away.replace(".", ""));
  return roundRatio(tenths > 0n ? tenths - 1n : tenths + 1n, 10n, 1);
}

function pointsChange(row: Row): Record<string, Answer> {
  const [n1, d1, n2, d2] = ["baseline_num", "baseline_den", "current_num", "current_den"].map((column) =>
    BigInt(row[column]!),
  ) as [bigint, bigint, bigint, bigint];
  const points = n2 * d1 - n1 * d2;
  const [before, after] = [roundRatio(100n * n1, d1, 1), roundRatio(100n * n2, d2, 1)];
  return {
    baseline_pct_1dp: before,
    current_pct_1dp: after,
    current_pct_2dp: roundRatio(100n * n2, d2, 2),
    pp_change: (100 * Number(points)) / Number(d1 * d2),
    pp_change_1dp_from_unrounded: roundRatio(100n * points, d1 * d2, 1),
    pp_change_from_rounded_1dp: roundRatio(BigInt(after.replace(".", "")) - BigInt(before.replace(".", "")), 10n, 1),
    relative_pct_change: n1 === 0n ? undefined : (100 * Number(points)) / Number(n1 * d2),
    rate_per_1000_of_x2_n2_2dp: roundRatio(1000n * n2, d2, 2),
  };
}

function rolling(series: string, months: readonly Row[]): readonly [string, Record<string, Answer>][] {
  const values = months.map((month) => optional(month, "value"));
  const sums = rollingTwelve(values);
  const onTheYear = changeOnTheYear(values);
  const sumsOnTheYear = changeOnTheYear(sums);
  return months.map((month, place) => {
    const name = month["month"]!;
    const [year, number] = name.split("-").map(Number) as [number, number];
    const sinceApril = (number + 8) % 12;
    const start = number >= 4 ? year : year - 1;
    const toDate = place - sinceApril < 0 ? undefined : sumOf(values.slice(place - sinceApril, place + 1));
    const sum = sums[place];
    const answer = {
      rolling12: sum,
      rolling12_pct_change_yoy: sumsOnTheYear[place],
      rolling12_per_1000: sum === undefined ? undefined : (1000 * sum) / numberIn(month, "population"),
      month_vs_same_month_last_year_pct: onTheYear[place],
      financial_year: `${start}/${String(start + 1).slice(2)}`,
      fytd_complete: toDate !== undefined,
      fytd_sum: toDate,
    };
    return [`${series}|${name}`, answer];
  });
}

function severity(rows: readonly Row[] | undefined): Record<string, Answer> | undefined {
  if (!rows) return undefined;
  const population = numberIn(rows[0]!, "population");
  const offences = rows.map((row) => ({count: numberIn(row, "count"), weight: numberIn(row, "weight")}));
  const {weighted, score, mean} = severityScore(offences, population);
  const count = offences.reduce((sum, offence) => sum + offence.count, 0);
  return {
    weighted_total: weighted,
    severity_score: score,
    rate_per_1000: (1000 * count) / population,
    mean_severity_per_offence: mean,
  };
}

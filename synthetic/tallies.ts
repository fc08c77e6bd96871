import {TALLIES} from "./calibration.ts";
import {apportion, type Random} from "./random.ts";

/** The small files of supplied numbers: a row a subject and span, each with where it comes from. All of it is synthetic. */

interface TallyFile {
  readonly name: string;
  readonly text: string;
}

export function tallyFiles(random: Random): readonly TallyFile[] {
  return [
    {name: "calls.csv", text: table(["Subject", "Month", "Value", "Evidence"], calls(random))},
    {name: "surveys.csv", text: table(["Subject", "Quarter", "Value", "Evidence"], surveys(random))},
    {name: "fraud-reports.csv", text: table(["Subject", "Month", "Value", "Evidence"], fraud(random))},
    {name: "activity.csv", text: table(["Subject", "Month", "Value", "Scale", "Evidence"], activity(random))},
  ];
}

type Row = readonly (string | number)[];
type TwoYears = 2023 | 2024;
const TWO_YEARS: readonly TwoYears[] = [2023, 2024];

function calls(random: Random): Row[] {
  const evidence = (target: string) => `Contact centre monthly return, January 2025, ${target} (synthetic)`;
  return TWO_YEARS.flatMap((year) => {
    const {calls999, calls101} = TALLIES;
    const urgent = monthly(calls999[year].calls, 0.08, random);
    const other = monthly(calls101[year].calls, 0.08, random);
    return [
      ...series("999 calls", year, urgent, evidence("target 10 seconds")),
      ...series(
        "999 calls answered within 10 seconds",
        year,
        sharesOf(urgent, calls999[year].within, random),
        evidence("target 10 seconds"),
      ),
      ...series("101 calls", year, other, evidence("target 2 minutes")),
      ...series(
        "101 calls answered within target",
        year,
        sharesOf(other, calls101[year].within, random),
        evidence("target 2 minutes"),
      ),
    ];
  });
}

function surveys(random: Random): Row[] {
  const evidence = "Telephone survey of victims, wave report, January 2025 (synthetic)";
  return TWO_YEARS.flatMap((year) => {
    const {surveyed, domesticAbuseSurveyed} = TALLIES;
    const all = parts(surveyed[year].all, 4, 0.05, random);
    const abuse = parts(domesticAbuseSurveyed[year].all, 4, 0.05, random);
    return [
      ...series("victims surveyed", year, all, evidence),
      ...series("victims satisfied", year, sharesOf(all, surveyed[year].satisfied, random), evidence),
      ...series("domestic abuse victims surveyed", year, abuse, evidence),
      ...series(
        "domestic abuse victims satisfied",
        year,
        sharesOf(abuse, domesticAbuseSurveyed[year].satisfied, random),
        evidence,
      ),
    ];
  });
}

function fraud(random: Random): Row[] {
  const evidence = "National reporting centre, reports by victims' police area, January 2025 (synthetic)";
  return TWO_YEARS.flatMap((year) =>
    series("fraud and cyber reports", year, monthly(TALLIES.fraudReports[year], 0.12, random), evidence),
  );
}

function activity(random: Random): Row[] {
  const {domesticAbuseArrests, civilProtectionOrders, naloxoneTrained, seizedPence} = TALLIES;
  const counted = TWO_YEARS.flatMap((year) => [
    ...series(
      "officers trained to carry Naloxone",
      year,
      trained(year, naloxoneTrained),
      "Training records (synthetic)",
    ),
    ...series(
      "domestic abuse arrests",
      year,
      monthly(domesticAbuseArrests[year], 0.06, random),
      "Custody system, January 2025 (synthetic)",
    ),
    ...series(
      "civil protection orders",
      year,
      monthly(civilProtectionOrders[year], 0.2, random),
      "Legal services register of orders, January 2025 (synthetic)",
    ),
  ]);
  const seized = series(
    "value of goods seized (£)",
    2024,
    monthly(seizedPence[2024], 0.6, random).map(pounds),
    "Operation Elevate closing note, January 2025 (synthetic)",
  );
  return [...withDecimals(counted, 0), ...withDecimals(seized, 2)];
}

/** Puts the number of decimals before the evidence. */
function withDecimals(rows: readonly Row[], decimals: number): Row[] {
  return rows.map((row) => [...row.slice(0, -1), decimals, row.at(-1)!]);
}

function pounds(pence: number): string {
  return `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, "0")}`;
}

/** How many stand trained at the end of each month: evenly up from the end of the year before. */
function trained(year: TwoYears, standing: typeof TALLIES.naloxoneTrained): readonly number[] {
  const before = standing[(year - 1) as 2022 | 2023];
  return Array.from({length: 12}, (_, i) => before + Math.round(((standing[year] - before) * (i + 1)) / 12));
}

function monthly(total: number, spread: number, random: Random): readonly number[] {
  return parts(total, 12, spread, random);
}

/** A total in parts that differ by up to `spread` either way. */
function parts(total: number, count: number, spread: number, random: Random): readonly number[] {
  const weights = Array.from({length: count}, () => 1 + (2 * random.unit() - 1) * spread);
  return apportion(total, weights);
}

/** A part of each whole, adding up to `total`; never more than its whole. */
function sharesOf(wholes: readonly number[], total: number, random: Random): readonly number[] {
  return apportion(
    total,
    wholes.map((whole) => whole * (1 + (2 * random.unit() - 1) * 0.02)),
  ).map((part, i) => {
    if (part > wholes[i]!) throw new Error(`a part of ${part} exceeds its whole of ${wholes[i]}`);
    return part;
  });
}

/** Twelve values are months, four are quarters. */
function series(subject: string, year: TwoYears, values: readonly (string | number)[], evidence: string): Row[] {
  const span = (i: number) => (values.length === 4 ? `${year} Q${i + 1}` : `${year}-${String(i + 1).padStart(2, "0")}`);
  return values.map((value, i) => [subject, span(i), value, evidence]);
}

function table(header: readonly string[], rows: readonly Row[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

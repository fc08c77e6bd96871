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
  const evidence = (target: string) => `Contact centre monthly return, January 2025, target ${target} (synthetic)`;
  return TWO_YEARS.flatMap((year) => {
    const {calls999, calls101} = TALLIES;
    const urgent = {year, evidence: evidence("10 seconds")};
    const other = {year, evidence: evidence("2 minutes")};
    const all999 = monthly(calls999[year].calls, 0.08, random);
    const all101 = monthly(calls101[year].calls, 0.08, random);
    return [
      ...series("999 calls", all999, urgent),
      ...series("999 calls answered within 10 seconds", sharesOf(all999, calls999[year].within, random), urgent),
      ...series("101 calls", all101, other),
      ...series("101 calls answered within target", sharesOf(all101, calls101[year].within, random), other),
    ];
  });
}

function surveys(random: Random): Row[] {
  const evidence = "Telephone survey of victims, wave report, January 2025 (synthetic)";
  return TWO_YEARS.flatMap((year) => {
    const [all, abuse] = [TALLIES.surveyed[year], TALLIES.domesticAbuseSurveyed[year]];
    const allAsked = parts(all.all, {count: 4, spread: 0.05}, random);
    const abuseAsked = parts(abuse.all, {count: 4, spread: 0.05}, random);
    const of = {year, evidence};
    return [
      ...series("victims surveyed", allAsked, of),
      ...series("victims satisfied", sharesOf(allAsked, all.satisfied, random), of),
      ...series("domestic abuse victims surveyed", abuseAsked, of),
      ...series("domestic abuse victims satisfied", sharesOf(abuseAsked, abuse.satisfied, random), of),
    ];
  });
}

function fraud(random: Random): Row[] {
  const evidence = "National reporting centre, reports by victims' police area, January 2025 (synthetic)";
  return TWO_YEARS.flatMap((year) =>
    series("fraud and cyber reports", monthly(TALLIES.fraudReports[year], 0.12, random), {year, evidence}),
  );
}

function activity(random: Random): Row[] {
  const {domesticAbuseArrests, civilProtectionOrders, naloxoneTrained, seizedPence} = TALLIES;
  const counted = TWO_YEARS.flatMap((year) => {
    const from = (evidence: string) => ({year, evidence: `${evidence}, January 2025 (synthetic)`});
    const arrests = monthly(domesticAbuseArrests[year], 0.06, random);
    const orders = monthly(civilProtectionOrders[year], 0.2, random);
    return [
      ...series("officers trained to carry Naloxone", trained(year, naloxoneTrained), from("Training records")),
      ...series("domestic abuse arrests", arrests, from("Custody system")),
      ...series("civil protection orders", orders, from("Legal services register of orders")),
    ];
  });
  const seized = monthly(seizedPence[2024], 0.6, random).map(pounds);
  const note = {year: 2024, evidence: "Operation Elevate closing note, January 2025 (synthetic)"} as const;
  return [...withDecimals(counted, 0), ...withDecimals(series("value of goods seized (£)", seized, note), 2)];
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
  return parts(total, {count: 12, spread}, random);
}

/** A total in parts that differ by up to `spread` either way. */
function parts(total: number, {count, spread}: {readonly count: number; readonly spread: number}, random: Random) {
  return apportion(
    total,
    Array.from({length: count}, () => 1 + (2 * random.unit() - 1) * spread),
  );
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
function series(
  subject: string,
  values: readonly (string | number)[],
  {year, evidence}: {readonly year: TwoYears; readonly evidence: string},
): Row[] {
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

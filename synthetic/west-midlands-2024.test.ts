import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {strFromU8, unzipSync} from "fflate";
import {afterAll, beforeAll, expect, it} from "vitest";
import {makeIncoming} from "./west-midlands-2024.ts";

// A fiftieth of the crimes that nothing is calibrated on: the calibrated counts are whole at any scale. The totals below are
// those of the published statement and are written out again here, not taken from calibration.ts.

type Row = Readonly<Record<string, string>>;

const folder = mkdtempSync(join(tmpdir(), "copperplate-synthetic-"));
let rows: readonly Row[] = [];

beforeAll(async () => {
  await makeIncoming(folder, {scale: 0.02});
  rows = parse(readFileSync(join(folder, "crimes-2022-2024.csv")), {columns: true});
});
afterAll(() => rmSync(folder, {recursive: true}));

const HOMICIDE = /^(1|4\.1|4\.2|4\.10)$/;
const SERIOUS = /^(1|2|4\.1|4\.2|5D|5E|8N|8P|8S|34A|34B|10C|10D)$/;
const of = (row: Row, column: string): string => row[column]!;
const recordedIn = (year: number) => (row: Row) => of(row, "Date Recorded").endsWith(String(year));
const coded = (codes: RegExp) => (row: Row) => codes.test(of(row, "HO Offence Code"));
const youth = (row: Row) =>
  coded(SERIOUS)(row) && of(row, "Youngest Victim Age") !== "" && Number(of(row, "Youngest Victim Age")) < 25;
const positive = (row: Row) => /^[1234678]$/.test(of(row, "Outcome Type"));

it.each<[string, (row: Row) => boolean, number, number]>([
  ["homicides", coded(HOMICIDE), 38, 34],
  ["homicides linked to domestic abuse", (row) => coded(HOMICIDE)(row) && of(row, "DA Flag") === "Y", 9, 11],
  ["serious youth violence", youth, 7675, 6621],
  ["of which with a blade", (row) => youth(row) && of(row, "Blade Flag") === "Y", 370, 328],
  ["of which with a positive outcome", (row) => youth(row) && positive(row), 1010, 858],
  ["drug offences", coded(/^92[ACDE]$/), 7772, 7854],
  ["residential burglary", coded(/^(28[E-N]|29[ABC])$/), 14_852, 12_030],
  ["residential burglary by codes not in force", (row) => misdated(row), 0, 0],
])("has the published number of %s", (_, counts, in2023, in2024) => {
  expect(rows.filter((row) => recordedIn(2023)(row) && counts(row))).toHaveLength(in2023);
  expect(rows.filter((row) => recordedIn(2024)(row) && counts(row))).toHaveLength(in2024);
});

/** The codes of residential burglary changed on 1 April 2023. */
function misdated(row: Row): boolean {
  const old = isoOf(row, "Date Recorded") < "2023-04-01";
  return coded(old ? /^(28[I-N]|29[BC])$/ : /^(28[E-H]|29A)$/)(row);
}

it("numbers its crimes once each, as synthetic, in order of record", () => {
  expect(new Set(rows.map((row) => of(row, "Crime Number"))).size).toBe(rows.length);
  expect(rows.every((row) => of(row, "Crime Number").startsWith("SYN/"))).toBe(true);
  const dates = rows.map((row) => isoOf(row, "Date Recorded"));
  expect(dates).toEqual(dates.toSorted());
  expect([dates.at(0)?.slice(0, 7), dates.at(-1)?.slice(0, 7)]).toEqual(["2022-01", "2024-12"]);
});

it("knows no outcome before its crime or after the day of the extract, and dates none that is not assigned", () => {
  const wrong = rows.filter((row) => {
    if (of(row, "Outcome Type") === "0") return of(row, "Outcome Date") !== "";
    return isoOf(row, "Outcome Date") < isoOf(row, "Date Recorded") || isoOf(row, "Outcome Date") > "2025-01-06";
  });
  expect(wrong).toEqual([]);
  expect(rows.some((row) => of(row, "Outcome Date").endsWith("/2025"))).toBe(true);
});

it("gives the age of a victim only where a person is the victim", () => {
  const victimless = rows.filter(coded(/^(92[A-E]|10[A-D]|46|30[CD]|9[AB])$/));
  expect(victimless.length).toBeGreaterThan(20_000);
  expect(victimless.filter((row) => of(row, "Youngest Victim Age") !== "")).toEqual([]);
});

it("counts the workbook from the same crimes, and its totals add up", () => {
  const sheet = cellsOf("xl/worksheets/sheet1.xml");
  const line = (row: number, from: number, until: number) =>
    Array.from({length: until - from}, (_, i) => sheet.get(`${row} ${from + i}`)!);
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  // Columns: 2 to 13 Apr-22 to Mar-23, 14 their total, 15 to 26 Apr-23 to Mar-24, 27 their total, 28 to 36 Apr-24 to Dec-24.
  const [JAN_2024, APR_2024] = [24, 28];
  const in2024 = (row: number) => total([...line(row, JAN_2024, 27), ...line(row, APR_2024, 37)]);
  expect(in2024(6)).toBe(34);
  expect(in2024(9)).toBe(12_030);
  expect(in2024(10)).toBe(rows.filter((row) => recordedIn(2024)(row) && coded(/^34B$/)(row)).length);
  expect(in2024(14)).toBe(7854);
  expect(sheet.get("9 14")).toBe(total(line(9, 2, 14)));
  expect(sheet.get("8 30")).toBe(total([9, 10, 11, 12].map((row) => sheet.get(`${row} 30`)!)));
});

/** The numbers of a sheet by row and column; A is 1. */
function cellsOf(part: string): ReadonlyMap<string, number> {
  const tree = unzipSync(readFileSync(join(folder, "performance-2024-25-q3.xlsx")));
  const cells = strFromU8(tree[part]!).matchAll(/<c r="([A-Z]+)(\d+)"(?: s="\d+")?>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g);
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return new Map(Array.from(cells, ([, letters, row, value]) => [`${row} ${column(letters!)}`, Number(value)]));
}

it.each<[file: string, subject: string, in2023: number, in2024: number]>([
  ["fraud-reports.csv", "fraud and cyber reports", 13_540, 13_882],
  ["activity.csv", "value of goods seized (£)", 0, 104_260],
])("supplies %s: %s", (file, subject, in2023, in2024) => {
  expect(supplied(file, subject, 2023)).toBe(in2023);
  expect(supplied(file, subject, 2024)).toBe(in2024);
});

it("answers 94.9% of 999 calls in time, and 66 points more of 101 calls than the year before", () => {
  const share = (part: string, whole: string, year: number) =>
    (100 * supplied("calls.csv", part, year)) / supplied("calls.csv", whole, year);
  expect(share("999 calls answered within 10 seconds", "999 calls", 2024).toFixed(1)).toBe("94.9");
  const before = share("101 calls answered within target", "101 calls", 2023);
  const after = share("101 calls answered within target", "101 calls", 2024);
  expect([before.toFixed(1), after.toFixed(1), (after - before).toFixed(1)]).toEqual(["18.4", "84.4", "66.0"]);
});

it("ends the year with 280 officers trained", () => {
  const trained = tallies("activity.csv").filter(({Subject}) => Subject === "officers trained to carry Naloxone");
  expect(trained.at(-1)).toMatchObject({Month: "2024-12", Value: "280"});
});

it("makes the same bytes again", async () => {
  const again = join(folder, "again");
  await makeIncoming(again, {scale: 0.02});
  for (const name of readdirSync(again))
    expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
});

function supplied(file: string, subject: string, year: number): number {
  return (
    tallies(file)
      .filter(({Subject, Month}) => Subject === subject && Month!.startsWith(String(year)))
      .reduce((sum, {Value}) => sum + Math.round(Number(Value) * 100), 0) / 100
  );
}

function tallies(file: string): readonly Row[] {
  return parse(readFileSync(join(folder, file)), {columns: true});
}

/** dd/mm/yyyy to yyyy-mm-dd. */
function isoOf(row: Row, column: string): string {
  return of(row, column).split("/").reverse().join("-");
}

import {createHash} from "node:crypto";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {forceAreas} from "../../official/areas.ts";
import type {Coverage, Table} from "../../vocabulary/coverage.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {monthsOf, parsePeriod} from "../../vocabulary/period.ts";
import {connect, type Engine} from "../warehouse/engines/duckdb/connect.ts";
import {openDuckdbWarehouse} from "../warehouse/engines/duckdb/warehouse.ts";
import type {Version, VersionFile, Warehouse} from "../warehouse/warehouse.ts";
import {computeBook} from "./compute.ts";
import {countedRows} from "./counted-rows.ts";
import {measures} from "./index.ts";

/** Rows written by hand into Parquet and asked by the real engine. All of them are made up. */

const WM = "E23000014";
let workspace: string;
let engine: Engine;
let warehouse: Warehouse;

beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), "copperplate-compute-"));
  engine = await connect(workspace);
  warehouse = await openDuckdbWarehouse({workspace, now: () => new Date("2025-01-20T09:00:00Z")});
  await write(
    "crimes",
    CRIMES.map((row) => `'crime-extract', ${row}`),
    CRIME_COLUMNS,
  );
  await write(
    "outcomes",
    OUTCOMES.map((row) => `'crime-extract', ${row}`),
    `${CRIME_COLUMNS}, outcome, outcome_recorded`,
  );
  await write(
    "tallies",
    TALLIES.map((row) => `${row}, CAST(NULL AS INTEGER)`),
    "source, subject, force, area, offence, covers_from, covers_until, value, scale, evidence, outcome",
  );
});

afterAll(async () => {
  await warehouse.close();
  engine.close();
  rmSync(workspace, {recursive: true});
});

const CRIME_COLUMNS = "source, key, recorded, force, csp, offence, victim_age, domestic_abuse, blade";
const crime = (key: string, day: string, offence: string, rest = "30, 'no', 'no'") =>
  `'${key}', DATE '${day}', '${WM}', 'Birmingham', '${offence}', ${rest}`;

const CRIMES = [
  crime("A1", "2023-12-31", "1"),
  crime("B2", "2024-01-01", "1", "30, 'yes', 'no'"),
  crime("B1", "2024-03-05", "4.10", "NULL, 'unknown', 'no'"),
  crime("B3", "2024-12-31", "4.1", "19, 'yes', 'yes'"),
  crime("B4", "2024-06-01", "4.2", "24, 'no', 'yes'"),
  crime("C1", "2025-01-01", "1"),
  crime("D1", "2024-02-01", "34B", "25, 'no', 'yes'"),
  crime("D2", "2024-02-02", "34B", "0, 'no', 'unknown'"),
  crime("E1", "2022-05-05", "28E"),
  crime("E2", "2024-05-05", "28I"),
];

const OUTCOMES = [
  `${crime("B3", "2024-12-31", "4.1", "19, 'yes', 'yes'")}, 1, DATE '2025-01-10'`,
  `${crime("D2", "2024-02-02", "34B", "0, 'no', 'unknown'")}, 8, DATE '2024-04-01'`,
  `${crime("D2", "2024-02-02", "34B", "0, 'no', 'unknown'")}, 3, DATE '2024-05-01'`,
  `${crime("B4", "2024-06-01", "4.2", "24, 'no', 'yes'")}, 18, DATE '2024-07-01'`,
];

const tally = (source: string, subject: string, span: string, [value, scale = 0]: readonly number[], area = WM) => {
  const period = parsePeriod(span)!;
  return `'${source}', '${subject}', '${WM}', '${area}', '', '${period.from}', '${period.until}', ${value}, ${scale}, 'Report of ${source}'`;
};

const TALLIES = [
  ...monthsOf(parsePeriod("2023")!).map((month) => tally("workbook", "homicides", month, [3])),
  ...[1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 2].map((n, m) =>
    tally("workbook", "homicides", monthsOf(parsePeriod("2024")!)[m]!, [n]),
  ),
  ...["2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4"].map((quarter) => tally("calls", "999-calls", quarter, [100])),
  ...["2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4"].map((quarter) =>
    tally("calls", "999-calls-within-10-seconds", quarter, [94]),
  ),
  tally("calls", "101-calls", "2024", [0]),
  tally("calls", "101-calls-within-target", "2024", [0]),
  tally("tidy", "officers-trained-naloxone", "2024-12", [280]),
  tally("tidy", "officers-trained-naloxone", "2024-11", [275]),
  tally("tidy", "value-of-seizures", "2024", [10450050, 2]),
  tally("tidy", "fraud-and-cyber-reports", "2024", [13882]),
  tally("tidy", "fraud-and-cyber-reports", "2024", [900], "E22000001"),
  tally("letter", "fraud-and-cyber-reports", "2024", [13880]),
  tally("tidy", "civil-protection-orders", "2024", [40]),
  tally("tidy", "civil-protection-orders", "2024-03", [4]),
  tally("tidy", "domestic-abuse-arrests", "2024", [105, 1]),
];

async function write(table: Table, rows: readonly string[], columns: string): Promise<void> {
  const values = rows.map((row) => `(${row})`).join(", ");
  await engine.run(
    `COPY (SELECT *${table === "tallies" ? "" : ", CAST(NULL AS VARCHAR) AS last_outcome"} FROM (VALUES ${values}) AS t(${columns})) TO '${join(workspace, `${table}.parquet`)}'`,
  );
}

const EXTRACT = "2022-01..2025-01";

function version(extract = EXTRACT): Version {
  const rows = (table: Table) =>
    monthsOf(parsePeriod(extract)!).map((month) => ({
      table,
      source: "crime-extract",
      supplier: "west-midlands",
      force: WM,
      month,
    }));
  const supplied = TALLIES.flatMap((row): Coverage => {
    const [source, subject, force, , , from, until] = row.split(", ").map((cell) => cell.replaceAll("'", ""));
    const months = monthsOf({from, until} as never);
    return months.map((month) => ({
      table: "tallies",
      source: source!,
      supplier: "west-midlands",
      force: force!,
      subject: subject!,
      month,
    }));
  });
  const file = (table: Table, holdings: Coverage, name: string): VersionFile => ({
    path: `${table}.parquet`,
    table,
    sha256: "",
    rows: 0,
    holdings,
    masked: [],
    origins: [
      {file: `incoming/${name}`, sha256: "f".repeat(64), source: holdings[0]!.source, supplier: "west-midlands"},
    ],
  });
  const files = [
    file("crimes", rows("crimes"), "crimes.csv"),
    file("outcomes", rows("outcomes"), "crimes.csv"),
    file("tallies", supplied, "supplied.csv"),
  ];
  return {id: "v1", madeAt: "2025-01-20T09:00:00.000Z", coverage: files.flatMap(({holdings}) => holdings), files};
}

interface Asking {
  readonly area?: string;
  readonly extract?: string;
}

async function book(asked: readonly (readonly [string, string])[], {area = WM, extract}: Asking = {}) {
  const requests = asked.map(([measure, period]) => ({measure, area, period: parsePeriod(period)!}));
  return computeBook(requests, {measures, warehouse, version: version(extract), areas: forceAreas});
}

async function figure(
  measure: string,
  period: string,
  asking: Asking = {},
): Promise<{figure: Figure; findings: readonly Finding[]}> {
  const {book: answers, findings} = await book([[measure, period]], asking);
  return {figure: answers.figures[0]!, findings};
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("counted from rows", () => {
  it("counts the rows of the period, month by month, and fingerprints their keys", async () => {
    const {figure: counted, findings} = await figure("homicides", "2024");
    expect(counted.value).toEqual({kind: "count", value: 4});
    expect(counted.series.map(({numerator}) => numerator)).toEqual([1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
    expect(counted.provenance).toMatchObject({
      basis: "rows",
      version: "v1",
      asAt: "2025-01-20T09:00:00.000Z",
      counts: [{role: "numerator", value: 4, rows: 4, digest: sha256("B1\nB2\nB3\nB4\n")}],
      files: [{file: "incoming/crimes.csv"}],
    });
    expect(findings.map(({code}) => code)).toEqual(["bases-disagree"]);
  });

  it.each([
    ["homicides", "2024"],
    ["serious-youth-violence", "2024"],
    ["homicides-rolling", "2024 Q1"],
  ])("%s in %s: the printed query, run by hand, gives the integer", async (measure, period) => {
    const {provenance, value} = (await figure(measure, period)).figure;
    const rows = await engine.rows(provenance.counts[0]!.sql);
    expect(rows).toEqual([[BigInt((value as {value: number}).value)]]);
  });

  it.each([
    ["homicides-domestic-abuse-share", {kind: "share", of: {numerator: 2, denominator: 4}}],
    ["serious-youth-violence", {kind: "count", value: 3}],
    ["knife-related-youth-violence", {kind: "count", value: 2}],
    ["serious-youth-violence-positive-outcomes", {kind: "count", value: 3}],
    ["serious-youth-violence-positive-outcome-rate", {kind: "ratio", of: {numerator: 3, denominator: 3}}],
    ["drug-offences", {kind: "count", value: 0}],
  ])("%s: unknown never matches, and a covered month without rows is a zero", async (measure, value) => {
    const {figure: counted} = await figure(measure, "2024");
    expect(counted.value).toEqual(value);
    const sum = counted.series.reduce((total, {numerator}) => total + numerator!, 0);
    expect(sum).toBe(counted.provenance.counts[0]!.value);
  });

  it("counts the twelve months to the end for a rolling measure", async () => {
    const {figure: rolling} = await figure("homicides-rolling", "2024 Q1");
    expect(rolling).toMatchObject({counted: parsePeriod("12 months to 2024-03"), value: {kind: "count", value: 3}});
  });

  it("lists the rows it counted", async () => {
    const request = {measure: "homicides", area: WM, period: parsePeriod("2024")!};
    const [heads, ...rows] = await countedRows(request, {measures, warehouse, version: version(), areas: forceAreas});
    expect(heads?.slice(0, 2)).toEqual(["key", "recorded"]);
    expect(rows.map(([key]) => key)).toEqual(["B1", "B2", "B3", "B4"]);
  });
});

describe("what is not held", () => {
  it("is never a smaller number", async () => {
    const {figure: incomplete} = await figure("drug-offences", "2024", {extract: "2022-01..2024-10"});
    expect(incomplete).toMatchObject({
      value: {
        kind: "missing",
        reason: "incomplete-period",
        detail: "10 of 12 months are held; missing: 2024-11 to 2024-12.",
      },
      series: [],
      provenance: {basis: "none", counts: [], files: []},
    });
  });

  it("is not another force's zero, nor an unknown area's", async () => {
    expect((await figure("homicides", "2024", {area: "E23000032"})).figure.value).toMatchObject({
      reason: "not-available",
    });
    expect((await figure("homicides", "2024", {area: "E99"})).figure.value).toMatchObject({reason: "not-available"});
  });

  it("falls back on the number that was supplied", async () => {
    const {figure: supplied, findings} = await figure("homicides", "2024", {extract: "2022-01..2024-10"});
    expect(supplied).toMatchObject({
      value: {kind: "count", value: 5},
      provenance: {basis: "supplied:homicides", files: [{evidence: "Report of workbook"}]},
    });
    expect(supplied.series).toHaveLength(12);
    expect(findings).toEqual([]);
  });

  it("leaves a request for an unknown measure without a figure", async () => {
    expect((await book([["homicide", "2024"]])).book.figures).toEqual([]);
  });
});

describe("supplied numbers", () => {
  it("fill the period by quarters, and then have no months", async () => {
    const {figure: share} = await figure("999-answered-within-10-seconds", "2024");
    expect(share).toMatchObject({value: {kind: "share", of: {numerator: 376, denominator: 400}}, series: []});
    expect(share.provenance.counts.map(({role, rows}) => [role, rows])).toEqual([
      ["numerator", 4],
      ["denominator", 4],
    ]);
  });

  it("do not answer for a part of what they cover", async () => {
    const {figure: part} = await figure("999-answered-within-10-seconds", "2024-02..2024-06");
    expect(part.value).toMatchObject({
      reason: "incomplete-period",
      detail: expect.stringContaining("2024-02 to 2024-03"),
    });
  });

  it("of a stock stand at the end of the period, and only there", async () => {
    expect((await figure("officers-trained-naloxone", "2024")).figure.value).toEqual({kind: "count", value: 280});
    expect((await figure("officers-trained-naloxone", "2024-11")).figure.value).toEqual({kind: "count", value: 275});
    expect((await figure("officers-trained-naloxone", "2023")).figure.value).toMatchObject({reason: "not-available"});
  });

  it("are money to the penny", async () => {
    expect((await figure("value-of-seizures", "2024")).figure.value).toEqual({kind: "money", pence: 10450050});
  });

  it("of nothing have no share", async () => {
    expect((await figure("101-answered-within-target", "2024")).figure.value).toMatchObject({
      reason: "zero-denominator",
    });
  });

  it("with decimals are no count", async () => {
    expect((await figure("domestic-abuse-arrests", "2024")).figure.value).toMatchObject({
      reason: "not-available",
      detail: expect.stringContaining("decimals"),
    });
  });

  it("of which a month has two are not added up", async () => {
    const {figure: overlapping, findings} = await figure("civil-protection-orders", "2024");
    expect(overlapping.value).toMatchObject({reason: "incomplete-period"});
    expect(findings).toMatchObject([{code: "overlapping-tallies", message: expect.stringContaining("2024-03")}]);
  });
});

describe("two sources", () => {
  it("that differ are a finding with both numbers, where from, and what to do", async () => {
    const {findings} = await figure("homicides", "2024");
    expect(findings).toMatchObject([
      {
        severity: "should",
        at: {file: "incoming/supplied.csv"},
        message: expect.stringMatching(/^Homicides, West Midlands, 2024: 4 counted .*crimes\.csv\), but 5 supplied/),
      },
    ]);
  });

  it("of supplied numbers stand apart and are not added up; a district's is no part of it", async () => {
    const {figure: reports, findings} = await figure("fraud-and-cyber-reports", "2024");
    expect(reports.value).toEqual({kind: "count", value: 13880});
    expect(findings).toMatchObject([{code: "bases-disagree", message: expect.stringContaining("13,882")}]);
  });
});

describe("a book", () => {
  it("is in order of id, each request once, the same every time", async () => {
    const asked = [
      ["homicides", "2024"],
      ["drug-offences", "2024"],
      ["homicides", "2024"],
    ] as const;
    const first = await book(asked);
    expect(first.book.figures.map(({measure}) => measure)).toEqual(["drug-offences", "homicides"]);
    expect(await book(asked)).toEqual(first);
  });

  it("marks a break in series where a figure, or what it is compared with, began before it", async () => {
    const notes = async (...years: string[]) =>
      (await book(years.map((year) => ["residential-burglary", year] as const))).book.figures.map((one) => one.notes);
    expect(await notes("2024")).toEqual([[]]);
    expect(await notes("2022", "2024")).toEqual([[], ["break-in-series"]]);
    expect(await notes("2023")).toEqual([["break-in-series"]]);
  });
});

import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {TallyReading} from "../source.ts";
import {englishMonth} from "./english-month.ts";
import {policeUkStopAndSearch} from "./stop-and-search.ts";

const REAL = "../shared/data/stop-and-search";
const FILE = "2025-06-cheshire-stop-and-search.csv";
const HEADER =
  "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing";
const row = (object: string, more: {date?: string; outcome?: string; found?: string} = {}) =>
  `Person search,${more.date ?? "2025-06-10T12:00:00+00:00"},,,53.371500,-2.584033,Male,18-24,White - British,White,PACE,${object},${more.outcome ?? "Arrest"},${more.found ?? "False"},False`;

const read = (...rows: readonly string[]): Promise<TallyReading> =>
  policeUkStopAndSearch(FILE)!.read(FILE, Buffer.from(`${[HEADER, ...rows].join("\n")}\n`));
const counts = ({tallies}: TallyReading) => Object.fromEntries(tallies.map(({subject, value}) => [subject, value]));
const adds = ({read: {total, header, taken, rejected, apart, blank, insideValues = 0}}: TallyReading) =>
  total === header + taken + rejected + apart + blank + insideValues;

describe("the month of a timestamp by the clock in England", () => {
  it.each([
    ["2025-05-31T23:45:00+00:00", "2025-06"],
    ["2025-05-31T22:59:59+00:00", "2025-05"],
    ["2025-03-31T23:30:00+00:00", "2025-04"],
    ["2025-10-31T23:30:00+00:00", "2025-10"],
    ["2025-12-31T23:59:59Z", "2025-12"],
    ["2025-06-01T00:10:00+01:00", "2025-06"],
    ["2025-06-01T00:10:00", undefined],
    ["2025-02-30T00:10:00Z", undefined],
    ["2025-06-10", undefined],
    ["", undefined],
  ])("%s is in %s", (timestamp, month) => expect(englishMonth(timestamp)).toBe(month));
});

describe("a made-up month of stop and searches", () => {
  it("counts what was looked for and found, and keeps nothing of the person or the place", async () => {
    const reading = await read(
      row("Controlled drugs", {found: "True"}),
      row("Controlled drugs"),
      row("Offensive weapons", {found: "True"}),
      row("Firearms", {date: "2025-05-31T23:45:00+00:00"}),
      row("Article for use in theft", {found: ""}),
      row("", {outcome: ""}),
      row("Lost property"),
      row("Stolen goods", {date: "2025-06-30T23:10:00+00:00"}),
      row("Stolen goods", {date: "10/06/2025 12:00"}),
      row("Stolen goods", {found: "Perhaps"}),
    );
    expect(counts(reading)).toEqual({
      "stop-searches": 7,
      "stop-searches-for-drugs": 2,
      "stop-searches-for-weapons": 2,
      "stop-searches-object-found": 2,
    });
    expect(reading.findings.map(({code, at}) => `${code}:${at.line}`)).toEqual([
      "unreadable-date:10",
      "unknown-value:11",
    ]);
    expect(reading.apart).toEqual([{what: "timestamps of other months, by the clock in England", rows: 1}]);
    expect(reading.oddities).toEqual([
      "14% of objects of search are blank: 1 of 7.",
      "14% of outcomes are blank: 1 of 7.",
      "14% of rows do not say whether the object was found: 1 of 7. Blank is not taken for False.",
      'Objects of search that no file had before: "Lost property" (1); they are for something else.',
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/53\.37|18-24|White|Male/);
    expect(adds(reading)).toBe(true);
  });

  it("does not hold what most rows are silent about: no row is a 0, and silence is none", async () => {
    const silent = await read(
      row("", {outcome: "", found: ""}),
      row("Controlled drugs", {found: "True"}),
      row(""),
      row(""),
    );
    expect(counts(silent)).toEqual({"stop-searches": 4, "stop-searches-object-found": 1});
    const outcomeless = await read(row("Firearms", {outcome: ""}), row("Firearms", {outcome: ""}), row("Stolen goods"));
    expect(counts(outcomeless)).toEqual({
      "stop-searches": 3,
      "stop-searches-for-drugs": 0,
      "stop-searches-for-weapons": 2,
    });
    expect(outcomeless.oddities[0]).toBe("67% of outcomes are blank: 2 of 3.");
  });

  it("reads an early file without the columns of outcomes", async () => {
    const early = [HEADER, row("Controlled drugs"), row("Firearms")].map((line) =>
      line.split(",").slice(0, 12).join(","),
    );
    const reading = await policeUkStopAndSearch(FILE)!.read(FILE, Buffer.from(`${early.join("\n")}\n`));
    expect(Object.keys(counts(reading))).not.toContain("stop-searches-object-found");
    expect(reading.oddities[0]).toBe("The file lacks columns of outcomes.");
  });

  it.each([
    ["every row twice", 10, "doubled-month"],
    ["every row twice, but so few that it may be chance", 4, undefined],
  ])("%s", async (_, rows, code) => {
    const twice = Array.from({length: rows}, (__, at) => row("Firearms", {date: `2025-06-1${at >> 1}T12:00:00Z`}));
    const reading = await read(...twice);
    expect(reading.findings.map((finding) => finding.code)).toEqual(code === undefined ? [] : [code]);
    expect(reading.holdings.length > 0).toBe(code === undefined);
  });
});

describe.skipIf(!existsSync(REAL))("stop and search as published (skipped where ../shared/data is absent)", () => {
  const readings = async () =>
    new Map(
      await Promise.all(
        readdirSync(REAL).map(async (name) => {
          const reading = await policeUkStopAndSearch(name)!.read(name, readFileSync(`${REAL}/${name}`));
          return [name.replace("-stop-and-search.csv", ""), reading] as const;
        }),
      ),
    );

  it("accounts for every line of nine files, and finds what is odd", async () => {
    const all = await readings();
    expect([...all.values()].every(adds)).toBe(true);
    expect([...all].flatMap(([name, {findings}]) => findings.map(({code}) => `${name} ${code}`))).toEqual([
      "2020-07-city-of-london doubled-month",
    ]);
    expect(counts(all.get("2018-07-metropolitan")!)).toEqual({
      "stop-searches": 9588,
      "stop-searches-for-drugs": 5715,
      "stop-searches-for-weapons": 2001,
    });
    expect(counts(all.get("2025-06-cheshire")!)).toMatchObject({
      "stop-searches": 1185,
      "stop-searches-object-found": 327,
    });
    const merseyside = all.get("2025-06-merseyside")!;
    expect(counts(merseyside)).toEqual({"stop-searches": 4988});
    expect(merseyside.apart[0]!.rows).toBe(4);
    expect(merseyside.oddities.join(" ")).toContain("98% of outcomes are blank");
  });
});

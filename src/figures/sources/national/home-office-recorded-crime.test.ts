import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {type CellBytes, xlsxBytes} from "../../../../test/support/xlsx-bytes.ts";
import {openTables} from "../../../formats/tables.ts";
import type {TallyReading} from "../source.ts";
import {homeOfficeRecordedCrime} from "./home-office-recorded-crime.ts";

/** The published heading; every number below it is made up. */
const HEADER =
  "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences";
const row = (quarter: string, force: string, offence: string, value: string) =>
  `${quarter},"${force}",${offence},"${value}"`;
const MURDER = "Murder,Violence against the person,Homicide,1";
const SHOPLIFTING = "Shoplifting,Theft offences,Shoplifting,46";
const AF = "Fraud offences recorded by Action Fraud,Fraud offences,Fraud: Action Fraud,AF";

async function readText(...lines: readonly string[]): Promise<TallyReading> {
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  return homeOfficeRecordedCrime.read("crime.csv", await openTables("crime.csv", bytes));
}

const brief = ({tallies}: TallyReading) => tallies.map((t) => [t.force, t.area, t.offence, t.from, t.until, t.value]);

function reconciles({read}: TallyReading): boolean {
  const {total, header, taken, rejected, apart, blank, insideValues = 0} = read;
  return total === header + taken + rejected + apart + blank + insideValues;
}

describe("recorded crime by police force area", () => {
  it.each([
    ["formula-without-value", "A formula was saved without its value"],
    ["unclosed-quote", "A quote opens that nothing closes"],
  ] as const)("a row with a %s says so, and its quarter is not held", async (problemCode, says) => {
    const cells = (quarter: string, value: string) => ["2012/13", quarter, "Kent", "Murder", "", "", "1", value];
    const rows = [HEADER.split(","), cells("1", "3"), cells("2", ""), cells("2", "5")].map((cells, at) => ({
      ...{row: at + 1, lines: 1, cells},
      ...(at === 2 ? {problem: "it cannot be read", problemCode} : {}),
    }));
    const sheet = {
      ...{name: "", hidden: false},
      rows: async function* () {
        yield* rows;
      },
    };
    const reading = await homeOfficeRecordedCrime.read("crime.xlsx", {form: "xlsx", sheets: [sheet]});
    expect(reading.findings.map(({code, message}) => [code, message.slice(0, says.length)])).toEqual([
      [problemCode, says],
    ]);
    expect(reading.holdings.map(({month}) => month)).toEqual(["2012-04", "2012-05", "2012-06"]);
    expect(reconciles(reading)).toBe(true);
  });

  it("a row is a number of a force, a quarter and an offence, however the cells are written", async () => {
    const reading = await readText(
      "Police recorded crime open data,,,,,,,",
      "",
      HEADER.replace("Force Name", " force NAME ").replace("Number of Offences", "Number of Offences [note 2]"),
      row("2012/13,1", "London, City of", MURDER, " 3 "),
      row("2012-13,Q2", "Devon & Cornwall ", SHOPLIFTING, "66,776"),
      row("2012/13,4", "BRITISH TRANSPORT POLICE", SHOPLIFTING, "-00 "),
      row("2012/13,4", "Kent", SHOPLIFTING, "-45"),
      "Source: Home Office,,,,,,,",
    );
    expect(brief(reading)).toEqual([
      ["E23000034", "E23000034", "1", "2012-04", "2012-07", 3],
      ["E23000035", "E23000035", "46", "2012-07", "2012-10", 66776],
      ["btp", "", "46", "2013-01", "2013-04", 0],
      ["E23000032", "E23000032", "46", "2013-01", "2013-04", -45],
    ]);
    expect(Object.is(reading.tallies[2]!.value, 0)).toBe(true);
    expect(reading.tallies[0]).toMatchObject({
      subject: "recorded-crime",
      scale: 0,
      evidence: "Home Office, police recorded crime open data, to 2012/13 Q4",
    });
    expect(reading).toMatchObject({vintage: "2013-03", findings: [], read: {header: 2, taken: 4, apart: 1, blank: 1}});
    expect(reading.oddities.join("\n")).toContain("1 number is below zero, down to -45");
    expect(reconciles(reading)).toBe(true);
  });

  it("an unknown force is one finding with the nearest, and the rest goes on", async () => {
    const reading = await readText(
      HEADER,
      row("2024/25,1", "Lancashre", MURDER, "1"),
      row("2024/25,1", "Lancashre", SHOPLIFTING, "2"),
      row("2024/25,1", "England and Wales", SHOPLIFTING, "20"),
      row("2024/25,1", "Kent", SHOPLIFTING, "3"),
    );
    expect(reading.findings).toMatchObject([
      {code: "unknown-police-force-area", at: {line: 2}, advice: expect.stringContaining("Did you mean Lancashire?")},
    ]);
    expect(reading.findings[0]!.message).toContain("2 rows, the first in row 2");
    expect(brief(reading)).toHaveLength(1);
    expect(reading.read).toMatchObject({taken: 1, rejected: 2, apart: 1});
  });

  it("rows of a code that stands for several offences, or of other words, are added up; the same row twice is not", async () => {
    const joined = "Homicide,Violence against the person,Homicide,1/4.1/4.10/4.2";
    const reading = await readText(
      HEADER,
      ...["1", "1", "0", "0"].map((value) => row("2017/18,1", "Kent", joined, value)),
      row("2017/18,1", "Kent", SHOPLIFTING, "5"),
      row("2017/18,1", "Kent", SHOPLIFTING.replace("Shoplifting", "Theft from shops"), "5"),
      row("2017/18,2", "Kent", SHOPLIFTING, "7"),
      row("2017/18,2", "Kent", SHOPLIFTING, "7"),
      row("2017/18,3", "Kent", SHOPLIFTING, "7"),
      row("2017/18,3", "Kent", SHOPLIFTING, "8"),
    );
    expect(reading.tallies.map(({from, value}) => [from, value])).toEqual([
      ["2017-04", 2],
      ["2017-04", 10],
      ["2017-07", 7],
      ["2017-10", 7],
    ]);
    expect(reading.findings.map(({code, at}) => [code, at.line])).toEqual([
      ["repeated-row", 9],
      ["contradicting-rows", 11],
    ]);
    expect(new Set(reading.holdings.map(({month}) => month))).not.toContain("2017-10");
    expect(reconciles(reading)).toBe(true);
  });

  it("a quarter that lacks a number is not held, and no mark is a zero", async () => {
    const reading = await readText(
      HEADER,
      row("2024/25,1", "Kent", SHOPLIFTING, "3"),
      row("2024/25,1", "Kent", MURDER, "[x]"),
      row("2024/25,2", "Kent", SHOPLIFTING, "4"),
      row("2024/25,3", "Kent", MURDER, "many"),
    );
    expect(reading.holdings.map(({month}) => month)).toEqual(["2024-07", "2024-08", "2024-09"]);
    expect(reading.findings).toMatchObject([{code: "not-a-whole-number"}]);
    expect(reading.oddities.join("\n")).toContain("these quarters are not held: Kent 2024/25 Q1, Kent 2024/25 Q3.");
  });

  it("a body of fraud that gives nothing but zeros has not published yet", async () => {
    const uk = "Fraud,Fraud offences,Fraud: UK Finance,UK Finance";
    const reading = await readText(
      HEADER,
      row("2017/18,1", "Financial Fraud Action UK", uk.replace("UK Finance,UK Finance", "FFA UK,FFA UK"), "24961"),
      row("2017/18,2", "UK Finance", uk, "30000"),
      row("2017/18,2", "Action Fraud", AF, "0"),
      row("2017/18,1", "Kent", SHOPLIFTING, "9"),
      row("2017/18,2", "Kent", SHOPLIFTING, "0"),
    );
    expect(brief(reading).filter(([force]) => force === "uk-finance")).toHaveLength(2);
    expect(brief(reading).map(([force]) => force)).not.toContain("action-fraud");
    const awaited = reading.holdings.filter((holding) => holding.awaited);
    expect(awaited.map(({force, month}) => `${force} ${month}`)).toEqual([
      "action-fraud 2017-07",
      "action-fraud 2017-08",
      "action-fraud 2017-09",
    ]);
    expect(reading.read).toMatchObject({taken: 4, apart: 1});
    const odd = reading.oddities.join("\n");
    expect(odd).toContain("Action Fraud in 2017/18 Q2 is given as 0 and is not yet published");
    expect(odd).toContain("Kent has nothing but zeros in 2017/18 Q2");
  });

  it("a quarter that is missing or under half of the year before, and a code that nobody knows, are odd", async () => {
    const reading = await readText(
      HEADER,
      row("2023/24,1", "Kent", SHOPLIFTING, "100"),
      row("2024/25,1", "Kent", SHOPLIFTING, "49"),
      row("2024/25,1", "Essex", "Stealing a march,Theft offences,Other,999Z", "50"),
    );
    const odd = reading.oddities.join("\n");
    expect(odd).toContain("Kent has 49 in 2024/25 Q1, under half of the 100 in 2023/24 Q1.");
    expect(odd).toContain("Essex has no rows in 2023/24 Q1, and others have.");
    expect(odd).toContain("41 of the 43 forces are not in it");
    expect(odd).toContain("999Z");
    expect(reading.tallies).toHaveLength(3);
  });

  it("a workbook of a sheet a year is one table: titles above, notes apart, spaces behind the names of sheets", async () => {
    const cells = (line: string): CellBytes[] =>
      line.split(",").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell));
    const sheet = (name: string, year: string, value: string) => ({
      name,
      rows: [
        ["Police recorded crime open data tables"],
        ["This worksheet contains one table."],
        [],
        cells(HEADER),
        cells(`${year},1,Kent,${MURDER},${value}`),
        cells(`${year},1,Gwent,${MURDER},${value}`),
        ["Source: Home Office"],
      ],
      merged: ["A1:H1", "A2:H2"],
    });
    const bytes = xlsxBytes([
      {name: "Contents", rows: [["Contents"], ["2022-23"], ["2023-24"]]},
      sheet("2022-23 ", "2022/23", "3"),
      sheet("2023-24 ", "2023/24", "4"),
    ]);
    const reading = await homeOfficeRecordedCrime.read("crime.xlsx", await openTables("crime.xlsx", bytes));
    expect(reading.tallies.map(({force, from, value}) => [force, from, value])).toEqual([
      ["E23000032", "2022-04", 3],
      ["W15000002", "2022-04", 3],
      ["E23000032", "2023-04", 4],
      ["W15000002", "2023-04", 4],
    ]);
    expect(reading.apart).toEqual([
      {what: "rows of sheets that hold no such table: notes, contents", rows: 3},
      {what: "notes under the table", rows: 2},
    ]);
    expect(reading.findings).toEqual([]);
    expect(reconciles(reading)).toBe(true);
  });

  it("a code that a spreadsheet kept as a number has its nought again", async () => {
    const reading = await readText(
      HEADER,
      row("2024/25,1", "Kent", "Manslaughter,Violence against the person,Homicide,4.1", "2"),
      row("2024/25,1", "Kent", "Corporate manslaughter,Violence against the person,Homicide,4.1", "1"),
    );
    expect(reading.tallies.map(({offence, value}) => [offence, value])).toEqual([
      ["4.1", 2],
      ["4.10", 1],
    ]);
  });

  it("tables that divide further, or of outcomes, are not this one", () => {
    const recognised = (header: string) =>
      homeOfficeRecordedCrime.recognises([{name: "", rows: [["Title"], header.split(",")]}]);
    expect(recognised(HEADER)).toBe(true);
    expect(recognised(HEADER.replace("Offence Description", "CSP Name,Offence Description"))).toBe(false);
    expect(recognised(`${HEADER},Outcome Type`)).toBe(false);
    expect(recognised(`${HEADER},Offence Subcode`)).toBe(false);
  });

  it("a file of faults says twenty of a kind and how many more", async () => {
    const lines = Array.from({length: 500}, (_, n) => row("2024/25,1", `Nowhere ${n}shire`, MURDER, "1"));
    const {findings, read} = await readText(HEADER, ...lines);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)!.message).toContain("480 more rows");
    expect(read.rejected).toBe(500);
  });
});

const DATA = "../shared/data/recorded-crime";
const ALL = `${DATA}/home-office-recorded-crime-pfa-2012-13-to-2025-26-q3.csv.gz`;
const SHEET = `${DATA}/prc-pfa-mar2013-onwards-tables201718.csv`;
const there = existsSync(ALL) && existsSync(SHEET);

describe.skipIf(!there)("the published tables (skipped when ../shared/data/recorded-crime is not there)", () => {
  const sumOf = ({tallies}: TallyReading, codes: readonly string[], year: number) =>
    tallies
      .filter(
        ({force, offence, from}) => force === "E23000014" && codes.includes(offence) && from.startsWith(`${year}-`),
      )
      .reduce((sum, {value}) => sum + value, 0);

  it("every row from April 2012 to December 2025 is accounted for", {timeout: 60_000}, async () => {
    const reading = await homeOfficeRecordedCrime.read(ALL, await openTables(ALL, readFileSync(ALL)));
    expect(reading.read).toMatchObject({total: 321_894, header: 1, taken: 321_890, apart: 3, rejected: 0, blank: 0});
    expect(reading.findings).toEqual([]);
    expect(reading.vintage).toBe("2025-12");
    expect(reading.tallies.filter(({value}) => value < 0)).toHaveLength(426);
    const homicide = ["1", "4.1", "4.2", "4.10"];
    const drugs = ["92A", "92C", "92D", "92E"];
    const burglary = ["28I", "28J", "28K", "28L", "28M", "28N", "29B", "29C", "28E", "28F", "28G", "28H", "29A"];
    expect([2024, 2023].map((year) => sumOf(reading, homicide, year))).toEqual([31, 42]);
    expect([2024, 2023].map((year) => sumOf(reading, drugs, year))).toEqual([7844, 7707]);
    expect([2024, 2023].map((year) => sumOf(reading, burglary, year))).toEqual([12_198, 14_797]);
    const odd = reading.oddities.join("\n");
    for (const name of ["Action Fraud", "British Transport Police", "CIFAS", "Financial Fraud Action UK", "UK Finance"])
      expect(odd).toContain(`"${name}"`);
    const awaited = reading.holdings.filter((holding) => holding.awaited);
    expect([...new Set(awaited.map(({force}) => force))]).toEqual(["action-fraud", "cifas", "uk-finance"]);
    expect(awaited.every(({month}) => month >= "2025-10")).toBe(true);
    const finance = reading.holdings.filter(({force, awaited}) => force === "uk-finance" && !awaited);
    expect(finance).toHaveLength(54 * 3);
  });

  it("the sheet of 2017/18 gives homicide in four rows of one code, and the same sums", async () => {
    const reading = await homeOfficeRecordedCrime.read(SHEET, await openTables(SHEET, readFileSync(SHEET)));
    expect(reading.read).toMatchObject({total: 23_069, header: 1, taken: 23_068, rejected: 0});
    expect(reading.findings).toEqual([]);
    expect(reading.tallies).toHaveLength(22_540);
    expect(reading.oddities.join("\n")).toContain("36 numbers are below zero");
  });
});

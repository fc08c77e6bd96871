import {describe, expect, it} from "vitest";
import {type CellBytes, type SheetBytes, xlsxBytes} from "../../../test/support/xlsx-bytes.ts";
import {monthlyWorkbook, monthlyWorkbookMapping} from "./monthly-workbook.ts";
import type {TallyReading} from "./source.ts";

const BASE = {
  source: "monthly-workbook",
  title: "Monthly performance workbook (synthetic)",
  files: "incoming/performance-*.xlsx",
  supplier: "west-midlands",
  force: "E23000014",
  "header-row": 2,
  labels: {"Residential burglary": "residential-burglary", "Drug offences": "drug-offences"},
};

/** Named a workbook when it is one, or when it is a web page that says so. */
const fileName = (bytes: Uint8Array): string =>
  [0x50, 0x3c].includes(bytes[0]!) ? "incoming/performance.xlsx" : "incoming/performance.csv";

async function read(bytes: Uint8Array, mapping: object = {}): Promise<TallyReading> {
  const origin = {mappingFile: "mappings/workbook.yaml", mappingFingerprint: "f".repeat(64)};
  const source = monthlyWorkbook(monthlyWorkbookMapping.parse({...BASE, ...mapping}), origin);
  const reading = await source.read(fileName(bytes), bytes);
  const {total, header, taken, rejected, apart, blank} = reading.read;
  expect(total).toBe(header + taken + rejected + apart + blank);
  expect(taken).toBe(reading.tallies.length);
  expect(apart).toBe(reading.apart.reduce((sum, {rows}) => sum + rows, 0));
  return reading;
}

/** subject → its months and values, in order: `2024-04=10 2024-05=12`. */
function shown(reading: TallyReading, area = "E23000014"): Record<string, string> {
  const subjects = Map.groupBy(
    reading.tallies.filter((tally) => tally.area === area),
    ({subject}) => subject,
  );
  return Object.fromEntries(
    [...subjects].map(([subject, tallies]) => [subject, tallies.map(({from, value}) => `${from}=${value}`).join(" ")]),
  );
}

const sheet = (rows: CellBytes[][], merged: string[] = []): SheetBytes => ({name: "Force ", rows, merged});
const one = (rows: CellBytes[][], merged: string[] = []): Uint8Array => xlsxBytes([sheet(rows, merged)]);
const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (reading: TallyReading): string[] => reading.findings.map(({code}) => code);

const SIMPLE: CellBytes[][] = [
  ["Performance (synthetic)"],
  ["Measure", "Apr-24", "May-24", "Jun-24"],
  ["Residential burglary", 10, 12, 0],
  ["Drug offences", 5, null, 7],
];
const SIMPLE_SHOWN = {
  "residential-burglary": "2024-04=10 2024-05=12 2024-06=0",
  "drug-offences": "2024-04=5 2024-06=7",
};
/** The simple sheet with one row's cells in place of another's. */
const withRow = (row: number, cells: CellBytes[]): Uint8Array =>
  one(SIMPLE.map((old, i) => (i === row - 1 ? cells : old)));

describe("which sheet is read", () => {
  it("without sheets in the mapping: the only one that is shown and filled; of several none, and that is a must", async () => {
    const front = {...sheet([["About"]]), name: "Front page"};
    const others = [
      {...sheet([["x", 1]]), name: "Workings", hidden: true},
      {...sheet([]), name: "Sheet2"},
    ];
    const alone = await read(xlsxBytes([sheet(SIMPLE), ...others]));
    expect([shown(alone), alone.findings]).toEqual([SIMPLE_SHOWN, []]);
    const aside = await read(xlsxBytes([front, sheet(SIMPLE), ...others]), {"ignore-sheets": ["Front page"]});
    expect([shown(aside), aside.findings]).toEqual([SIMPLE_SHOWN, []]);
    const several = await read(xlsxBytes([front, sheet(SIMPLE)]));
    expect(several.findings.map(({code, severity}) => `${code} ${severity}`)).toEqual([
      "sheet-not-mapped must",
      "sheet-not-mapped must",
    ]);
  });

  it("words in a column that is no month are set apart, not rejected", async () => {
    const rows: CellBytes[][] = [
      ["Performance"],
      ["Group", "Measure", "Apr-24", "Trend"],
      ["Acquisitive", "Drug offences", 5, "up"],
    ];
    const labels = {"Drug offences": "drug-offences"};
    const reading = await read(one(rows), {"label-column": "B", labels});
    expect(reading.findings).toEqual([]);
    expect(reading.read).toMatchObject({taken: 1, rejected: 0, apart: 2});
  });
});

describe("shapes of a monthly workbook", () => {
  it("keeps zero, and does not hold a blank", async () => {
    const reading = await read(one(SIMPLE));
    expect(shown(reading)).toEqual(SIMPLE_SHOWN);
    expect(reading.findings).toEqual([]);
    expect(reading.holdings.filter(({subject}) => subject === "drug-offences").map(({month}) => month)).toEqual([
      "2024-04",
      "2024-06",
    ]);
    expect(reading.tallies[0]).toEqual({
      subject: "residential-burglary",
      force: "E23000014",
      area: "E23000014",
      offence: "",
      from: "2024-04",
      until: "2024-05",
      value: 10,
      scale: 0,
      evidence: BASE.title,
      line: 3,
    });
  });

  it("reads a sheet an area, years merged over months, Excel dates, totals, year to date and a percentage", async () => {
    const rows = (factor: number): CellBytes[][] => [
      ["Performance"],
      [null, "2023/24", null, "2024/25", null, null, null, null],
      [
        "Measure",
        {date: "2024-02-01"},
        {date: "2024-03-01"},
        {date: "2024-04-30"},
        {date: "2024-05-01"},
        "YTD",
        "% change",
      ],
      ["Neighbourhood crime", 3 * factor, 5 * factor, 7 * factor, 9 * factor, 16 * factor, {percent: 0.1}],
      [null],
      ["Residential burglary", factor, 2 * factor, 3 * factor, 4 * factor, {formula: "D6+E6", value: 7 * factor}, "-"],
      ["Personal robbery", 2 * factor, 3 * factor, 4 * factor, 5 * factor, 9 * factor],
      ["Notes", "Made up."],
    ];
    const sheets = [
      {name: "West Midlands ", rows: rows(10), merged: ["B2:C2", "D2:E2"]},
      {name: "Birmingham", rows: rows(3), merged: []},
      {name: "Lists", rows: [["x"]], hidden: true},
    ];
    const reading = await read(xlsxBytes(sheets), {
      sheets: {"West Midlands": "E23000014", Birmingham: "E22000335"},
      "header-row": 3,
      labels: {"Residential burglary": "residential-burglary", "Personal robbery": "personal-robbery"},
      totals: {"Neighbourhood crime": ["Residential burglary", "Personal robbery"]},
      "year-to-date": ["YTD"],
      "ignore-columns": ["% change"],
      "ignore-rows": ["Notes"],
      months: "mmm-yy",
    });
    expect(reading.findings).toEqual([]);
    expect(shown(reading)["residential-burglary"]).toBe("2024-02=10 2024-03=20 2024-04=30 2024-05=40");
    expect(shown(reading, "E22000335")["personal-robbery"]).toBe("2024-02=6 2024-03=9 2024-04=12 2024-05=15");
    expect(reading.apart).toEqual([
      {what: "cells of the sheet's own sums, checked and not loaded", rows: 14},
      {what: "cells of ignored rows and columns, headings and notes", rows: 6},
    ]);
  });

  it.each<[string, Uint8Array, object]>([
    [
      "months in full, a spacer column and row, labels in column C, section headings",
      one([
        [null, null, "Performance"],
        [null, null, "Measure", null, "April 2024", "May 2024", null, "June 2024"],
        [null],
        [null, null, "ACQUISITIVE CRIME"],
        [null, "1a", " Residential  burglary: ", null, 10, 12, null, 0],
        [null, null, "OTHER"],
        [null, "2", "Drug offences", null, "5", null, null, " 7 "],
      ]),
      {"label-column": "C"},
    ],
    [
      "a year merged above months in two heading rows",
      one(
        [
          ["Measure", "2024/25", null, null, "YTD"],
          [null, "Apr", "May", "Jun", null],
          ["Residential burglary", 10, 12, 0, 22],
          ["Drug offences", 5, null, 7, 12],
        ],
        ["A1:A2", "B1:D1", "E1:E2"],
      ),
      {"header-row": [1, 2], "year-to-date": ["YTD"]},
    ],
    [
      "CSV in Windows-1252 with semicolons, the year in the title, months alone",
      Uint8Array.from(
        Buffer.from(
          "Force performance \x96 2024/25;;;\nMeasure;Apr;May;June\nResidential burglary;10;12;0\n\nDrug offences;5;;7\n",
          "latin1",
        ),
      ),
      {},
    ],
    [
      "CSV with a year in its own row, not merged",
      csv("Measure,2024,,\n,Apr,May,Jun\nResidential burglary,10,12,0\nDrug offences,5,,7\n"),
      {"header-row": [1, 2]},
    ],
    [
      "numbers as months, and a year in the mapping",
      csv("x\nMeasure,04/2024,2024-05,Jun\nResidential burglary,10,12,0\nDrug offences,5,,7\n"),
      {year: "2024/25"},
    ],
    [
      "months that Excel turned round in a CSV",
      csv("x\nMeasure,24-Apr,24-May,24-Jun\nResidential burglary,10,12,0\nDrug offences,5,,7\n"),
      {months: "yy-mmm"},
    ],
    [
      "groups in a column of their own",
      csv(
        "x\nGroup,Measure,Apr-24,May-24,Jun-24\nBurglary,Recorded,10,12,0\n,Solved,1,2,3\nDrugs,Recorded,5,,7\n,Solved,1,1,1\n",
      ),
      {
        "label-column": ["A", "B"],
        labels: {"Burglary > Recorded": "residential-burglary", "Drugs > Recorded": "drug-offences"},
        "ignore-rows": ["Solved"],
      },
    ],
    [
      "groups as headings above",
      csv("x\nMeasure,Apr-24,May-24,Jun-24\nBurglary,,,\nRecorded,10,12,0\nDrugs,,,\nRecorded,5,,7\n"),
      {labels: {"Burglary > Recorded": "residential-burglary", "Drugs > Recorded": "drug-offences"}},
    ],
  ])("%s", async (_, bytes, mapping) => {
    const reading = await read(bytes, mapping);
    expect(reading.findings).toEqual([]);
    expect(shown(reading)).toEqual(SIMPLE_SHOWN);
  });

  it("goes on into the next year when month names begin again", async () => {
    const reading = await read(
      csv("2024/25\nMeasure,Feb,Mar,Apr,May\nResidential burglary,1,2,3,4\nDrug offences,1,1,1,1\n"),
    );
    expect(shown(reading)["residential-burglary"]).toBe("2025-02=1 2025-03=2 2025-04=3 2025-05=4");
    expect(reading.oddities).toEqual([
      "The file: its months name no year; they are read from 2024/25, named above them.",
    ]);
  });

  it("keeps decimals of a subject with a scale", async () => {
    const labels = {...BASE.labels, "Drug offences": {subject: "victim-services-funding", scale: 2}};
    const reading = await read(withRow(4, ["Drug offences", "£1,204.50", 6.5, 7]), {labels});
    expect(shown(reading)["victim-services-funding"]).toBe("2024-04=120450 2024-05=650 2024-06=700");
  });

  it("holds a month only when every sheet that has the subject has its number", async () => {
    const other = sheet(SIMPLE.map((row) => row.map((cell) => (cell === 12 ? null : cell))));
    const bytes = xlsxBytes([sheet(SIMPLE), {...other, name: "Coventry"}]);
    const reading = await read(bytes, {sheets: {Force: "E23000014", Coventry: "E08000026"}});
    const held = reading.holdings.filter(({subject}) => subject === "residential-burglary");
    expect(held.map(({month}) => month)).toEqual(["2024-04", "2024-06"]);
    expect(reading.oddities).toEqual([
      "residential-burglary is not held for 2024-05: some of its areas have no number there.",
    ]);
  });
});

describe("cells of a monthly workbook", () => {
  it.each<[string, CellBytes, string]>([
    ["footnote-mark", "12*", 'Force!C3 reads "12*"'],
    ["footnote-mark", "12 [r]", "Force!C3"],
    ["footnote-mark", {rich: '<r><t>9,000</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'}, "9,000¹"],
    ["not-a-number", "9,0001", "Force!C3"],
    ["not-a-number", "about 12", "Force!C3"],
    ["percent-value", {percent: 0.95}, "Force!C3"],
    ["percent-value", "94.9%", "94.9%"],
    ["not-a-whole-number", 12.5, "12.5"],
    ["negative-value", "(12)", "(12)"],
    ["error-cell", {error: "#REF!"}, "#REF!"],
    ["date-for-number", {date: "2024-02-01"}, "2024-02-01"],
    ["formula-without-value", {formula: "SUM(B1:B2)"}, "Force!C3"],
  ])("%s: %j", async (code, cell, words) => {
    const reading = await read(withRow(3, ["Residential burglary", 10, cell, 0]));
    expect(reading.findings).toMatchObject([{code, severity: "must", at: {line: 3}}]);
    expect(reading.findings[0]!.message).toContain(words);
    expect(shown(reading)["residential-burglary"]).toBe("2024-04=10 2024-06=0");
    expect(reading.read.rejected).toBe(1);
  });

  it.each(["-", "n/a", "..", "[x]"])("%s is missing, and said", async (mark) => {
    const reading = await read(withRow(3, ["Residential burglary", 10, mark, 0]));
    expect(reading.findings).toEqual([]);
    expect(shown(reading)["residential-burglary"]).toBe("2024-04=10 2024-06=0");
    expect(reading.oddities).toEqual(['1 cell says "-", "n/a" or the like and is missing, not zero: Force!C3.']);
  });

  it("takes negative corrections when they are allowed", async () => {
    const reading = await read(withRow(3, ["Residential burglary", 10, "(1,200)", 0]), {negatives: "allowed"});
    expect(shown(reading)["residential-burglary"]).toBe("2024-04=10 2024-05=-1200 2024-06=0");
  });

  it("does not give one month a number merged over three", async () => {
    const reading = await read(one(SIMPLE, ["B3:D3"]));
    expect(codes(reading)).toContain("merged-value");
    expect(shown(reading)["residential-burglary"]).toBeUndefined();
  });
});

describe("rows, columns and sheets of a monthly workbook", () => {
  it.each<[string, CellBytes[][], object, string]>([
    ["unknown-label", [...SIMPLE, ["Drug offence", 1, 2, 3]], {}, '"Drug offences" comes nearest'],
    ["row-without-label", [...SIMPLE, [null, 1, 2, 3]], {}, "Row 5"],
    ["label-twice", [...SIMPLE, ["drug offences ", 1, 2, 3]], {}, "rows 4 and 5"],
    ["unknown-month-heading", SIMPLE.map((row, i) => [...row, i === 1 ? "Juny-24" : 4]), {}, "Force!E2"],
    [
      "month-twice",
      SIMPLE.map((row, i) => [...row, i === 1 ? "June 2024" : 4]),
      {},
      "Force!E2 is 2024-06, and so is Force!D2",
    ],
    [
      "month-without-year",
      SIMPLE.map((row, i) => (i === 1 ? ["Measure", "Apr-24", "May", "Jun-24"] : row)),
      {},
      "Force!C2",
    ],
    ["label-not-found", SIMPLE, {labels: {...BASE.labels, Burglary: "x"}}, '"Burglary"'],
    ["sheet-not-found", SIMPLE, {sheets: {Force: "E23000014", Dudley: "E08000027"}}, '"Dudley"; it has "Force"'],
    [
      "total-does-not-add-up",
      [...SIMPLE, ["All", 15, 12, 8]],
      {totals: {All: ["Residential burglary", "Drug offences"]}},
      'Force!D5, "All" in "Jun-24", says 8; the 2 rows it names add up to 7',
    ],
    [
      "total-does-not-add-up",
      SIMPLE.map((row, i) => [...row, ["", "YTD", 22, 13][i]!]),
      {"year-to-date": ["YTD"]},
      'Force!E4, "Drug offences" in "YTD", says 13; its 3 months shown add up to 12',
    ],
    [
      "total-part-missing",
      [...SIMPLE, ["All", 15, 12, 7]],
      {totals: {All: ["Residential burglary", "Robbery"]}},
      '"Robbery"',
    ],
  ])("%s", async (code, rows, mapping, words) => {
    const reading = await read(one(rows), mapping);
    const found = reading.findings.filter((finding) => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain(words);
    expect(found[0]!.at.file).toBe("incoming/performance.xlsx");
    expect(shown(reading)["residential-burglary"]).toMatch(/^2024-04=10/);
  });

  it("checks a year to date against the year that its heading names", async () => {
    const rows: CellBytes[][] = [
      ["Performance"],
      ["Measure", "Apr-23", "May-23", "Jun-23", "Apr-24", "May-24", "YTD 2024/25", "YTD 2023/24", "2023 total"],
      ["Residential burglary", 1, 2, 4, 8, 16, 24, 3, 7],
      ["Drug offences", 1, 2, 4, 8, 16, 24, 7, 7],
    ];
    const reading = await read(one(rows), {"year-to-date": ["YTD*"], "ignore-columns": ["* total"]});
    expect(reading.findings).toEqual([]);
    const wrong = await read(one([rows[0]!, rows[1]!, ["Residential burglary", 1, 2, 4, 8, 16, 25, 4, 7], rows[3]!]), {
      "year-to-date": ["YTD*"],
      "ignore-columns": ["* total"],
    });
    expect(wrong.findings.map(({message}) => message)).toEqual([
      'Force!G3, "Residential burglary" in "YTD 2024/25", says 25; its 2 months shown add up to 24.',
      'Force!H3, "Residential burglary" in "YTD 2023/24", says 4; its 2 months shown add up to 3.',
    ]);
  });

  it("says which sheets it did not read, and reads an area once", async () => {
    const bytes = xlsxBytes([sheet(SIMPLE), {name: "Again", rows: SIMPLE}, {name: "Dudley", rows: SIMPLE}]);
    const reading = await read(bytes, {sheets: {Force: "E23000014", Again: "E23000014"}});
    expect(codes(reading)).toEqual(["sheet-not-mapped", "area-twice"]);
    expect(shown(reading)).toEqual(SIMPLE_SHOWN);
  });

  it.each<[string, Uint8Array, string]>([
    ["a web page", csv("<html><table></table></html>"), "html-not-workbook"],
    ["cut off", one(SIMPLE).subarray(0, 700), "damaged-file"],
    ["an empty sheet", one([]), "empty-file"],
  ])("turns %s into a finding", async (_, bytes, code) => {
    const reading = await read(bytes);
    expect(codes(reading)).toContain(code);
    expect(reading.tallies).toEqual([]);
  });

  it("refuses a mapping that reads one subject twice", () => {
    const labels = {Burglary: "residential-burglary", "Res burglary": "residential-burglary"};
    expect(monthlyWorkbookMapping.safeParse({...BASE, labels}).success).toBe(false);
    expect(monthlyWorkbookMapping.safeParse({...BASE, months: "yyyy"}).success).toBe(false);
  });
});

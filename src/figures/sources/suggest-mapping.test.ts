import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {type CellBytes, type SheetBytes, xlsxBytes} from "../../../test/support/xlsx-bytes.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {monthlyWorkbook, monthlyWorkbookMapping} from "./monthly-workbook.ts";
import type {TallyReading} from "./source.ts";
import {type Known, suggestMapping} from "./suggest-mapping.ts";
import {tidyTallies, tidyTalliesMapping} from "./tidy-tallies.ts";

const KNOWN: Known = {
  supplier: "west-midlands",
  force: "E23000014",
  subjects: [
    {id: "residential-burglary", title: "Residential burglary", aliases: ["burglary in a home"]},
    {id: "personal-robbery", title: "Personal robbery", aliases: []},
    {id: "drug-offences", title: "Drug offences", aliases: ["drugs"]},
    {id: "999-calls", title: "999 calls", aliases: ["calls to 999"]},
  ],
};

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Drafts a mapping, reads it back by its schema, and reads the file with it. */
async function roundTrip(
  file: string,
  bytes: Uint8Array,
): Promise<{mapping: Record<string, unknown>; reading: TallyReading}> {
  const {yaml} = await suggestMapping(file, bytes, KNOWN);
  const mapping = parse(settled(yaml)) as Record<string, unknown>;
  const origin = {mappingFile: "mappings/draft.yaml", mappingFingerprint: "0".repeat(64)};
  const source =
    mapping.source === "monthly-workbook"
      ? monthlyWorkbook(monthlyWorkbookMapping.parse(mapping), origin)
      : tidyTallies(tidyTalliesMapping.parse(mapping), origin);
  return {mapping, reading: await source.read(file, bytes)};
}

/** What only a person knows: the codes that the draft leaves open. */
const settled = (yaml: string): string => yaml.replaceAll(/: (?:FORCE|AREA)\b/g, ": E23000014");

const EXTRACT_HEADER = "Age of victim at offence,Date/time crime recorded,Crime ref. no.,HO class";

describe("a crime extract in words of its own", () => {
  it("an age is no offence, though its header says offence and ages look like codes", async () => {
    const rows = Array.from({length: 30}, (_, i) => `${i + 1},2024-01-${String(i + 1).padStart(2, "0")},R${i},28E`);
    const {yaml} = await suggestMapping("crimes.csv", text(`${EXTRACT_HEADER}\n${rows.join("\n")}\n`), KNOWN);
    expect(parse(yaml)).toMatchObject({
      columns: {"Age of victim at offence": "victim_age", "HO class": "offence", "Crime ref. no.": "key"},
    });
  });
});

const numbers = (reading: TallyReading, area = "E23000014"): Record<string, string> =>
  Object.fromEntries(
    [
      ...Map.groupBy(
        reading.tallies.filter((one) => one.area === area),
        ({subject}) => subject,
      ),
    ].map(([subject, all]) => [subject, all.map(({from, value}) => `${from}=${value}`).join(" ")]),
  );

const EXPECTED = {
  "residential-burglary": "2024-04=10 2024-05=12 2024-06=0",
  "personal-robbery": "2024-04=5 2024-06=7",
};

describe("a drafted mapping of a monthly workbook", () => {
  const yearAbove: CellBytes[][] = [
    ["Monthly performance (synthetic)"],
    [null, null, "2024/25", null, null, null, null],
    ["Ref", "Measure", "Apr", "May", "Jun", "YTD", "% change"],
    ["1", "Acquisitive crime", 15, 12, 7, 34, {percent: 0.1}],
    ["1a", "Burglary in a home", 10, 12, 0, 22, {percent: 0.1}],
    ["1b", "Personal robbery", 5, null, 7, 12, {percent: 0.1}],
    [null, "Charged within 10 days", {percent: 0.1}, {percent: 0.2}, {percent: 0.2}],
    [null, "Notes: provisional"],
  ];
  const dates: CellBytes[][] = [
    [null],
    [null, null, {date: "2024-04-01"}, {date: "2024-05-01"}, null, {date: "2024-06-01"}, "Total 2024/25"],
    [null, "ACQUISITIVE CRIME"],
    [null, "Residential burglary", 10, 12, null, 0, 22],
    [null, "Personal robbery", 5, "-", null, 7, 12],
    [null, "All", 15, 12, null, 7, 34],
  ];
  const twoRows: CellBytes[][] = [
    ["Measure", "2024", null, null, "Year to date"],
    [null, "April", "May", "June", null],
    ["Residential burglary", 10, 12, 0, 22],
    ["Personal robbery", 5, null, 7, 12],
  ];

  it.each<[string, string, Uint8Array, object]>([
    [
      "a year merged above, labels in the second column, a total above its parts, year to date and a percentage",
      "incoming/perf.xlsx",
      xlsxBytes([{name: "Force", rows: yearAbove, merged: ["C2:E2"]}]),
      {
        "header-row": [2, 3],
        "label-column": "B",
        totals: {"Acquisitive crime": ["Burglary in a home", "Personal robbery"]},
        "year-to-date": ["YTD"],
        "ignore-columns": ["% change"],
        "ignore-rows": ["Charged within 10 days"],
      },
    ],
    [
      "Excel dates, a spacer, a section heading, a total below its parts, a year's total",
      "perf.xlsx",
      xlsxBytes([{name: "Force", rows: dates}]),
      {
        "header-row": 2,
        totals: {All: ["Residential burglary", "Personal robbery"]},
        "year-to-date": ["Total 2024/25"],
      },
    ],
    [
      "two heading rows merged downwards",
      "perf.xlsx",
      xlsxBytes([{name: "Force", rows: twoRows, merged: ["A1:A2", "B1:D1", "E1:E2"]}]),
      {"header-row": [1, 2], "year-to-date": ["Year to date"]},
    ],
    [
      "CSV, the year in the title",
      "perf.csv",
      text("Performance 2024/25,,,\n\nMeasure,Apr,May,Jun\nResidential burglary,10,12,0\nPersonal robbery,5,,7\n"),
      {"header-row": 3, "label-column": "A"},
    ],
    [
      "CSV with semicolons, months that Excel turned round, a label nobody knows",
      "perf.csv",
      text("Measure;24-Apr;24-May;24-Jun\nresidential burglary;10;12;0\nPersonal robbery;5;;7\n"),
      {months: "yy-mmm"},
    ],
  ])("%s", async (_, file, bytes, parts) => {
    const {mapping, reading} = await roundTrip(file, bytes);
    expect(mapping).toMatchObject({
      source: "monthly-workbook",
      supplier: "west-midlands",
      force: "E23000014",
      ...parts,
    });
    expect(reading.findings).toEqual([]);
    expect(numbers(reading)).toEqual(EXPECTED);
  });

  it("gives sheets their areas, tells rows apart by their headings, and leaves unknown labels to a person", async () => {
    const rows: CellBytes[][] = [
      ["Measure", "Apr-24", "May-24"],
      ["Drugs"],
      ["Recorded", 4, 5],
      ["Residential burglary", 1, 2],
      ["Robbery"],
      ["Recorded", 7, 9],
    ];
    const sheets: SheetBytes[] = [
      {name: "West Midlands ", rows},
      {name: "Atlantis", rows},
      {name: "Read me", rows: [["Ask the analyst."]]},
    ];
    const {yaml, notes} = await suggestMapping("perf.xlsx", xlsxBytes(sheets), KNOWN);
    expect(parse(yaml)).toMatchObject({
      sheets: {"West Midlands": "E23000014", Atlantis: "AREA"},
      "ignore-sheets": ["Read me"],
      labels: {"Residential burglary": "residential-burglary"},
    });
    expect(yaml).toContain('# "Drugs > Recorded": SUBJECT');
    expect(yaml).toContain('# "Robbery > Recorded": SUBJECT');
    expect(notes.join(" ")).toMatch(/code of its area.*Read me.*No measure is called/);
  });
});

describe("a drafted mapping of a tidy table", () => {
  it("recognises its columns, and reads back", async () => {
    const rows =
      'Measure,Month,Number,Source,Team\nCalls to 999,Apr-24,"1,300",Return,A\ncalls to 999,May-24,12,Return,B\n';
    const {mapping, reading} = await roundTrip("incoming/calls.csv", text(rows));
    expect(mapping).toMatchObject({
      source: "tidy-tallies",
      files: "incoming/calls.csv",
      columns: {Measure: "subject", Month: "period", Number: "value", Source: "evidence"},
      ignore: ["Team"],
    });
    expect(reading.findings).toEqual([]);
    expect(numbers(reading)).toEqual({"999-calls": "2024-04=1300 2024-05=12"});
  });

  it("recognises from and to in a workbook under a title", async () => {
    const rows: CellBytes[][] = [
      ["Survey (synthetic)"],
      ["Indicator", "From", "To", "Count"],
      ["Surveyed", {date: "2024-04-01"}, {date: "2024-06-30"}, 210],
    ];
    const {reading} = await roundTrip("survey.xlsx", xlsxBytes([{name: "S", rows}]));
    expect(reading.findings).toEqual([]);
    expect(reading.tallies).toMatchObject([{subject: "Surveyed", from: "2024-04", until: "2024-07", value: 210}]);
  });
});

describe("a drafted mapping of a crime extract", () => {
  const HEADER =
    "Ref;Occurred;Date Recorded;HO Code;District;Youngest Victim Age;DA?;Knife Flag;Disposal;Disposal Date;Officer\n";
  const row = (n: number, more = ""): string =>
    `WM/${n};01/0${(n % 3) + 1}/2024;${13 + n}/0${(n % 3) + 1}/2024;${["28E", "34B", "8N"][n % 3]};Café Ward;${n % 2 ? 20 + n : ""};${n % 2 ? "Y" : "N"};${["Yes", "No", ""][n % 3]};${n % 2 ? 1 : 18};15/04/2024;x${more}\n`;
  const crimes = HEADER + Array.from({length: 9}, (_, n) => row(n)).join("");

  it("tells headers by name and by shape", async () => {
    const bytes = Uint8Array.from(Buffer.from(crimes, "latin1"));
    const {yaml, notes} = await suggestMapping("incoming/crimes.csv", bytes, KNOWN);
    expect(parse(yaml)).toEqual({
      source: "crime-extract",
      title: "crimes",
      files: "incoming/crimes.csv",
      supplier: "west-midlands",
      force: "E23000014",
      encoding: "windows-1252",
      dates: "dd/mm/yyyy",
      grain: "crime",
      covers: "2024-01..2024-03",
      columns: {
        Ref: "key",
        "Date Recorded": "recorded",
        "HO Code": "offence",
        District: "csp",
        "Youngest Victim Age": "victim_age",
        "DA?": {field: "domestic_abuse", values: {"": "unknown", N: "no", Y: "yes"}},
        "Knife Flag": {field: "blade", values: {"": "unknown", No: "no", Yes: "yes"}},
        Disposal: "outcome",
        "Disposal Date": "outcome_recorded",
      },
      ignore: ["Occurred", "Officer"],
    });
    expect(notes.join(" ")).toContain("Occurred, Officer");
  });

  it("says the grain when keys repeat", async () => {
    const other = row(1).replace(";1;15/04/2024", ";9;16/04/2024");
    expect(parse((await suggestMapping("c.csv", text(crimes + other), KNOWN)).yaml)).toMatchObject({grain: "outcome"});
    const victim = row(1).replace(";21;", ";40;");
    expect(parse((await suggestMapping("c.csv", text(crimes + victim), KNOWN)).yaml)).toMatchObject({grain: "victim"});
  });

  it("samples a large file through to its end", async () => {
    const lines = Array.from({length: 120_000}, (_, n) => {
      const year = 2020 + Math.floor(n / 30_000);
      return `WM/${n},${String((n % 28) + 1).padStart(2, "0")}-Mar-${year} 10:15,28E,${n % 90}\n`;
    });
    const {yaml} = await suggestMapping("c.csv", text(`Crime No,Recorded,Offence,Age\n${lines.join("")}`), KNOWN);
    expect(parse(yaml)).toMatchObject({dates: "dd-mmm-yyyy hh:mm", covers: "2020-03..2023-03", grain: "crime"});
  });

  it("maps outcomes in words, and leaves others to a person", async () => {
    const csv =
      "Crime No,Recorded,Offence,Outcome\n1,2024-01-05,28E,Charged or summonsed\n2,2024-01-06,34B,Gone fishing\n";
    const {yaml} = await suggestMapping("c.csv", text(csv), KNOWN);
    expect(parse(yaml)).toMatchObject({columns: {Outcome: {field: "outcome", values: {"Charged or summonsed": 1}}}});
    expect(yaml).toContain('to settle, the values ["Gone fishing"]');
  });
});

it("knows a street file, asks for what is not said, and refuses what it cannot tell", async () => {
  const street = text("Crime ID,Month,Reported by,Falls within,Crime type\na,2024-01,x,x,Burglary\n");
  expect((await suggestMapping("street.csv", street, KNOWN)).yaml).toContain("needs no mapping");
  const bare = await suggestMapping("p.csv", text("M,Apr-24,May-24\nDrugs,1,2\n"), {subjects: KNOWN.subjects});
  expect(bare.notes.join(" ")).toContain("supplier and force");
  await expect(suggestMapping("a.csv", text("hello\nworld\n"), KNOWN)).rejects.toThrow(Refusal);
  await expect(suggestMapping("a.xlsx", text("<html></html>"), KNOWN)).rejects.toThrow(Refusal);
});

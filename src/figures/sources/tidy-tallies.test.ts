import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type CellBytes, xlsxBytes} from "../../../test/support/xlsx-bytes.ts";
import {monthsOf, parsePeriod} from "../../vocabulary/period.ts";
import type {TallyReading} from "./source.ts";
import {tidyTallies, tidyTalliesMapping} from "./tidy-tallies.ts";

const BASE = {
  source: "tidy-tallies",
  title: "Call answering (synthetic)",
  files: "incoming/calls.csv",
  supplier: "west-midlands",
  force: "E23000014",
  columns: {Subject: "subject", Month: "period", Value: "value"},
};

async function read(content: string | CellBytes[][], mapping: object = {}): Promise<TallyReading> {
  const origin = {mappingFile: "mappings/calls.yaml", mappingFingerprint: "f".repeat(64)};
  const source = tidyTallies(tidyTalliesMapping.parse({...BASE, ...mapping}), origin);
  const reading =
    typeof content === "string"
      ? await source.read("calls.csv", new TextEncoder().encode(content))
      : await source.read("calls.xlsx", xlsxBytes([{name: "Data", rows: content}]));
  const {total, header, taken, rejected, apart, blank, insideValues = 0} = reading.read;
  expect(total).toBe(header + taken + rejected + apart + blank + insideValues);
  expect(blank).toBeGreaterThanOrEqual(0);
  expect(taken).toBe(reading.tallies.length);
  return reading;
}

const shown = (reading: TallyReading): string[] =>
  reading.tallies.map(({subject, from, until, value, scale}) => `${subject} ${from}..${until} ${value}e-${scale}`);
const codes = (reading: TallyReading): string[] => reading.findings.map(({code}) => code);

describe("tidy tallies", () => {
  it("reads a row a number, with its own evidence", async () => {
    const reading = await read(
      'Evidence,Value,Month,Subject,Beat\n"Return, January",12,2024-01,999-calls,x\n,"1,300",2024-02,999-calls,y\n\n',
      {columns: {...BASE.columns, Evidence: "evidence"}, ignore: ["Beat"]},
    );
    expect(reading.findings).toEqual([]);
    expect(reading.tallies).toEqual([
      {
        subject: "999-calls",
        force: "E23000014",
        area: "E23000014",
        offence: "",
        from: "2024-01",
        until: "2024-02",
        value: 12,
        scale: 0,
        evidence: "Return, January",
        line: 2,
      },
      expect.objectContaining({value: 1300, evidence: "Call answering (synthetic)", line: 3}),
    ]);
    expect(reading.holdings).toEqual(
      ["2024-01", "2024-02"].map((month) => ({
        table: "tallies",
        source: "tidy-tallies",
        supplier: "west-midlands",
        force: "E23000014",
        subject: "999-calls",
        month,
      })),
    );
    expect(reading.read).toMatchObject({total: 4, header: 1, taken: 2, blank: 1});
  });

  it.each([
    ["2024-04", "2024-04", "2024-05"],
    ["2024 Q3", "2024-07", "2024-10"],
    ["2024/25 Q4", "2025-01", "2025-04"],
    ["2024/25", "2024-04", "2025-04"],
    ["year to 2024-06", "2023-07", "2024-07"],
    ["01/04/2024", "2024-04", "2024-05"],
    ["1/4/2024", "2024-04", "2024-05"],
    ["2024-04-01", "2024-04", "2024-05"],
    ["Apr-24", "2024-04", "2024-05"],
    ["April 2024", "2024-04", "2024-05"],
  ])("reads %s as months", async (text, from, until) => {
    expect((await read(`Subject,Month,Value\nx,${text},1\n`)).tallies).toMatchObject([{from, until}]);
  });

  it.each(["15/04/2024", "01/04/24", "04/2024x", "31/02/2024", "April", "2024-13", "next year"])(
    "does not guess what months %s is",
    async (text) => {
      const reading = await read(`Subject,Month,Value\nx,${text},1\ny,2024-01,2\n`);
      expect(reading.findings).toMatchObject([{code: "not-a-period", at: {file: "calls.csv", line: 2}}]);
      expect(reading.tallies).toHaveLength(1);
    },
  );

  it("reads from with until (first month out) or to (last month in)", async () => {
    const columns = {Subject: "subject", Start: "from", End: "until", Value: "value"};
    const text = "Subject,Start,End,Value\nx,2024-01,2024-04,5\ny,2024-04,2024-04,5\n";
    const until = await read(text, {columns});
    expect(shown(until)).toEqual(["x 2024-01..2024-04 5e-0"]);
    expect(codes(until)).toEqual(["not-a-period"]);
    const to = await read(`${text}z,01/01/2024,31/03/2024,5\n`, {columns: {...columns, End: "to"}});
    expect(shown(to)).toEqual(["x 2024-01..2024-05 5e-0", "y 2024-04..2024-05 5e-0", "z 2024-01..2024-04 5e-0"]);
  });

  it("keeps decimals exactly, as many as the mapping says or the file writes", async () => {
    const rows = 'money,2024-01,6.50\nmoney,2024-02,"£1,204"\ncount,2024-01,7\n';
    expect(shown(await read(`Subject,Month,Value\n${rows}`))).toEqual([
      "money 2024-01..2024-02 650e-2",
      "money 2024-02..2024-03 120400e-2",
      "count 2024-01..2024-02 7e-0",
    ]);
    expect(shown(await read(`Subject,Month,Value\n${rows}`, {scale: 3})).at(-1)).toBe("count 2024-01..2024-02 7000e-3");
    expect(codes(await read(`Subject,Month,Value\n${rows}`, {scale: 0}))).toEqual(["not-a-whole-number"]);
  });

  it("takes whole values beside a scale column as they are, and amounts as amounts", async () => {
    const columns = {...BASE.columns, Scale: "scale"};
    const text =
      "Subject,Month,Value,Scale\npence,2024-01,10422050,2\npounds,2024-01,6.50,2\npounds,2024-02,7,2\nn,2024-01,3,\nm,2024-01,3,two\n";
    const reading = await read(text, {columns});
    expect(shown(reading)).toEqual([
      "pence 2024-01..2024-02 10422050e-2",
      "pounds 2024-01..2024-02 650e-2",
      "pounds 2024-02..2024-03 700e-2",
      "n 2024-01..2024-02 3e-0",
    ]);
    expect(codes(reading)).toEqual(["not-a-scale"]);
  });

  it("reads a workbook with dates and a title above the header", async () => {
    const rows: CellBytes[][] = [
      ["Survey (synthetic)"],
      [null],
      ["Month", "Subject", "Area", "Value"],
      [{date: "2024-04-01"}, "surveyed", "Birmingham", 210],
      [{date: "2024-05-01"}, "surveyed", "E23000014", "1,210"],
      [{date: "2024-05-01"}, "satisfied", null, {percent: 0.8}],
      [{date: "2024-05-01"}, "satisfied", "Atlantis", 3],
    ];
    const reading = await read(rows, {
      "header-row": 3,
      columns: {...BASE.columns, Area: "area"},
      areas: {Birmingham: "E08000025"},
    });
    expect(reading.tallies.map(({area, value, line}) => [area, value, line])).toEqual([
      ["E08000025", 210, 4],
      ["E23000014", 1210, 5],
    ]);
    expect(codes(reading)).toEqual(["percent-value", "unknown-area"]);
    expect(reading.findings[0]!.message).toContain("Data!D6");
    expect(reading.holdings).toEqual([]);
  });

  it.each<[string, string, object, string]>([
    ["unknown-subject", "calls 9999,2024-01,4", {subjects: {"calls 999": "999-calls"}}, '"calls 999" comes nearest'],
    ["no-subject", ",2024-01,4", {}, "A3"],
    ["duplicate-tally", "ok,2024-02,9", {}, "line 2"],
    ["percent-value", "x,2024-01,94.9%", {}, "C3"],
    ["footnote-mark", "x,2024-01,12*", {}, "12*"],
    ["negative-value", "x,2024-01,(12)", {}, "(12)"],
    ["wrong-number-of-values", "x,2024-01", {}, "2 values; the header has 3"],
    ["wrong-number-of-values", "x,2024-01,1,200", {}, "4 values"],
    ["unclosed-quote", '"x,2024-01,1', {}, "line 3"],
  ])("%s for %s, and the row beside it is read", async (code, row, mapping, words) => {
    const subjects = "subjects" in mapping ? {subjects: {...(mapping.subjects as object), ok: "ok"}} : {};
    const reading = await read(`Subject,Month,Value\nok,2024-02,1\n${row}\nok,2024-03,2\n`, subjects);
    expect(reading.findings).toMatchObject([{code, severity: "must", at: {file: "calls.csv", line: 3}}]);
    expect(reading.findings[0]!.message).toContain(words);
    expect(shown(reading)).toEqual(["ok 2024-02..2024-03 1e-0", "ok 2024-03..2024-04 2e-0"]);
  });

  it.each([
    ["unknown-header", "Subject,Month,Value,Valeu\nx,2024-01,4,1\n", 1],
    ["missing-column", "Subject,Months,Value\nx,2024-01,4\n", 0],
    ["header-twice", "Subject,Month,Value,value\nx,2024-01,4,5\n", 1],
    ["empty-file", "", 0],
    ["empty-file", "\n\n", 0],
  ])("%s", async (code, text, taken) => {
    const reading = await read(text);
    expect(codes(reading)).toContain(code);
    expect(reading.tallies).toHaveLength(taken);
  });

  it("takes no decimals from a cell that Excel shows as a percentage, which is refused", async () => {
    const reading = await read([
      ["Subject", "Month", "Value"],
      ["victims-satisfied", "2024-01", 150],
      ["victims-satisfied", "2024-02", {percent: 0.71}],
    ]);
    expect(codes(reading)).toEqual(["percent-value"]);
    expect(shown(reading)).toEqual(["victims-satisfied 2024-01..2024-02 150e-0"]);
  });

  it("leaves a blank or marked value missing, and does not hold its month", async () => {
    const reading = await read("Subject,Month,Value\nx,2024-01,4\nx,2024-02,\nx,2024-03,n/a\nx,2024-04,0\n");
    expect(reading.holdings.map(({month}) => month)).toEqual(["2024-01", "2024-04"]);
    expect(reading.oddities).toEqual(["2 rows have no value and are missing, not zero: C3, C4."]);
    expect(reading.apart).toEqual([{what: "rows whose value is missing", rows: 2}]);
  });

  it("loses no row and no digit", async () => {
    const months = monthsOf(parsePeriod("2015-01..2024-12")!);
    const values = fc.array(fc.integer({min: 0, max: 1e9}), {minLength: 1, maxLength: months.length});
    await fc.assert(
      fc.asyncProperty(values, fc.boolean(), async (numbers, grouped) => {
        const rows = numbers.map((value, i) => `x,${months[i]},"${grouped ? value.toLocaleString("en-GB") : value}"`);
        const reading = await read(`Subject,Month,Value\r\n${rows.join("\r\n")}`);
        expect(reading.tallies.map(({value}) => value)).toEqual(numbers);
        expect(reading.holdings).toHaveLength(numbers.length);
      }),
      {numRuns: 30},
    );
  });

  it("refuses a mapping that says no value, subject or months", () => {
    for (const columns of [{V: "value"}, {S: "subject", M: "period"}, {S: "subject", F: "from", V: "value"}])
      expect(tidyTalliesMapping.safeParse({...BASE, columns}).success).toBe(false);
  });
});

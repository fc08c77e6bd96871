import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type CsvDelimiter, readCsv} from "./csv.ts";
import {FormatProblem} from "./format-problem.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const values = (text: string) => readCsv(utf8(text)).rows.map((row) => row.values);

const value = fc.stringMatching(/^[a-z0-9 ",;\t\n£é]{0,12}$/);

describe("csv", () => {
  it("gives back what was written, at the lines it stands on", () => {
    const delimiters = fc.constantFrom<CsvDelimiter>(",", ";", "\t");
    const ends = fc.constantFrom("\n", "\r\n");
    const table = fc.array(fc.array(value, {minLength: 2, maxLength: 5}), {minLength: 1, maxLength: 8});
    fc.assert(
      fc.property(table, delimiters, ends, (rows, delimiter, end) => {
        const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter));
        const read = readCsv(utf8(quoted.join(end) + end), {delimiter});
        expect(read.rows.map((row) => row.values)).toEqual(rows);
        expect(read.rows.reduce((sum, row) => sum + row.span, 0)).toBe(read.lines);
      }),
    );
  });

  it("counts physical lines whatever ends them, blank ones too", () => {
    const read = readCsv(utf8('a,b\r\n"x\ny",1\n\n3,4\r5,6'));
    expect(read.rows.map(({line, span, values}) => [line, span, ...values])).toEqual([
      [1, 1, "a", "b"],
      [2, 2, "x\ny", "1"],
      [4, 1],
      [5, 1, "3", "4"],
      [6, 1, "5", "6"],
    ]);
    expect(read.lines).toBe(6);
  });

  it("lets an unclosed quote take its own line only", () => {
    const read = readCsv(utf8('k,n\n1,one\n"2,two\n3,"three"\n4,four\n'));
    expect(read.rows.map((row) => [row.line, row.values[1], row.problem])).toEqual([
      [1, "n", undefined],
      [2, "one", undefined],
      [3, "two", "unclosed-quote"],
      [4, "three", undefined],
      [5, "four", undefined],
    ]);
  });

  it("keeps a quote inside a value", () => {
    expect(values('item,n\n5" pipe,1\nx,2')).toEqual([
      ["item", "n"],
      ['5" pipe', "1"],
      ["x", "2"],
    ]);
  });

  it("stays in proportion when every line opens a quote", () => {
    const read = readCsv(utf8('"a,1\n'.repeat(20_000)));
    expect(read.rows).toHaveLength(20_000);
    expect(read.rows.reduce((sum, row) => sum + row.span, 0)).toBe(20_000);
  });

  it.each<[string, CsvDelimiter]>([
    ["Subject;Value\n999 calls, all;12\n101 calls;14", ";"],
    ["Subject\tValue\nCalls, 999\t12", "\t"],
    ['Subject,Value\n"a;b;c",12', ","],
    ["Title\nSubject;Value\nx;1", ";"],
    ["alone\n1", ","],
  ])("tells the delimiter of %j", (text, delimiter) => {
    expect(readCsv(utf8(text)).delimiter).toBe(delimiter);
  });

  it("tells the encoding", () => {
    expect(readCsv(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x2c, 0x62]))).toMatchObject({
      encoding: "utf-8",
      rows: [{values: ["a", "b"]}],
    });
    expect(readCsv(Uint8Array.from([0xa3, 0x2c, 0x92]))).toMatchObject({
      encoding: "windows-1252",
      rows: [{values: ["£", "’"]}],
    });
    expect(readCsv(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x09, 0, 0xa3, 0]))).toMatchObject({
      encoding: "utf-16le",
      delimiter: "\t",
      rows: [{values: ["a", "£"]}],
    });
  });

  it("has no rows in an empty file, and refuses bytes that are no text", () => {
    expect(readCsv(utf8(""))).toMatchObject({rows: [], lines: 0});
    expect(() => readCsv(Uint8Array.from([0x61, 0, 0, 0x62]))).toThrow(FormatProblem);
  });
});

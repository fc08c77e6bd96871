import {existsSync, readFileSync} from "node:fs";
import {zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {xlsxBytes} from "../../../test/support/xlsx-bytes.ts";
import {FormatProblem} from "../format-problem.ts";
import {openZip} from "../zip.ts";
import type {XlsxCell} from "./cell.ts";
import {openXlsx, type Workbook, type XlsxLimits} from "./workbook.ts";

async function cells(workbook: Workbook, sheet = 0) {
  const open = workbook.open(workbook.sheets[sheet]!);
  const all: XlsxCell[] = [];
  for await (const row of open.rows) all.push(...row.cells);
  return {all, merged: open.merged};
}

async function problem(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): Promise<string> {
  try {
    const workbook = await openXlsx(bytes, limits);
    await cells(workbook);
    return "none";
  } catch (error) {
    if (error instanceof FormatProblem) return error.code;
    throw error;
  }
}

describe("xlsx", () => {
  it.each([false, true])("reads every kind of cell (texts inline: %s)", async (inline) => {
    const rows = [
      ["Title & <more>", null, {date: "2024-04-01"}, {percent: 0.949}],
      [null, 0.30000000000000004, {error: "#REF!"}, {formula: "SUM(A1:A2)", value: 12}, {formula: "B1"}],
      [{rich: '<r><t>9,000</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><rPh><t>x</t></rPh>'}],
    ];
    const bytes = xlsxBytes(
      [
        {name: "West Midlands ", rows, merged: ["A1:B1"]},
        {name: "Lookup", rows: [], hidden: true},
      ],
      {inline},
    );
    const workbook = await openXlsx(bytes);
    expect(workbook.sheets).toEqual([
      {name: "West Midlands ", hidden: false},
      {name: "Lookup", hidden: true},
    ]);
    const {all, merged} = await cells(workbook);
    expect(all).toEqual([
      {column: 1, row: 1, text: "Title & <more>", kind: "text"},
      {column: 3, row: 1, text: "2024-04-01", number: 45383, kind: "date"},
      {column: 4, row: 1, text: "0.949", number: 0.949, kind: "number", percent: true},
      {column: 2, row: 2, text: "0.3", number: 0.3, kind: "number"},
      {column: 3, row: 2, text: "#REF!", kind: "error"},
      {column: 4, row: 2, text: "12", number: 12, kind: "number"},
      {column: 5, row: 2, text: "", kind: "formula-without-value"},
      {column: 1, row: 3, text: "9,000¹", kind: "text"},
    ]);
    expect(merged).toEqual([{top: 1, left: 1, bottom: 1, right: 2}]);
  });

  it("reads prefixed elements and cells without names", async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = xlsxBytes([{name: "S", rows: []}], {parts: {"xl/worksheets/sheet1.xml": sheet}});
    expect((await cells(await openXlsx(bytes))).all).toEqual([
      {column: 1, row: 1, text: "7", number: 7, kind: "number"},
      {column: 2, row: 1, text: "TRUE", kind: "boolean"},
    ]);
  });

  it("gives rows before it has read the sheet to its end", async () => {
    const rows = Array.from({length: 50_000}, (_, i) => [i, `row ${i}`]);
    const bytes = xlsxBytes([{name: "S", rows}]);
    const workbook = await openXlsx(bytes);
    for await (const row of workbook.open(workbook.sheets[0]!).rows) {
      expect(row).toMatchObject({row: 1, cells: [{text: "0"}, {text: "row 0"}]});
      break;
    }
  });
});

describe("files that are not what they say", () => {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const good = xlsxBytes([{name: "S", rows: [["a", 1]]}]);
  const withSheet = (xml: string): Uint8Array =>
    xlsxBytes([{name: "S", rows: []}], {parts: {"xl/worksheets/sheet1.xml": xml}});

  it.each<[string, Uint8Array, string]>([
    ["a password", Uint8Array.from([...ole, ...Buffer.from("EncryptedPackage", "utf16le")]), "password-protected"],
    ["Excel 97", ole, "old-excel-file"],
    ["a web page", text("\r\n<HTML><table><tr><td>1</td></tr></table>"), "html-not-workbook"],
    ["plain text", text("a,b\n1,2\n"), "not-a-workbook"],
    ["an empty file", new Uint8Array(), "not-a-workbook"],
    ["another archive", zipSync({"content.xml": text("<a/>")}), "not-a-workbook"],
    ["a cut archive", good.subarray(0, good.length - 40), "damaged-file"],
    ["a flipped byte", good.map((byte, i) => (i > 60 && i < 90 ? byte ^ 0x55 : byte)), "damaged-file"],
    ["XML that does not close", withSheet("<worksheet><sheetData><row>"), "damaged-file"],
    [
      "an entity of its own",
      withSheet('<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'),
      "declares-entities",
    ],
    ["an unknown entity", withSheet("<worksheet>&a;</worksheet>"), "damaged-file"],
    ["deep nesting", withSheet(`${"<a>".repeat(5000)}${"</a>".repeat(5000)}`), "damaged-file"],
    ["16,000 columns", xlsxBytes([{name: "S", rows: [Array.from({length: 16_000}, () => 1)]}]), "too-many-columns"],
    ["a value of megabytes", withSheet(`<worksheet><c><v>${" ".repeat(6e6)}</v></c></worksheet>`), "unpacks-too-large"],
  ])("%s", async (_, bytes, code) => {
    expect(await problem(bytes)).toBe(code);
  });

  it("does not unpack a bomb", async () => {
    const bomb = xlsxBytes([{name: "S", rows: []}], {parts: {"xl/worksheets/sheet1.xml": " ".repeat(3e6)}});
    expect(await problem(bomb)).toBe("unpacks-too-large");
    expect(await problem(good, {unpackedBytes: 500})).toBe("unpacks-too-large");
    expect(await problem(good, {entries: 2})).toBe("unpacks-too-large");
    expect(await problem(good, {sharedText: 0})).toBe("unpacks-too-large");
    expect(await problem(withSheet(`<worksheet><c><v>${randomText(6e6)}</v></c></worksheet>`))).toBe("value-too-long");
  });

  it("does not believe an entry that unpacks to more than it declares", async () => {
    const bytes = zipSync({"a.txt": text("x".repeat(1000))});
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = bytes.length - 22 - (46 + 5);
    expect(view.getUint32(directory + 24, true)).toBe(1000);
    view.setUint32(directory + 24, 10, true);
    const archive = await openZip(bytes);
    await expect(async () => {
      for await (const _ of archive.chunks("a.txt"));
    }).rejects.toThrow(FormatProblem);
  });
});

const PUBLISHED = "../shared/data/recorded-crime/policeforceareatablesyearendingdecember2018.xlsx";

describe.skipIf(!existsSync(PUBLISHED))("a published workbook (skipped where the shared data is absent)", () => {
  it("is read with its merged titles and its raised footnote marks apart from the words", async () => {
    const workbook = await openXlsx(readFileSync(PUBLISHED));
    expect(workbook.sheets.map(({name}) => name).slice(0, 3)).toEqual(["Notes", "Table P1", "Table P2"]);
    const {all, merged} = await cells(workbook, 2);
    expect(all.find(({text}) => text.startsWith("Percentage change"))?.text).toBe("Percentage change⁵");
    expect(merged.length).toBe(8);
    expect(all.filter(({kind}) => kind === "number").length).toBeGreaterThan(900);
  });
});

/** Packs badly, and is the same every run. */
function randomText(length: number): string {
  let seed = 1;
  return Array.from({length}, () => {
    seed = (seed * 48_271) % 0x7fffffff;
    return String.fromCharCode(97 + (seed % 26));
  }).join("");
}

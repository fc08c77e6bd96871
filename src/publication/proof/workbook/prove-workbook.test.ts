import {readFileSync} from "node:fs";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {releaseForTables} from "../../../../test/support/release-for-tables.ts";
import {readLook} from "../../renderers/look.ts";
import {renderWorkbooks} from "../../renderers/workbook/render-workbooks.ts";
import {proveWorkbook} from "./prove-workbook.ts";

const HOSTILE = '=HYPERLINK("x")<script>alert(1)</script> & \u202E"quoted" {% x %} #set';
const look = readLook(readFileSync);
const release = await releaseForTables(look);
const [ods, xlsx] = renderWorkbooks(release);

/** The file with one of its parts edited by hand. */
function edited(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  let changed = false;
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => {
    const text = strFromU8(part);
    const after = changed ? text : text.replace(from, to);
    changed ||= after !== text;
    return [path, strToU8(after)];
  });
  expect(changed).toBe(true);
  return zipSync(Object.fromEntries(parts));
}

describe.each([ods!, xlsx!])("$path", ({path, bytes}) => {
  const form = path.endsWith("ods") ? "ods" : "xlsx";

  it("holds what the records hold, in English and in Welsh, and hostile words as words", async () => {
    expect(await proveWorkbook(path, bytes, release)).toEqual([]);
    for (const other of [
      await releaseForTables(look, HOSTILE),
      {...release, statement: {...release.statement, language: "cy"}},
    ]) {
      const made = renderWorkbooks(other).find((file) => file.path === path)!;
      expect(await proveWorkbook(path, made.bytes, other)).toEqual([]);
      expect(await proveWorkbook(path, made.bytes, release)).not.toEqual([]);
    }
  });

  it("is the same to the last byte when it is made again", () => {
    const again = renderWorkbooks(release).find((file) => file.path === path)!;
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  it("names a number that was changed by hand, with what it was", async () => {
    const [from, to] = form === "ods" ? ['office:value="6621"', 'office:value="6612"'] : ["<v>6621</v>", "<v>6612</v>"];
    const found = await proveWorkbook(path, edited(bytes, from, to), release);
    expect(found).toContainEqual({
      code: "workbook-cell-differs",
      file: path,
      what: "Table_2!F8",
      expected: "the number 6621",
      found: "the number 6612",
    });
    expect(found.map(({code}) => code)).toContain("workbook-figure-differs");
  });

  it.each([
    ["a verdict", "Larger than chance would explain<", "Not distinguishable from chance<", "workbook-cell-differs"],
    ["the signatory on the cover", "A. Signatory", "B. Signatory", "workbook-cell-differs"],
    ["the language", "<dc:language>en-GB", "<dc:language>fr-FR", "workbook-structure-differs"],
  ])("betrays %s", async (_, from, to, code) => {
    expect((await proveWorkbook(path, edited(bytes, from, to), release)).map((one) => one.code)).toContain(code);
  });

  it.each(
    form === "ods"
      ? [
          ["a number as text", ' office:value-type="float" office:value="6621"', ' office:value-type="string"'],
          ["a live formula", 'office:value="6621"', 'table:formula="of:=6620+1" office:value="6621"'],
          ["a header that is none", /<(\/?)table:table-header-rows>/g, "<$1table:table-rows>"],
          ["a merged cell", "<table:table-cell ", '<table:table-cell table:number-columns-spanned="2" '],
        ]
      : [
          ["a number as text", /(<c r="F8" s="\d+")><v>6621/, '$1 t="str"><v>6621'],
          ["a live formula", "<v>6621</v>", "<f>6620+1</f><v>6621</v>"],
          ["a header that is none", 'headerRowCount="1"', 'headerRowCount="0"'],
          ["a merged cell", "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'],
        ],
  )("betrays %s, though every cell shows what it should", async (_, from, to) => {
    const found = await proveWorkbook(path, edited(bytes, from, to as string), release);
    expect(found.length).toBeGreaterThan(0);
    for (const {code} of found) expect(code).toMatch(/^workbook-(structure|cell)-differs$/);
  });

  it("says that what is no spreadsheet is none", async () => {
    const found = await proveWorkbook(path, strToU8("PK, but no archive"), release);
    expect(found.map(({code}) => code)).toEqual(["document-unreadable"]);
  });
});

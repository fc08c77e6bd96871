import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {writeOds} from "../ods/write-ods.ts";
import {openTables, type TableSheet} from "../tables.ts";
import {writeXlsx} from "../xlsx/write-xlsx.ts";
import type {Book} from "./book.ts";
import {asCellText, MOST_IN_CELL} from "./cell-words.ts";

const HOSTILE = [
  '=HYPERLINK("http://example.org","x")',
  "+1+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  " =1",
  "<script>alert(1)</script> & ]]>",
  "two  spaces, three   spaces and one at the end ",
  "first\nsecond\n\nfourth",
  "_x0041_ is no A",
  "\u202Eright to left\u202C",
  "w".repeat(10_000),
  "Dŵr, £ and 🐝",
];

const book: Book = {
  title: "A title & <more>",
  language: "cy-GB",
  author: "A body",
  about: "About",
  at: "2025-05-12T10:00:00.123Z",
  sheets: [
    {
      name: "Cover",
      lines: [
        {text: "A title & <more>", as: "title"},
        {text: "Contents", as: "heading"},
        {text: "The table", as: "text", link: {sheet: "Table_1"}},
        {text: "A site", as: "text", link: {href: "https://example.org/?a=1&b=2"}},
      ],
    },
    {
      name: "Table_1",
      lines: [{text: "Hostile words", as: "title"}],
      table: {
        name: "hostile",
        columns: [
          {heading: "Words", width: 40},
          {heading: "Number (per cent)", width: 12},
        ],
        rows: HOSTILE.map((text, n) => [
          {kind: "text", text},
          {kind: "number", value: n - 2.25, places: 2},
        ]),
      },
    },
  ],
};

async function rowsOf(sheet: TableSheet) {
  const rows = [];
  for await (const row of sheet.rows()) rows.push(row);
  return rows;
}

const FORMS = [
  ["xlsx", writeXlsx],
  ["ods", writeOds],
] as const;

describe.each(FORMS)("a book written as %s", (form, write) => {
  const bytes = write(book);
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);

  it("reads back as it was, hostile words and numbers alike", async () => {
    const read = await openTables(`book.${form}`, bytes);
    expect(read.form).toBe(form);
    expect(read.sheets.map(({name}) => name)).toEqual(["Cover", "Table_1"]);
    const rows = await rowsOf(read.sheets[1]!);
    expect(rows.map(({cells}) => cells)).toEqual([
      ["Hostile words"],
      ["Words", "Number (per cent)"],
      ...HOSTILE.map((text, n) => [text, String(n - 2.25)]),
    ]);
  });

  it("has no live formula, no merged cell and no clock in it", () => {
    const xml = parts.map(([, text]) => text).join("");
    expect(xml).not.toMatch(/<f[ >]|table:formula|mergeCell|columns-spanned|rows-spanned/);
    expect(Buffer.compare(bytes, write(book))).toBe(0);
    expect([...xml.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z?/g)].map(([time]) => time)).toEqual(
      Array(2).fill("2025-05-12T10:00:00Z"),
    );
  });

  it("says its language and title", () => {
    const xml = parts.map(([, text]) => text).join("");
    expect(xml).toContain("<dc:language>cy-GB</dc:language>");
    expect(xml).toContain("<dc:title>A title &amp; &lt;more&gt;</dc:title>");
  });

  it("refuses a table that a spreadsheet could not mark", () => {
    const [cover, sheet] = book.sheets;
    const {table} = sheet!;
    const withTable = (more: object): Book => ({...book, sheets: [cover!, {...sheet!, table: {...table!, ...more}}]});
    expect(() => write(withTable({rows: []}))).toThrow("no rows");
    expect(() => write(withTable({rows: [[{kind: "text", text: "one"}]]}))).toThrow("1 cells, not 2");
    expect(() => write(withTable({columns: table!.columns.map((one) => ({...one, heading: "Same"}))}))).toThrow(
      "twice",
    );
  });
});

it("marks the header row in the way of each format", () => {
  const xlsx = unzipSync(writeXlsx(book));
  expect(strFromU8(xlsx["xl/tables/table2.xml"]!)).toContain(`ref="A2:B${HOSTILE.length + 2}" headerRowCount="1"`);
  const ods = unzipSync(writeOds(book));
  expect(Object.keys(ods)[0]).toBe("mimetype");
  const content = strFromU8(ods["content.xml"]!);
  expect(content.match(/<table:table-header-rows>.*?<\/table:table-header-rows>/)?.[0]).toContain("Number (per cent)");
  expect(content).toContain(
    `table:target-range-address="Table_1.A2:Table_1.B${HOSTILE.length + 2}" table:contains-header="true"`,
  );
});

it("holds in a cell what fits, and nothing that XML cannot say", () => {
  expect(asCellText("a\u0000b\uD800c\r\nd")).toBe("a\uFFFDb\uFFFDc\nd");
  const cut = asCellText(`${"x".repeat(MOST_IN_CELL - 2)}🐝🐝`);
  expect(cut).toHaveLength(MOST_IN_CELL - 1);
  expect(cut.endsWith("x…")).toBe(true);
});

const soffice = "/usr/bin/soffice";

describe.skipIf(!existsSync(soffice))("LibreOffice (skipped where soffice is not installed)", () => {
  it("opens both, and turns each into the other with the header still marked", async () => {
    const folder = mkdtempSync(join(tmpdir(), "copperplate-book-"));
    try {
      writeFileSync(join(folder, "a.ods"), writeOds(book));
      writeFileSync(join(folder, "b.xlsx"), writeXlsx(book));
      const convert = (to: string, file: string) =>
        execFileSync(soffice, [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          to,
          "--outdir",
          folder,
          join(folder, file),
        ]);
      convert("xlsx", "a.ods");
      convert("ods", "b.xlsx");
      const back = unzipSync(readFileSync(join(folder, "a.xlsx")));
      const table = Object.entries(back).find(([path]) => path.startsWith("xl/tables/"));
      expect(table && strFromU8(table[1])).toMatch(/ref="A2:B15".*<tableColumn id="1" name="Words"/s);
      for (const file of ["a.xlsx", "b.ods"]) {
        const read = await openTables(file, readFileSync(join(folder, file)));
        const rows = await rowsOf(read.sheets[1]!);
        expect(rows[1]!.cells).toEqual(["Words", "Number (per cent)"]);
        expect(rows.slice(2).map(({cells}) => cells[1])).toEqual(HOSTILE.map((_, n) => String(n - 2.25)));
        expect(rows.slice(2, 6).map(({cells}) => cells[0])).toEqual(HOSTILE.slice(0, 4));
      }
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  }, 120_000);
});

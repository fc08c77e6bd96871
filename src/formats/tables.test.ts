import {gzipSync} from "node:zlib";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {odsBytes} from "../../test/support/ods-bytes.ts";
import {xlsxBytes} from "../../test/support/xlsx-bytes.ts";
import {FormatProblem} from "./format-problem.ts";
import {openTables, type TableRow} from "./tables.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

async function rowsOf(bytes: Uint8Array, sheet = 0): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of (await openTables("file", bytes)).sheets[sheet]!.rows()) rows.push(row);
  return rows;
}

async function readAll(bytes: Uint8Array): Promise<number> {
  let rows = 0;
  for (const sheet of (await openTables("file", bytes)).sheets) for await (const _ of sheet.rows()) rows++;
  return rows;
}

async function problem(bytes: Uint8Array): Promise<string> {
  try {
    return `${await readAll(bytes)} rows`;
  } catch (error) {
    if (error instanceof FormatProblem) return error.code;
    throw error;
  }
}

describe("a table whatever its form", () => {
  it("reads the same cells out of each", async () => {
    const rows = [["Force", "Share", "Count"], [], ["Avon & Somerset ", {percent: 0.07}, 1e21], ["É", null, -12.5]];
    const cells = [
      [1, ["Force", "Share", "Count"]],
      [3, ["Avon & Somerset ", "7%", "1000000000000000000000"]],
      [4, ["É", "", "-12.5"]],
    ];
    const float = (value: string) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
    const string = (value: string) =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const row = (inside: string) => `<table:table-row>${inside}</table:table-row>`;
    const ods = odsBytes([
      {
        name: "S ",
        xml:
          row(string("Force") + string("Share") + string("Count")) +
          row("<table:table-cell/>") +
          row(
            `${string("Avon &amp; Somerset ")}<table:table-cell office:value-type="percentage" office:value="0.07"/>${float("1E+21")}`,
          ) +
          row(`${string("É")}<table:table-cell/>${float("-12.5")}`),
      },
    ]);
    const csv = 'Force,Share,Count\r\n\r\n"Avon & Somerset ",7%,1000000000000000000000\r\nÉ,,-12.5';
    const plain = (read: readonly TableRow[]) =>
      read.filter((one) => one.cells.length > 0).map((one) => [one.row, one.cells]);
    for (const bytes of [xlsxBytes([{name: "S ", rows}]), ods, text(csv), gzipSync(text(csv)), text(`\uFEFF${csv}`)])
      expect(plain(await rowsOf(bytes))).toEqual(cells);
    expect(plain(await rowsOf(Buffer.from(csv, "latin1")))).toEqual(cells);
    expect((await openTables("x", ods)).sheets).toMatchObject([{name: "S ", hidden: false}]);
    expect((await openTables("x", gzipSync(xlsxBytes([{name: "S ", rows}])))).form).toBe("xlsx");
  });

  it("reads a CSV in pieces as it reads it whole", async () => {
    const lines = Array.from({length: 60_000}, (_, n) => (n % 997 === 0 ? `"${n}\nquoted, ""é""",x` : `${n},plain é`));
    lines[30_001] = '"never closed,x';
    const read = await rowsOf(text(lines.join("\r\n")));
    expect(read).toHaveLength(60_000);
    expect(read[59_826]!.cells[1]).toBe(lines[59_826]!.startsWith('"') ? "x" : "plain é");
    expect(read[997]!.cells[0]).toBe('997\nquoted, "é"');
    expect(read.filter((one) => one.problem).map((one) => [one.cells[0], one.problemCode])).toEqual([
      ['"never closed', "unclosed-quote"],
    ]);
    expect(read.reduce((sum, one) => sum + one.lines, 0)).toBe(60_000 + 61);
    expect(read.at(-1)).toMatchObject({row: 60_000 + 61});
  });
});

describe("an OpenDocument spreadsheet", () => {
  const p = (inside: string, more = "") =>
    `<table:table-cell office:value-type="string"${more}>${inside}</table:table-cell>`;
  const row = (inside: string, more = "") => `<table:table-row${more}>${inside}</table:table-row>`;

  it("counts what is repeated, and says what a cell says", async () => {
    const xml =
      row(
        p("<text:p>a</text:p><text:p>b<text:s text:c='2'/>c<text:line-break/>d</text:p>") +
          p("<text:p>x</text:p>", ' table:number-columns-repeated="2"'),
        ' table:number-rows-repeated="2"',
      ) +
      row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="10"') +
      "<table:table-header-rows>" +
      row(
        p(
          '<office:annotation><text:p>remark</text:p></office:annotation><text:p>9,000<text:span text:style-name="up">1</text:span></text:p>',
        ) +
          '<table:covered-table-cell office:value-type="string"><text:p>under</text:p></table:covered-table-cell>' +
          '<table:table-cell office:value-type="date" office:date-value="2024-04-01T00:00:00"/>' +
          '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>' +
          '<table:table-cell office:value-type="float" office:value="66776" table:formula="of:=1"><text:p>66,776</text:p></table:table-cell>' +
          '<table:table-cell table:number-columns-repeated="16000"/>',
      ) +
      "</table:table-header-rows>" +
      row('<table:table-cell/><table:table-cell table:formula="of:=[.A1]"/>');
    expect(await rowsOf(odsBytes([{name: "S", xml}]))).toEqual([
      {row: 1, lines: 1, cells: ["a\nb  c\nd", "x", "x"]},
      {row: 2, lines: 1, cells: ["a\nb  c\nd", "x", "x"]},
      {row: 13, lines: 1, cells: ["9,000¹", "", "2024-04-01", "TRUE", "66776"]},
      {
        row: 14,
        lines: 1,
        cells: [],
        problem: "the formula in B14 was saved without its value",
        problemCode: "formula-without-value",
      },
    ]);
  });

  it("gives each sheet's rows in whatever order they are asked for, and after a reading that stopped", async () => {
    const names = ["one", "two", "three", "four"];
    const many = (name: string) =>
      Array.from({length: 3000}, (_, n) => row(p(`<text:p>${name} ${n}</text:p>`))).join("");
    const {sheets} = await openTables(
      "x",
      odsBytes(names.map((name) => ({name, xml: many(name), hidden: name === "two"}))),
    );
    expect(sheets.map(({name, hidden}) => [name, hidden])).toEqual(names.map((name) => [name, name === "two"]));
    const read = async (n: number, most = 3000) => {
      const cells: (string | undefined)[] = [];
      for await (const one of sheets[n]!.rows()) if (cells.push(one.cells[0]) === most) break;
      return cells;
    };
    const whole = (n: number) => Array.from({length: 3000}, (_, at) => `${names[n]} ${at}`);
    for (const n of [0, 1, 2, 3]) expect(await read(n, 60)).toEqual(whole(n).slice(0, 60));
    for (const n of [0, 2, 3, 1]) expect(await read(n)).toEqual(whole(n));
    expect(await Promise.all([0, 1, 3, 1].map((n) => read(n)))).toEqual([0, 1, 3, 1].map(whole));
  });

  it("passes over tables that are no sheets", async () => {
    const inner = `<table:table table:name="inner">${row(p("<text:p>no</text:p>"))}</table:table>`;
    const xml = `<table:shapes><draw:frame><draw:object>${inner}</draw:object></draw:frame></table:shapes>${row(p("<text:p>yes</text:p>"))}`;
    const bytes = odsBytes([
      {name: "S", xml},
      {name: "T", xml: row(p("<text:p>t</text:p>"))},
    ]);
    expect((await rowsOf(bytes)).map(({cells}) => cells)).toEqual([["yes"]]);
    expect((await rowsOf(bytes, 1)).map(({cells}) => cells)).toEqual([["t"]]);
    expect((await openTables("x", bytes)).sheets).toHaveLength(2);
  });
});

describe("hostile and mistaken files end soon, with a code", () => {
  const withSheet = (xml: string) => xlsxBytes([{name: "S", rows: []}], {parts: {"xl/worksheets/sheet1.xml": xml}});
  const cell = '<table:table-cell office:value-type="float" office:value="1"';
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  const deep = `${"<a>".repeat(5000)}${"</a>".repeat(5000)}`;
  const good = xlsxBytes([{name: "S", rows: [["a", 1]]}]);
  const zipped = gzipSync(text("a,b\n1,2\n".repeat(9000)));
  const wide = Array.from({length: 3000}, (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`).join("");

  it.each<[string, () => Uint8Array, string]>([
    ["a ZIP bomb", () => withSheet(" ".repeat(3e6)), "unpacks-too-large"],
    [
      "an outside entity in XLSX",
      () => withSheet('<!DOCTYPE w SYSTEM "file:///etc/hostname"><worksheet/>'),
      "declares-entities",
    ],
    [
      "an outside entity in ODS",
      () => odsBytes([], {content: '<!DOCTYPE w SYSTEM "file:///etc/hostname"><w/>'}),
      "declares-entities",
    ],
    ["entities of entities in XLSX", () => withSheet(`${laughs}<worksheet>&b;</worksheet>`), "declares-entities"],
    ["entities of entities in ODS", () => odsBytes([], {content: `${laughs}<w>&b;</w>`}), "declares-entities"],
    ["deep nesting in XLSX", () => withSheet(deep), "damaged-file"],
    ["deep nesting in ODS", () => odsBytes([], {content: deep}), "damaged-file"],
    [
      "16,000 columns in XLSX",
      () => xlsxBytes([{name: "S", rows: [Array.from({length: 16_000}, () => 1)]}]),
      "too-many-columns",
    ],
    [
      "16,000 columns in ODS",
      () => odsBytes([{name: "S", xml: `<table:table-row>${`${cell}/>`.repeat(16_000)}</table:table-row>`}]),
      "too-many-columns",
    ],
    [
      "rows of one cell at the far right",
      () => withSheet(`<worksheet><sheetData>${wide}</sheetData></worksheet>`),
      "unpacks-too-large",
    ],
    [
      "a repeat bomb",
      () =>
        odsBytes([
          {
            name: "S",
            xml: `<table:table-row table:number-rows-repeated="1048576">${cell} table:number-columns-repeated="16384"/></table:table-row>`,
          },
        ]),
      "too-many-columns",
    ],
    [
      "a repeat bomb within the columns",
      () =>
        odsBytes([
          {
            name: "S",
            xml: `<table:table-row table:number-rows-repeated="1048576">${cell} table:number-columns-repeated="1024"/></table:table-row>`,
          },
        ]),
      "unpacks-too-large",
    ],
    [
      "a password (Excel)",
      () => Uint8Array.from([...ole, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "password-protected",
    ],
    [
      "a password (OpenDocument)",
      () => odsBytes([], {content: "garbage", manifest: "<m><manifest:encryption-data/></m>"}),
      "password-protected",
    ],
    ["an OpenDocument text", () => odsBytes([], {content: "<c><office:text/></c>"}), "not-a-workbook"],
    ["Excel 97", () => ole, "old-excel-file"],
    ["a web page", () => text("\n<HTML><table><tr><td>1</td></tr></table>"), "html-not-workbook"],
    ["flat XML", () => text('<?xml version="1.0"?><office:document/>'), "not-a-workbook"],
    ["a ZIP of CSVs", () => zipSync({"a.csv": strToU8("a,b")}), "not-a-workbook"],
    ["a truncated ZIP", () => good.subarray(0, good.length - 40), "damaged-file"],
    ["a truncated ODS", () => odsBytes([], {content: "<a><b>"}), "damaged-file"],
    ["a gzip bomb", () => gzipSync(Buffer.alloc(400e6, "a,b\n")), "unpacks-too-large"],
    ["a truncated gzip", () => zipped.subarray(0, zipped.length - 12), "damaged-file"],
    ["a gzip that is not one", () => Uint8Array.from([0x1f, 0x8b, 1, 2, 3, 4]), "damaged-file"],
    ["gzip in gzip", () => gzipSync(zipped), "not-text"],
    ["UTF-16", () => Buffer.from("\uFEFFa,b", "utf16le"), "utf-16-text"],
    ["bytes of zero", () => Uint8Array.from([0x61, 0, 0, 0x62]), "not-text"],
    ["50 MB without a line end", () => Buffer.alloc(50e6, "a,b,"), "value-too-long"],
    ["a cell of 50 MB", () => Buffer.concat([text('a,"'), Buffer.alloc(50e6, "x"), text('"\n1,2')]), "value-too-long"],
    [
      "a cell of megabytes in XLSX",
      () =>
        withSheet(
          `<worksheet><row><c t="inlineStr"><is>${Array.from({length: 200_000}, (_, n) => `<t>word ${(n * n * 7919) % 999_983}</t>`).join("")}</is></c></row></worksheet>`,
        ),
      "value-too-long",
    ],
    ["an empty file", () => new Uint8Array(), "0 rows"],
  ])("%s", async (_, make, code) => {
    const bytes = make();
    const before = process.memoryUsage.rss();
    const started = performance.now();
    expect(await problem(bytes)).toBe(code);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300e6);
  });

  it("says of a formula without its value which it is, and reads the rest", async () => {
    const read = await rowsOf(
      xlsxBytes([
        {
          name: "S",
          rows: [
            ["a", {formula: "B2"}],
            ["b", 2],
          ],
        },
      ]),
    );
    expect(read).toEqual([
      {
        row: 1,
        lines: 1,
        cells: ["a", ""],
        problem: "the formula in B1 was saved without its value",
        problemCode: "formula-without-value",
      },
      {row: 2, lines: 1, cells: ["b", "2"]},
    ]);
  });

  it("lets a quoted cell of 50 MB with line ends take its own line only", async () => {
    const bytes = Buffer.concat([text('k,v\n1,"'), Buffer.alloc(50e6, `${"x".repeat(999)}\n`), text("\n2,b\n")]);
    const problems: number[] = [];
    let rows = 0;
    for await (const one of (await openTables("f", bytes)).sheets[0]!.rows()) {
      rows++;
      if (one.problem) problems.push(one.row);
    }
    expect(problems).toEqual([2]);
    expect(rows).toBeGreaterThan(50_000);
  });
});

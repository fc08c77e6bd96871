import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {releaseForTables} from "../../../../test/support/release-for-tables.ts";
import {readCsv} from "../../../formats/csv.ts";
import {decodeText, encodeText} from "../../release/release-files.ts";
import {readLook} from "../../renderers/look.ts";
import {renderOpenData} from "../../renderers/open-data/render-open-data.ts";
import {guarded} from "../../tables/open/open-tables.ts";
import {proveOpenData} from "./prove-open-data.ts";

const look = readLook(readFileSync);
const release = await releaseForTables(look);
const files = new Map(renderOpenData(release).map(({path, bytes}) => [path, bytes]));

function edited(path: string, from: string | RegExp, to: string) {
  const text = decodeText(files.get(path)!);
  expect(text).toMatch(from);
  return new Map([...files, [path, encodeText(text.replace(from, to))]]);
}

describe("tables for machines", () => {
  it("hold what the records hold, as both sets of metadata describe it", () => {
    expect(proveOpenData(files, release)).toEqual([]);
    expect([...files.keys()]).toEqual([
      "data/measures.csv",
      "data/figures.csv",
      "data/changes.csv",
      "data/series.csv",
      "data/initiatives.csv",
      "data/csv-metadata.json",
      "datapackage.json",
    ]);
    const again = renderOpenData(release);
    for (const {path, bytes} of again) expect(Buffer.compare(bytes, files.get(path)!)).toBe(0);
  });

  it("give a value in its unit, and an empty cell with a reason where there is none", () => {
    const {rows} = readCsv(files.get("data/figures.csv")!);
    const [head, ...figures] = rows.map(({values}) => values);
    const of = (id: string) => {
      const found = figures.find((row) => row[0]?.startsWith(id))!;
      return Object.fromEntries(head!.map((name, n) => [name, found[n]]));
    };
    expect(of("homicides-domestic-abuse-share@")).toMatchObject({value: "32.3529411765", unit: /^per cent/});
    expect(of("homicides@E23000014@2024")).toMatchObject({value: "34", interval_lower: "23.5423"});
    expect(of("knife-related-youth-violence@E23000014@2023")).toMatchObject({
      ...{value: "", missing: "suppressed", numerator: "", data: ""},
    });
  });

  it.each([
    ["data/figures.csv", ",6621,", ",6612,", "open-data-cell-differs"],
    ["data/changes.csv", "larger-than-chance", "not-distinguishable", "open-data-cell-differs"],
    ["data/series.csv", /2024-02,1,,/, "2024-02,1,0,", "open-data-cell-differs"],
    ["data/series.csv", /,949,/, ",94x,", "open-data-type-differs"],
    ["data/measures.csv", /^[^\n]*\n[^\n]*\n/, "", "open-data-cell-differs"],
    ["data/csv-metadata.json", '"decimal"', '"integer"', "open-data-type-differs"],
    ["data/csv-metadata.json", '"name": "lower"', '"name": "upper"', "open-metadata-differs"],
    ["datapackage.json", /"bytes": \d+/, '"bytes": 1', "open-metadata-differs"],
    ["datapackage.json", /"hash": "sha256:[0-9a-f]/, '"hash": "sha256:x', "open-metadata-differs"],
    ["datapackage.json", /\{/, "", "open-metadata-differs"],
  ])("in %s betray %s made %s by hand", (path, from, to, code) => {
    const found = proveOpenData(edited(path, from, to), release);
    expect(found.map((one) => one.code)).toContain(code);
  });

  it("name the file, the line and the cell of what was changed", () => {
    const [first] = proveOpenData(edited("data/figures.csv", ",6621,", ",6612,"), release);
    expect(first).toMatchObject({
      ...{code: "open-data-cell-differs", file: "data/figures.csv", expected: "6621", found: "6612"},
      what: expect.stringMatching(/^I\d+ \(value of serious-youth-violence@E23000014@2024\)$/),
    });
    expect(first?.line).toBeGreaterThan(1);
  });

  it("betray a file that is missing", () => {
    for (const path of files.keys()) {
      const without = new Map(files);
      without.delete(path);
      expect(proveOpenData(without, release).map(({file}) => file)).toContain(path);
    }
  });

  it("hold no cell that a spreadsheet would run, and lose nothing by it", async () => {
    const hostile = await releaseForTables(look, '=cmd|"/c calc"!A1');
    const first = hostile.register.initiatives[0]!;
    const names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\uFF1D1", "'=1", "it's", "plain"];
    const made = {
      ...hostile,
      register: {
        ...hostile.register,
        initiatives: names.map((name, n) => ({...first, id: `i${n}`, name, led: 'a,"b"\r\nc', delivered: []})),
      },
    };
    const rendered = new Map(renderOpenData(made).map(({path, bytes}) => [path, bytes]));
    expect(proveOpenData(rendered, made)).toEqual([]);
    const {rows} = readCsv(rendered.get("data/initiatives.csv")!);
    const cells = rows.slice(1).map(({values}) => values[1]!);
    expect(cells).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "' =1", "'\uFF1D1", "''=1", "it's", "plain"]);
    expect(cells.map((cell) => (guarded(cell) === cell ? cell : cell.slice(1)))).toEqual(names);
  });
});

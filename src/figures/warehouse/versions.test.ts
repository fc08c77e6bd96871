import {describe, expect, it} from "vitest";
import {type Month, monthPeriod, monthsOf, twelveMonthsTo} from "../../vocabulary/period.ts";
import {olderPublications} from "./older-publication.ts";
import {monthRuns, replaceHoldings, type StoredFile, versionId} from "./versions.ts";

function stored(path: string, months: readonly Month[], more: Partial<StoredFile> = {}): StoredFile {
  const table = more.table ?? "crimes";
  const subject = table === "tallies" ? {subject: "999-calls"} : {};
  const holding = {table, source: "s", supplier: "kent", force: "E23000032", ...subject};
  return {
    path,
    table,
    sha256: path,
    rows: 1,
    holdings: months.map((month) => ({...holding, month})),
    masked: [],
    origins: [{file: `${path}.csv`, sha256: `sha ${path}`, source: "s", supplier: "kent"}],
    reader: "s 1",
    spans: [],
    ...more,
  };
}

const held = (files: readonly StoredFile[]) =>
  files.map((file) => [file.path, file.holdings.map(({month}) => month).join(" ")]);

describe("what a version holds after a load", () => {
  const old = stored("old", ["2024-01", "2024-02", "2024-03"]);

  it("a file keeps the months that nobody replaced, and leaves when none is left", () => {
    const next = replaceHoldings([old], [stored("new", ["2024-02"])]);
    expect(held(next)).toEqual([
      ["new", "2024-02"],
      ["old", "2024-01 2024-03"],
    ]);
    expect(next[1]!.masked.map(({month}) => month)).toEqual(["2024-02"]);
    expect(held(replaceHoldings(next, [stored("newer", ["2024-01", "2024-03"])]))).toEqual([
      ["new", "2024-02"],
      ["newer", "2024-01 2024-03"],
    ]);
  });

  it("an extract without outcomes takes the old outcomes of its months away", () => {
    const outcomes = stored("old-outcomes", ["2024-01", "2024-02"], {table: "outcomes"});
    expect(held(replaceHoldings([outcomes], [stored("new", ["2024-02"])]))).toEqual([
      ["new", "2024-02"],
      ["old-outcomes", "2024-01"],
    ]);
  });

  it("a number for a quarter goes whole when one of its months is restated", () => {
    const months: readonly Month[] = ["2024-01", "2024-02", "2024-03"];
    const quarter = stored("quarter", [...months, "2024-04"], {
      table: "tallies",
      spans: [{subject: "999-calls", force: "E23000032", months}],
    });
    expect(held(replaceHoldings([quarter], [stored("month", ["2024-02"], {table: "tallies"})]))).toEqual([
      ["month", "2024-02"],
      ["quarter", "2024-04"],
    ]);
  });

  describe("of tables that are published anew", () => {
    const year = (path: string, vintage: Month) => {
      const months = monthsOf(twelveMonthsTo(monthPeriod(vintage)));
      const spans = [{subject: "999-calls", force: "E23000032", months}];
      return stored(path, months, {table: "tallies", spans, vintage});
    };
    const span = "2018-07 2018-08 2018-09 2018-10 2018-11 2018-12 2019-01 2019-02 2019-03 2019-04 2019-05 2019-06";

    it("the year to June stands beside the year to December, whichever came first", () => {
      const [june, december] = [year("june", "2019-06"), year("december", "2019-12")];
      for (const [first, second] of [[june, december] as const, [december, june] as const]) {
        const next = replaceHoldings([first], [second]);
        expect(next.map(({path}) => path)).toEqual(["december", "june"]);
        expect(held(next)[1]).toEqual(["june", span]);
        expect(olderPublications([first], [[second]])).toEqual([]);
      }
    });

    it("an older publication of the same months does not take the place of a newer, and says so", () => {
      const newer = {...stored("newer", ["2024-01", "2024-02"], {table: "tallies"}), vintage: "2024-02" as Month};
      const older = {...stored("older", ["2023-12", "2024-01"], {table: "tallies"}), vintage: "2024-01" as Month};
      expect(held(replaceHoldings([newer], [older]))).toEqual([
        ["newer", "2024-01 2024-02"],
        ["older", "2023-12"],
      ]);
      expect(olderPublications([newer], [[older]])).toMatchObject([
        {code: "older-publication", severity: "should", message: expect.stringContaining("gives 2024-01 too")},
      ]);
      expect(olderPublications([older], [[newer]])).toEqual([]);
      expect(held(replaceHoldings([older], [newer]))).toEqual([
        ["newer", "2024-01 2024-02"],
        ["older", "2023-12"],
      ]);
    });
  });

  it("its id is of what was read and how, not of where or when", () => {
    const id = versionId([old]);
    expect(versionId([{...old, path: "elsewhere", origins: [{...old.origins[0]!, file: "other.csv"}]}])).toBe(id);
    expect(versionId([{...old, reader: "s 2"}])).not.toBe(id);
    expect(versionId([{...old, origins: [{...old.origins[0]!, sha256: "another"}]}])).not.toBe(id);
  });

  it("runs of months cross the turn of a year", () => {
    expect(monthRuns(["2024-01", "2023-12", "2024-03"])).toEqual([
      ["2023-12", "2024-01"],
      ["2024-03", "2024-03"],
    ]);
  });
});

import {describe, expect, it} from "vitest";
import {addMonths, type Month} from "../../vocabulary/period.ts";
import {type Judging, judgeCoverage} from "./judge.ts";
import {printRun, runsOf} from "./runs.ts";
import type {Series, Stretch} from "./series.ts";

/** Series made up by hand, from counts that follow on one another month by month. `undefined` is a month that is not held. */

const judging: Judging = {
  secondSources: [{rows: "street", source: "tables", subject: "recorded-crime", title: "the tables"}],
  volumes: new Set(["recorded-crime"]),
};

type Made = number | undefined | Partial<Stretch>;

function series(from: Month, made: readonly Made[], rest: Partial<Series> & {length?: number} = {}): Series {
  const {length = 1, ...own} = rest;
  const stretches = made.flatMap((one, n): readonly Stretch[] => {
    if (one === undefined) return [];
    const at = addMonths(from, n * length);
    const given = typeof one === "number" ? {count: one} : one;
    return [{from: at, until: addMonths(at, length), count: 0, apart: 0, leftOut: 0, categories: new Map(), ...given}];
  });
  const held = stretches.flatMap((one) => Array.from({length}, (_, n) => addMonths(one.from, n)));
  return {source: "street", supplier: "x", force: "E1", held, awaited: [], step: 1, stretches, ...own};
}

const tables = (from: Month, made: readonly Made[]) =>
  series(from, made, {source: "tables", subject: "recorded-crime", length: 3});

function told(...all: readonly Series[]): readonly string[] {
  const [first] = judgeCoverage(all, judging);
  return runsOf(first!).map((run) => `${printRun(run)} ${run.state}${run.words.map((words) => `: ${words}`).join("")}`);
}

function codes(...all: readonly Series[]): readonly string[] {
  return judgeCoverage(all, judging)[0]!.signs.map(({code, from}) => `${from} ${code}`);
}

const kinds = (of: Readonly<Record<string, number>>, more: Partial<Stretch> = {}): Partial<Stretch> => ({
  count: Object.values(of).reduce((sum, one) => sum + one, 0),
  categories: new Map(Object.entries(of)),
  ...more,
});

describe("gaps", () => {
  it("lie between months that are held, and a month that is listed and not published is awaited", () => {
    const held = series("2018-10", [500, 510, undefined, undefined, 505], {awaited: ["2019-03"]});
    expect(told(held)).toEqual([
      "2018-10 and 2018-11 present",
      "2018-12 and 2019-01 missing",
      "2019-02 present",
      "2019-03 awaited",
    ]);
  });

  it("of a number that comes once a year are years, not the months between", () => {
    const held = (months: readonly Month[]) => series("2020-06", [], {subject: "population", step: 12, held: months});
    expect(told(held(["2020-06", "2021-06", "2022-06"]))).toEqual(["2020-06 to 2022-06 present"]);
    expect(told(held(["2020-06", "2022-06"]))).toEqual(["2020-06 present", "2021-06 missing", "2022-06 present"]);
  });
});

describe("rows of a month", () => {
  it.each<[name: string, made: readonly Made[], signs: readonly string[]]>([
    ["a dip is short", [1000, 480, 990], ["2018-11 short-month"]],
    ["a dip beside the one month held is short, and that month does not jump", [8438, 17792], ["2018-10 short-month"]],
    ["a fall that lasts is none", [1000, 480, 470, 490], []],
    ["small numbers are left to chance", [90, 40, 95], []],
    ["a jump of incidents beside it makes no month short", [1000, 700, {count: 1800, apart: 1100}], []],
    ["a leap is told", [1000, 1600, 990], ["2018-11 month-jumps"]],
    ["every row twice is told by the ids", [1000, {count: 2100, keys: 1050}, 990], ["2018-11 month-doubled"]],
    ["ids that repeat now and then are not", [1000, {count: 1050, keys: 1020}, 990], []],
    [
      "a leap with even categories alone may be doubled",
      [kinds({a: 201, b: 301}), kinds({a: 400, b: 600, c: 20, d: 22, e: 8}), kinds({a: 211, b: 290})],
      ["2018-11 month-doubled"],
    ],
  ])("%s", (_, made, signs) => expect(codes(series("2018-10", made))).toEqual(signs));

  it("that are few every year are not short", () => {
    const years = [1000, 600, 1010, ...Array.from({length: 9}, () => 1000), 1000, 590, 1005];
    expect(codes(series("2018-01", years))).toEqual([]);
    expect(codes(series("2018-01", [...years.slice(0, 1), 1000, ...years.slice(2)]))).toEqual(["2019-02 short-month"]);
  });

  it("say the numbers they are held against", () => {
    expect(told(series("2018-12", [8438, 17792]))[0]).toBe(
      "2018-12 partial: far fewer than beside it: 8,438, against 17,792 in 2019-01",
    );
  });

  it("of supplied numbers that count no events are not judged", () => {
    expect(codes(series("2018-10", [1000, 1, 1000], {subject: "funding"}))).toEqual([]);
  });
});

describe("beside a second source", () => {
  const gwent = series("2018-10", [
    {count: 5231, apart: 1036},
    {count: 4748, apart: 834},
    {count: 4609, apart: 788},
  ]);

  it("rows that fall short of a quarter are told with both numbers, without anti-social behaviour and without fraud", () => {
    expect(told(gwent, tables("2018-10", [{count: 14500, leftOut: 133}]))).toEqual([
      "2018-10 to 2018-12 partial: 11,930 crimes in 2018-10 to 2018-12 are 83.0% of the 14,367 that the tables has",
    ]);
    expect(codes(gwent, tables("2018-10", [12000]))).toEqual([]);
    expect(codes(gwent, tables("2018-10", [9000]))).toEqual(["2018-10 above-second-source"]);
  });

  it("what is lacking is of the short month, and not of the whole months beside it", () => {
    const kent = series("2018-10", [15000, 6000, 15100]);
    const coverage = judgeCoverage([kent, tables("2018-10", [47000])], judging)[0]!;
    expect(coverage.months.map(({state}) => state)).toEqual(["present", "partial", "present"]);
    expect(coverage.signs.map(({code}) => code)).toEqual(["below-second-source", "short-month"]);
  });

  it("a real fall is borne out by the other source, either way", () => {
    const lockdown = series("2020-01", [700, 690, 710, 200, 190, 210, 700, 710, 690]);
    const quarters = tables("2020-01", [2100, 600, 2100]);
    const dip = series("2020-03", [710, 200, 690, 710]);
    expect(codes(quarters)).toEqual(["2020-04 short-month"]);
    expect(codes(quarters, lockdown)).toEqual([]);
    expect(codes(dip)).toEqual(["2020-04 short-month"]);
    expect(codes(dip, tables("2020-01", [2100, 1610, 2100]))).toEqual([]);
  });

  it("a month of a quarter that is held in part is told what it is of it", () => {
    const [run] = told(series("2018-12", [{count: 8438, apart: 2306}, 17792]), tables("2018-10", [47102]));
    expect(run).toContain(
      "the 6,132 crimes of one month are 13.0% of the 47,102 that the tables has for 2018-10 to 2018-12",
    );
  });
});

describe("categories", () => {
  const usual = (more: Readonly<Record<string, number>> = {}) =>
    kinds({burglary: 900, theft: 1200, asb: 1000, ...more});

  it.each<[name: string, odd: Partial<Stretch>, signs: readonly string[]]>([
    ["one that is far more than usual", usual({asb: 5000}), ["2020-02 category-jumps"]],
    ["one that no other month has", usual({"street:Piracy": 200}), ["2020-02 category-unseen"]],
    ["one that is gone for a month", kinds({theft: 1250, asb: 1010}), ["2020-02 category-absent"]],
    ["a rare one is left alone", usual({"street:Piracy": 9}), []],
  ])("%s", (_, odd, signs) => {
    const found = codes(series("2019-12", [usual(), usual(), odd, usual(), usual()]));
    expect(found.filter((sign) => sign.includes("category"))).toEqual(signs);
  });

  it("that come in with the last month may be a new code", () => {
    expect(codes(series("2019-12", [usual(), usual(), usual(), usual(), usual({new: 300})]))).toEqual([]);
  });
});

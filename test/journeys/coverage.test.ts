import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {Comparison} from "../../src/steps/compare/compare.ts";
import type {CoverageReport, ForceCoverage} from "../../src/steps/coverage/coverage.ts";
import {answer, copperplate, freshFolder, loadedExample, succeed} from "./workspace-under-test.ts";

const STREET = resolve("../shared/data/street");
const TABLE = resolve("../shared/data/recorded-crime/home-office-recorded-crime-pfa-2012-13-to-2025-26-q3.csv.gz");
const absent = !existsSync(STREET) || !existsSync(TABLE);

describe.skipIf(absent)(`coverage of published files${absent ? " (skipped: ../shared/data is not here)" : ""}`, () => {
  const folder = join(freshFolder(), "gwent");
  let report: CoverageReport;

  beforeAll(async () => {
    await succeed("init", folder, "--body", "gwent");
    await copperplate("load", STREET, TABLE, "-w", folder);
    report = await answer<CoverageReport>("coverage", "-w", folder);
  });

  function street(name: string): ForceCoverage {
    return report.sources.find(({source}) => source === "police-uk-street")!.forces.find((one) => one.name === name)!;
  }

  const stateOf = (name: string, month: string) => street(name).months.find((one) => one.month === month)?.state;

  it("tells Kent's upload that failed, with what is beside it", () => {
    const [run] = street("Kent").runs;
    expect(run).toMatchObject({from: "2018-12", to: "2018-12", state: "partial"});
    expect(run!.words.join()).toMatch(/8,438, against 17,792 in 2019-01.*6,132 crimes.*13\.0% of the 47,102/);
    expect(stateOf("Kent", "2019-01")).toBe("present");
  });

  it("tells Gwent's quarter that falls short of the Home Office's count, and what was logged as anti-social behaviour", () => {
    const {signs} = street("Gwent");
    expect(signs[0]).toMatchObject({code: "below-second-source", from: "2018-10", until: "2019-01"});
    expect(signs[0]!.words).toContain("11,930 crimes in 2018-10 to 2018-12 are 83.0% of the 14,367");
    const [jump] = signs.filter(({code}) => code === "category-jumps");
    expect(jump).toMatchObject({from: "2020-04", until: "2020-05", state: "suspicious"});
    expect(jump!.words).toContain("5,105 of 8,518 rows");
  });

  it("lets the two sources bear out that City of London emptied in the spring of 2020", () => {
    expect(["2020-04", "2020-05", "2021-01"].map((month) => stateOf("City of London", month))).toEqual([
      "present",
      "present",
      "present",
    ]);
    const table = report.sources.find(({source}) => source === "home-office-recorded-crime")!;
    const city = table.forces.find(({name}) => name === "City of London")!;
    expect(city.months.find(({month}) => month === "2020-05")).toMatchObject({state: "present", count: 655});
    expect(stateOf("City of London", "2019-06")).toBe("missing");
  });

  it("knows a quarter of fraud that is not yet published, and finds nothing against most forces' tables", () => {
    const table = report.sources.find(({source}) => source === "home-office-recorded-crime")!;
    const fraud = table.forces.find(({name}) => name === "Action Fraud")!;
    expect(fraud.months.at(-1)).toMatchObject({month: "2025-12", state: "awaited"});
    expect(table.notHeld).toEqual([]);
    expect(table.forces.filter(({signs}) => signs.length > 0).length).toBeLessThan(5);
  });

  it("is told beside the forces that are compared, in order of name and with no number made of a doubted one", async () => {
    const {rows, together, period} = await answer<Comparison>(
      "compare",
      "residential-burglary",
      "--in",
      "2020/21",
      "-w",
      folder,
    );
    expect([period, rows.length]).toEqual(["2020/21", 43]);
    expect(rows.map(({name}) => name)).toEqual(rows.map(({name}) => name).toSorted());
    const city = rows.find(({name}) => name === "City of London")!;
    expect(city.value).toEqual({kind: "count", value: expect.any(Number)});
    expect(city).not.toHaveProperty("change");
    expect(city.cautions.join()).toMatch(/2021-01, partial: .*674, against 1,214/);
    const sum = rows.reduce((all, {value}) => all + (value?.kind === "count" ? value.value : Number.NaN), 0);
    expect(together[0]).toMatchObject({name: "England and Wales", value: {kind: "count", value: sum}});
    const shown = await succeed("compare", "victim-satisfaction", "--in", "2024", "--with", "region", "-w", folder);
    expect(shown).toMatch(/There is no number.*What would give it\n {2}a number supplied by your force/s);
  });

  it("draws it as a picture, and as a page with the same in tables", async () => {
    await succeed("coverage", "-w", folder, "--picture", join(folder, "held.svg"));
    await succeed("coverage", "-w", folder, "--picture", join(folder, "held.html"));
    const [svg, html] = ["held.svg", "held.html"].map((name) => readFileSync(join(folder, name), "utf8")) as [
      string,
      string,
    ];
    expect(svg).toMatch(/^<svg .*<\/svg>\n$/s);
    for (const words of ["8,438, against 17,792", "83.0% of the 14,367"]) expect(html).toContain(words);
    expect(html.split("<svg ").length - 1).toBe(report.sources.length);
    expect(html.split("<table>").length - 1).toBe(report.sources.length);
  });
});

describe("coverage of the example (synthetic)", () => {
  it("has nothing against three whole years, and refuses a picture of no known form", async () => {
    const folder = await loadedExample();
    const {sources, synthetic} = await answer<CoverageReport>("coverage", "-w", folder);
    expect(synthetic).toBe(true);
    const extract = sources.find(({source}) => source === "crime-extract")!;
    expect(extract.forces[0]!.runs).toMatchObject([{from: "2022-01", to: "2024-12", state: "present"}]);
    const refused = await copperplate("coverage", "-w", folder, "--picture", "held.png");
    expect(refused).toMatchObject({code: 2, err: expect.stringContaining(".svg or an .html")});
  });
});

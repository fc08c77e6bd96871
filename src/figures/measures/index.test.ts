import {existsSync, readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {nationalPolicingPriorities2021} from "../../official/national-policing-priorities-2021.ts";
import {offenceCoded, offences} from "../../official/offences.ts";
import {measures} from "./index.ts";
import {countsOf, type Measure} from "./measure.ts";

const RECORDED = "../shared/data/recorded-crime/home-office-recorded-crime-pfa-2012-13-to-2025-26-q3.csv.gz";

const measured = (id: string): Measure => measures.find((one) => one.id === id)!;

function codesOf(id: string): readonly string[] {
  const conditions = measured(id).bases[0]!.numerator.where;
  return conditions.flatMap((one) => (one.column === "offence" && "in" in one ? one.in.map(String) : [])).sort();
}

describe("the measures", () => {
  it("have an id each, and serve a national priority", () => {
    const priorities = nationalPolicingPriorities2021.priorities.map(({id}) => id);
    expect(new Set(measures.map(({id}) => id)).size).toBe(measures.length);
    expect(measures.filter(({priority}) => !priorities.includes(priority))).toEqual([]);
    expect(priorities.filter((id) => !measures.some(({priority}) => priority === id))).toEqual([]);
  });

  it("name only offences that the Home Office counts", () => {
    const codes = measures
      .flatMap(({bases}) => bases.flatMap(countsOf).flatMap(({where}) => where))
      .flatMap((one) => (one.column === "offence" && "in" in one ? one.in : []));
    expect(codes.filter((code) => offenceCoded(String(code)) === undefined)).toEqual([]);
  });

  it("divide where their level is a division, and nowhere else", () => {
    for (const {id, level, bases} of measures)
      for (const {denominator} of bases)
        expect(denominator !== undefined, id).toBe(!["count", "money"].includes(level));
  });

  it("can be supplied as well as counted, under their own id", () => {
    const plain = measures.filter(({level, rolling}) => level === "count" && !rolling);
    expect(plain.filter(({id, bases}) => bases.at(-1)?.numerator.subject !== id).map(({id}) => id)).toEqual([]);
  });

  it("count as residential burglary what the Home Office does", () => {
    const subgroup = offences.filter((one) => one.subgroup === "Residential burglary").map(({code}) => code);
    expect(codesOf("residential-burglary")).toEqual(subgroup.sort());
  });

  it("count as neighbourhood crime the sum of its parts", () => {
    const parts = ["residential-burglary", "personal-robbery", "theft-from-the-person", "vehicle-offences"];
    expect(codesOf("neighbourhood-crime")).toEqual(parts.flatMap(codesOf).sort());
  });

  it("withhold small counts of what points at a person", () => {
    expect(
      measures
        .filter(({disclosure}) => disclosure === "threshold")
        .map(({id}) => id)
        .sort(),
    ).toEqual([
      "domestic-abuse-victim-satisfaction",
      "homicides-domestic-abuse",
      "homicides-domestic-abuse-share",
      "knife-related-youth-violence",
      "victim-satisfaction",
    ]);
  });
});

describe.skipIf(!existsSync(RECORDED))("against the real recorded crime table (../shared/data/recorded-crime)", () => {
  const rows: readonly Readonly<Record<string, string>>[] = existsSync(RECORDED)
    ? parse(gunzipSync(readFileSync(RECORDED)), {columns: true, bom: true})
    : [];

  it.each([
    ["homicides", 42, 31],
    ["drug-offences", 7707, 7844],
    ["residential-burglary", 14797, 12198],
  ])("%s of West Midlands: %i in 2023, %i in 2024", (id, in2023, in2024) => {
    const codes = codesOf(id);
    const inYear = (year: number) =>
      rows
        .filter((row) => row["Force Name"] === "West Midlands" && codes.includes(row["Offence Code"]!.trim()))
        .filter((row) => yearOf(row["Financial Year"]!, row["Financial Quarter"]!) === year)
        .reduce((sum, row) => sum + Number(row["Number of Offences"]), 0);
    expect([inYear(2023), inYear(2024)]).toEqual([in2023, in2024]);
  });
});

/** The fourth financial quarter is January to March of the next year. */
function yearOf(financial: string, quarter: string): number {
  return Number(financial.slice(0, 4)) + (quarter.endsWith("4") ? 1 : 0);
}

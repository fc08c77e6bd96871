import {existsSync, readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {areaCoded, forceAreas} from "./areas.ts";
import {authorityChanges} from "./authority-changes.ts";
import {readDistricts} from "./district-lookup.ts";
import {authorityCoded, localAuthorities, safetyPartnerships} from "./districts.ts";

const POPULATION = "../shared/data/population/population20_ltla21.derived-first5cols.csv";
const BY_FORCE = "../shared/data/population/pfa_population_2024.csv";
const LOOKUP = "../shared/data/lookups/lad-csp-pfa-2023.csv";

it("has every district in a force area, and every force area with one", () => {
  const forces = forceAreas.map(({code}) => code).sort();
  for (const districts of [localAuthorities, safetyPartnerships])
    expect([...new Set(districts.map(({within}) => within))].sort()).toEqual(forces);
  expect([localAuthorities.length, safetyPartnerships.length]).toEqual([318, 314]);
  expect(areaCoded("E22000371")).toMatchObject({name: "City of York", within: "E23000009"});
});

it.each([
  ["E07000190", "Somerset", "Taunton Deane, by way of Somerset West and Taunton"],
  ["E07000163", "North Yorkshire", "Craven"],
  ["E06000048", "Northumberland", "Northumberland's code until 2013"],
  ["E08000039", "Sheffield", "Sheffield's code since 2025"],
])("follows %s to %s (%s)", (code, name) => {
  expect(authorityCoded(code)?.name).toBe(name);
  expect(areaCoded(code)).toBe(authorityCoded(code));
});

it("follows every code that ever changed, and no other", () => {
  const codes = authorityChanges.flatMap(({code, replaces}) => [code, ...Object.keys(replaces)]);
  expect(codes.filter((code) => authorityCoded(code) === undefined)).toEqual([]);
  expect(authorityCoded("S12000033")).toBeUndefined();
  const days = authorityChanges.map(({from}) => from);
  expect(days).toEqual([...days].sort());
  const gone = authorityChanges.flatMap(({replaces}) => Object.keys(replaces));
  expect(new Set(gone).size).toBe(gone.length);
});

describe("a lookup of another year", () => {
  const head = ["\uFEFFCSP21CD", "CSP21NM", "LAD21CD", "LAD21NM", "PFA21CD", "PFA21NM"];
  const line = ["E22000186", "Dover", "E07000108", "Dover", "E23000032", "Kent"];

  it("is read by its columns' names, wherever they stand", () => {
    const read = readDistricts("lookup.csv", [head, line, []]);
    expect(read).toEqual({
      authorities: [{code: "E07000108", name: "Dover", kind: "local-authority", within: "E23000032"}],
      partnerships: [{code: "E22000186", name: "Dover", kind: "community-safety-partnership", within: "E23000032"}],
      year: 2021,
      rows: 1,
      findings: [],
    });
  });

  it.each([
    ["unknown-police-force-area", ["E23000099", "Knet"], "Did you mean Kent?"],
    ["unknown-police-force-area", ["E22000186", "Kent"], "Did you mean Kent (E23000032)?"],
    ["force-code-and-name-differ", ["E23000032", "Surrey"], "Look which of the two is right, and correct the line."],
  ])("%s", (code, force, advice) => {
    const read = readDistricts("lookup.csv", [head, [...line.slice(0, 4), ...force]]);
    expect(read.findings).toMatchObject([{code, at: {file: "lookup.csv", line: 2}, advice}]);
    expect(read).toMatchObject({rows: 0, authorities: []});
  });

  it("is refused without its columns", () => {
    const read = readDistricts("lookup.csv", [["LAD21CD", "LAD21NM", "RGN21CD"]]);
    expect(read.findings).toMatchObject([
      {code: "not-a-district-lookup", message: expect.stringContaining("CSP23CD, CSP23NM, PFA23CD")},
    ]);
  });
});

describe.skipIf(!existsSync(LOOKUP))("against the real lookup of 2023 (../shared/data/lookups)", () => {
  it("is what is kept here", () => {
    const read = readDistricts("lookup.csv", parse(readFileSync(LOOKUP), {relax_column_count: true}));
    expect(read).toMatchObject({year: 2023, rows: 332, findings: []});
    expect(new Set(read.authorities)).toEqual(new Set(localAuthorities));
    expect(new Set(read.partnerships)).toEqual(new Set(safetyPartnerships));
  });
});

describe.skipIf(!existsSync(POPULATION))("against the real population of 2020 (../shared/data/population)", () => {
  it("finds a force for every code, and sums that are near those of 2024", () => {
    const sums = new Map<string, number>();
    for (const [code = "", , persons] of parse(readFileSync(POPULATION), {from_line: 2}) as string[][]) {
      const force = authorityCoded(code)?.within ?? code;
      sums.set(force, (sums.get(force) ?? 0) + Number(persons));
    }
    expect([...sums.keys()].sort()).toEqual(forceAreas.map(({code}) => code).sort());
    const later = (parse(readFileSync(BY_FORCE), {from_line: 2}) as string[][]).filter(
      ([code]) => code !== "E23000034",
    );
    for (const [code = "", name, persons] of later) {
      const growth = Number(persons) / sums.get(code)!;
      expect(growth, name).toBeGreaterThan(0.95);
      expect(growth, name).toBeLessThan(1.12);
    }
  });
});

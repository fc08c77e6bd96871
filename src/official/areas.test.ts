import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {areaCoded, areaNamed, forceAreas} from "./areas.ts";

const POPULATION = "../shared/data/population/pfa_population_2024.csv";
const LOOKUP = "../shared/data/lookups/lad-csp-pfa-2023.csv";

it("holds the 43 forces, each code once, four of them Welsh", () => {
  expect(new Set(forceAreas.map(({code}) => code)).size).toBe(43);
  expect(forceAreas.filter(({code}) => code.startsWith("W"))).toHaveLength(4);
});

it.each([
  ["West Midlands Police", "E23000014"],
  ["Devon & Cornwall", "E23000035"],
  ["London, City of", "E23000034"],
  ["City of London Police", "E23000034"],
  ["Metropolitan Police Service", "E23000001"],
  ["Dyfed-Powys Police", "W15000004"],
  ["Avon and Somerset Constabulary", "E23000036"],
])("knows %s", (name, code) => {
  expect(areaNamed(name)?.code).toBe(code);
});

it("guesses nothing", () => {
  expect(areaNamed("British Transport Police")).toBeUndefined();
  expect(areaNamed("West Midland")).toBeUndefined();
});

describe.skipIf(!existsSync(POPULATION))("against the real population table (../shared/data/population)", () => {
  it("agrees on every code and name", () => {
    const lines = readFileSync(POPULATION, "utf8").trim().split(/\r?\n/).slice(1);
    for (const line of lines) {
      const [, code, name] = /^(\w+),"?([^"]*?)"?,\d+$/.exec(line)!;
      expect(areaCoded(code!), line).toBe(areaNamed(name!));
    }
    expect(lines).toHaveLength(43);
  });
});

describe.skipIf(!existsSync(LOOKUP))("against the real lookup of local authorities (../shared/data/lookups)", () => {
  it("agrees on the force of every local authority", () => {
    const lines = readFileSync(LOOKUP, "utf8").trim().split(/\r?\n/).slice(1);
    const forces = new Set(lines.map((line) => /,(E23\d+|W15\d+),"?(.+?)"?,\d+$/.exec(line)!.slice(1).join("|")));
    for (const [code, name] of [...forces].map((pair) => pair.split("|") as [string, string]))
      expect(areaNamed(name), name).toBe(areaCoded(code));
    expect(forces.size).toBe(43);
  });
});

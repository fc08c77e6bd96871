import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {xlsxBytes} from "../../../../test/support/xlsx-bytes.ts";
import {openTables} from "../../../formats/tables.ts";
import {populationEstimates} from "./population-estimates.ts";

const DATA = "../shared/data/population";

async function read(file: string, bytes: Uint8Array | string) {
  const given = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return populationEstimates.read(file, await openTables(file, given));
}

const held = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.tallies.filter(({area, force}) => area === force).map(({force, from, value}) => [force, from, value]);

/** Made up. */
const BY_FORCE = "PFA 2023 Code,PFA 2023 Name,Population\nE23000013,Cleveland,500000\nE23000008,Durham,600000\n";

describe("estimates by police force area", () => {
  it.each([
    ["pfa_population_2024.csv", BY_FORCE, "2024-06"],
    ["population20_pfa.csv", BY_FORCE, "2020-06"],
    ["estimates.csv", `"Population estimates, mid-2023"\n${BY_FORCE}`, "2023-06"],
    ["estimates.csv", BY_FORCE.replace("Population", "Mid-2022"), "2022-06"],
    ["estimates-2025.csv", BY_FORCE.replaceAll("\n", ",2021\n").replace(",2021", ",Year"), "2021-06"],
  ])("%s: the year comes from a column, a heading, a title or the file's name", async (file, text, june) => {
    const reading = await read(file, text);
    expect(reading.findings).toEqual([]);
    expect(held(reading)).toEqual([
      ["E23000013", june, 500_000],
      ["E23000008", june, 600_000],
    ]);
  });

  it.each(["estimates.csv", "estimates-2020-to-2024.csv"])("guesses no year for %s", async (file) => {
    const reading = await read(file, BY_FORCE);
    expect(reading.findings).toMatchObject([{code: "population-without-year"}]);
    expect(reading.tallies).toEqual([]);
  });

  it("does not take a table by sex for one of everybody", async () => {
    const text = "code,name,sex,Population\nE23000013,Cleveland,M,1\nE23000013,Cleveland,F,2\n";
    expect(await read("population-2024.csv", text)).toMatchObject({
      findings: [{code: "population-divided"}],
      tallies: [],
    });
  });
});

describe("estimates by local authority", () => {
  const authorities = ["E06000001", "E06000002", "E06000003", "E06000004"];
  const wide = (codes: readonly string[]) =>
    `Population estimates - all persons\n\narea,code,2022,2023\n${codes.map((code) => `somewhere,${code},"1,000",2000\n`).join("")}`;

  it("a column a year: authorities are kept, and add up to their force", async () => {
    const reading = await read("nomis.csv", wide(authorities));
    expect(held(reading)).toEqual([
      ["E23000013", "2022-06", 4_000],
      ["E23000013", "2023-06", 8_000],
    ]);
    expect(reading.tallies.filter(({area}) => area === "E06000003")).toMatchObject([
      {force: "E23000013", value: 1_000},
      {force: "E23000013", value: 2_000},
    ]);
  });

  it("holds no force that lacks an authority, and says which", async () => {
    const reading = await read("nomis.csv", wide(authorities.slice(1)));
    expect(reading.holdings).toEqual([]);
    expect(reading.tallies.length).toBe(6);
    expect(reading.oddities[0]).toBe(
      "Cleveland is not held for mid-2022: 1 of its 4 authorities are not there (Hartlepool).",
    );
  });

  it("adds former districts up to what they went into", async () => {
    const districts = ["E07000026", "E07000027", "E07000028", "E07000029", "E07000030", "E07000031"];
    const reading = await read("nomis.csv", wide(districts));
    expect(reading.findings).toEqual([]);
    expect(reading.tallies.filter(({from}) => from === "2022-06").map(({area, value}) => [area, value])).toEqual([
      ["E06000063", 3_000],
      ["E06000064", 3_000],
      ["E23000002", 6_000],
    ]);
  });

  it("counts nobody twice where a district stands beside what it went into", async () => {
    const reading = await read("nomis.csv", wide(["E06000063", "E06000064", "E07000026"]));
    expect(held(reading)[0]).toEqual(["E23000002", "2022-06", 2_000]);
    expect(new Set(reading.findings.map(({code}) => code))).toEqual(new Set(["duplicate-tally"]));
  });

  it("reads the Office for National Statistics's own workbook: the sheet of persons, without Scotland and counties", async () => {
    const rows = (from: number) => [
      ["MYE2: Population estimates by single year of age, mid-2023"],
      ["Code", "Name", "Geography", "All ages", "0", "1"],
      ["E92000001", "ENGLAND", "Country", 9, 1, 1],
      ["S12000033", "Aberdeen City", "Council Area", 9, 1, 1],
      ["E10000003", "Cambridgeshire", "County", 9, 1, 1],
      ...authorities.map((code, n) => [code, "somewhere", "Unitary Authority", from + n, 1, 1]),
    ];
    const reading = await read(
      "mye.xlsx",
      xlsxBytes([
        {name: "MYE2 - Persons", rows: rows(100)},
        {name: "MYE2 - Males", rows: rows(50)},
      ]),
    );
    expect(held(reading)).toEqual([["E23000013", "2023-06", 406]]);
    expect(reading.apart.map(({what, rows}) => [what, rows])).toEqual([
      ["counties, regions and nations", 2],
      ["Scotland and Northern Ireland", 1],
      ["sheet MYE2 - Males: not of all persons, not read", 9],
    ]);
    expect(reading.oddities).toEqual(["The 2 columns of single years of age are known and not read."]);
  });
});

describe.skipIf(!existsSync(DATA))("the published estimates (skipped without ../shared/data)", () => {
  const published = (name: string) => read(`${DATA}/${name}`, readFileSync(`${DATA}/${name}`));
  const total = (reading: Awaited<ReturnType<typeof read>>) =>
    held(reading).reduce((sum, [, , n]) => sum + Number(n), 0);

  it("2024 by force: 43 forces, and England and Wales of 61.8 million", async () => {
    const reading = await published("pfa_population_2024.csv");
    expect(reading.findings).toEqual([]);
    expect(reading.holdings.length).toBe(43);
    expect(total(reading)).toBe(61_806_682);
  });

  it("2020 by authority: adds up to 43 forces and to every row of the file", async () => {
    const reading = await published("population20_ltla21.derived-first5cols.csv");
    const text = readFileSync(`${DATA}/population20_ltla21.derived-first5cols.csv`, "utf8");
    const rows = text
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => Number(line.split(",").at(-3)));
    expect(reading.findings).toEqual([]);
    expect(reading.holdings.length).toBe(43);
    expect(total(reading)).toBe(rows.reduce((sum, value) => sum + value, 0));
    expect(held(reading).find(([force]) => force === "E23000008")).toEqual(["E23000008", "2020-06", 533_149 + 107_402]);
  });
});

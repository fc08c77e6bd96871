import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {type CellBytes, type SheetBytes, xlsxBytes} from "../../../../test/support/xlsx-bytes.ts";
import {openTables} from "../../../formats/tables.ts";
import {regions} from "../../../official/groups.ts";
import {onsPoliceForceAreas} from "./ons-police-force-areas.ts";

const DATA = "../shared/data/recorded-crime";

/** The layout since 2021: one header row, notes in brackets. Made up. */
const HEADER = [
  "Area Code",
  "Area Name",
  "Total recorded crime\n(excluding fraud) [note 3]",
  "Homicide [note 4]",
  "Robbery",
];
const title = (month: string): CellBytes[] => [
  `Table P1: Police recorded crime by offence group and police force area, English regions and Wales, number of offences, year ending ${month} [note 1][note 2]`,
];
const NORTH_EAST: CellBytes[][] = [
  ["E12000001", "North East", 60, 6, 6],
  ["E23000013", "Cleveland", 10, 1, "[x]"],
  ["E23000008", "Durham [note 12]", 20, 2, 2],
  ["E23000007", "Northumbria", 30, 3, 3],
];

function sheet(name: string, rows: readonly CellBytes[][]): SheetBytes {
  return {name, rows};
}

async function read(sheets: readonly SheetBytes[]) {
  return onsPoliceForceAreas.read("tables.xlsx", await openTables("tables.xlsx", xlsxBytes(sheets)));
}

const numberOf = (reading: Awaited<ReturnType<typeof read>>, subject: string, force: string) =>
  reading.tallies.find((tally) => tally.subject === subject && tally.force === force)?.value;

describe("a workbook of the newer layout", () => {
  const notes = [["This worksheet contains one table."], ["[x] means not available"]];

  it("gives each force its numbers for the year of the title, and no number for a mark", async () => {
    const reading = await read([
      sheet("Cover sheet", [["Police force area data tables"]]),
      sheet("Table P1 ", [title("March 2024"), ...notes, HEADER, ...NORTH_EAST]),
    ]);
    expect(reading.findings).toEqual([]);
    expect(reading.vintage).toBe("2024-03");
    expect(reading.tallies.filter(({force}) => force === "E23000013")).toMatchObject([
      {subject: "recorded-crime-excluding-fraud", value: 10, from: "2023-04", until: "2024-04"},
      {subject: "homicides", value: 1},
    ]);
    expect(numberOf(reading, "headline:robbery", "E23000008")).toBe(2);
    expect(reading.holdings.filter(({force, subject}) => force === "E23000007" && subject === "homicides").length).toBe(
      12,
    );
    const {total, header, taken, apart, blank} = reading.read;
    expect({header, taken, apart, blank}).toEqual({header: 4, taken: 3, apart: 2, blank: 0});
    expect(total).toBe(header + taken + apart + blank);
  });

  it("reads the corrected table in place of the one it corrects, and says so", async () => {
    const wrong = NORTH_EAST.map((row) => [...row.slice(0, 2), 99, 99, 99]);
    const reading = await read([
      sheet("Table P1", [title("March 2024"), HEADER, ...wrong]),
      sheet("P1 (corrected)", [title("March 2024"), HEADER, ...NORTH_EAST]),
    ]);
    expect(numberOf(reading, "homicides", "E23000008")).toBe(2);
    expect(reading.oddities).toEqual(["Table P1 is there as published and corrected; the corrected one was read."]);
    expect(reading.findings).toEqual([]);
  });

  it("says where a region is not the sum of its forces, and loads the forces", async () => {
    const [, ...forces] = NORTH_EAST;
    const reading = await read([
      sheet("P1", [title("March 2024"), HEADER, ["E12000001", "North East", 61, 6, 6], ...forces]),
    ]);
    expect(reading.findings).toMatchObject([
      {code: "total-does-not-add-up", severity: "should", at: {line: 3}, message: expect.stringContaining("61")},
    ]);
    expect(reading.tallies.length).toBe(8);
  });

  it.each([
    ["a code and a name of two forces", ["E23000013", "Durham", 1, 1, 1], "force-code-and-name-differ"],
    ["a code that is nobody's", ["E23000099", "Nowhere", 1, 1, 1], "unknown-police-force-area"],
    ["words for a number", ["E23000013", "Cleveland", "many", "many", "many"], "not-a-number"],
    ["half an offence", ["E23000013", "Cleveland", 1.5, null, null], "not-a-whole-number"],
  ])("refuses %s", async (_, row, code) => {
    const reading = await read([sheet("P1", [title("March 2024"), HEADER, row as CellBytes[]])]);
    expect(reading.findings.map((finding) => finding.code)).toContain(code);
    expect(reading.tallies).toEqual([]);
    expect(reading.read.rejected).toBe(1);
  });

  it("reads nothing of a table whose title names no year", async () => {
    const reading = await read([sheet("P1", [["Table P1: number of offences"], HEADER, ...NORTH_EAST])]);
    expect(reading.findings).toMatchObject([{code: "table-without-period"}]);
    expect(reading.tallies).toEqual([]);
  });
});

describe.skipIf(!existsSync(DATA))("the published workbooks (skipped without ../shared/data)", () => {
  const published = async (name: string) => {
    const file = `${DATA}/${name}`;
    return onsPoliceForceAreas.read(file, await openTables(file, readFileSync(file)));
  };

  it.each([
    ["policeforceareatablesyearendingdecember2018.xlsx", "2018-12", 15, 732 - 2],
    ["policeforceareatablesyearendingjune2019.xlsx", "2019-06", 14, 681 - 6],
  ])("%s is read whole, and its sums hold", async (name, vintage, cleveland, allForces) => {
    const reading = await published(name);
    expect(reading.findings).toEqual([]);
    expect(reading.vintage).toBe(vintage);
    expect(numberOf(reading, "homicides", "E23000013")).toBe(cleveland);
    const homicides = reading.tallies.filter(({subject}) => subject === "homicides");
    expect(homicides.length).toBe(43);
    expect(homicides.reduce((sum, {value}) => sum + value, 0)).toBe(allForces);
    const {total, header, taken, rejected, apart, blank} = reading.read;
    expect(total).toBe(header + taken + rejected + apart + blank);
    expect(reading.tallies.length).toBe(43 * 25);
  });

  it("gives the rounded population of mid-2018, and says that it is rounded", async () => {
    const {tallies} = await published("policeforceareatablesyearendingjune2019.xlsx");
    const population = tallies.filter(({subject}) => subject === "population");
    expect(population.find(({force}) => force === "E23000013")).toMatchObject({
      value: 567_700,
      from: "2018-06",
      until: "2018-07",
    });
    expect(new Set(population.map(({evidence}) => evidence.includes("rounded to 100")))).toEqual(new Set([true]));
    const wales = regions.find(({code}) => code === "W92000004")?.members ?? [];
    const inWales = population.filter(({force}) => wales.includes(force)).reduce((sum, {value}) => sum + value, 0);
    expect(Math.abs(inWales - 3_138_600)).toBeLessThanOrEqual(200);
  });
});

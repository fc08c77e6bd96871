import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {type SheetBytes, xlsxBytes} from "../../../../test/support/xlsx-bytes.ts";
import {openTables} from "../../../formats/tables.ts";
import type {TallyReading} from "../source.ts";
import {communitySafetyPartnerships} from "./community-safety-partnerships.ts";

async function readSheets(...sheets: readonly SheetBytes[]): Promise<TallyReading> {
  return communitySafetyPartnerships.read("csp.xlsx", await openTables("csp.xlsx", xlsxBytes(sheets)));
}

async function readText(text: string): Promise<TallyReading> {
  return communitySafetyPartnerships.read("csp.csv", await openTables("csp.csv", Buffer.from(text)));
}

const brief = ({tallies}: TallyReading) =>
  tallies.map(({subject, force, area, value}) => [subject, force, area, value]);

/** The layout of 2025; every number is made up. */
const TITLE = "Table C2: Number of police recorded crimes for headline offences by Community Safety Partnership area";
const HEADER = `"Police Force
Area code","Police Force
Area name","Community Safety
Partnership code","Community Safety
Partnership name",Local Authority code,Local Authority name,"Total recorded crime
 (excluding fraud) [note 4]",Homicide,Residential burglary,Sexual offences`;

describe("headline offences by community safety partnership", () => {
  it("takes each force's row as its own and no partnership's twice", async () => {
    const reading = await readText(
      `"${TITLE}, England and Wales, year ending June 2025 [note 1]",,,,,,,,,\nSource: Home Office,,,,,,,,,\n${HEADER}
E23000036,Avon and Somerset,,,,,"1,002 ",8 ,30,[x]
E23000036,Avon and Somerset,E22000001,Bath and North East Somerset,E06000022,Bath and North East Somerset,"1,000 ",8,30,5
E23000036,Avon and Somerset,,Unassigned Avon and Somerset,,,1 ,0 ,0,0
E23000034,City of London,E22000180,City of London,E09000001,City of London,40,0,2,1
E23000031,Surrey,,unassigned Surrey,,,,,,
E12000009,South West,,,,,"2,000",8,32,6
Nowhere,Nowhereshire,,,,,1,1,1,1
`,
    );
    expect(brief(reading).filter(([subject]) => subject === "recorded-crime-excluding-fraud")).toEqual([
      ["recorded-crime-excluding-fraud", "E23000036", "E23000036", 1002],
      ["recorded-crime-excluding-fraud", "E23000036", "E22000001", 1000],
      ["recorded-crime-excluding-fraud", "E23000036", "Unassigned Avon and Somerset", 1],
      ["recorded-crime-excluding-fraud", "E23000034", "E22000180", 40],
      ["recorded-crime-excluding-fraud", "E23000034", "E23000034", 40],
    ]);
    expect(new Set(reading.tallies.map(({subject}) => subject))).toEqual(
      new Set(["recorded-crime-excluding-fraud", "homicides", "residential-burglary", "headline:sexual"]),
    );
    expect(reading.tallies[0]).toMatchObject({from: "2024-07", until: "2025-07"});
    expect(reading.vintage).toBe("2025-06");
    expect(reading.read).toEqual({total: 15, header: 3, taken: 4, rejected: 1, apart: 2, blank: 0, insideValues: 5});
    expect(reading.findings).toMatchObject([{code: "unknown-police-force-area"}]);
    const odd = reading.oddities.join("\n");
    expect(odd).toContain("1 cells under sexual offences");
    expect(odd).toContain(
      "Avon and Somerset's row gives 1,002 for recorded-crime-excluding-fraud, and its areas add up to 1,001",
    );
    expect(odd).toContain("City of London has no row of its own");
  });

  it("an older layout: one column of codes, forces above their partnerships, rates and notes on other sheets", async () => {
    const head = [
      "Area code",
      "Community Safety Partnership",
      "Total recorded crime - excluding fraud",
      "Domestic burglary",
    ];
    const rows = [
      ["K04000001", "England and Wales", 900, 90],
      ["E23000014", "West Midlands", 500, 50],
      ["E22000335", "Birmingham", 400, 40],
    ];
    const reading = await readSheets(
      {name: "Notes ", rows: [["Notes"]]},
      {name: "Table C1 ", rows: [["Table C1: number of offences, year ending March 2016"], [], head, ...rows]},
      {name: "Table C3", rows: [["Table C3: rate per 1,000 population, year ending March 2016"], [], head, ...rows]},
    );
    expect(brief(reading)).toEqual([
      ["headline:total-recorded-crime-excluding-fraud", "E23000014", "E23000014", 500],
      ["headline:domestic-burglary", "E23000014", "E23000014", 50],
      ["headline:total-recorded-crime-excluding-fraud", "E23000014", "E22000335", 400],
      ["headline:domestic-burglary", "E23000014", "E22000335", 40],
    ]);
    expect(reading.tallies[0]).toMatchObject({from: "2015-04", until: "2016-04"});
    expect(reading.apart.map(({what}) => what)).toContain(
      "sheet Table C3: rates or changes, which are worked out here",
    );
  });

  it("a table that names no twelve months is not read", async () => {
    const reading = await readText(`${TITLE}\n${HEADER}\nE23000036,Avon and Somerset,,,,,1,1,1,1\n`);
    expect(reading.tallies).toEqual([]);
    expect(reading.findings).toMatchObject([{code: "table-without-period"}]);
  });
});

const REAL = "../shared/data/recorded-crime/policeforceareatablesyejune25final.csv";

describe.skipIf(!existsSync(REAL))(
  "the published table to June 2025 (skipped when ../shared/data/recorded-crime is not there)",
  () => {
    it("every line is accounted for, and every force holds the year", async () => {
      const reading = await communitySafetyPartnerships.read(REAL, await openTables(REAL, readFileSync(REAL)));
      expect(reading.read).toEqual({
        total: 412,
        header: 8,
        taken: 398,
        rejected: 0,
        apart: 1,
        blank: 0,
        insideValues: 5,
      });
      expect(reading.findings).toEqual([]);
      const ofForces = reading.tallies.filter(({area, force, subject}) => area === force && subject === "homicides");
      expect(ofForces).toHaveLength(43);
      const midlands = brief(reading).filter(
        ([subject, force]) => subject === "residential-burglary" && force === "E23000014",
      );
      expect(midlands.map(([, , , value]) => value)).toEqual([10842, 5287, 1244, 1094, 920, 666, 129, 794, 708]);
    });
  },
);

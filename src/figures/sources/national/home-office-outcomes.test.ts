import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {openTables} from "../../../formats/tables.ts";
import {homeOfficeOutcomes} from "./home-office-outcomes.ts";

async function readText(...lines: readonly string[]) {
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  return homeOfficeOutcomes.read("outcomes.csv", await openTables("outcomes.csv", bytes));
}

/** Published headings; every number is made up. */
const BY_GROUP = "Financial Year,Financial Quarter,Force,Offence Group,Outcome Type,Outcome Group,n";
const IN_FULL =
  "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Outcome Description,Outcome Group,Outcome Type,Force outcomes for offences recorded in quarter,Force outcomes recorded in quarter";

describe("crime outcomes", () => {
  it("by group of offences: a number for each type, 0 for none assigned yet", async () => {
    const reading = await readText(
      BY_GROUP,
      "2024/25,1,Kent,Robbery,0,Not yet assigned an outcome,35",
      'Q1,"",,,,,',
      "2024/25,1,Kent,Robbery,Type 1,Charged/Summonsed,2",
      "2024/25,1,Kent,Robbery,,Not yet assigned an outcome,5",
      "2024/25,1,Kent,Robbery,16,Evidential difficulties,[c]",
      "2024/25,1,British Transport Police,Robbery,1,Charged/Summonsed,4",
      "2024/25,1,Kent,Robbery,77,Unheard of,4",
    );
    expect(reading.tallies.map((t) => [t.subject, t.force, t.area, t.offence, t.outcome, t.value])).toEqual([
      ["recorded-outcomes", "E23000032", "E23000032", "Robbery", 0, 40],
      ["recorded-outcomes", "E23000032", "E23000032", "Robbery", 1, 2],
      ["recorded-outcomes", "btp", "", "Robbery", 1, 4],
    ]);
    expect(reading.tallies[0]).toMatchObject({from: "2024-04", until: "2024-07"});
    expect(reading.findings.map(({code}) => code)).toEqual(["unknown-outcome-type"]);
    expect(reading.apart.map(({what}) => what)).toContain('rows whose number is given as "[c]", which is not zero');
    expect(reading.holdings.map(({force}) => force)).toEqual(["btp", "btp", "btp"]);
    expect(reading.oddities.join("\n")).toContain("not held: Kent 2024/25 Q1");
  });

  it("in full: by code, the outcomes of the quarter's offences apart from the outcomes given in the quarter", async () => {
    const offence = "2024/25,2,Gwent,Shoplifting,Theft offences,Shoplifting,46";
    const reading = await readText(
      IN_FULL,
      `${offence},Charged/Summonsed,Charged/Summonsed,1,10,12`,
      `${offence},Charged/Summonsed - alternate offence,Charged/Summonsed,1A,1,3`,
    );
    expect(reading.tallies.map((t) => [t.subject, t.offence, t.outcome, t.value])).toEqual([
      ["recorded-outcomes", "46", 1, 11],
      ["outcomes-given", "46", 1, 15],
    ]);
    expect(reading.read).toMatchObject({taken: 2, header: 1});
    expect(reading.vintage).toBe("2024-09");
  });
});

const ALL = "../shared/data/recorded-crime/home-office-outcomes-2024-25-by-offence-group.csv.gz";

describe.skipIf(!existsSync(ALL))(
  "the published outcomes of 2024/25 (skipped when ../shared/data/recorded-crime is not there)",
  () => {
    it("every row is accounted for, and all types together are the offences recorded", async () => {
      const reading = await homeOfficeOutcomes.read(ALL, await openTables(ALL, readFileSync(ALL)));
      expect(reading.read).toMatchObject({total: 38_721, header: 1, taken: 38_720, rejected: 0, apart: 0});
      expect(reading.tallies).toHaveLength(38_720);
      // 43,292 offences of Avon and Somerset in April to June 2024, as the recorded crime tables give them.
      const quarter = reading.tallies.filter(({force, from}) => force === "E23000036" && from === "2024-04");
      expect(quarter.reduce((sum, {value}) => sum + value, 0)).toBe(43_292);
    });
  },
);

import {describe, expect, it} from "vitest";
import {xlsxBytes} from "../../../../test/support/xlsx-bytes.ts";
import {openTables} from "../../../formats/tables.ts";
import {fraudReportsByArea} from "./fraud-reports-by-area.ts";

/** Every table here is made up, in the shapes that such tables have. */
async function read(file: string, bytes: Uint8Array | string) {
  const given = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return fraudReportsByArea.read(file, await openTables(file, given));
}

const told = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.tallies.map(({force, from, until, value}) => [force, from, until, value]);

describe("fraud reports by area", () => {
  it("a table for a year, with the year in its title and totals in it", async () => {
    const bytes = xlsxBytes([
      {
        name: "Table E1",
        rows: [
          [
            "Table E1: Fraud and computer misuse offences referred to NFIB by Action Fraud, by police force area, year ending March 2024 [note 1]",
          ],
          ["Area Code", "Area Name", "Number of offences [note 2]", "Rate per 1,000 population"],
          ["K04000001", "England and Wales", 300, 5],
          ["E23000013", "Cleveland", 100, 5],
          ["E23000008", "Durham", "[x]", "[x]"],
          [null, "British Transport Police", 2, null],
          ["Source: National Fraud Intelligence Bureau"],
        ],
      },
    ]);
    const reading = await read("e.xlsx", bytes);
    expect(reading.findings).toEqual([]);
    expect(told(reading)).toEqual([["E23000013", "2023-04", "2024-04", 100]]);
    expect(reading.read).toMatchObject({total: 7, header: 2, taken: 1, apart: 4});
    expect(reading.tallies[0]!.evidence).not.toContain("[note");
  });

  it.each([
    [
      "a column of months",
      "Police Force,Month,Reports\nCleveland,Jan 2024,10\nUnknown,Jan 2024,5\n",
      "2024-01",
      "2024-02",
    ],
    [
      "two columns of months",
      "From,To,Force,Number of reports\n01/01/2024,31/03/2024,Cleveland,10\n",
      "2024-01",
      "2024-04",
    ],
    [
      "fraud and cyber crime apart",
      "Fraud and cyber crime reports 1 April 2023 to 31 March 2024\nForce,Fraud,Cyber crime\nCleveland,7,3\n",
      "2023-04",
      "2024-04",
    ],
  ])("an export with %s", async (_, text, from, until) => {
    const reading = await read("fraud.csv", text);
    expect(reading.findings).toEqual([]);
    expect(told(reading)).toEqual([["E23000013", from, until, 10]]);
  });

  it("gives no number without its months, and half of a sum is no sum", async () => {
    expect((await read("fraud.csv", "Force,Reports\nCleveland,10\n")).findings).toMatchObject([{code: "not-a-period"}]);
    const half = await read("fraud.csv", "Month,Force,Fraud,Cyber crime\n2024-01,Cleveland,7,n/a\n");
    expect(half).toMatchObject({findings: [], tallies: [], apart: [{rows: 1}]});
  });

  it("keeps off tables of crimes referred to a force and of recorded crime", () => {
    const recognises = (...rows: string[][]) => fraudReportsByArea.recognises([{name: "fraud", rows}]);
    expect(recognises(["Force", "Referred crimes", "Total outcomes"])).toBe(false);
    expect(recognises(["Area Code", "Area Name", "Total recorded crime (excluding fraud)", "Homicide"])).toBe(false);
    expect(recognises(["Fraud, March 2024"], ["Force", "Reports"])).toBe(true);
  });
});

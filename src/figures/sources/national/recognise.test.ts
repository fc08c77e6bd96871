import {existsSync, readdirSync, readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {nationalTableFor} from "./recognise.ts";

async function told(file: string, bytes: Uint8Array): Promise<string | undefined> {
  const table = await nationalTableFor(file, bytes);
  if (table === undefined) return undefined;
  return "source" in table ? table.source.id : table.findings.map(({code}) => code).join();
}

const CRIME =
  "Title\n\nFinancial Year,Financial Quarter,Force Name,Offence Code,Number of Offences\n2024/25,1,Kent,1,3\n";

describe("what a published table is told by", () => {
  it("its headings, whatever it is called, gzipped or not, and however long", async () => {
    expect(await told("a.csv", Buffer.from(CRIME))).toBe("home-office-recorded-crime");
    expect(await told("a.csv.gz", gzipSync(CRIME))).toBe("home-office-recorded-crime");
    expect(await told("a.csv", Buffer.from(CRIME + "2024/25,1,Kent,46,3\n".repeat(50_000)))).toBe(
      "home-office-recorded-crime",
    );
  });

  it("a table of none of these forms is none of them, and no table at all is a finding", async () => {
    expect(await told("a.csv", Buffer.from("Crime Number,Date Recorded\n1,2024-01-01\n"))).toBeUndefined();
    expect(await told("a.csv", Buffer.from("a\0b"))).toBe("not-text");
    expect(await told("a.xlsx", Buffer.from("<html><table></table></html>"))).toBe("html-not-workbook");
  });
});

const DATA = "../shared/data";
const EXPECTED: Readonly<Record<string, readonly (readonly [RegExp, string | undefined])[]>> = {
  "recorded-crime": [
    [/^home-office-recorded|^prc-pfa/, "home-office-recorded-crime"],
    [/^home-office-outcomes/, "home-office-outcomes"],
    [/xlsx$/, "ons-police-force-areas"],
    [/final\.csv$/, "ons-community-safety-partnerships"],
  ],
  population: [[/./, "population-estimates"]],
  lookups: [[/./, undefined]],
};

describe.skipIf(!existsSync(DATA))("published files (skipped when ../shared/data is not there)", () => {
  for (const [folder, kinds] of Object.entries(EXPECTED))
    it(`every file of ${folder}`, async () => {
      for (const file of readdirSync(`${DATA}/${folder}`)) {
        const expected = kinds.find(([name]) => name.test(file))?.[1];
        expect([file, await told(file, readFileSync(`${DATA}/${folder}/${file}`))]).toEqual([file, expected]);
      }
    });
});

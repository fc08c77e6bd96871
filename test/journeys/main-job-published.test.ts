import {copyFileSync, existsSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {copperplate, freshFolder} from "./workspace-under-test.ts";

/** The main job from published tables alone: no mapping, files in incoming/, told by what is in them. Numbers are made up unless said. */

const HEADER = "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Code,Number of Offences";

/** A row of each quarter and offence; `add` tells one publication's numbers from another's. */
function table(years: readonly string[], add = 0): string {
  const rows = years.flatMap((year) =>
    [1, 2, 3, 4].flatMap((quarter) => [
      `${year},${quarter},West Midlands,Murder,1,${2 + add}`,
      `${year},${quarter},West Midlands,Shoplifting,46," 1,0${quarter}${add} "`,
      `${year},${quarter},Kent,Murder,1,9`,
    ]),
  );
  return `Police recorded crime open data\n\n${[HEADER, ...rows].join("\n")}\n`;
}

async function workspaceOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(freshFolder(), "office");
  expect((await copperplate("init", folder, "--body", "west-midlands")).code).toBe(0);
  mkdirSync(join(folder, "incoming"), {recursive: true});
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "incoming", name), text);
  return folder;
}

/** The counts of a measure in the period before and in the period, as the table of figures prints them. */
async function counted(folder: string, measure: string, period: string): Promise<readonly string[]> {
  const {out} = await copperplate("figures", folder, "--in", period);
  const line = out.split("\n").find((text) => text.startsWith(`${measure} `)) ?? "";
  return line.split(/\s+/).slice(1, 3);
}

async function load(...args: readonly string[]) {
  const {out, err, code} = await copperplate("load", ...args);
  return {code, said: `${out}\n${err}`};
}

describe("published tables in incoming/", () => {
  it("are loaded without a mapping, and what is of no form that is read is said", async () => {
    const folder = await workspaceOf({
      "any-name.csv.gz": gzipSync(table(["2023/24", "2024/25"])),
      "map.json": "{}",
      "unknown.csv": "Colour,Size\nred,3\n",
      "broken.xlsx": "<html><body>Please sign in</body></html>",
    });
    const {said, code} = await load(folder);
    expect(code).toBe(1);
    expect(said).toContain("home-office-recorded-crime, home-office, 2023-04 to 2025-03 (24 months)");
    expect(said).toMatch(/incoming\/map\.json +should +not-a-form-that-is-read/);
    expect(said).toMatch(/incoming\/unknown\.csv +must +no-mapping/);
    expect(said).toMatch(/incoming\/broken\.xlsx +must +html-not-workbook/);
    expect(await counted(folder, "homicides", "2024")).toEqual(["incomplete-period", "8"]);
  });

  it("of an older publication answer only for what no later one gives", async () => {
    const folder = await workspaceOf({"b.csv": table(["2021/22", "2022/23"], 5)});
    expect((await load(folder)).code).toBe(0);
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, "incoming", name), text);
      return join(folder, "incoming", name);
    };
    const newer = await load(write("e.csv", table(["2022/23", "2023/24"], 3)), "--workspace", folder);
    expect(newer.said).not.toContain("older-publication");
    const older = await load(write("d.csv", table(["2022/23"], 1)), "--workspace", folder);
    expect(older.said).toMatch(/d\.csv +should +older-publication/);
    expect(older.said).toContain("gives 2022-04 to 2023-03 too");
    expect(await counted(folder, "homicides", "2022/23")).toEqual(["28", "20"]);
  });
});

const REAL = "../shared/data/recorded-crime/home-office-recorded-crime-pfa-2012-13-to-2025-26-q3.csv.gz";

describe.skipIf(!existsSync(REAL))("the real tables (skipped when ../shared/data/recorded-crime is not there)", () => {
  it("give West Midlands 2024 as it is known", {timeout: 120_000}, async () => {
    const folder = await workspaceOf({});
    copyFileSync(REAL, join(folder, "incoming", "crime.csv.gz"));
    expect((await load(folder)).code).toBe(0);
    expect(await counted(folder, "homicides", "2024")).toEqual(["42", "31"]);
    expect(await counted(folder, "drug-offences", "2024")).toEqual(["7,707", "7,844"]);
    expect(await counted(folder, "residential-burglary", "2024")).toEqual(["14,797", "12,198"]);
  });
});

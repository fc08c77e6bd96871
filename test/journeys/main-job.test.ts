import {spawnSync} from "node:child_process";
import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {reconciles} from "../../src/figures/warehouse/receipt.ts";
import {readHtml, textOf} from "../../src/formats/html.ts";
import {roundRatio} from "../../src/statistics/rounding/round.ts";
import type {ComputedFigures} from "../../src/steps/figures.ts";
import type {Loaded} from "../../src/steps/load.ts";
import {asRatio, type Level} from "../../src/vocabulary/quantity.ts";
import type {Ratio} from "../../src/vocabulary/ratio.ts";
import {
  answer,
  copperplate,
  exampleWorkspace,
  read,
  reword,
  STATEMENT,
  sign,
  succeed,
  write,
} from "./workspace-under-test.ts";

// The numbers below are those of the published statement, written out; nothing here is taken from the generator's calibration.

/** At a big force's volume: 36 months, over a million crimes. */
const BIG_FORCE = 1;

describe("police data in, a signed and published statement out", () => {
  let folder: string;
  let loaded: Loaded;
  let figures: ComputedFigures;

  beforeAll(async () => {
    folder = await exampleWorkspace(BIG_FORCE);
    loaded = await answer<Loaded>("load", folder);
    figures = await answer<ComputedFigures>("figures", folder);
  });

  function level(measure: string, year: number): Level {
    const figure = figures.book.figures.find(({id}) => id === `${measure}@E23000014@${year}`);
    if (figure === undefined || figure.value.kind === "missing")
      throw new Error(`${measure} has no value in ${year}: ${JSON.stringify(figure?.value)}`);
    return figure.value;
  }

  it("loads without a finding, every line of every file accounted for", () => {
    expect(loaded.findings).toEqual([]);
    expect(loaded.receipts.map(({file}) => file)).toEqual([
      "incoming/activity.csv",
      "incoming/calls.csv",
      "incoming/crimes-2022-2024.csv",
      "incoming/fraud-reports.csv",
      "incoming/performance-2024-25-q3.xlsx",
      "incoming/surveys.csv",
    ]);
    for (const {lines, taken, file} of loaded.receipts)
      expect([file, taken, lines.rejected, reconciles(lines)]).toEqual([file, true, 0, true]);
    const extract = loaded.receipts.find(({source}) => source === "crime-extract")!;
    expect(extract.lines).toMatchObject({header: 1, loaded: 1_052_500, blank: 0});
    expect(extract.lines.insideValues).toBeGreaterThan(30);
    expect(extract.months).toHaveLength(36);
  });

  it.each<[measure: string, in2023: number, in2024: number]>([
    ["homicides", 38, 34],
    ["homicides-domestic-abuse", 9, 11],
    ["serious-youth-violence", 7675, 6621],
    ["knife-related-youth-violence", 370, 328],
    ["serious-youth-violence-positive-outcomes", 1010, 858],
    ["drug-offences", 7772, 7854],
    ["residential-burglary", 14_852, 12_030],
    ["fraud-and-cyber-reports", 13_540, 13_882],
    ["officers-trained-naloxone", 112, 280],
  ])("counts %s as published", (measure, in2023, in2024) => {
    expect(level(measure, 2023)).toEqual({kind: "count", value: in2023});
    expect(level(measure, 2024)).toEqual({kind: "count", value: in2024});
  });

  it.each<[measure: string, kind: string, numerator: number, denominator: number]>([
    ["homicides-domestic-abuse-share", "share", 11, 34],
    ["serious-youth-violence-positive-outcome-rate", "ratio", 858, 6621],
  ])("divides nothing before it is shown: %s", (measure, kind, numerator, denominator) => {
    expect(level(measure, 2024)).toEqual({kind, of: {numerator, denominator}});
  });

  it.each<[measure: string, places: number, percent: string]>([
    ["999-answered-within-10-seconds", 1, "94.9"],
    ["serious-youth-violence-positive-outcome-rate", 2, "12.96"],
  ])("rounds the share %s as published", (measure, places, percent) => {
    expect(inPercent(asRatio(level(measure, 2024)), places)).toBe(percent);
  });

  it.each<[measure: string, kind: string, places: number, percent: string]>([
    ["serious-youth-violence", "percent", 2, "-13.73"],
    ["knife-related-youth-violence", "percent", 2, "-11.35"],
    ["residential-burglary", "percent", 0, "-19"],
    ["101-answered-within-target", "points", 0, "66"],
  ])("rounds the change of %s as published", (measure, kind, places, percent) => {
    const {change} = figures.changes.find((found) => found.measure === measure)!;
    expect(change.kind).toBe(kind);
    expect(inPercent(change.by, places)).toBe(percent);
  });

  it("keeps the value of seizures in pence, over £100,000", () => {
    expect(level("value-of-seizures", 2024)).toEqual({kind: "money", pence: 10_426_000});
  });

  it("has no figure in doubt, and two sources that agree", () => {
    expect(figures.findings).toEqual([]);
  });

  it("publishes nothing unsigned", async () => {
    expect(await succeed("check", folder)).toContain("It can be signed off.");
    const unsigned = await copperplate("publish", folder);
    expect(unsigned).toMatchObject({code: 2, err: expect.stringContaining("is not signed off")});
    expect(existsSync(join(folder, "releases"))).toBe(false);
  });

  it("publishes what was signed as release 1, with the published numbers on its page", async () => {
    await sign(folder);
    expect(await succeed("publish", folder)).toContain("Release 1 is published");
    const manifest = JSON.parse(read(folder, "releases/1/manifest.json"));
    expect(manifest).toMatchObject({release: 1, page: "index.html", synthetic: true});
    const page = readHtml(read(folder, `releases/1/${manifest.page}`));
    const text = textOf(page).replaceAll(/\s+/g, " ");
    for (const sentence of SENTENCES) expect(text).toContain(sentence);
  });

  it("proves itself to a stranger, and to whoever has the data", async () => {
    expect(await succeed("verify", join(folder, "releases/1"))).toContain("The release holds.");
    expect(await succeed("verify", join(folder, "releases/1"), "--workspace", folder)).toContain(
      "gave the same integers",
    );
  });

  it("does not publish the same again", async () => {
    const again = await copperplate("publish", folder);
    expect(again).toMatchObject({code: 2, err: expect.stringContaining("nothing changed")});
    expect(readdirSync(join(folder, "releases"))).toEqual(["1"]);
  });

  it("does not publish a word that was changed after it was signed", async () => {
    reword(folder, STATEMENT, "ask the national centre how often reports", "ask the national centre whether reports");
    await succeed("check", folder);
    const changed = await copperplate("publish", folder);
    expect(changed.code).toBe(2);
    expect(changed.err).toMatch(/sign/i);
    expect(readdirSync(join(folder, "releases"))).toEqual(["1"]);
  });
});

/** What the published statement says, as our own words put it. */
const SENTENCES = [
  "The force recorded 34 (23.5 to 47.5) homicides in 2024",
  "About a third of the homicides in 2024 were linked to domestic abuse: 11 of 34.",
  "Serious youth violence was down 13.73% in 2024. The force recorded 6,621 offences, against 7,675 in 2023.",
  "were down 11.35%, from 370 to 328",
  "The change is not distinguishable from chance (−24.8% to +4.6% by quasi-Poisson; −23.8% to +3.1% by Poisson).",
  "The change is larger than chance would explain (",
  "The last 7 months are all below the average of 617 a month, which chance would not explain.",
  "858 positive outcomes had been reached",
  "That is a rate of 12.96% (12.2% to 13.8%)",
  "Drug offences remained consistent with the previous year: 7,854 in 2024 and 7,772 in 2023.",
  "Residential burglary fell by 19%, from 14,852 offences in 2023 to 12,030 in 2024.",
  "The force answered 94.9% of 999 calls within 10 seconds in 2024.",
  "was up by 66 percentage points. It went from 18.4% in 2023 to 84.4% in 2024.",
  "280 officers had been trained to carry Naloxone",
  "worth over £100,000 were seized",
  "£6.5 million from the Ministry of Justice",
  "made 13,882 reports of fraud and cyber crime",
];

function inPercent({numerator, denominator}: Ratio, places: number): string {
  return roundRatio(100n * BigInt(numerator), BigInt(denominator), places);
}

describe.skipIf(!existsSync("dist/main.js"))("the installed command (needs npm run build)", () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["bin/copperplate.js", ...args], {encoding: "utf8"});

  it("loads and counts as a process of its own, results on one stream and the rest on the other", async () => {
    const folder = await exampleWorkspace();
    const load = run("load", folder);
    expect(load, load.stderr).toMatchObject({status: 0, stdout: expect.stringContaining("6 of 6 files taken")});
    const figures = run("figures", folder, "--json");
    expect(figures.status).toBe(0);
    const {book} = JSON.parse(figures.stdout) as ComputedFigures;
    expect(book.figures.find(({id}) => id === "homicides@E23000014@2024")?.value).toEqual({kind: "count", value: 34});
  });

  it("ends with 2 and a sentence where it refuses, and with 1 where findings block", async () => {
    const folder = await exampleWorkspace();
    const refused = run("figures", folder);
    expect(refused.status).toBe(2);
    expect(refused.stderr).not.toMatch(/\n +at /);
    write(folder, "incoming/crimes-empty.csv", "");
    const found = run("load", folder);
    expect(found).toMatchObject({status: 1, stderr: expect.stringContaining("empty-file")});
  });
});

import {existsSync, mkdirSync, readFileSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {rememberAnswers} from "../../src/figures/warehouse/engines/disk/remembered-answers.ts";
import {openDuckdbWarehouse} from "../../src/figures/warehouse/engines/duckdb/warehouse.ts";
import {readHtml, textOf} from "../../src/formats/html.ts";
import {bodies} from "../../src/official/bodies.ts";
import {type Drafted, draftStatement} from "../../src/steps/draft.ts";
import type {Effects} from "../../src/steps/effects.ts";
import {previewStatement} from "../../src/steps/preview.ts";
import {
  answer,
  copperplate,
  effects,
  freshFolder,
  loadedExample,
  read,
  succeed,
  write,
} from "./workspace-under-test.ts";

const REAL = "../shared/data";
const TABLES = [
  "recorded-crime/home-office-recorded-crime-pfa-2012-13-to-2025-26-q3.csv.gz",
  "recorded-crime/home-office-outcomes-2024-25-by-offence-group.csv.gz",
  "population/pfa_population_2024.csv",
].map((file) => join(REAL, file));

/** What a draft leaves open beside its own questions. */
function beside({findings}: Drafted): readonly string[] {
  return findings.filter(({code}) => code !== "prompt-unanswered").map(({code, message}) => `${code}: ${message}`);
}

describe("a first draft", () => {
  it("of a workspace that holds nothing asks for everything, with the file that would give it", async () => {
    const folder = join(freshFolder(), "gwent");
    await succeed("init", folder, "--body", "gwent");
    const drafted = await answer<Drafted>("draft", folder, "--in", "2024");
    expect(drafted).toMatchObject({file: "statements/2024-25-q3.md", edition: "2024-25 Q3"});
    expect(beside(drafted)).toEqual([]);
    expect(drafted.text).not.toMatch(/\{% (?:figure|change|share)/);
    expect(drafted.text).toContain("publishes in Welsh and in English");
    expect(drafted.text).toMatch(
      /no figure is held of: [^"]*residential burglary[^"]*Home Office's recorded crime tables/,
    );
  });

  it("of the synthetic example passes every check but its own questions, and is never written over another", async () => {
    const folder = await loadedExample();
    const refused = await copperplate("draft", folder, "--edition", "2024-25 Q2");
    expect(refused).toMatchObject({code: 2, err: expect.stringContaining("statements/2024-25-q2.md is there already")});
    const drafted = await answer<Drafted>("draft", folder, "--edition", "2024-25 Q2", "--to", "first");
    expect(drafted).toMatchObject({file: "statements/first.md", period: {from: "2024-01", until: "2025-01"}});
    expect(beside(drafted)).toEqual([]);
    expect(drafted.text).toContain('{% initiative "operation-elevate" /%}');
    const signed = await copperplate("sign-off", join(folder, drafted.file), "--name", "A", "--role", "B");
    expect(signed).toMatchObject({code: 1, err: expect.stringContaining("prompt-unanswered")});
    expect((await copperplate("draft", folder, "--to", "../elsewhere")).code).toBe(2);
  });
});

describe.skipIf(!TABLES.every(existsSync))("on the published tables of ../shared/data", () => {
  let loaded: string;
  const remembering: Effects = {
    ...effects,
    openWarehouse: async (workspace) =>
      rememberAnswers(await openDuckdbWarehouse({workspace, now: effects.now}), join(workspace, "warehouse")),
  };

  /** A workspace of its own for a body, on the one warehouse. */
  async function workspaceOf(body: string): Promise<string> {
    const folder = join(freshFolder(), body);
    await succeed("init", folder, "--body", body);
    symlinkSync(join(loaded, "warehouse"), join(folder, "warehouse"));
    return folder;
  }

  beforeAll(async () => {
    loaded = join(freshFolder(), "loaded");
    mkdirSync(loaded);
    await succeed("init", join(loaded), "--body", "west-midlands");
    await succeed("load", ...TABLES, "-w", loaded);
  }, 60_000);

  it("each of the 43 bodies has a draft that leaves nothing open but its questions", async () => {
    const open: Record<string, readonly string[]> = {};
    for (const {id} of bodies) {
      const drafted = await draftStatement(await workspaceOf(id), {in: "2024"}, remembering);
      open[id] = beside(drafted);
      expect(drafted.text.match(/\{% priority /g), id).toHaveLength(6);
    }
    expect(Object.keys(open)).toHaveLength(43);
    const asksForWelsh = (found: readonly string[]) => found.every((code) => code.startsWith("translation-missing"));
    const more = Object.entries(open).filter(([, found]) => found.length > 0);
    expect(more.filter(([, found]) => !asksForWelsh(found))).toEqual([]);
    expect(more.map(([id]) => id).sort()).toEqual(
      bodies
        .filter(({languages}) => languages.includes("cy"))
        .map(({id}) => id)
        .sort(),
    );
  }, 120_000);

  it("West Midlands in 2024 reads as the tables add up by hand", async () => {
    const folder = await workspaceOf("west-midlands");
    const {file} = await draftStatement(folder, {in: "2024"}, remembering);
    const {page} = await previewStatement(join(folder, file), undefined, remembering);
    const text = textOf(readHtml(page)).replace(/\s+/g, " ");
    // 31 homicides of 42, and 7,844 drug offences of 7,707, are not distinguishable from chance: no word says which way they went.
    expect(text).toContain("Homicides came to 31, next to 42 the year before. The change is not distinguishable from");
    expect(text).toContain(
      "Drug offences came to 7,844, next to 7,707 the year before. The change is not distinguishable",
    );
    expect(text).toMatch(
      /rafficking of drugs (?:fell by 16\.6%, from 2,061 to 1,719|came to 1,719.*?, down 16\.6% from 2,061)/,
    );
    expect(text).toContain("came to 12,198 offences, next to 14,797 the year before. The change cannot be judged");
    expect(text).toContain("part of the earlier time was counted another way");
    expect(text).toContain("To be written: What does the body plan to do next");
    expect(page).toContain('class="to-write"');
  });

  it("takes the latest year, in which fraud is not yet published and never a nought", async () => {
    const folder = await workspaceOf("lancashire");
    const {text, period, edition} = await draftStatement(folder, {}, remembering);
    expect({period, edition}).toEqual({period: {from: "2025-01", until: "2026-01"}, edition: "2025-26 Q3"});
    expect(text).toContain(
      "The figure for fraud offences in England and Wales in {% period /%} has not been published yet.",
    );
    expect(text).not.toMatch(/\{% \w+ "national-fraud-offences"/);
  });

  it("City of London: no percentage of nothing, no rate by its few residents", async () => {
    const {text} = await draftStatement(await workspaceOf("city-of-london"), {in: "2024"}, remembering);
    expect(text).toContain("No homicides were recorded: the count is {% figure");
    expect(text).not.toContain("-rate");
    expect(text).toContain("No rate is given for the people who live in the City of London.");
  });

  it("sets a rate beside England and Wales, and beside the similar forces that somebody chose", async () => {
    const folder = await workspaceOf("lancashire");
    const chosen =
      "similar-forces: {forces: [Cheshire, Durham], chosen-by: the policy team, why: as like as any, dated: 2025-01-31}";
    write(folder, "copperplate.yaml", `${read(folder, "copperplate.yaml")}${chosen}\n`);
    const drafted = await draftStatement(folder, {in: "2024"}, remembering);
    expect(beside(drafted)).toEqual([]);
    expect(drafted.text).toMatch(/-rate" area="K04000001" \/%\} in England and Wales and \{% figure/);
    expect(drafted.text).toContain("The similar forces were chosen by the policy team.");
    expect(readFileSync(join(folder, drafted.file), "utf8")).toBe(drafted.text);
  });
});

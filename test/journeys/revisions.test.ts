import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {DryRun} from "../../src/steps/revisions/dry-run.ts";
import type {Revisions} from "../../src/steps/revisions/revisions.ts";
import {
  answer,
  copperplate,
  EXTRACT,
  exampleWorkspace,
  loadedExample,
  read,
  STATEMENT,
  signAndPublish,
  succeed,
  write,
} from "./workspace-under-test.ts";

describe("rows of a published extract are restated (synthetic)", () => {
  let folder: string;
  let before: ReadonlyMap<string, string>;
  let run: DryRun;
  let text: string;
  let code: number;

  beforeAll(async () => {
    folder = await loadedExample();
    await signAndPublish(folder);
    restateOneHomicide(folder);
    before = hashes(folder);
    run = await answer<DryRun>("load", "--dry-run", join(folder, EXTRACT), "-w", folder);
    ({code, out: text} = await copperplate("load", "--dry-run", join(folder, EXTRACT), "-w", folder));
  });

  it("leaves every file of the workspace as it was, byte for byte, and no other", () => {
    expect(hashes(folder)).toEqual(before);
    expect(before.size).toBeGreaterThan(40);
  });

  it("tells the one row that changes, and in what", () => {
    expect(run.movements).toHaveLength(1);
    expect(run.movements[0]).toMatchObject({
      table: "crimes",
      source: "crime-extract",
      supplier: "west-midlands",
      from: "2024-08",
      appeared: 0,
      gone: 0,
      changedRows: 1,
      changed: [{column: "domestic_abuse", from: "yes", to: "no", rows: 1}],
    });
    expect(text).toContain("West Midlands, 2024-08: 1 row has another domestic abuse: yes → no 1");
  });

  it("tells exactly the figures that the row is counted in, by how much", () => {
    const figures = [
      {
        measure: "homicides-domestic-abuse-share",
        area: "West Midlands",
        counted: {before: "11 of 34", after: "10 of 34"},
        difference: "−2.9 percentage points",
      },
      {
        measure: "homicides-domestic-abuse",
        period: "January to December 2024",
        before: "11",
        after: "10",
        difference: "−1",
        percent: "−9.1%",
      },
    ];
    expect(run.statements).toHaveLength(1);
    expect(run.releases).toHaveLength(1);
    expect(run.statements[0]!.figures).toHaveLength(2);
    expect(run.statements[0]).toMatchObject({file: STATEMENT, figures});
    expect(run.releases[0]).toMatchObject({release: "releases/1", superseded: false, figures});
    expect(run.releases[0]!.figures.map(({published}) => published)).toEqual(["32.4%", "11"]);
  });

  it("tells exactly the sentences in which they are read, with their lines", () => {
    const lines = read(folder, STATEMENT).split("\n");
    const {sentences} = run.statements[0]!;
    expect(sentences).toHaveLength(1);
    const [{file, line, before: was, after: now}] = sentences as [(typeof sentences)[number]];
    expect([file, lines[line - 1]]).toEqual([STATEMENT, expect.stringContaining('as="a third"')]);
    expect(was).toMatch(/^About a third of the homicides .*: 11 of 34\.$/);
    expect(now).toBe(was.replace(": 11 of 34", ": 10 of 34"));
    expect(run.releases[0]!.sentences).toEqual(sentences);
  });

  it("tells the check that would be made, and exits 1", () => {
    const {appear, go} = run.statements[0]!;
    expect(appear.map((finding) => finding.code)).toEqual(["fraction-does-not-hold"]);
    expect(go).toEqual([]);
    expect(code).toBe(1);
    expect(text).toMatch(/would be found: statements\/.*fraction-does-not-hold/);
    expect(text.trimEnd()).toMatch(/Nothing was loaded\.$/);
  });

  it("lists the same as revisions once it is loaded, with the note of correction", async () => {
    expect(await succeed("revisions", folder)).toMatch(/every published figure is what today's data gives/);
    await succeed("load", join(folder, EXTRACT), "-w", folder);
    const {revised} = await answer<Revisions>("revisions", folder, "--write");
    expect(revised).toHaveLength(1);
    const [{figures, sentences, note, file}] = revised as [(typeof revised)[number]];
    const same = ({id, before: was, after: now}: (typeof figures)[number]) => [id, was, now];
    expect(figures.map(same)).toEqual(run.releases[0]!.figures.map((one) => [one.id, one.before, one.after]));
    expect(sentences).toEqual(run.releases[0]!.sentences);
    expect(read(folder, file!)).toBe(note);
    expect(note).toContain("The data is synthetic");
    expect(note).toMatch(/\| 11 \| 10 \| −1; −9\.1% \|/);
    expect(note).toContain("(11 of 34)");
    expect(note).toMatch(/The force supplied its records of crimes anew: crimes-2022-2024\.csv/);
    expect(note).toMatch(/What is counted, and how, is the same/);
    expect((await copperplate("revisions", folder)).code).toBe(1);
  });

  it("never writes over a note that is there", async () => {
    const {code: refused, err} = await copperplate("revisions", folder, "--write");
    expect(refused).toBe(2);
    expect(err).toMatch(/never written over/);
  });

  it("says of what is loaded already that nothing moves, and exits 0", async () => {
    const ended = await copperplate("load", "--dry-run", join(folder, EXTRACT), "-w", folder);
    expect(ended.out).toMatch(/Nothing: already loaded/);
    expect(ended.out).toMatch(/Nothing: no figure of an open statement or a published release changes/);
    expect(ended.code).toBe(0);
  });

  it("leaves nothing behind of a load that is refused half way", async () => {
    const there = hashes(folder);
    expect((await copperplate("load", "--dry-run", join(folder, "no-such.csv"), "-w", folder)).code).toBe(2);
    expect(hashes(folder)).toEqual(there);
  });
});

describe("a first load that is only tried (synthetic)", () => {
  it("tells every figure that comes to be held, and makes no warehouse", async () => {
    const folder = await exampleWorkspace();
    const before = hashes(folder);
    const run = await answer<DryRun>("load", "--dry-run", folder);
    expect(hashes(folder)).toEqual(before);
    expect(before.has("warehouse")).toBe(false);
    const homicides = run.statements[0]!.figures.find(({id}) => id === "homicides@E23000014@2024");
    expect(homicides).toMatchObject({before: "not available", after: "34"});
    const loaded = await answer<{summary: string}>("load", folder);
    expect(loaded.summary).toContain(`warehouse version ${run.wouldStand.slice(0, 12)} stands`);
  });
});

/** An adult's, linked to domestic abuse, of August 2024: it stays a homicide, and is linked to it no longer. */
function restateOneHomicide(folder: string): void {
  const lines = read(folder, EXTRACT).split("\n");
  const at = lines.findIndex((line) =>
    /^SYN\/\d+\/24,\d\d\/08\/2024,(1|4\.1|4\.2|4\.10),(?!Birmingham)\w+,[3-9]\d,Y,/.test(line),
  );
  expect(at).toBeGreaterThan(0);
  write(folder, EXTRACT, lines.with(at, lines[at]!.replace(/,Y,/, ",N,")).join("\n"));
}

/** Every file and folder by its path; of a file what is in it. */
function hashes(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  return new Map(
    entries
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        const content = entry.isFile() ? createHash("sha256").update(readFileSync(path)).digest("hex") : "folder";
        return [path.slice(folder.length + 1), content];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

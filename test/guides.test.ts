import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {TAG_NAMES} from "../src/prose/statement/tags.ts";
import {type GuideStep, stepsOf} from "./guides/guide-steps.ts";
import {calls, extract, street, workbook} from "./guides/gwent-files.ts";
import {copperplate, freshFolder, loadedExample, write} from "./journeys/workspace-under-test.ts";

/** The guides are walked as a reader would: their files are written, their commands run in order, and each ends as the guide says. */

const home = process.cwd();
const guide = (name: string): string => readFileSync(join(home, "docs/guides", `${name}.md`), "utf8");

/** Guides that follow each other in one folder. */
const NEW_OFFICE = ["your-first-load", "add-a-measure", "write-a-statement"];
const LOADED_EXAMPLE = [
  "sign-off-and-publish",
  "read-a-release",
  "keep-small-counts-back",
  "evaluate-an-initiative",
  "publish-the-site",
];
const PUBLISHED_TABLES = "your-first-statement";

const shared = join(home, "../shared/data");
/** What "put the public tables into incoming/" means here. */
const TABLES = [
  "recorded-crime/home-office-recorded-crime-pfa-2012-13-to-2025-26-q3.csv.gz",
  "recorded-crime/home-office-outcomes-2024-25-by-offence-group.csv.gz",
  "recorded-crime/policeforceareatablesyearendingjune2019.xlsx",
  "population/pfa_population_2024.csv",
  "stop-and-search/2025-06-cheshire-stop-and-search.csv",
];

it("walks every guide", () => {
  expect([...NEW_OFFICE, ...LOADED_EXAMPLE, PUBLISHED_TABLES].sort()).toEqual(
    readdirSync("docs/guides")
      .map((name) => name.replace(/\.md$/, ""))
      .sort(),
  );
});

describe("a new office", () => {
  beforeAll(() => process.chdir(freshFolder()));
  afterAll(() => process.chdir(home));

  it.each(NEW_OFFICE)("%s", (name) => walk(name, "my-office"));

  it.each([
    ["residential-burglary", "2024", "300"],
    ["shop-theft", "2024", "240"],
    ["burglary-as-published", "2024-06", "2"],
    ["999-answered-within-10-seconds", "2024-04..2024-12", "88.9%"],
  ])("then has %s in %s: %s, as its files do", async (measure, period, value) => {
    const {out} = await copperplate("explain", measure, "--in", period, "-w", "my-office");
    expect(out).toContain(`Value: ${value}\n`);
  });
});

describe("an office with a written statement", () => {
  beforeAll(async () => process.chdir(await loadedExample()));
  afterAll(() => process.chdir(home));

  it.each(LOADED_EXAMPLE)("%s", (name) => walk(name, "."));
});

describe.skipIf(!existsSync(shared))("an office with published tables alone (needs ../shared/data)", () => {
  beforeAll(() => process.chdir(freshFolder()));
  afterAll(() => process.chdir(home));

  it(PUBLISHED_TABLES, () => walk(PUBLISHED_TABLES, "my-office", fillWithTables), 120_000);

  it("then its draft asks its author and is otherwise in order", async () => {
    const {out, err} = await copperplate("check", "my-office/statements/2024-25-q4.md", "--json");
    const {open} = JSON.parse(out || err) as {open: readonly {code: string}[]};
    expect(new Set(open.map(({code}) => code))).toEqual(new Set(["prompt-unanswered"]));
  });

  it.each([
    ["homicides", "12"],
    ["residential-burglary", "4,791"],
  ])("and %s in 2024 is %s, as the tables add up", async (measure, value) => {
    const {out} = await copperplate("explain", measure, "--in", "2024", "-w", "my-office");
    expect(out).toContain(`Value: ${value}\n`);
  });
});

it("write-a-statement shows every tag, and none that is not there", () => {
  const shown = [...guide("write-a-statement").matchAll(/\{% \/?([\w-]+)/g)].map(([, name]) => name!);
  expect([...new Set(shown)].sort()).toEqual([...TAG_NAMES].sort());
});

async function walk(name: string, workspace: string, fill = fillIncoming): Promise<void> {
  const steps = stepsOf(guide(name));
  expect(steps.filter(({kind}) => kind === "command").length).toBeGreaterThan(0);
  for (const step of steps) await take(step, workspace, fill);
}

async function take(step: GuideStep, workspace: string, fill: (workspace: string) => void): Promise<void> {
  if (step.kind === "file") return put(join(workspace, step.path), step.text);
  const ended = await copperplate(...step.args);
  expect(ended.code, `copperplate ${step.args.join(" ")}\n${ended.out}\n${ended.err}`).toBe(step.code);
  if (step.into !== undefined) put(step.into, ended.out);
  if (step.args[0] === "init") fill(workspace);
}

/** "Put the files, as they came, into incoming/." */
function fillIncoming(workspace: string): void {
  write(workspace, "incoming/crimes-2022-2024.csv", extract());
  write(workspace, "incoming/performance-2025-01.xlsx", workbook());
  write(workspace, "incoming/calls.csv", calls());
  write(workspace, "incoming/2024-06-gwent-street.csv", street());
}

function fillWithTables(workspace: string): void {
  for (const table of TABLES) copyFileSync(join(shared, table), join(workspace, "incoming", basename(table)));
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}

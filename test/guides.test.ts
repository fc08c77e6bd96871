import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
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
const LOADED_EXAMPLE = ["sign-off-and-publish", "read-a-release"];

it("walks every guide", () => {
  expect([...NEW_OFFICE, ...LOADED_EXAMPLE].sort()).toEqual(
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

it("write-a-statement shows every tag, and none that is not there", () => {
  const shown = [...guide("write-a-statement").matchAll(/\{% \/?([\w-]+)/g)].map(([, name]) => name!);
  expect([...new Set(shown)].sort()).toEqual([...TAG_NAMES].sort());
});

async function walk(name: string, workspace: string): Promise<void> {
  const steps = stepsOf(guide(name));
  expect(steps.filter(({kind}) => kind === "command").length).toBeGreaterThan(0);
  for (const step of steps) await take(step, workspace);
}

async function take(step: GuideStep, workspace: string): Promise<void> {
  if (step.kind === "file") return put(join(workspace, step.path), step.text);
  const ended = await copperplate(...step.args);
  expect(ended.code, `copperplate ${step.args.join(" ")}\n${ended.out}\n${ended.err}`).toBe(step.code);
  if (step.into !== undefined) put(step.into, ended.out);
  if (step.args[0] === "init") fillIncoming(workspace);
}

/** "Put the files, as they came, into incoming/." */
function fillIncoming(workspace: string): void {
  write(workspace, "incoming/crimes-2022-2024.csv", extract());
  write(workspace, "incoming/performance-2025-01.xlsx", workbook());
  write(workspace, "incoming/calls.csv", calls());
  write(workspace, "incoming/2024-06-gwent-street.csv", street());
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}

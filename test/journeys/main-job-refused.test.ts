import {execFileSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {CLEAN, CRIMES, crimesHeld, EXTRACT, extractWorkspace, file, latest, manyCrimes} from "./small-extract.ts";
import {copperplate, type Ended, freshFolder, loadedExample, write} from "./workspace-under-test.ts";

describe("a place that cannot be written", () => {
  it("where the warehouse should be is a refusal, in a sentence", async () => {
    const folder = extractWorkspace();
    write(folder, EXTRACT, file(CLEAN));
    write(folder, "warehouse", "a file");
    refused(await copperplate("load", folder));
  });

  it.each(["sign-offs", "releases"])("where %s should be is a refusal, in a sentence", async (place) => {
    const folder = await loadedExample();
    write(folder, place, "a file");
    const sign = await copperplate("sign-off", folder, "--name", "A", "--role", "B");
    refused(place === "sign-offs" ? sign : await copperplate("publish", folder));
  });
});

describe("a place that cannot be written, by the quiet verbs", () => {
  it("of a draft is a refusal, and the last draft stands", async () => {
    const folder = await loadedExample();
    write(folder, "drafts", "a file");
    refused(await copperplate("publish", folder, "--draft"));
    expect(readFileSync(join(folder, "drafts"), "utf8")).toBe("a file");
  });

  it("of the next statement is a refusal that leaves nothing in the way", async () => {
    const folder = await loadedExample();
    // A folder where the file is first written: what a disk says then is the same to every user, root too.
    mkdirSync(join(folder, "statements/2024-25-q3.md.part"));
    refused(await copperplate("next", join(folder, "statements/2024-25-q2.md")));
    expect(existsSync(join(folder, "statements/2024-25-q3.md"))).toBe(false);
  });

  it("of a new workspace is a refusal", async () => {
    const folder = freshFolder();
    write(folder, "taken", "a file");
    const options = ["--name", "A Commissioner", "--force", "Gwent Police"] as const;
    refused(await copperplate("init", join(folder, "taken"), ...options));
    refused(await copperplate("init", join(folder, "taken/inside"), ...options));
  });
});

it("figures of a warehouse in which no file was taken are refused, in a sentence", async () => {
  const folder = extractWorkspace();
  write(folder, EXTRACT, "");
  expect(await copperplate("load", folder)).toMatchObject({code: 1, out: expect.stringContaining("nothing stands")});
  refused(await copperplate("figures", folder, "--in", "2024"));
});

it("a file in place of a release is refused, in a sentence", async () => {
  const folder = extractWorkspace();
  refused(await copperplate("verify", `${folder}/copperplate.yaml`));
  refused(await copperplate("verify", `${folder}/releases/9`));
});

/** Only root may mount a small disk to fill. */
const mountable = canMount();

describe.skipIf(!mountable)(`a full disk${mountable ? "" : " (skipped: no small disk can be mounted here)"}`, () => {
  const disk = freshFolder();
  beforeAll(() => mount(disk));
  afterAll(() => unmount(disk));

  it("is a refusal in a sentence, and what stood before stands", async () => {
    const folder = join(disk, "workspace");
    mkdirSync(folder);
    cpSync(extractWorkspace(), folder, {recursive: true});
    write(folder, EXTRACT, file(CLEAN));
    expect(await copperplate("load", folder)).toMatchObject({code: 0});
    const before = latest(folder);
    const outside = join(freshFolder(), "crimes-2024.csv");
    writeFileSync(outside, file([CLEAN[0]!, ...manyCrimes(60_000)]));
    const ended = await copperplate("load", outside, "-w", folder);
    refused(ended);
    expect(ended.err).toMatch(/full/);
    expect(latest(folder)).toBe(before);
    expect(await crimesHeld(folder)).toBe(CRIMES);
    rmSync(outside);
    write(folder, EXTRACT, file(CLEAN.toSpliced(10, 1)));
    expect(await copperplate("load", folder)).toMatchObject({code: 0});
    expect(await crimesHeld(folder)).toBe(CRIMES - 1);
  });
});

function refused({code, err}: Ended): void {
  expect(code, err).toBe(2);
  expect(err).toMatch(/^[^\n]+\.$/);
  expect(err).not.toMatch(/\n +at |Error:/);
}

function canMount(): boolean {
  const folder = freshFolder();
  try {
    mount(folder);
  } catch {
    return false;
  }
  unmount(folder);
  return true;
}

/** A disk of 128 kB in memory. */
function mount(folder: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=128k", "tmpfs", folder], {stdio: "ignore"});
}

function unmount(folder: string): void {
  execFileSync("umount", [folder]);
}

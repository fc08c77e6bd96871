import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {CheckedStatement} from "../../src/steps/check.ts";
import type {Published} from "../../src/steps/publish/publish.ts";
import type {Verified} from "../../src/steps/verify/verify.ts";
import {
  answer,
  copperplate,
  EXTRACT,
  loadedExample,
  read,
  reword,
  STATEMENT,
  sign,
  signAndPublish,
  succeed,
  write,
} from "./workspace-under-test.ts";

describe("a crime is taken out of the data after publication", () => {
  let folder: string;
  let first: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    folder = await loadedExample();
    await signAndPublish(folder);
    first = filesUnder(join(folder, "releases/1"));
    removeOneHomicide(folder);
    await succeed("load", folder);
  });

  it('refuses "a third" of what is now 10 of 33', async () => {
    const {open} = await answer<CheckedStatement>("check", folder);
    const line =
      read(folder, STATEMENT)
        .split("\n")
        .findIndex((text) => text.includes('as="a third"')) + 1;
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({code: "fraction-does-not-hold", severity: "must", at: {file: STATEMENT, line}});
    expect(open[0]!.message).toMatch(/10 of 33/);
    const unsigned = await copperplate("sign-off", folder, "--name", "A", "--role", "B");
    expect(unsigned.code).toBe(1);
  });

  it("publishes the corrected text as release 2, and says what changed", async () => {
    reword(
      folder,
      STATEMENT,
      'About {% share "homicides-domestic-abuse-share" as="a third" /%} of',
      'Of these, {% share "homicides-domestic-abuse-share" /%} of',
    );
    await sign(folder);
    const {release} = await answer<Published>("publish", folder);
    expect(release).toMatchObject({number: 2});
    expect(release!.changes).toContainEqual("Homicides, January to December 2024: now 33; it was 34.");
    const page = read(folder, "releases/2/index.html");
    expect(page).toMatch(/>33</);
    expect(page).toContain("30.3%");
  });

  it("leaves release 1 as it was, byte for byte, and it still proves itself", async () => {
    expect(filesUnder(join(folder, "releases/1"))).toEqual(first);
    await succeed("verify", join(folder, "releases/1"));
    await succeed("verify", join(folder, "releases/2"), "--workspace", folder);
  });

  it("counts release 1 again at the version it names, though a later one stands", async () => {
    const {proved} = await answer<Verified>("verify", join(folder, "releases/1"), "--workspace", folder);
    const {warehouse} = JSON.parse(read(folder, "releases/1/manifest.json"));
    expect(proved.join("\n")).toContain(`version ${warehouse.version.slice(0, 12)} and gave the same integers`);
  });

  it("names every file in which one byte was changed", {timeout: 180_000}, async () => {
    const release = join(folder, "releases/2");
    const files = [...filesUnder(release)];
    expect(files.length).toBeGreaterThan(20);
    for (const [file, bytes] of files) {
      const touched = Buffer.from(bytes);
      touched[touched.length >> 1]! ^= 1;
      writeFileSync(join(release, file), touched);
      const {code, err} = await copperplate("verify", release);
      expect([file, code]).toEqual([file, 1]);
      expect(err).toContain(file);
      writeFileSync(join(release, file), bytes);
    }
    await succeed("verify", release);
  });

  it("names a file that was taken out, or put in", async () => {
    const release = join(folder, "releases/2");
    write(release, "data/more.csv", "month,numerator\n");
    expect(await copperplate("verify", release)).toMatchObject({
      code: 1,
      err: expect.stringContaining("data/more.csv"),
    });
  });
});

/** An adult's, linked to domestic abuse, of August 2024 and not in Birmingham, so that one cell of one sheet follows it. */
function removeOneHomicide(folder: string): void {
  const lines = read(folder, EXTRACT).split("\n");
  const at = lines.findIndex((line) =>
    /^SYN\/\d+\/24,\d\d\/08\/2024,(1|4\.1|4\.2|4\.10),(?!Birmingham)\w+,[3-9]\d,Y,/.test(line),
  );
  expect(at).toBeGreaterThan(0);
  write(folder, EXTRACT, lines.toSpliced(at, 1).join("\n"));
}

function filesUnder(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return new Map(
    files.map(({parentPath, name}) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

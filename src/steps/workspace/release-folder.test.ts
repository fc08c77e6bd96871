import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {Refusal} from "../../vocabulary/refusal.ts";
import {writeOnceProved} from "./release-folder.ts";

const above = mkdtempSync(join(tmpdir(), "releases-"));
afterAll(() => rmSync(above, {recursive: true, force: true}));

it("yields to a release that took its number while this one was proved, and leaves nothing", async () => {
  const folder = join(above, "1");
  const other = async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "index.html"), "theirs");
  };
  const files = new Map([["index.html", new TextEncoder().encode("ours")]]);
  await expect(writeOnceProved(folder, files, other)).rejects.toThrow(Refusal);
  expect(readdirSync(above)).toEqual(["1"]);
  expect(existsSync(join(folder, "index.html"))).toBe(true);
});

import {readdirSync} from "node:fs";
import type {Server} from "node:http";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {servePreview} from "../../src/doors/cli/preview.ts";
import {readHtml, textOf} from "../../src/formats/html.ts";
import type {CheckedStatement} from "../../src/steps/check.ts";
import type {Rolled} from "../../src/steps/next.ts";
import {previewStatement} from "../../src/steps/preview.ts";
import {
  answer,
  copperplate,
  effects,
  freshFolder,
  loadedExample,
  read,
  reword,
  STATEMENT,
  signAndPublish,
} from "./workspace-under-test.ts";

describe("the next quarter", () => {
  let folder: string;
  let rolled: Rolled;
  const NEXT = "statements/2024-25-q3.md";

  beforeAll(async () => {
    folder = await loadedExample();
    await signAndPublish(folder);
    rolled = await answer<Rolled>("next", join(folder, STATEMENT));
  });

  it("is written beside the last, its front matter moved on and every other byte kept", () => {
    expect(rolled.file).toBe(NEXT);
    expect(read(folder, NEXT)).toBe(read(folder, STATEMENT).replace("edition: 2024-25 Q2", "edition: 2024-25 Q3"));
    expect(rolled.changes.join("\n")).toContain("edition: 2024-25 Q2 is now 2024-25 Q3.");
  });

  it("lists what no longer resolves", async () => {
    reword(folder, NEXT, "period: 2024\n", "period: 2025\n");
    const {open} = await answer<CheckedStatement>("check", join(folder, NEXT));
    expect(open.length).toBeGreaterThan(10);
    const elsewhere = open.filter(({at}) => at.file !== NEXT || at.line === undefined);
    expect(elsewhere.filter(({at}) => !at.file.startsWith("initiatives/"))).toEqual([]);
    expect(open.filter(({advice}) => advice === "")).toEqual([]);
    expect(open.map(({code}) => code)).toContain("period-incomplete");
  });

  it("is never written over", async () => {
    const again = await copperplate("next", join(folder, STATEMENT));
    expect(again).toMatchObject({code: 2, err: expect.stringContaining(NEXT)});
  });
});

describe("a new workspace", () => {
  const folder = join(freshFolder(), "gwent");
  const init = () =>
    copperplate("init", folder, "--name", "Gwent Police and Crime Commissioner", "--force", "Gwent Police");

  it("is made with its rooms, and says at every step what comes first", async () => {
    expect(await init()).toMatchObject({code: 0, out: expect.stringContaining("--suggest")});
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(["copperplate.yaml", "mappings", "measures", "initiatives", "statements"]),
    );
    expect(await copperplate("check", folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining("There is no statement"),
    });
    expect(await copperplate("load", folder)).toMatchObject({code: 2, err: expect.stringContaining("nothing to load")});
    expect(await copperplate("figures", folder, "--in", "2024")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/load/i),
    });
  });

  it("is not made over anything, nor for a force that is none", async () => {
    expect(await init()).toMatchObject({code: 2, err: expect.stringContaining("is not empty")});
    const unknown = await copperplate("init", join(freshFolder(), "x"), "--name", "X", "--force", "Sutekh Police");
    expect(unknown).toMatchObject({code: 2, err: expect.stringContaining("Sutekh Police")});
  });
});

describe("the preview", () => {
  let folder: string;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    folder = await loadedExample();
    const silent = {out: () => {}, err: () => {}};
    server = await servePreview(() => previewStatement(folder, undefined, effects), 0, silent);
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("the preview has no port");
    url = `http://localhost:${address.port}`;
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const page = async () => textOf(readHtml(await (await fetch(url)).text())).replaceAll(/\s+/g, " ");

  it("shows the statement with its figures", async () => {
    expect(await page()).toContain("The force recorded 34 (23.5 to 47.5) homicides in 2024");
  });

  it("follows what is saved, tells the browser, and shows a finding beside its sentence", async () => {
    const events = await fetch(`${url}/changes`);
    const told = readUntil(events, "data: changed");
    reword(folder, STATEMENT, "Residential burglary fell by", "All of 17 residential burglaries fell by");
    await told;
    await vi.waitFor(async () => expect(await page()).toContain("All of 17 residential burglaries fell by"));
    const text = await page();
    const sentence = text.indexOf("All of 17 residential");
    expect(text.slice(sentence, sentence + 1500)).toMatch(/bare-number|A number .*17|17.*number/);
  });

  it("serves nothing else", async () => {
    expect((await fetch(`${url}/copperplate.yaml`)).status).toBe(404);
  });
});

async function readUntil(response: Response, wanted: string): Promise<void> {
  const decoder = new TextDecoder();
  let seen = "";
  for await (const piece of response.body!) {
    seen += decoder.decode(piece, {stream: true});
    if (seen.includes(wanted)) return;
  }
  throw new Error(`the stream ended without "${wanted}": ${seen}`);
}

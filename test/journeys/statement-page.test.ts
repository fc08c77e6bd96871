import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import axe from "axe-core";
import {type Browser, type BrowserContextOptions, chromium, type Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {RELEASE} from "../../src/publication/release/release-files.ts";
import {renderDraftPage} from "../../src/publication/renderers/html/draft-page.tsx";
import {renderPreviewPage} from "../../src/publication/renderers/html/preview-page.tsx";
import {readLook} from "../../src/publication/renderers/look.ts";
import {FRAMEWORK, fixtureBound, fixtureRelease} from "../statement-fixture.ts";
import {CHROMIUM, CHROMIUM_FLAGS, systemPart} from "../system-parts.ts";
import {welshBound} from "../welsh-fixture.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PHONE = {width: 375, height: 800};
const DESK = {width: 1280, height: 900};
const {missing, words} = systemPart(CHROMIUM);

describe.skipIf(missing)(`a published statement in a browser${words}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "copperplate-page-"));
  let browser: Browser;

  beforeAll(async () => {
    const look = readLook(readFileSync);
    const bound = fixtureBound();
    const at = {file: bound.statement.file, line: 14};
    const findings = (["must", "should"] as const).map((severity) => ({severity, at, ...SAID}));
    for (const [path, bytes] of await fixtureRelease(look)) write(path, bytes);
    const welsh = await fixtureRelease(look, welshBound());
    write("welsh.html", welsh.get(RELEASE.page)!);
    write("draft.html", renderDraftPage({bound, framework: FRAMEWORK, look}));
    const body = {
      ...bound.body,
      name: `Office of the Commissioner for ${"Llanfairpwllgwyngyllgogerychwyrndrobwll".repeat(2)}`,
    };
    write("long.html", renderDraftPage({bound: {...bound, body}, framework: FRAMEWORK, look}));
    write("preview.html", renderPreviewPage({bound, framework: FRAMEWORK, look, findings}));
    browser = await chromium.launch({executablePath: CHROMIUM.path, args: [...CHROMIUM_FLAGS]});
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  const SAID = {code: "bare-number", message: "A number is bound to nothing.", advice: "Bind it."};

  function write(path: string, content: string | Uint8Array) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }

  async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({viewport: DESK, ...options});
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, name)).href);
    return page;
  }

  /** Nobody presses on paper: the size of targets is of the screen. */
  async function violations(page: Page, screen = true): Promise<readonly string[]> {
    await page.addScriptTag({content: axe.source});
    return page.evaluate(
      async ({tags, targets}) => {
        type Found = {violations: {id: string; nodes: {html: string; failureSummary: string}[]}[]};
        const {axe: inPage} = globalThis as unknown as {axe: {run(of: Document, how: object): Promise<Found>}};
        const found = await inPage.run(document, {
          runOnly: {type: "tag", values: tags},
          rules: {"target-size": {enabled: targets}},
        });
        return found.violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      },
      {tags: TAGS, targets: screen},
    );
  }

  const WAYS: readonly {readonly way: string; readonly options: BrowserContextOptions; readonly print?: true}[] = [
    {way: "light, at a desk", options: {colorScheme: "light"}},
    {way: "dark, at a desk", options: {colorScheme: "dark"}},
    {way: "light, on a phone", options: {viewport: PHONE}},
    {way: "dark, on a phone", options: {viewport: PHONE, colorScheme: "dark"}},
    {way: "in forced colours", options: {forcedColors: "active"}},
    {way: "printed", options: {}, print: true},
  ];

  it.each(WAYS)("has nothing for axe to find: $way", async ({options, print}) => {
    const page = await open("index.html", options);
    if (print) await page.emulateMedia({media: "print"});
    expect(await violations(page, !print)).toEqual([]);
    if (!print) {
      await page.locator("a.fig").nth(1).click();
      expect(await violations(page)).toEqual([]);
    }
    await page.context().close();
  });

  it.each(["draft.html", "preview.html", "welsh.html"])(
    "has nothing for axe to find in %s, light and dark",
    async (name) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await open(name, {colorScheme});
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      }
    },
  );

  it.each([true, false])("is read by keyboard alone, scripts %s", async (javaScriptEnabled) => {
    const page = await open("index.html", {javaScriptEnabled});
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({text: "Skip to the statement"});
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      if ((await focused(page)).role === "doc-noteref") break;
    }
    const figure = await focused(page);
    expect(figure.role).toBe("doc-noteref");
    await page.keyboard.press("Enter");
    const note = page.locator(".note:target");
    await expect.poll(() => note.count()).toBe(1);
    expect(await note.evaluate((element) => getComputedStyle(element).position)).toBe("fixed");
    expect(await note.textContent()).toContain("change from 2023 to 2024");
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press("Tab");
      if ((await focused(page)).role === "doc-backlink") break;
    }
    expect((await focused(page)).text).toContain("Back to the text");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".note:target").count()).toBe(0);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    expect((await focused(page)).id).toBe(figure.id);
    await page.context().close();
  });

  it("closes an open note with Escape, and gives focus back", async () => {
    const page = await open("index.html");
    const figure = page.locator("a.fig[id]").first();
    await figure.click();
    await expect.poll(() => page.locator(".note:target").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".note:target").count()).toBe(0);
    expect((await focused(page)).id).toBe(await figure.getAttribute("id"));
    await page.context().close();
  });

  it.each([320, 375, 768, 1280])("does not scroll sideways at %i px, note open or not", async (width) => {
    for (const name of ["index.html", "index.html#n2", "welsh.html", "preview.html", "long.html"]) {
      const page = await browser.newPage({viewport: {width, height: 800}});
      await page.goto(`${pathToFileURL(folder).href}/${name}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.close();
    }
  });

  it("prints every source, where its query is, and the label on the sheet", async () => {
    const page = await open("index.html");
    await page.emulateMedia({media: "print"});
    const more = page.locator(".note__more").first();
    expect(await more.isVisible()).toBe(true);
    expect(await page.locator(".printonly").first().isVisible()).toBe(true);
    expect(await page.locator("pre").first().isVisible()).toBe(false);
    const pdf = await page.pdf({preferCSSPageSize: true});
    expect(pdf.length).toBeGreaterThan(10_000);
    await page.context().close();
  });
});

async function focused(page: Page): Promise<{readonly text: string; readonly role: string; readonly id: string}> {
  const element = page.locator(":focus");
  if ((await element.count()) === 0) return {text: "", role: "", id: ""};
  return {
    text: ((await element.textContent()) ?? "").trim(),
    role: (await element.getAttribute("role")) ?? "",
    id: (await element.getAttribute("id")) ?? "",
  };
}

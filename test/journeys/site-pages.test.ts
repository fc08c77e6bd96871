import {once} from "node:events";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import axe from "axe-core";
import {type Browser, type BrowserContextOptions, chromium, type Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {siteServer} from "../../src/doors/portal/site-server.ts";
import {readLook} from "../../src/publication/renderers/look.ts";
import {buildSite} from "../../src/publication/site/build-site.ts";
import {readSiteLook} from "../../src/publication/site/look.ts";
import type {SitePage} from "../../src/publication/site/site-input.ts";
import {siteInputOf} from "../site-fixture.ts";
import {CHROMIUM, CHROMIUM_FLAGS, systemPart} from "../system-parts.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PHONE = {width: 375, height: 800};
const DESK = {width: 1280, height: 900};
const {missing, words} = systemPart(CHROMIUM);

describe.skipIf(missing)(`the public site in a browser${words}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "copperplate-site-"));
  const pages: SitePage[] = [];
  let browser: Browser;
  let server: Server;
  let home: string;

  beforeAll(async () => {
    const look = readLook(readFileSync);
    const site = readSiteLook(look, readFileSync);
    for (const [root, areas] of [
      ["", ["E23000014"]],
      ["many/", ["E23000014", "W15000002"]],
    ] as const)
      for (const {path, bytes, page} of buildSite(siteInputOf(look, site, areas))) {
        mkdirSync(dirname(join(folder, root, path)), {recursive: true});
        writeFileSync(join(folder, root, path), bytes);
        if (page) pages.push({...page, path: root + page.path});
      }
    server = siteServer(folder);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({executablePath: CHROMIUM.path, args: [...CHROMIUM_FLAGS]});
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({viewport: DESK, bypassCSP: false, ...options});
    const page = await context.newPage();
    await page.goto(home + path);
    return page;
  }

  /** Every page of one body, and of the site of many those that only it has. */
  const every = () =>
    pages.filter(({path}) => !path.startsWith("many/") || !/many\/(cy\/)?(gwent|west-midlands)\//.test(path));

  /** Everything axe looks for, or only what differs where nothing but the colours does. */
  async function violations(page: Page, what: "everything" | "colours"): Promise<readonly string[]> {
    return page.evaluate(
      async ({tags, colours}) => {
        type Found = {violations: {id: string; nodes: {html: string; failureSummary: string}[]}[]};
        const {axe: inPage} = globalThis as unknown as {axe: {run(of: Document, how: object): Promise<Found>}};
        const all = {runOnly: {type: "tag", values: tags}, rules: {"target-size": {enabled: true}}};
        const how = colours ? {runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}} : all;
        const found = await inPage.run(document, {...how, resultTypes: ["violations"]});
        return found.violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      },
      {tags: TAGS, colours: what === "colours"},
    );
  }

  const WAYS = [
    {way: "light, at a desk", viewport: DESK, scheme: "light"},
    {way: "dark, at a desk", viewport: DESK, scheme: "dark"},
    {way: "light, on a phone", viewport: PHONE, scheme: "light"},
    {way: "dark, on a phone", viewport: PHONE, scheme: "dark"},
  ] as const;

  it.each(WAYS)(
    "has nothing for axe to find on any page, in either language: $way",
    async ({viewport, scheme}) => {
      const context = await browser.newContext({viewport, colorScheme: scheme, bypassCSP: true});
      const found: string[] = [];
      const page = await context.newPage();
      for (const {path} of every()) {
        await page.goto(home + path);
        await page.evaluate(axe.source);
        const all = await violations(page, scheme === "light" ? "everything" : "colours");
        found.push(...all.map((one) => `${path}: ${one}`));
      }
      expect(found).toEqual([]);
      await context.close();
    },
    240_000,
  );

  it.each([
    ["320 px wide", {width: 320, height: 800}, ""],
    ["text twice its size", DESK, "html{font-size:200%!important}"],
  ])(
    "does not scroll sideways: %s",
    async (_, viewport, css) => {
      const context = await browser.newContext({viewport, bypassCSP: true});
      const page = await context.newPage();
      const wide: string[] = [];
      for (const {path} of every()) {
        await page.goto(home + path);
        if (css) await page.addStyleTag({content: css});
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > viewport.width) wide.push(`${path}: ${width}`);
      }
      expect(wide).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it("says everything with scripts off, and lets nothing of its own be stopped by the policy", async () => {
    const plain = await open("measures/homicides/", {javaScriptEnabled: false});
    const text = await plain.locator("main").textContent();
    for (const said of ["34", "Not distinguishable from chance", "Murder, manslaughter"]) expect(text).toContain(said);
    await plain.context().close();
    const page = await open("");
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.reload();
    await page.goto(`${home}compare/999-answered-within-10-seconds/`);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Source Sans");
    await page.context().close();
  });

  it("goes by keyboard alone from the home page to the rows behind one figure", async () => {
    const page = await open("");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("Skip to the content");
    await page.keyboard.press("Enter");
    await tabTo(page, "34");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/measures/homicides/#f-2024");
    expect(await page.locator("tr:target th").textContent()).toBe("2024");
    await tabTo(page, "CSV: Months of Homicides, 2024, as CSV");
    const href = await page.locator(":focus").evaluate((link) => (link as unknown as {href: string}).href);
    const rows = await (await page.request.get(href)).text();
    expect(rows.split("\r\n")).toHaveLength(14);
    expect(rows).toContain("month,numerator,denominator\r\n2024-01,");
    await page.context().close();
  });

  it("filters, sorts and narrows a table to chosen rows", async () => {
    const page = await open("compare/999-answered-within-10-seconds/");
    const table = page.locator("table[data-sort]").first();
    const first = () => table.locator("tbody tr:not([hidden]) th").first().textContent();
    await table.getByRole("button", {name: "Force"}).click();
    expect(await first()).toContain("Cheshire");
    await page.getByLabel("Show only rows with").fill("west mid");
    expect(await table.locator("tbody tr:not([hidden])").count()).toBe(1);
    expect(await page.getByRole("status").textContent()).toBe("1 of 14 rows shown");
    await page.getByLabel("Show only rows with").fill("");
    await page.getByLabel("Choose Cumbria").check();
    await page.getByLabel("Show only the rows I choose").check();
    expect(await table.locator("tbody tr:not([hidden])").count()).toBe(1);
    await page.context().close();
  });

  it("says that a page is not there, and leads on, at any depth", async () => {
    const page = await open("measures/no/such/page/");
    expect(await page.locator("h1").textContent()).toBe("There is no such page");
    await page.locator("main .links a").first().click();
    expect(page.url()).toBe(home);
    await page.context().close();
  });
});

async function focused(page: Page): Promise<string> {
  return ((await page.locator(":focus").textContent()) ?? "").trim();
}

async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === words) return;
  }
  throw new Error(`60 presses of Tab do not reach "${words}"`);
}

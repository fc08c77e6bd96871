// Pictures in out/looks/ of the example's newest published page (or of any: node scripts/looks.ts PAGE) and of every kind of chart (alone:
// node scripts/looks.ts charts).
import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {type Browser, chromium} from "playwright-core";
import {CHROMIUM, CHROMIUM_FLAGS, LIBREOFFICE} from "../test/system-parts.ts";
import {chartPage} from "./chart-page.ts";

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly scheme: "light" | "dark";
  /** Opens the first figure's note. */
  readonly note?: true;
}

const PICTURES: readonly Picture[] = [
  {name: "desk-light", width: 1280, scheme: "light"},
  {name: "desk-dark", width: 1280, scheme: "dark"},
  {name: "desk-note", width: 1280, scheme: "light", note: true},
  {name: "phone-light", width: 375, scheme: "light"},
  {name: "phone-dark", width: 375, scheme: "dark"},
  {name: "phone-note", width: 375, scheme: "light", note: true},
  {name: "narrow-light", width: 320, scheme: "light"},
];

interface ChartPicture {
  readonly name: string;
  readonly width: number;
  readonly scheme?: "light" | "dark";
  readonly forced?: "active";
  readonly grey?: true;
}

/** Of every kind of chart. */
const CHART_PICTURES: readonly ChartPicture[] = [
  {name: "colour", width: 1100},
  {name: "grey", width: 1100, grey: true},
  {name: "dark", width: 1100, scheme: "dark"},
  {name: "forced", width: 1100, forced: "active"},
  {name: "phone", width: 375},
  {name: "narrow", width: 320},
];

const out = resolve("out/looks");
const onlyCharts = process.argv[2] === "charts";
const page = onlyCharts ? undefined : (process.argv[2] ?? newestPage(resolve("examples/west-midlands-2024")));

if (!onlyCharts && (page === undefined || !existsSync(page))) {
  console.error("There is no published page yet. npm run example makes one.");
  process.exit(2);
}
if (!existsSync(CHROMIUM.path)) {
  console.error(`Chromium is not installed at ${CHROMIUM.path}. npm run setup:system installs it.`);
  process.exit(2);
}
rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});
const browser = await chromium.launch({executablePath: CHROMIUM.path, args: [...CHROMIUM_FLAGS]});
try {
  if (page !== undefined) {
    for (const picture of PICTURES) await take(browser, pathToFileURL(page).href, picture);
    await print(browser, pathToFileURL(page).href);
  }
  await takeCharts(browser);
  if (page !== undefined) takeDocuments(dirname(page));
} finally {
  await browser.close();
}
console.log(`${readdirSync(out).length} pictures of ${page ?? "the charts"} in ${out}`);

/** The release with the highest number, of the statement whose name comes last. */
function newestPage(workspace: string): string | undefined {
  const releases = join(workspace, "releases");
  if (!existsSync(releases)) return undefined;
  const pages = readdirSync(releases, {recursive: true, encoding: "utf8"}).filter(
    (path) => basename(path) === "index.html",
  );
  const newest = pages.sort((a, b) => a.localeCompare(b, "en", {numeric: true})).at(-1);
  return newest && join(releases, newest);
}

/** Every page of the PDF, and of the Word file as LibreOffice lays it out, where the programs that show them are installed. */
function takeDocuments(release: string): void {
  const pdf = join(release, "statement.pdf");
  if (existsSync(pdf)) sheets(pdf, "pdf");
  const word = join(release, "statement.docx");
  if (!existsSync(word) || !existsSync(LIBREOFFICE.path)) return;
  const made = join(out, "word");
  const profile = `-env:UserInstallation=file://${made}/profile`;
  execFileSync(LIBREOFFICE.path, [profile, "--headless", "--convert-to", "pdf", "--outdir", made, word], {
    stdio: "ignore",
  });
  sheets(join(made, "statement.pdf"), "word");
  rmSync(made, {recursive: true, force: true});
}

function sheets(pdf: string, name: string): void {
  execFileSync("pdftoppm", ["-r", "80", "-png", pdf, join(out, `${name}-page`)], {stdio: "ignore"});
}

async function take(of: Browser, url: string, {name, width, scheme, note}: Picture): Promise<void> {
  const tab = await of.newPage({viewport: {width, height: 900}, colorScheme: scheme});
  await tab.goto(url);
  if (note) await tab.locator("a.fig[id]").nth(1).click();
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) console.error(`${name}: scrolls sideways, ${wide} px wide`);
  await tab.screenshot({path: join(out, `${name}.png`), fullPage: note !== true});
  await tab.close();
}

/** Each chart by itself, in each way that a page can show it. */
async function takeCharts(of: Browser): Promise<void> {
  const html = await chartPage();
  if (html === undefined) {
    console.error("The charts are not compiled yet. npm run build does it.");
    return;
  }
  const file = join(out, "charts.html");
  writeFileSync(file, html);
  for (const {name, width, scheme = "light", forced = "none", grey} of CHART_PICTURES) {
    const tab = await of.newPage({viewport: {width, height: 900}, colorScheme: scheme, forcedColors: forced});
    await tab.goto(pathToFileURL(file).href);
    if (grey) await tab.addStyleTag({content: "html{filter:grayscale(1)}"});
    await tab.evaluate(() => document.fonts.ready.then(() => undefined));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.error(`charts, ${name}: scroll sideways, ${wide} px wide`);
    for (const figure of await tab.locator("[id^=chart-]:is(figure)").all())
      await figure.screenshot({path: join(out, `${await figure.getAttribute("id")}-${name}.png`)});
    await tab.close();
  }
}

/** The printed sheets, as a PDF and, where poppler is, as pictures. */
async function print(of: Browser, url: string): Promise<void> {
  const tab = await of.newPage();
  await tab.goto(url);
  const pdf = join(out, "print.pdf");
  await tab.pdf({path: pdf, preferCSSPageSize: true});
  await tab.close();
  try {
    execFileSync("pdftoppm", ["-r", "80", "-png", pdf, join(out, "print")]);
  } catch {
    console.error("pdftoppm (poppler) is not installed: the printed sheets are in print.pdf only");
  }
}

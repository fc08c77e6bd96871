// Pictures in out/looks/site/ of every kind of page of a site, at a desk and on a phone, light and dark: node scripts/site-looks.ts [FOLDER].
import {once} from "node:events";
import {existsSync, mkdirSync, readdirSync, rmSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {join, resolve} from "node:path";
import {chromium} from "playwright-core";
import {siteServer} from "../src/doors/portal/site-server.ts";
import {CHROMIUM, CHROMIUM_FLAGS} from "../test/system-parts.ts";

const WAYS = [
  {name: "desk-light", width: 1280, scheme: "light"},
  {name: "desk-dark", width: 1280, scheme: "dark"},
  {name: "phone-light", width: 375, scheme: "light"},
  {name: "phone-dark", width: 375, scheme: "dark"},
] as const;

/** Folders whose pages are of one kind: the list, and the first within it. */
const LISTS = ["measures", "compare", "initiatives", "statements", "priorities"];
const ABOUT = ["method", "glossary", "data", "recompute", "accessibility", "search"];

const site = resolve(process.argv[2] ?? "examples/west-midlands-2024/site");
if (!existsSync(join(site, "404.html"))) {
  console.error(`${site} is no site. "copperplate site build" makes one.`);
  process.exit(2);
}
if (!existsSync(CHROMIUM.path)) {
  console.error(`Chromium is not installed at ${CHROMIUM.path}. npm run setup:system installs it.`);
  process.exit(2);
}
const out = resolve("out/looks/site");
rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});
const server = siteServer(site);
server.listen(0, "127.0.0.1");
await once(server, "listening");
const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch({executablePath: CHROMIUM.path, args: [...CHROMIUM_FLAGS]});
try {
  for (const {name: way, width, scheme} of WAYS) {
    const tab = await browser.newPage({viewport: {width, height: 900}, colorScheme: scheme});
    for (const [name, path] of pagesOf(site)) {
      await tab.goto(home + path);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) console.error(`${path}, ${way}: scrolls sideways, ${wide} px wide`);
      await tab.screenshot({path: join(out, `${name}-${way}.png`), fullPage: true});
    }
    await tab.close();
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`${readdirSync(out).length} pictures of ${site} in ${out}`);

/** A page of each kind, by a name for its picture. */
function pagesOf(folder: string): readonly (readonly [string, string])[] {
  const lists = LISTS.filter((list) => existsSync(join(folder, list))).flatMap((list) => {
    const own = existsSync(join(folder, list, "index.html")) ? [[list, `${list}/`] as const] : [];
    const inside = readdirSync(join(folder, list), {withFileTypes: true}).filter((entry) => entry.isDirectory());
    const first = inside.map(({name}) => name).sort()[0];
    return first === undefined ? own : [...own, [`${list}-one`, `${list}/${first}/`] as const];
  });
  const about = ABOUT.map((name) => [name, `${name}/`] as const);
  const welsh = existsSync(join(folder, "cy")) ? [["home-welsh", "cy/"] as const] : [];
  return [["home", ""], ...lists, ...about, ["not-found", "no/such/page/"], ...welsh];
}

import {readFileSync} from "node:fs";
import {posix} from "node:path";
import {describe, expect, it} from "vitest";
import {decodeText} from "../src/publication/release/release-files.ts";
import {readLook} from "../src/publication/renderers/look.ts";
import {buildSite} from "../src/publication/site/build-site.ts";
import {readSiteLook} from "../src/publication/site/look.ts";
import type {SiteFile} from "../src/publication/site/site-input.ts";
import {siteInputOf, siteReleaseOf, siteReleasesOf} from "./site-fixture.ts";

/** The public site as files: what each page leads to, what it carries and what it says. Its look is tried in a browser by a journey. */

const look = readLook(readFileSync);
const siteLook = readSiteLook(look, readFileSync);

const one = siteInputOf(look, siteLook);
const many = siteInputOf(look, siteLook, ["E23000014", "E23000003", "W15000002"]);

function built(input: typeof one): ReadonlyMap<string, SiteFile> {
  return new Map([...buildSite(input)].map((file) => [file.path, file]));
}

function htmlOf(files: ReadonlyMap<string, SiteFile>, path: string): string {
  const file = files.get(path);
  if (!file) throw new Error(`there is no ${path}`);
  return decodeText(file.bytes);
}

function wordsOf(files: ReadonlyMap<string, SiteFile>, path: string): string {
  const words = htmlOf(files, path)
    .replace(/<(?!\/?a\b)[^>]+>/g, " ")
    .replace(/<[^>]+>/g, "");
  return words.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replace(/\s+/g, " ");
}

/** A link's file is there, and the place in it that it names. */
function leadsSomewhere(files: ReadonlyMap<string, SiteFile>, from: string, href: string): boolean {
  const [to = "", anchor] = href.split("#");
  const joined = to === "" ? from : posix.normalize(posix.join(posix.dirname(from), to));
  const file = files.get(to.endsWith("/") ? posix.join(joined, "index.html") : joined);
  return file !== undefined && (!anchor || decodeText(file.bytes).includes(` id="${anchor}"`));
}

describe.each([
  ["of one body", one],
  ["of many bodies", many],
] as const)("a site %s", (_, input) => {
  const files = built(input);
  const pages = [...files.values()].filter(({page}) => page !== undefined);

  it("is the same bytes, whatever order its releases came in", () => {
    const again = built({...input, releases: [...input.releases].reverse()});
    expect([...again.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [path, {bytes}] of files) expect(Buffer.compare(again.get(path)!.bytes, bytes), path).toBe(0);
  });

  it("leads nowhere that is not there, in either language", () => {
    const broken = pages.flatMap(({path, bytes}) =>
      [...decodeText(bytes).matchAll(/ (?:href|src)="([^"]*)"/g)]
        .map(([, href]) => href!)
        .filter((href) => !/^(https?:|mailto:|data:)/.test(href) && !leadsSomewhere(files, path, href))
        .map((href) => `${path}: ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it("carries no style, script or handler in a page, so that a policy may forbid them all", () => {
    for (const {path, bytes} of pages) {
      const html = decodeText(bytes);
      expect(html, path).not.toMatch(/<style|<script(?![^>]* src=)| style="| on[a-z]+="|javascript:/i);
    }
  });

  it("has every page in each language, each leading to the other by its own name", () => {
    const english = pages.filter(({page}) => page!.language === "en").map(({page}) => page!.path);
    const welsh = pages.filter(({page}) => page!.language === "cy").map(({page}) => page!.path);
    expect(welsh.toSorted()).toEqual(english.map((path) => `cy/${path}`).toSorted());
    for (const {path, bytes, page} of pages) {
      const html = decodeText(bytes);
      expect(html, path).toContain(page!.language === "en" ? '<html lang="en-GB">' : '<html lang="cy">');
      expect(html, path).toMatch(
        page!.language === "en" ? /lang="cy" hreflang="cy">Cymraeg</ : /hreflang="en">English</,
      );
      expect(html.includes("have not been checked by a Welsh speaker"), path).toBe(page!.language === "cy");
    }
  });

  it("has one first heading a page, headings in order, and a head on every table", () => {
    for (const {path, bytes} of pages) {
      const html = decodeText(bytes);
      const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      for (const [n, level] of levels.entries())
        expect(level - (levels[n - 1] ?? 0), `${path}: heading ${n}`).toBeLessThanOrEqual(1);
      const count = (element: string) => html.split(`<${element}`).length - 1;
      expect(count("caption"), path).toBe(count("table"));
      expect(count("thead"), path).toBe(count("table"));
    }
  });

  it("says of each page its title, its words and when it changed", () => {
    for (const {page} of pages) {
      expect(page!.title).not.toBe("");
      expect(page!.words).not.toBe("");
      expect(page!.changedAt).toBe("2025-05-12T10:00:00Z");
    }
    expect(new Set(pages.map(({page}) => page!.path)).size).toBe(pages.length);
  });
});

describe("what the pages say", () => {
  const files = built(one);

  it("answers how we are doing with the figure, its change, the verdict, and the reason of a gap", () => {
    const home = wordsOf(files, "index.html");
    expect(home).toContain("Homicides: 34 in 2024, down 8 from 42 in 2023.");
    expect(home).toContain("Serious youth violence: 6,621 in 2024, down 13.7% from 7,675 in 2023.");
    expect(home).toContain("Larger than chance would explain");
    expect(home).toContain("Cannot be judged");
    expect(htmlOf(files, "index.html")).toContain('href="measures/homicides/#f-2024"');
    expect(wordsOf(files, "measures/knife-related-youth-violence/index.html")).toContain("incomplete: 11 of 12 months");
  });

  it("answers how it was counted with the series, interval, definition, query, files and every revision", () => {
    const words = wordsOf(files, "measures/homicides/index.html");
    for (const part of [
      "January 2022",
      "95% interval by Byar's method",
      "Murder, manslaughter",
      "SELECT count(*)",
      "SHA-256",
      "Provisional",
    ])
      expect(words.toLowerCase()).toContain(part.toLowerCase());
    expect(words).toMatch(/2024-25 Q2, Release 1 2024-25 Q2, Release 2 2024 33 34/);
    expect(htmlOf(files, "measures/homicides/index.html")).toContain(
      "statements/2024-25-q2/2/data/homicides.E23000014.2024.csv",
    );
  });

  it("sets forces side by side, leaves out those that cannot be, and refuses counts with the reason", () => {
    const words = wordsOf(files, "compare/999-answered-within-10-seconds/index.html");
    expect(words).toMatch(/West Midlands: 94\.9% in 2024\. Of 13 forces compared, \d+ are higher\./);
    expect(words).toContain("Left out of the comparison. Too few live here");
    expect(words).toContain("Who chose them: the policy team");
    expect(wordsOf(files, "compare/index.html")).toContain("a figure of one force alone is held");
  });

  it("says what an initiative delivered, in the figures as published, and that it was not evaluated", () => {
    const words = wordsOf(files, "initiatives/domestic-abuse-desk/index.html");
    expect(words).toContain("32.4% of homicides reviewed");
    expect(words).not.toContain("{%");
    expect(wordsOf(files, "initiatives/operation-advance/index.html")).toContain("Not evaluated.");
  });

  it("keeps every release to the byte, and says what each changed", () => {
    for (const [number, release] of siteReleasesOf(look))
      for (const [path, bytes] of release)
        expect(Buffer.compare(files.get(`statements/2024-25-q2/${number}/${path}`)!.bytes, bytes), path).toBe(0);
    const words = wordsOf(files, "statements/2024-25-q2/index.html");
    expect(words).toContain("Homicides, January to December 2024: now 34; it was 33.");
    expect(words).toContain("Release 1");
  });

  it("wears the body's colours and logo, each named by its content", () => {
    const home = htmlOf(files, "index.html");
    const theme = /assets\/west-midlands\.[0-9a-f]{12}\.css/.exec(home)![0];
    expect(decodeText(files.get(theme)!.bytes)).toBe(":root{--theme-light:#6b1d5c;--theme-dark:#e0a3d4}\n");
    expect(home).toMatch(/<img class="crest" src="assets\/west-midlands\.[0-9a-f]{12}\.svg" alt/);
  });
});

it("shows what is hostile as text", () => {
  const hostile = '<script>alert(1)</script>" onload="x {% figure /%} =1+1 \u202e';
  const releases = [...siteReleasesOf(look, "E23000014", hostile).values()].map(siteReleaseOf);
  for (const {path, bytes, page} of buildSite({...one, releases}))
    if (page) {
      const html = decodeText(bytes);
      expect(html, path).not.toMatch(/<script>|" onload="/);
    }
});

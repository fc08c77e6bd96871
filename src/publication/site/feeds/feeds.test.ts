import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {z} from "zod";
import {FRAMEWORK, fixtureBound, fixtureRelease} from "../../../../test/statement-fixture.ts";
import {readXml} from "../../../formats/xml/events.ts";
import {isWhole, readRelease} from "../../release/read-release.ts";
import {decodeText} from "../../release/release-files.ts";
import {readLook} from "../../renderers/look.ts";
import {buildSite} from "../build-site.ts";
import {readSiteLook} from "../look.ts";
import type {SiteInput} from "../site-input.ts";

const HOSTILE = '<script>alert(1)</script> & "]]> \u202egnp';
const ADDRESS = "https://www.example.org/performance/";

async function siteOf(markup: string | undefined, address: string | undefined) {
  const look = readLook(readFileSync);
  const files = await fixtureRelease(look, fixtureBound(markup));
  const {records} = readRelease(files);
  if (!isWhole(records)) throw new Error("the fixture is no release");
  const input: SiteInput = {
    releases: [{records, paths: [...files.keys()], read: (path) => files.get(path)!}],
    frameworks: [{id: "national-policing-priorities", title: FRAMEWORK.title, priorities: FRAMEWORK.priorities}],
    areas: [],
    base: "/performance/",
    languages: ["en", "cy"],
    look: readSiteLook(look, readFileSync),
    ...(address === undefined ? {} : {address}),
  };
  return new Map([...buildSite(input)].map(({path, bytes}) => [path, bytes]));
}

const site = await siteOf(undefined, ADDRESS);
const json = (path: string) => JSON.parse(decodeText(site.get(path)!));

describe("the feed and the map of the site", () => {
  it.each([undefined, HOSTILE])("are XML, whatever a body is called: %s", async (markup) => {
    const made = await siteOf(markup, ADDRESS);
    for (const path of ["feed.atom", "sitemap.xml"])
      expect((await elementsIn(made.get(path)!)).length).toBeGreaterThan(3);
  });

  it("lead to pages that are there", async () => {
    const entry = /<link rel="alternate" type="text\/html" href="(statements[^"]+)"/.exec(
      decodeText(site.get("feed.atom")!),
    );
    expect(site.has(`${entry?.[1]}index.html`)).toBe(true);
    const mapped = [...decodeText(site.get("sitemap.xml")!).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!);
    expect(mapped.length).toBeGreaterThan(20);
    expect(mapped.filter((url) => !site.has(`${decodeURI(url.slice(ADDRESS.length))}index.html`))).toEqual([]);
  });

  it("has no map where nobody knows the address", async () => {
    const made = await siteOf(undefined, undefined);
    expect(made.has("sitemap.xml")).toBe(false);
    expect(decodeText(made.get("robots.txt")!)).toBe("User-agent: *\nAllow: /\n");
  });
});

describe("the catalogue", () => {
  it("has a data set for each release, of files that are there, at their size and SHA-256", () => {
    const [dataset, ...others] = json("catalogue.jsonld")["dcat:dataset"];
    expect(others).toEqual([]);
    const files = dataset["dcat:distribution"] as {"@id": string; "dcat:byteSize": {"@value": string}}[];
    expect(files.map((file) => file["@id"].slice(dataset["@id"].length))).toContain("figures.json");
    for (const file of files) expect(site.get(file["@id"])?.length).toBe(Number(file["dcat:byteSize"]["@value"]));
  });
});

describe("the interface", () => {
  const description = json("api/openapi.json");

  it("answers as its description says", () => {
    const answers = {
      Bodies: ["api/bodies.json"],
      Measures: ["api/measures.json"],
      Releases: ["api/releases.json"],
      MeasureFigures: measureFiles(),
    };
    for (const [schema, paths] of Object.entries(answers)) {
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) expect(schemaNamed(schema).safeParse(json(path)).error).toBeUndefined();
    }
  });

  it("would be caught answering otherwise", () => {
    const {figures: _, ...without} = json(measureFiles()[0]!);
    expect(schemaNamed("MeasureFigures").safeParse(without).success).toBe(false);
  });

  it("gives the figures of the release, which it names", () => {
    const homicides = json(measureFiles().find((path) => path.endsWith("/homicides.json"))!);
    expect(homicides.figures[0]).toMatchObject({value: {kind: "count", value: 34}, numerator: 34});
    expect(site.has(`${homicides.release.folder}figures.json`)).toBe(true);
  });

  function measureFiles(): readonly string[] {
    return [...site.keys()].filter((path) => path.startsWith("api/bodies/"));
  }

  function schemaNamed(name: string): z.ZodType {
    const defs = JSON.parse(
      JSON.stringify(description.components.schemas).replaceAll("#/components/schemas/", "#/$defs/"),
    );
    return z.fromJSONSchema({...defs[name], $defs: defs});
  }
});

it("what is embedded leads to the frozen release, runs nothing, and is in both languages", () => {
  const pages = [...site.keys()].filter((path) => /^(cy\/)?embed\/.*homicides\/index\.html$/.test(path));
  expect(pages).toHaveLength(2);
  for (const path of pages) {
    const html = decodeText(site.get(path)!);
    expect(html).toMatch(/href="[./]*statements\/2024-25-q2\/2\/"/);
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=/);
    expect(html).toContain("34");
  }
});

async function elementsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const names: string[] = [];
  await readXml(
    (async function* () {
      yield bytes;
    })(),
    {open: (name) => void names.push(name)},
    "the feed",
  );
  return names;
}

import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {siteReleasesOf} from "../../../test/site-fixture.ts";
import {readLook} from "../../publication/renderers/look.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {buildPublicSite, type SiteBuilt} from "./build-site.ts";

const root = mkdtempSync(join(tmpdir(), "copperplate-build-site-"));
afterAll(() => rmSync(root, {recursive: true, force: true}));

function write(folder: string, files: Iterable<readonly [string, Uint8Array | string]>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), bytes);
  }
}

function build(folders: readonly string[], to: string): SiteBuilt {
  return buildPublicSite(folders, {to, base: "/", languages: ["en"]});
}

const to = join(root, "site");
const lancashire = join(root, "bodies/lancashire");
const gwent = join(root, "bodies/gwent");

beforeAll(() => {
  const look = readLook(readFileSync);
  for (const [folder, area] of [
    [lancashire, "E23000003"],
    [gwent, "W15000002"],
  ] as const) {
    write(folder, [["copperplate.yaml", "body: {}\n"]]);
    for (const [number, files] of siteReleasesOf(look, area)) write(join(folder, "releases", number), files);
  }
});

describe("building the public site from folders", () => {
  it("takes a workspace, its releases, one of them, or a folder of workspaces", () => {
    const told = ([folders, bodies, releases]: readonly [readonly string[], number, number]) => {
      expect(build(folders, to).site, folders.join()).toMatchObject({bodies, releases});
    };
    told([[gwent], 1, 2]);
    told([[join(gwent, "releases")], 1, 2]);
    told([[join(gwent, "releases/2")], 1, 1]);
    told([[gwent, join(gwent, "releases/1")], 1, 2]);
    told([[join(root, "bodies")], 2, 4]);
    expect(existsSync(join(to, "lancashire/statements/2024-25-q2/1/release.sha256"))).toBe(true);
    expect(readdirSync(root).filter((name) => name.startsWith(".site"))).toEqual([]);
  });

  it("puts a new site in the place of the old, and touches no folder that is not one", () => {
    build([join(root, "bodies")], to);
    build([gwent], to);
    expect(existsSync(join(to, "lancashire"))).toBe(false);
    const other = join(root, "other");
    write(other, [["thesis.txt", "years of work"]]);
    expect(() => build([gwent], other)).toThrow(Refusal);
    expect(readdirSync(other)).toEqual(["thesis.txt"]);
    expect(() => build([join(root, "nowhere")], to)).toThrow("There is no folder");
    expect(() => build([other], to)).toThrow("holds no release");
  });

  it("writes nothing where a release was changed, cannot be read, or is there twice", () => {
    const changed = join(root, "changed");
    const fresh = join(root, "fresh");
    for (const [number, files] of siteReleasesOf(readLook(readFileSync), "W15000002"))
      write(join(changed, number), files);
    const page = join(changed, "2/index.html");
    writeFileSync(page, readFileSync(page, "utf8").replace("34", "35"));
    expect(build([changed], fresh)).toEqual({
      findings: [expect.objectContaining({code: "release-file-changed", severity: "must", at: {file: page}})],
    });
    writeFileSync(join(changed, "1/figures.json"), "{}");
    const codes = build([changed], fresh).findings.map(({code}) => code);
    expect(codes).toEqual(expect.arrayContaining(["release-schema", "release-file-changed"]));
    rmSync(changed, {recursive: true});
    for (const [number, files] of siteReleasesOf(readLook(readFileSync), "W15000002"))
      write(join(changed, number), files);
    expect(build([gwent, changed], fresh).findings.map(({code}) => code)).toEqual(["release-twice", "release-twice"]);
    expect(existsSync(fresh)).toBe(false);
  });
});

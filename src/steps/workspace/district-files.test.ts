import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {reconciles} from "../../figures/warehouse/receipt.ts";
import {initWorkspace} from "../init.ts";
import {areasOf} from "./areas.ts";
import {districtFileFor, keepDistricts} from "./district-files.ts";
import {openWorkspace} from "./workspace.ts";

const DATA = "../shared/data/lookups/lad-csp-pfa-2023.csv";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "districts-"));
  initWorkspace(folder, {body: "cleveland"});
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const bytes = (text: string) => new TextEncoder().encode(text);
const areaOf = (code: string) => areasOf(openWorkspace(folder)).find((area) => area.code === code);

/** Made up but for Hartlepool. */
const LOOKUP = `\uFEFFLAD26CD,LAD26NM,CSP26CD,CSP26NM,PFA26CD,PFA26NM
E06000001,Hartlepool,E22000027,Hartlepool,E23000008,Durham
E06000999,New Town,E22000999,"New Town, Old Town",E23000013,Cleveland
E06000998,Elsewhere,E22000998,Elsewhere,E23000098,Nowhere
,,,,,
`;

describe("a lookup of districts given to load", () => {
  it("is set against what is known, kept under its year, and known from then on", async () => {
    const found = (await districtFileFor("incoming/lookup.csv", bytes(LOOKUP)))!;
    expect(found.findings.map(({code, severity}) => [code, severity])).toEqual([
      ["unknown-police-force-area", "must"],
      ["district-not-as-known", "should"],
      ["district-not-as-known", "should"],
    ]);
    expect(found.findings[1]!.message).toContain("Hartlepool (E06000001)");
    expect(found.findings[2]!.message).toContain("New Town (E06000999)");
    expect(found.receipt.lines).toMatchObject({total: 5, header: 1, loaded: 2, rejected: 1, blank: 1});
    expect(reconciles(found.receipt.lines)).toBe(true);

    expect(areaOf("E22000999")).toBeUndefined();
    expect(areaOf("E06000001")?.within).toBe("E23000013");
    keepDistricts(openWorkspace(folder), found);
    expect(existsSync(join(folder, "official/districts-2026.csv"))).toBe(true);
    expect(areaOf("E22000999")).toMatchObject({name: "New Town, Old Town", within: "E23000013"});
    expect(areaOf("E06000001")?.within).toBe("E23000008");
  });

  it.each([
    ["another table", "Force,Reports\nCleveland,10\n"],
    ["a lookup of other areas", "LAD23CD,LAD23NM,RGN23CD\nE06000001,Hartlepool,E12000001\n"],
    ["no table", "PK\u0003\u0004"],
  ])("is not seen in %s", async (_, text) => {
    expect(await districtFileFor("incoming/file.csv", bytes(text))).toBeUndefined();
  });

  it.skipIf(!existsSync(DATA))("of 2023 agrees with ours to the line (skipped without ../shared/data)", async () => {
    const found = (await districtFileFor(DATA, readFileSync(DATA)))!;
    expect(found.findings).toEqual([]);
    expect(found.receipt.taken && reconciles(found.receipt.lines)).toBe(true);
    expect(found.receipt.lines.total).toBe(readFileSync(DATA, "utf8").trimEnd().split("\n").length);
    const before = areasOf(openWorkspace(folder));
    keepDistricts(openWorkspace(folder), found);
    expect(areasOf(openWorkspace(folder))).toEqual(before);
  });
});

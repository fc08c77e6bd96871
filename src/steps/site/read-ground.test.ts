import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Boundaries, BoundaryFeature, Grid} from "../../formats/boundaries/ground-feature.ts";
import {forceAreas} from "../../official/areas.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {groundOf, readGround} from "./read-ground.ts";

type Properties = Readonly<Record<string, string>>;

/** A square (synthetic) for each force, in a row. */
function squares(
  propertiesOf: (area: {readonly code: string; readonly name: string}) => Properties,
  grid: Grid = "longitude-latitude",
): BoundaryFeature[] {
  const side = grid === "longitude-latitude" ? 0.1 : 10_000;
  return forceAreas.map((area, n) => {
    const [x, y] = grid === "longitude-latitude" ? [-4 + n * side, 52] : [100_000 + n * side, 300_000];
    const ring = [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ] as const;
    return {properties: new Map(Object.entries(propertiesOf(area))), polygons: [[ring]]};
  });
}

function read(features: readonly BoundaryFeature[], grid: Grid = "longitude-latitude") {
  const {ground, findings} = groundOf({grid, features} satisfies Boundaries, "forces.geojson");
  return {areas: ground?.forces.map(({area}) => area), codes: findings.map(({code}) => code), findings};
}

const ALL = forceAreas.map(({code}) => code);

describe("the ground of the forces", () => {
  it.each([
    ["a code, whatever its property is called", ({code}) => ({id: "x", "a<b>\"'&": ` ${code.toLowerCase()} `})],
    ["a code before a name that misleads", ({code}) => ({neighbour: "Kent", PFA23CD: code})],
    ["a name", ({name}) => ({OBJECTID: "7", PFA23NM: `${name} Constabulary`})],
    [
      "a name where there is no code",
      ({code, name}) => (name === "Kent" ? {CODE: "", NAME: "Kent"} : {CODE: code, NAME: "?"}),
    ],
  ] satisfies [string, Parameters<typeof squares>[0]][])("is known by %s", (_, properties) => {
    for (const grid of ["longitude-latitude", "british-national-grid"] as const)
      expect(read(squares(properties, grid), grid)).toEqual({areas: ALL, codes: [], findings: []});
  });

  it("does without up to three forces, and is not drawn without more", () => {
    const all = squares(({code}) => ({code}));
    const three = read(all.slice(3));
    expect(three).toMatchObject({areas: ALL.slice(3), codes: ["boundary-missing"]});
    expect(three.findings[0]!.message).toBe(
      "Metropolitan Police has no boundary in the file; so with Cumbria, Lancashire.",
    );
    const four = read([...all.slice(4), ...all.slice(0, 4).map((one) => ({...one, polygons: []}))]);
    expect(four).toMatchObject({areas: undefined, codes: ["boundary-missing"]});
    expect(four.findings[0]!.advice).toContain("drawn of tiles");
  });

  it("leaves out what is no force's, and draws a force that is there twice by its first", () => {
    const all = squares(({code, name}) => ({code, name}));
    const scotland = {...all[0]!, properties: new Map([["name", "Police Scotland <script>"]])};
    const nameless = {...all[0]!, properties: new Map([["code", "S23000009"]])};
    const again = {...all[5]!, polygons: []};
    const {areas, findings} = read([...all, scotland, nameless, again]);
    expect(areas).toEqual(ALL);
    expect(findings.map(({code, message}) => [code, message])).toEqual([
      ["boundary-unknown", '"Police Scotland <script>" is no police force\'s ground; so with Feature 45.'],
      ["boundary-doubled", "Cheshire stands in the file again."],
    ]);
  });

  it("is not drawn where latitude comes first", () => {
    const all = squares(({code}) => ({code}));
    const turned = all.map((one) => ({
      ...one,
      polygons: one.polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [y, x] as const))),
    }));
    expect(read(turned)).toMatchObject({areas: undefined, codes: ["boundary-elsewhere"]});
  });

  it("stops the site where the file is none, and is refused where there is no file", () => {
    expect(readGround("a.csv", () => new TextEncoder().encode("force,rate\n"))).toEqual({
      findings: [expect.objectContaining({code: "not-boundaries", severity: "must", at: {file: "a.csv"}})],
    });
    expect(() => readGround("nowhere/a.geojson", readFileSync)).toThrow(
      new Refusal("There is no file nowhere/a.geojson."),
    );
  });
});

const REAL = "../shared/data/boundaries";
describe.skipIf(!existsSync(REAL))("real boundaries (skipped where the shared data are absent)", () => {
  it("of the police force areas are those of the 43", () => {
    const {ground, findings} = readGround(`${REAL}/pfa_boundaries_buc.geojson`, readFileSync);
    expect(ground?.forces.map(({area}) => area)).toEqual(ALL);
    expect(findings).toEqual([]);
  });

  it("of districts are not taken for forces', though four have a force's name", () => {
    const {ground, findings} = readGround(`${REAL}/geogLA2022EW.json`, readFileSync);
    expect(ground).toBeUndefined();
    expect(findings.map(({code}) => code)).toEqual(["boundary-unknown", "boundary-missing"]);
  });
});

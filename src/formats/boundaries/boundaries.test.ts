import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {FormatProblem} from "../format-problem.ts";
import {readBoundaries} from "./boundaries.ts";

const bytes = (tree: unknown): Uint8Array =>
  new TextEncoder().encode(typeof tree === "string" ? tree : JSON.stringify(tree));

function square(x: number, y: number, side: number): number[][] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

function geojson(rings: readonly number[][][], properties: unknown = {name: "A"}): unknown {
  const features = rings.map((ring) => ({
    type: "Feature",
    properties,
    geometry: {type: "Polygon", coordinates: [ring]},
  }));
  return {type: "FeatureCollection", features};
}

/** Two squares side by side, which share an arc. */
const TOPOLOGY = {
  type: "Topology",
  transform: {scale: [0.1, 0.1], translate: [-2, 51]},
  // biome-ignore format: arcs, one a line
  arcs: [
    [[10, 0], [0, 10]],
    [[10, 10], [-10, 0], [0, -10], [10, 0]],
    [[10, 0], [10, 0], [0, 10], [-10, 0]],
  ],
  objects: {
    squares: {
      type: "GeometryCollection",
      geometries: [
        {type: "Polygon", arcs: [[0, 1]], properties: {name: "West"}},
        {type: "MultiPolygon", arcs: [[[2, ~0]]], properties: {name: "East"}},
      ],
    },
  },
};

function problem(tree: unknown): string {
  try {
    readBoundaries(bytes(tree));
  } catch (error) {
    if (error instanceof FormatProblem) return error.code;
    throw error;
  }
  return "read";
}

describe("boundaries", () => {
  it("are read from GeoJSON in degrees, and in metres of the national grid", () => {
    const degrees = readBoundaries(bytes(`\ufeff${JSON.stringify(geojson([square(-2, 51, 1)]))}`));
    expect(degrees).toEqual({
      grid: "longitude-latitude",
      features: [{properties: new Map([["name", "A"]]), polygons: [[square(-2, 51, 1)]]}],
    });
    expect(readBoundaries(bytes(geojson([square(400_000, 300_000, 5_000)]))).grid).toBe("british-national-grid");
  });

  it("are read from TopoJSON, arcs unfolded and turned", () => {
    const {grid, features} = readBoundaries(bytes(TOPOLOGY));
    expect(grid).toBe("longitude-latitude");
    expect(features.map(({properties}) => properties.get("name"))).toEqual(["West", "East"]);
    const east = features[1]!.polygons[0]![0]!;
    expect(east).toHaveLength(5);
    expect(new Set(east.map(String))).toEqual(new Set(["-1,51", "0,51", "0,52", "-1,52"]));
  });

  it("take any name of a property for a name, and what is no ground for none", () => {
    const text = JSON.stringify(geojson([square(0, 51, 1)], "PROPERTIES")).replace(
      '"PROPERTIES"',
      '{"__proto__":"E23000001","constructor":7,"<b>":{"x":1},"toString":null}',
    );
    const {features} = readBoundaries(bytes(text));
    expect([...features[0]!.properties]).toEqual([
      ["__proto__", "E23000001"],
      ["constructor", "7"],
    ]);
    const line = {type: "Feature", properties: null, geometry: {type: "LineString", coordinates: [[0, 51]]}};
    const mixed = geojson([square(0, 51, 1)]) as {features: unknown[]};
    mixed.features.push(line, {type: "Feature", geometry: null});
    expect(readBoundaries(bytes(mixed)).features.map(({polygons}) => polygons.length)).toEqual([1, 0, 0]);
  });

  const [open, arcs] = [square(0, 51, 1).slice(0, 4), TOPOLOGY.arcs];
  const often = Array.from({length: 30_000}, () => [[0, 1]]);
  const long = Array.from({length: 100}, () => [0, 0]);
  it.each([
    ["a table", "force,value\n", "not-boundaries"],
    ["other JSON", {type: "Sample"}, "not-boundaries"],
    ["a list", "[]", "not-boundaries"],
    ["no features", geojson([]), "not-boundaries"],
    ["half a file", JSON.stringify(geojson([square(0, 51, 1)])).slice(0, -20), "damaged-file"],
    ["an open ring", geojson([open]), "damaged-file"],
    ["a word for a number", geojson([[["x", 1] as unknown as number[], ...square(0, 51, 1)]]), "damaged-file"],
    ["a feature that is none", {type: "FeatureCollection", features: [null]}, "damaged-file"],
    ["web mercator", geojson([square(-222_639, 6_800_125, 1000)]), "unknown-projection"],
    ["an arc that is not there", {...TOPOLOGY, arcs: arcs.slice(0, 1)}, "damaged-file"],
    [
      "nested too deep",
      `{"type":"Topology","arcs":[],"objects":{"a":${"[".repeat(2e5)}${"]".repeat(2e5)}}}`,
      "damaged-file",
    ],
    [
      "an arc named too often",
      {...TOPOLOGY, arcs: [long, long], objects: {a: {type: "MultiPolygon", arcs: often}}},
      "too-many-points",
    ],
  ])("are refused: %s", (_, tree, code) => {
    expect(problem(tree)).toBe(code);
  });
});

const REAL = "../shared/data/boundaries";
describe.skipIf(!existsSync(REAL))("real boundaries (skipped where the shared data are absent)", () => {
  it.each([
    ["pfa_boundaries_buc.geojson", 43, "PFA23CD"],
    ["geogLA2022EW.json", 331, "areacd"],
  ])("%s is read whole", (file, count, code) => {
    const {grid, features} = readBoundaries(readFileSync(`${REAL}/${file}`));
    expect(grid).toBe("longitude-latitude");
    expect(features).toHaveLength(count);
    expect(
      features.every(({properties, polygons}) => /^[EW]\d{8}$/.test(properties.get(code)!) && polygons.length > 0),
    ).toBe(true);
  });
});

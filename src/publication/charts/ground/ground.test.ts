import {describe, expect, it} from "vitest";
import {forcesData} from "../../../../synthetic/chart-data.ts";
import {seeded} from "../../../../synthetic/random.ts";
import type {Chart} from "../chart.ts";
import {drawBoundaryMap} from "../forces/boundary-map.ts";
import {drawTiles} from "../forces/tile-map.ts";
import {drawGround, type Ground} from "./ground.ts";
import {hatchOf} from "./hatching.ts";
import {outlines, type TenthsRing} from "./outlines.ts";

type Ring = Ground["forces"][number]["polygons"][number][number];

const DATA = forcesData(seeded(7));
const OWN = DATA.forces.find(({own}) => own)!.area;
const SMALL = "E23000034";

/** Squares (synthetic) in rows of seven, the City of London a hundredth as wide as the others. */
function ground(grid: Ground["grid"], without: readonly string[] = []): Ground {
  const [side, x0, y0] = grid === "longitude-latitude" ? [0.5, -4, 50] : [40_000, 200_000, 100_000];
  const forces = DATA.forces.map(({area}, n) => {
    const [x, y, width] = [x0 + (n % 7) * side, y0 + Math.floor(n / 7) * side, area === SMALL ? side / 100 : side];
    const ring: Ring = [
      [x, y],
      [x + width, y],
      [x + width, y + width],
      [x, y + width],
      [x, y],
    ];
    return {area, polygons: [[ring]]};
  });
  return {grid, forces: forces.filter(({area}) => !without.includes(area))};
}

function mapOn(some: Ground, data = DATA): Chart {
  const chart = drawBoundaryMap(data, drawGround(some), {id: "m"});
  if (chart.kind === "not-drawn") throw new Error(chart.words);
  return chart;
}

describe("a map on boundaries", () => {
  const map = mapOn(ground("longitude-latitude"));

  it("says what the map of tiles says, and has the same table", () => {
    const tiles = drawTiles(DATA, {id: "m"}) as Chart;
    expect(map.kind).toBe("map");
    expect([map.finding, map.words, map.table.rows]).toEqual([tiles.finding, tiles.words, tiles.table.rows]);
    expect(map.under).toContain(`too small to be seen on it: Force CTY.`);
  });

  it.each(["longitude-latitude", "british-national-grid"] as const)(
    "has north at the top and east at the right: %s",
    (grid) => {
      const {forces} = drawGround(ground(grid)).wide;
      const place = (n: number) => forces.get(DATA.forces[n]!.area)!.middle;
      expect(place(1).x).toBeGreaterThan(place(0).x + 10);
      expect(place(7).y).toBeLessThan(place(0).y - 10);
    },
  );

  it("has a tone and a name to point at for every force, one outline of the own, and a dashed border of what is not compared", () => {
    for (const svg of [map.wide, map.narrow]) {
      const isSolid = map.table.rows.some(([name, , , , step]) => name === "Exampleshire" && step === "4 of 4") ? 1 : 0;
      const steps = Map.groupBy(map.table.rows, (row) => row[4]!);
      // A force each, a circle for the small one, and the own once more over its outline.
      expect(svg.match(/<g><title>/g)).toHaveLength(DATA.forces.length + 2);
      expect(svg.match(/<path d="[^"]*" class="c-ground"/g)).toHaveLength(steps.get("4 of 4")!.length + isSolid);
      expect(svg.match(/<path d="[^"]*" class="c-apart"/g)).toHaveLength(2);
      expect(svg.match(/class="c-surround"/g)).toHaveLength(1);
    }
    const [, frame] = /<path d="([^"]*)" class="c-surround"/.exec(map.wide)!;
    expect(frame).toBe(drawGround(ground("longitude-latitude")).wide.forces.get(OWN)!.d);
  });

  it("names a force without a boundary, and shows ground of which nothing is given as no more than an outline", () => {
    const without = mapOn(ground("british-national-grid", ["E23000032"]));
    expect(without.under).toContain("Without a boundary here: Force KEN.");
    const fewer = {...DATA, forces: DATA.forces.filter(({area}) => area !== "E23000032")};
    const other = mapOn(ground("british-national-grid"), fewer);
    expect(other.under).toContain("Faint outlines");
    expect(other.wide.match(/class="c-grid"/g)).toHaveLength(1);
  });

  it("is the same bytes again, and shows a hostile name as text", () => {
    expect(mapOn(ground("longitude-latitude"))).toEqual(map);
    const hostile = {...DATA, forces: DATA.forces.map((one) => ({...one, name: `</title><script>${one.name}`}))};
    expect(mapOn(ground("longitude-latitude"), hostile).wide).not.toContain("<script>");
  });

  it("is not drawn of too few forces", () => {
    const few = {...DATA, forces: DATA.forces.slice(0, 5)};
    expect(drawBoundaryMap(few, drawGround(ground("longitude-latitude")), {id: "m"})).toMatchObject({
      kind: "not-drawn",
      of: "map",
    });
  });
});

describe("outlines", () => {
  /** A jagged border from (1000, 0) to (1000, 1000), shared by two areas, with points off it by less and by more than half a pixel. */
  const border = Array.from(
    {length: 101},
    (_, n) => [1000 + (n % 20 === 10 ? 60 : n % 2 === 1 ? 4 : 0), n * 10] as const,
  );
  const west: TenthsRing = [[0, 0], ...border, [0, 1000], [0, 0]];
  const east: TenthsRing = [[2000, 0], [2000, 1000], ...border.toReversed(), [2000, 0]];

  it("are thinned alike on both sides of a border, by no more than half a pixel", () => {
    const [[left], [right]] = outlines([[west], [east]]) as [[TenthsRing], [TenthsRing]];
    const on = (ring: TenthsRing) => new Set(ring.filter(([x]) => x >= 1000 && x < 2000).map(String));
    expect(on(left)).toEqual(on(right));
    expect(on(left).size).toBeLessThan(border.length / 2);
    expect([...on(left)].filter((point) => point.startsWith("1060"))).toHaveLength(5);
  });

  it("leave out islands smaller than a pixel, but no area's last", () => {
    const speck: TenthsRing = [
      [50, 50],
      [55, 50],
      [55, 55],
      [50, 50],
    ];
    expect(outlines([[west, speck], [speck]]).map((rings) => rings.length)).toEqual([1, 1]);
  });

  it("fit an area into the hole that another leaves for it", () => {
    const hole: TenthsRing = [
      [100, 100],
      [300, 90],
      [310, 300],
      [95, 310],
      [100, 100],
    ];
    const [[, inner], [own]] = outlines([[west, hole], [hole.toReversed()]]) as [
      [TenthsRing, TenthsRing],
      [TenthsRing],
    ];
    expect(new Set(inner.map(String))).toEqual(new Set(own.map(String)));
  });
});

describe("hatching", () => {
  it("lies within the rings and not in their holes", () => {
    const outer = [
      [0, 0],
      [1000, 0],
      [1000, 1000],
      [0, 1000],
    ] as const;
    const hole = [
      [300, 300],
      [300, 700],
      [700, 700],
      [700, 300],
    ] as const;
    const lines = [...hatchOf([outer, hole], 4).matchAll(/M([\d.]+) ([\d.]+)l([\d.]+)-([\d.]+)/g)];
    expect(lines.length).toBeGreaterThan(40);
    for (const [, x, y, across, up] of lines.map((line) => line.map(Number)) as number[][]) {
      expect(across).toBe(up);
      for (const part of [0.02, 0.5, 0.98]) {
        const [atX, atY] = [x! + across! * part, y! - across! * part];
        expect(Math.min(atX, atY)).toBeGreaterThan(-0.2);
        expect(Math.max(atX, atY)).toBeLessThan(100.2);
        expect(Math.max(Math.abs(atX - 50), Math.abs(atY - 50))).toBeGreaterThan(19.8);
      }
    }
    const length = lines.reduce((sum, [, , , across]) => sum + Number(across) * Math.SQRT2, 0);
    expect(Math.abs(length - (100 ** 2 - 40 ** 2) / 4)).toBeLessThan(100);
  });
});

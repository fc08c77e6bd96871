import {geoIdentity, geoTransverseMercator} from "d3-geo";
import {hatchOf} from "./hatching.ts";
import {outlines, type TenthsRing} from "./outlines.ts";

/* The ground of the forces as lines on paper. Worked out once for all maps of a site: the values only choose among what stands here. */

/** Boundaries by the code of the force's area. Rings are closed; which way they turn is of no matter. */
export interface Ground {
  /** Degrees, or metres east and north. */
  readonly grid: "longitude-latitude" | "british-national-grid";
  readonly forces: readonly {readonly area: string; readonly polygons: Polygons}[];
}

type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[];

/** The ground drawn to the width of a page, and of a phone. */
export interface GroundDrawn {
  readonly wide: GroundSheet;
  readonly narrow: GroundSheet;
}

export interface GroundSheet {
  readonly width: number;
  readonly height: number;
  readonly forces: ReadonlyMap<string, ForceOutline>;
}

export interface ForceOutline {
  /** A path's data, from the sheet's corner; to be filled by the even-odd rule. */
  readonly d: string;
  /** Lines at 45° within it, by the pixels between them. */
  readonly hatch: Readonly<Record<Spacing, string>>;
  readonly middle: {readonly x: number; readonly y: number};
  /** True where it is too small on the sheet for its tone to be seen. */
  readonly isSmall: boolean;
}

export type Spacing = 4 | 8;

/** In tenths of a pixel. */
const SMALL = 70;

export function drawGround(ground: Ground): GroundDrawn {
  return {wide: sheetOf(ground, {width: 430, height: 540}), narrow: sheetOf(ground, {width: 312, height: 400})};
}

interface Room {
  readonly width: number;
  readonly height: number;
}

function sheetOf(ground: Ground, room: Room): GroundSheet {
  const {forces, size} = fitted(ground, room);
  const drawn = outlines(forces.map(({rings}) => rings));
  return {
    ...size,
    forces: new Map(forces.map(({area}, n) => [area, outlineOf(drawn[n]!)])),
  };
}

function outlineOf(rings: readonly TenthsRing[]): ForceOutline {
  const {from, to} = extentOf(rings);
  return {
    d: rings.map(closed).join(""),
    hatch: {4: hatchOf(rings, 4), 8: hatchOf(rings, 8)},
    middle: {x: (from[0] + to[0]) / 20, y: (from[1] + to[1]) / 20},
    isSmall: Math.max(to[0] - from[0], to[1] - from[1]) < SMALL,
  };
}

/** Each place from the one before, and no zero before a point: half as long to write. */
function closed(ring: TenthsRing): string {
  const [first, ...rest] = ring;
  if (first === undefined) return "";
  let [x, y] = first;
  let d = `M${x / 10} ${y / 10}l`;
  for (const [n, [nextX, nextY]] of rest.entries()) {
    const step = short(nextX - x) + short(nextY - y);
    d += n === 0 ? step.trimStart() : step;
    [x, y] = [nextX, nextY];
  }
  return `${d}z`;
}

/** Its sign parts a number from the last; a space does where it has none. */
function short(tenths: number): string {
  const [sign, size] = tenths < 0 ? ["-", -tenths] : [" ", tenths];
  const digits = String(size / 10);
  return sign + (size > 0 && size < 10 ? digits.slice(1) : digits);
}

/** On paper, north up, as large as the room allows. Degrees are laid out as the national grid lays them out: about 2° west. */
function fitted({grid, forces}: Ground, room: Room) {
  const flat = grid === "longitude-latitude" ? geoTransverseMercator().rotate([2, 0]) : geoIdentity().reflectY(true);
  const laid = forces.map(({area, polygons}) => ({
    area,
    rings: polygons.flat().map((ring) => ring.map(([x, y]) => flat([x, y]) ?? ([0, 0] as [number, number]))),
  }));
  const {from, to} = extentOf(laid.flatMap(({rings}) => rings));
  const [across, down] = [Math.max(to[0] - from[0], 1e-9), Math.max(to[1] - from[1], 1e-9)];
  const scale = Math.min(room.width / across, room.height / down);
  const tenths = (place: number) => Math.round(place * scale * 10);
  return {
    size: {width: Math.ceil(across * scale), height: Math.ceil(down * scale)},
    forces: laid.map(({area, rings}) => ({
      area,
      rings: rings.map((ring): TenthsRing => ring.map(([x, y]) => [tenths(x - from[0]), tenths(y - from[1])] as const)),
    })),
  };
}

function extentOf(rings: readonly TenthsRing[]) {
  const [from, to]: [[number, number], [number, number]] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (const ring of rings)
    for (const [x, y] of ring) {
      [from[0], from[1]] = [Math.min(from[0], x), Math.min(from[1], y)];
      [to[0], to[1]] = [Math.max(to[0], x), Math.max(to[1], y)];
    }
  return {from, to};
}

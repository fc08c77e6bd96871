import {FormatProblem} from "../format-problem.ts";
import type {BoundaryFeature, Grid, Position} from "./ground-feature.ts";

/** Degrees of the earth; metres of the Ordnance Survey's grid of Great Britain, which starts south-west of Scilly. */
const EXTENTS: readonly (readonly [Grid, {readonly from: Position; readonly to: Position}])[] = [
  ["longitude-latitude", {from: [-180, -90], to: [180, 90]}],
  ["british-national-grid", {from: [0, 0], to: [700_000, 1_300_000]}],
];

/** The grid that every position lies on, told from the positions: what files say of it is often left over from another file. */
export function gridOf(features: readonly BoundaryFeature[]): Grid {
  const [from, to]: [[number, number], [number, number]] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (const [x, y] of positionsOf(features)) {
    [from[0], from[1]] = [Math.min(from[0], x), Math.min(from[1], y)];
    [to[0], to[1]] = [Math.max(to[0], x), Math.max(to[1], y)];
  }
  if (from[0] === Infinity) throw new FormatProblem("not-boundaries", "No feature of the file covers any ground.");
  const grid = EXTENTS.find(
    ([, extent]) =>
      from[0] >= extent.from[0] && from[1] >= extent.from[1] && to[0] <= extent.to[0] && to[1] <= extent.to[1],
  );
  if (grid === undefined)
    throw new FormatProblem(
      "unknown-projection",
      `The boundaries lie between ${shown(from)} and ${shown(to)}: neither degrees of longitude and latitude nor metres of the British National Grid.`,
    );
  return grid[0];
}

function* positionsOf(features: readonly BoundaryFeature[]): Generator<Position> {
  for (const {polygons} of features) for (const polygon of polygons) for (const ring of polygon) yield* ring;
}

function shown([x, y]: Position): string {
  return `${Math.round(x)}, ${Math.round(y)}`;
}

import {FormatProblem} from "../format-problem.ts";

/** Longitude and latitude in degrees, or easting and northing in metres. */
export type Position = readonly [number, number];

/** The first and the last position are the same. */
export type Ring = readonly Position[];

/** The ring around it, then those of its holes. */
export type Polygon = readonly Ring[];

export interface BoundaryFeature {
  /** Its texts and numbers, as text, by their names; whatever the names are. */
  readonly properties: ReadonlyMap<string, string>;
  /** None where it is no ground, but a line, a point or nothing. */
  readonly polygons: readonly Polygon[];
}

export type Grid = "longitude-latitude" | "british-national-grid";

export interface Boundaries {
  readonly grid: Grid;
  readonly features: readonly BoundaryFeature[];
}

export const MOST_POINTS = 1_000_000;

export function notBoundaries(): FormatProblem {
  return new FormatProblem(
    "not-boundaries",
    "The file is neither a GeoJSON FeatureCollection nor a TopoJSON Topology.",
  );
}

export function tooManyPoints(): FormatProblem {
  const most = MOST_POINTS.toLocaleString("en-GB");
  return new FormatProblem(
    "too-many-points",
    `The boundaries have more than ${most} points. Use generalised boundaries: a page shows no more than a few thousand.`,
  );
}

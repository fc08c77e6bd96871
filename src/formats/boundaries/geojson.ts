import {FormatProblem} from "../format-problem.ts";
import {
  type BoundaryFeature,
  MOST_POINTS,
  notBoundaries,
  type Polygon,
  type Position,
  type Ring,
  tooManyPoints,
} from "./ground-feature.ts";

/** The features of a parsed FeatureCollection, each as it stands. */
export function featuresOfGeojson(tree: unknown): readonly BoundaryFeature[] {
  if (!isObject(tree) || tree["type"] !== "FeatureCollection" || !Array.isArray(tree["features"]))
    throw notBoundaries();
  let left = MOST_POINTS;
  return tree["features"].map((feature: unknown, n) => {
    if (!isObject(feature) || feature["type"] !== "Feature") throw damaged(n, "is no Feature");
    const polygons = polygonsOf(feature["geometry"], n);
    left -= polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
    if (left < 0) throw tooManyPoints();
    return {properties: propertiesOf(feature["properties"]), polygons};
  });
}

/** An object's own names only, so that a property may be called `__proto__`. */
function propertiesOf(properties: unknown): ReadonlyMap<string, string> {
  if (!isObject(properties)) return new Map();
  return new Map(
    Object.entries(properties).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)] as const] : [],
    ),
  );
}

function polygonsOf(geometry: unknown, n: number): readonly Polygon[] {
  if (!isObject(geometry)) return [];
  const {type, coordinates} = geometry;
  if (type === "Polygon") return [polygonOf(coordinates, n)];
  if (type === "MultiPolygon") return listOf(coordinates, n).map((polygon) => polygonOf(polygon, n));
  return [];
}

function polygonOf(rings: unknown, n: number): Polygon {
  return listOf(rings, n).map((ring) => ringOf(ring, n));
}

function ringOf(ring: unknown, n: number): Ring {
  const positions = listOf(ring, n).map((position) => positionOf(position, n));
  const [first, last] = [positions[0], positions.at(-1)];
  if (positions.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    throw damaged(n, "has a ring that is not closed, or of fewer than four positions");
  return positions;
}

function positionOf(position: unknown, n: number): Position {
  const [x, y]: readonly unknown[] = listOf(position, n);
  if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y))
    throw damaged(n, "has a position that is not two numbers");
  return [x, y];
}

function listOf(value: unknown, n: number): readonly unknown[] {
  if (!Array.isArray(value)) throw damaged(n, "has coordinates that are no list of positions");
  return value;
}

function damaged(n: number, what: string): FormatProblem {
  return new FormatProblem("damaged-file", `Feature ${n + 1} of the boundaries ${what}.`);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

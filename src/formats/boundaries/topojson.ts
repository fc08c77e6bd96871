import {feature} from "topojson-client";
import {asDamaged} from "../format-problem.ts";
import {isObject} from "./geojson.ts";
import {MOST_POINTS, notBoundaries, tooManyPoints} from "./ground-feature.ts";

export function isTopology(tree: unknown): tree is Readonly<Record<string, unknown>> {
  return isObject(tree) && tree["type"] === "Topology";
}

/** The same features as GeoJSON, of every object in the file's order. Points are counted before arcs are unfolded: one may be named often. */
export function topologyAsGeojson(tree: Readonly<Record<string, unknown>>): unknown {
  const {objects, arcs} = tree;
  if (!isObject(objects) || !Array.isArray(arcs)) throw notBoundaries();
  const lengths = arcs.map((arc: unknown) => (Array.isArray(arc) ? arc.length : 0));
  try {
    if (pointsOf(Object.values(objects), lengths) > MOST_POINTS) throw tooManyPoints();
    const topology = tree as unknown as Parameters<typeof feature>[0];
    const made = Object.values(topology.objects).map((object) => feature(topology, object));
    const features = made.flatMap((one) => ("features" in one ? one.features : [one]));
    return {type: "FeatureCollection", features};
  } catch (error) {
    throw asDamaged(error, "The TopoJSON of the boundaries");
  }
}

/** @param of a geometry, or a list of geometries or of the numbers of arcs, as deep as they come. */
function pointsOf(of: unknown, lengths: readonly number[]): number {
  if (typeof of === "number") return lengths[of < 0 ? ~of : of] ?? 0;
  if (Array.isArray(of)) return of.reduce((sum: number, one: unknown) => sum + pointsOf(one, lengths), 0);
  return isObject(of) ? pointsOf(of["geometries"] ?? of["arcs"] ?? [], lengths) : 0;
}

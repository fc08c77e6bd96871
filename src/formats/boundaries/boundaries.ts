import {asDamaged, FormatProblem} from "../format-problem.ts";
import {featuresOfGeojson} from "./geojson.ts";
import {gridOf} from "./grid.ts";
import {type Boundaries, notBoundaries} from "./ground-feature.ts";
import {isTopology, topologyAsGeojson} from "./topojson.ts";

const MOST_BYTES = 100e6;

/**
 * Boundaries from a GeoJSON FeatureCollection or a TopoJSON Topology. Knows what ground a feature covers and what is written of it,
 * and refuses to know whose ground it is.
 * @throws FormatProblem for what is neither, is damaged, has too many points, or lies on another grid than the two.
 */
export function readBoundaries(bytes: Uint8Array): Boundaries {
  if (bytes.length > MOST_BYTES)
    throw new FormatProblem(
      "unpacks-too-large",
      `The file of boundaries has ${megabytes(bytes.length)} MB; up to ${megabytes(MOST_BYTES)} are read. Use generalised boundaries.`,
    );
  const tree = parsed(bytes);
  const features = featuresOfGeojson(isTopology(tree) ? topologyAsGeojson(tree) : tree);
  return {grid: gridOf(features), features};
}

function parsed(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch (error) {
    throw new FormatProblem("not-text", "The file of boundaries is not UTF-8 text, so it is no GeoJSON or TopoJSON.", {
      cause: error,
    });
  }
  if (!/^\s*\{/.test(text)) throw notBoundaries();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw asDamaged(error, "The JSON of the boundaries");
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

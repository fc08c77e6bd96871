import {readBoundaries} from "../../formats/boundaries/boundaries.ts";
import type {Boundaries, BoundaryFeature} from "../../formats/boundaries/ground-feature.ts";
import {FormatProblem} from "../../formats/format-problem.ts";
import {forceAreas} from "../../official/areas.ts";
import type {Ground} from "../../publication/charts/ground/ground.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {Refusal, systemErrorCode} from "../../vocabulary/refusal.ts";
import {groundForces} from "./ground-forces.ts";

/** `ground` is absent where the file is not to be drawn; then tiles are. */
export interface ReadGround {
  readonly ground?: Ground;
  readonly findings: readonly Finding[];
}

/** With more forces missing the tiles show more than the map would. */
const MOST_MISSING = 3;

/** In degrees, with room about it: a file that gives latitude first lies off Africa. */
const ENGLAND_AND_WALES = {from: [-8, 49], to: [3, 57]} as const;

/**
 * The ground of the 43 forces from a file of boundaries. A feature is a force's by the code of its police force area in any of its
 * properties, else by the force's name. @throws Refusal where the file cannot be opened
 */
export function readGround(file: string, read: (file: string) => Uint8Array): ReadGround {
  try {
    return groundOf(readBoundaries(opened(file, read)), file);
  } catch (error) {
    if (!(error instanceof FormatProblem)) throw error;
    const {code, message} = error;
    return {findings: [{code, severity: "must", message, at: {file}, advice: `No site was made. ${OTHER_FILE}`}]};
  }
}

/** @param boundaries of whatever areas */
export function groundOf({grid, features}: Boundaries, file: string): ReadGround {
  const {forces, unknown, doubled} = groundForces(features);
  const missing = forceAreas.filter(({code}) => !forces.has(code)).map(({name}) => name);
  const inOrder = forceAreas.flatMap(({code: area, name}) => {
    const polygons = forces.get(area);
    return polygons === undefined ? [] : [{area, name, polygons}];
  });
  const elsewhere = inOrder.filter(({polygons}) => grid === "longitude-latitude" && !isHere(polygons));
  const isDrawn = missing.length <= MOST_MISSING && elsewhere.length === 0;
  const findings = [
    told("boundary-unknown", unknown, {
      file,
      said: "is no police force's ground",
      advice: "It was left out. Nothing need be done unless a force lies there.",
    }),
    told("boundary-doubled", doubled, {
      file,
      said: "stands in the file again",
      advice: "The first was drawn. Join a force's parts to one feature, and take out what is there twice.",
    }),
    told("boundary-missing", missing, {
      file,
      said: "has no boundary in the file",
      advice: isDrawn ? "The map names it as left out." : `Maps are drawn of tiles. ${OTHER_FILE}`,
    }),
    told(
      "boundary-elsewhere",
      elsewhere.map(({name}) => name),
      {
        file,
        said: "lies outside England and Wales",
        advice: "Maps are drawn of tiles. Longitude comes before latitude in these formats: see which comes first.",
      },
    ),
  ].flat();
  const ground: Ground = {grid, forces: inOrder.map(({area, polygons}) => ({area, polygons}))};
  return isDrawn ? {ground, findings} : {findings};
}

const OTHER_FILE =
  "Give the police force areas of the Office for National Statistics, generalised, as GeoJSON in degrees or on the British National Grid.";

function opened(file: string, read: (file: string) => Uint8Array): Uint8Array {
  try {
    return read(file);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    throw new Refusal(code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read (${code}).`);
  }
}

function isHere(polygons: BoundaryFeature["polygons"]): boolean {
  const {from, to} = ENGLAND_AND_WALES;
  return polygons.every((rings) =>
    rings.every((ring) => ring.every(([x, y]) => x > from[0] && x < to[0] && y > from[1] && y < to[1])),
  );
}

interface Told {
  readonly file: string;
  readonly said: string;
  readonly advice: string;
}

/** One finding of all that share it, the first few by name. */
function told(code: string, which: readonly string[], {file, said, advice}: Told): readonly Finding[] {
  if (which.length === 0) return [];
  const [first = "", ...more] = which;
  const few = more.slice(0, 4).join(", ");
  const rest = more.length > 4 ? ` and ${more.length - 4} more` : "";
  const message = more.length === 0 ? `${first} ${said}.` : `${first} ${said}; so with ${few}${rest}.`;
  return [{code, severity: "should", message, at: {file}, advice}];
}

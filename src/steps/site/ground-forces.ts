import type {BoundaryFeature} from "../../formats/boundaries/ground-feature.ts";
import {areaNamed, forceAreas} from "../../official/areas.ts";

/** Which feature is which force's. */
export interface GroundForces {
  /** By the code of the force's area: the first feature of each that covers ground. */
  readonly forces: ReadonlyMap<string, BoundaryFeature["polygons"]>;
  /** Features of no force, as they call themselves. */
  readonly unknown: readonly string[];
  /** Names of forces, once for every feature beyond their first. */
  readonly doubled: readonly string[];
}

/**
 * Matches features to forces by the code in the property that holds the most of them, else by the name in the property that holds the most.
 * Nothing is guessed.
 */
export function groundForces(features: readonly BoundaryFeature[]): GroundForces {
  const codes = propertyOf(features, codeIn);
  const names = propertyOf(features, namedIn);
  const forces = new Map<string, BoundaryFeature["polygons"]>();
  const [unknown, doubled]: [string[], string[]] = [[], []];
  for (const [n, feature] of features.entries()) {
    const said = (property: string | undefined) => feature.properties.get(property ?? "") ?? "";
    const area = codeIn(said(codes)) ?? namedIn(said(names));
    if (area === undefined) unknown.push(titleOf(feature, n));
    else if (forces.has(area)) doubled.push(NAMES.get(area) ?? area);
    else if (feature.polygons.length > 0) forces.set(area, feature.polygons);
  }
  return {forces, unknown, doubled};
}

/** The property that names the most forces; the first of equals. Undefined where none names one. */
function propertyOf(
  features: readonly BoundaryFeature[],
  areaIn: (value: string) => string | undefined,
): string | undefined {
  const found = new Map<string, Set<string>>();
  for (const {properties} of features)
    for (const [name, value] of properties) {
      const area = areaIn(value);
      if (area !== undefined) found.set(name, (found.get(name) ?? new Set()).add(area));
    }
  const [best] = [...found].toSorted(([, a], [, b]) => b.size - a.size);
  return best?.[0];
}

const NAMES: ReadonlyMap<string, string> = new Map(forceAreas.map(({code, name}) => [code, name]));

function codeIn(value: string): string | undefined {
  const code = value.trim().toUpperCase();
  return NAMES.has(code) ? code : undefined;
}

function namedIn(value: string): string | undefined {
  return areaNamed(value)?.code;
}

/** Its first property that is words, else its number in the file. */
function titleOf({properties}: BoundaryFeature, n: number): string {
  const words = [...properties.values()].find((value) => /\p{L}{3}/u.test(value));
  return words === undefined ? `Feature ${n + 1}` : `"${words.slice(0, 60)}"`;
}

import type {Area} from "../../vocabulary/area.ts";
import {forceAreas} from "../areas.ts";

/**
 * How data.police.uk names forces: by a short name in file names ("kent") and by title in rows ("Kent Police").
 * Source: data.police.uk, file names and "Reported by" of the archive, December 2010 to 2025 (Open Government Licence v3.0).
 */
export interface PoliceUkForce {
  /** As in `2018-12-kent-street.csv`. */
  readonly slug: string;
  /** The force's area code; for a force without ground, its short name. */
  readonly force: string;
  /** Every title that rows may give it. */
  readonly titles: readonly string[];
}

/** British Transport Police polices railways, not an area: it is kept apart from the 43. */
const BRITISH_TRANSPORT_POLICE: PoliceUkForce = {slug: "btp", force: "btp", titles: ["British Transport Police"]};

/** The force has also been called Hampshire and Isle of Wight Constabulary since 2022 (general knowledge, not seen in a file). */
const HAMPSHIRE = "E23000030";

export const policeUkForces: readonly PoliceUkForce[] = [...forceAreas.map(forceOf), BRITISH_TRANSPORT_POLICE];

export function policeUkForce(slug: string): PoliceUkForce | undefined {
  return policeUkForces.find((force) => force.slug === slug);
}

function forceOf({code, name}: Area): PoliceUkForce {
  const bare = name.replace(/ Police$/, "");
  const names = code === HAMPSHIRE ? [bare, `${bare} and Isle of Wight`] : [bare];
  const writings = names.flatMap((name) => [name, name.replace(" and ", " & ")]);
  const titles = writings.flatMap((title) => [`${title} Police`, `${title} Constabulary`, `${title} Police Service`]);
  return {slug: bare.toLowerCase().replaceAll(" ", "-"), force: code, titles: [...new Set(titles)].sort()};
}

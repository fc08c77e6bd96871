import {countedByOffence, defineMeasure} from "../define.ts";

/** Possession of weapons recorded. Neither direction is wanted: most are found by searching. */
export const possessionOfWeapons = defineMeasure({
  id: "possession-of-weapons",
  title: "Possession of weapons",
  aliases: ["possession of weapons offences", "weapons offences"],
  priority: "serious-violence",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "neither",
  definition:
    "Possession of firearms, of articles with a blade or point and of other weapons, recorded in the period: codes 10A, 10B, 10C, 10D, 81 and 90.",
  caveats: ["Most are found by police activity, so a rise can mean more policing and not more weapons."],
  bases: countedByOffence(["10A", "10B", "10C", "10D", "81", "90"]),
});

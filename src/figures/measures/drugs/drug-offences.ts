import {countedByOffence, defineMeasure} from "../define.ts";

/** Drug offences recorded. Neither direction is wanted: more offences can mean more policing. */
export const drugOffences = defineMeasure({
  id: "drug-offences",
  title: "Drug offences",
  aliases: ["drugs offences"],
  priority: "drugs",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "neither",
  definition: "Drug offences recorded in the period: trafficking 92A, other 92C, possession 92D and 92E.",
  caveats: ["Most are found by police activity, so a rise can mean more policing and not more drugs."],
  bases: countedByOffence(["92A", "92C", "92D", "92E"]),
});

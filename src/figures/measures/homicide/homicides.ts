import {countedByOffence, defineMeasure} from "../define.ts";
import {HOMICIDE_CODES, HOMICIDE_TOGETHER, RECLASSIFIED} from "./homicide-offences.ts";

/** Homicides recorded. Fewer is better. */
export const homicides = defineMeasure({
  id: "homicides",
  title: "Homicides",
  aliases: ["murders and other homicides", "homicide"],
  priority: "homicide",
  level: "count",
  unit: "homicides",
  places: 0,
  wanted: "fewer",
  definition:
    "Homicides recorded by the force in the period: offence codes 1, 4.1, 4.2 and 4.10 of the Home Office counting rules.",
  caveats: [RECLASSIFIED],
  bases: countedByOffence(HOMICIDE_CODES, [HOMICIDE_TOGETHER]),
});

import {countedByOffence, defineMeasure, suppliedAs} from "../define.ts";
import {HOMICIDE_CODES, HOMICIDE_TOGETHER, RECLASSIFIED} from "./homicide-offences.ts";

/** Homicides recorded in the twelve months to the end of the period. Fewer is better. */
export const homicidesRolling = defineMeasure({
  id: "homicides-rolling",
  title: "Homicides, rolling 12 months",
  priority: "homicide",
  level: "count",
  unit: "homicides",
  places: 0,
  wanted: "fewer",
  rolling: true,
  definition:
    "Homicides recorded by the force in the 12 months to the end of the period: offence codes 1, 4.1, 4.2 and 4.10.",
  caveats: [RECLASSIFIED, "Windows that overlap share months: two of them are not two independent counts."],
  bases: [...countedByOffence(HOMICIDE_CODES, [HOMICIDE_TOGETHER]), suppliedAs("homicides")],
});

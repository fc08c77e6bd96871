import {countedFromRows, crimesWhere, defineMeasure} from "../define.ts";
import {homicide, RECLASSIFIED} from "./homicide-offences.ts";

/** Homicides flagged as linked to domestic abuse. Fewer is better. Small counts are withheld. */
export const homicidesDomesticAbuse = defineMeasure({
  id: "homicides-domestic-abuse",
  title: "Homicides linked to domestic abuse",
  aliases: ["domestic homicides"],
  priority: "homicide",
  level: "count",
  unit: "homicides",
  places: 0,
  wanted: "fewer",
  disclosure: "threshold",
  definition: "Homicides recorded in the period whose crime record carries the domestic abuse flag.",
  caveats: [RECLASSIFIED, "The flag is set by officers; a record where it is unknown is not counted."],
  bases: [countedFromRows(crimesWhere(homicide, {column: "domestic_abuse", in: ["yes"]}))],
});

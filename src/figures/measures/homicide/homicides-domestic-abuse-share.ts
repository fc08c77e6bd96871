import {countedFromRows, crimesWhere, defineMeasure, suppliedShare} from "../define.ts";
import {homicide, RECLASSIFIED} from "./homicide-offences.ts";

/** The share of homicides that are linked to domestic abuse. Fewer is better. Small counts are withheld. */
export const homicidesDomesticAbuseShare = defineMeasure({
  id: "homicides-domestic-abuse-share",
  title: "Share of homicides linked to domestic abuse",
  priority: "homicide",
  level: "share",
  unit: "of homicides",
  places: 1,
  wanted: "fewer",
  disclosure: "threshold",
  definition:
    "Homicides whose crime record carries the domestic abuse flag, as a share of all homicides recorded in the period.",
  caveats: [RECLASSIFIED, "A record where the flag is unknown counts in the whole and not in the part."],
  bases: [
    countedFromRows(crimesWhere(homicide, {column: "domestic_abuse", in: ["yes"]}), crimesWhere(homicide)),
    suppliedShare("homicides-domestic-abuse", "homicides"),
  ],
});

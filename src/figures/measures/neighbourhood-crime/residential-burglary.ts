import {countedByOffence, defineMeasure} from "../define.ts";
import {CODES_CHANGED, RESIDENTIAL_BURGLARY_CODES, RESIDENTIAL_SINCE} from "./residential-burglary-codes.ts";

/** Residential burglary recorded. Fewer is better. */
export const residentialBurglary = defineMeasure({
  id: "residential-burglary",
  title: "Residential burglary",
  aliases: ["burglary of homes", "burglary residential"],
  priority: "neighbourhood-crime",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "fewer",
  definition:
    "Burglaries of homes and of the buildings that belong to them, recorded in the period: codes 28E to 28P, 29A, 29B and 29C.",
  since: RESIDENTIAL_SINCE,
  breaks: [{month: "2023-04", why: CODES_CHANGED}],
  caveats: [CODES_CHANGED],
  bases: countedByOffence(RESIDENTIAL_BURGLARY_CODES),
});

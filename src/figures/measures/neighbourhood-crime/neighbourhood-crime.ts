import {countedByOffence, defineMeasure} from "../define.ts";
import {CODES_CHANGED, RESIDENTIAL_BURGLARY_CODES, RESIDENTIAL_SINCE} from "./residential-burglary-codes.ts";

/** Neighbourhood crime: residential burglary, personal robbery, theft from the person and vehicle offences. Fewer is better. */
export const neighbourhoodCrime = defineMeasure({
  id: "neighbourhood-crime",
  title: "Neighbourhood crime",
  priority: "neighbourhood-crime",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "fewer",
  definition:
    "Residential burglary, personal robbery (34B), theft from the person (39) and vehicle offences (45, 48, 37.2, 126) recorded in the period.",
  since: RESIDENTIAL_SINCE,
  breaks: [{month: "2023-04", why: CODES_CHANGED}],
  caveats: [CODES_CHANGED],
  bases: countedByOffence([...RESIDENTIAL_BURGLARY_CODES, "34B", "39", "45", "48", "37.2", "126"]),
});

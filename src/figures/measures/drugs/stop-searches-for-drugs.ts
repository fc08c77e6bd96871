import {defineMeasure, stopSearches} from "../define.ts";

/** Stop and searches for drugs. Neither direction is wanted: it is what the police do, not what comes of it. */
export const stopSearchesForDrugs = defineMeasure({
  id: "stop-searches-for-drugs",
  title: "Stop and searches for drugs",
  aliases: ["stop and search for drugs", "drugs searches"],
  priority: "drugs",
  level: "count",
  unit: "searches",
  places: 0,
  wanted: "neither",
  definition:
    "Stop and searches of persons and vehicles in the period, by the clock in England, whose object was controlled drugs.",
  caveats: [
    "More searches can mean more policing and not more drugs.",
    "Searches whose object the force left blank are not among them; a month in which most are blank is not counted at all.",
    "A force may hand in a month late, or hand it in again with other numbers.",
  ],
  bases: [stopSearches("stop-searches-for-drugs")],
});

import {defineMeasure, stopSearches} from "../define.ts";

/** Stop and searches for weapons and firearms. Neither direction is wanted: it is what the police do, not what comes of it. */
export const stopSearchesForWeapons = defineMeasure({
  id: "stop-searches-for-weapons",
  title: "Stop and searches for weapons",
  aliases: ["stop and search for weapons", "weapons searches"],
  priority: "serious-violence",
  level: "count",
  unit: "searches",
  places: 0,
  wanted: "neither",
  definition:
    "Stop and searches of persons and vehicles in the period, by the clock in England, whose object was offensive weapons or firearms.",
  caveats: [
    "More searches can mean more policing and not more weapons.",
    "Searches for anything to threaten or harm anyone, as most of those under section 60 are recorded, are not among them.",
    "Searches whose object the force left blank are not among them; a month in which most are blank is not counted at all.",
    "A force may hand in a month late, or hand it in again with other numbers.",
  ],
  bases: [stopSearches("stop-searches-for-weapons")],
});

import {countedByOffence, defineMeasure} from "../define.ts";

/** Robbery of personal property. Fewer is better. */
export const personalRobbery = defineMeasure({
  id: "personal-robbery",
  title: "Personal robbery",
  aliases: ["robbery of personal property"],
  priority: "neighbourhood-crime",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "fewer",
  definition: "Robberies of personal property recorded in the period: code 34B.",
  bases: countedByOffence(["34B"]),
});

import {countedByOffence, defineMeasure} from "../define.ts";

/** Theft from the person. Fewer is better. */
export const theftFromThePerson = defineMeasure({
  id: "theft-from-the-person",
  title: "Theft from the person",
  priority: "neighbourhood-crime",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "fewer",
  definition: "Thefts from the person recorded in the period: code 39.",
  bases: countedByOffence(["39"]),
});

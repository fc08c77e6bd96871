import {countedByOffence, defineMeasure} from "../define.ts";

/** Violence with injury recorded. Fewer is better. */
export const violenceWithInjury = defineMeasure({
  id: "violence-with-injury",
  title: "Violence with injury",
  priority: "serious-violence",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "fewer",
  definition:
    "Violence with injury recorded in the period, deaths by driving left out: codes 2, 4.3, 4.7, 5D, 5E, 8N, 8P, 8S and 8T.",
  caveats: ["How well forces record violence has improved since 2014, so part of a long rise is better recording."],
  bases: countedByOffence(["2", "4.3", "4.7", "5D", "5E", "8N", "8P", "8S", "8T"]),
});

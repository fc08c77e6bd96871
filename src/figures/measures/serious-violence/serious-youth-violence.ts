import {countedFromRows, crimesWhere, defineMeasure} from "../define.ts";
import {AGE_UNKNOWN, seriousViolenceSet, seriousViolenceUnder25} from "./serious-youth-violence-set.ts";

/** Serious violence whose youngest victim is under 25. Fewer is better. */
export const seriousYouthViolence = defineMeasure({
  id: "serious-youth-violence",
  title: "Serious youth violence",
  priority: "serious-violence",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "fewer",
  definition:
    "Offences on the partnership's list of serious violence, recorded in the period, whose youngest victim was under 25.",
  namedSets: [seriousViolenceSet],
  caveats: [AGE_UNKNOWN],
  bases: [countedFromRows(crimesWhere(...seriousViolenceUnder25))],
});

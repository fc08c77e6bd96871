import {countedFromRows, crimesWhere, defineMeasure} from "../define.ts";
import {AGE_UNKNOWN, seriousViolenceSet, seriousViolenceUnder25} from "./serious-youth-violence-set.ts";

/** Serious youth violence with a knife or blade. Fewer is better. Small counts are withheld. */
export const knifeRelatedYouthViolence = defineMeasure({
  id: "knife-related-youth-violence",
  title: "Knife-related youth violence",
  aliases: ["youth knife crime"],
  priority: "serious-violence",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "fewer",
  disclosure: "threshold",
  definition: "Serious youth violence recorded in the period whose crime record carries the knife or blade flag.",
  namedSets: [seriousViolenceSet],
  caveats: [
    AGE_UNKNOWN,
    "The blade is a flag on the record, not an offence code; a record where it is unknown is not counted.",
  ],
  bases: [countedFromRows(crimesWhere(...seriousViolenceUnder25, {column: "blade", in: ["yes"]}))],
});

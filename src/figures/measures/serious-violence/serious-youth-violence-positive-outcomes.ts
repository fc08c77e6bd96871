import {countedFromRows, defineMeasure, outcomesOfCrimesWhere} from "../define.ts";
import {COHORT, positiveOutcome, positiveOutcomeSet} from "./positive-outcome-set.ts";
import {AGE_UNKNOWN, seriousViolenceSet, seriousViolenceUnder25} from "./serious-youth-violence-set.ts";

/** Positive outcomes of serious youth violence. More is better. */
export const seriousYouthViolencePositiveOutcomes = defineMeasure({
  id: "serious-youth-violence-positive-outcomes",
  title: "Positive outcomes of serious youth violence",
  priority: "serious-violence",
  level: "count",
  unit: "outcomes",
  places: 0,
  wanted: "more",
  definition:
    "Positive outcomes (types 1 to 4 and 6 to 8), as at the extract's date, of serious youth violence recorded in the period.",
  namedSets: [seriousViolenceSet, positiveOutcomeSet],
  caveats: [COHORT, AGE_UNKNOWN, "Counts outcomes, not offenders."],
  bases: [countedFromRows(outcomesOfCrimesWhere(...seriousViolenceUnder25, positiveOutcome))],
});

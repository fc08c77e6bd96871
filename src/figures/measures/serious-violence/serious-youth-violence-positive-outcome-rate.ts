import {countedFromRows, crimesWhere, defineMeasure, outcomesOfCrimesWhere, suppliedShare} from "../define.ts";
import {COHORT, positiveOutcome, positiveOutcomeSet} from "./positive-outcome-set.ts";
import {AGE_UNKNOWN, seriousViolenceSet, seriousViolenceUnder25} from "./serious-youth-violence-set.ts";

/** Positive outcomes for each crime of serious youth violence. More is better. A ratio, since one crime can have several outcomes. */
export const seriousYouthViolencePositiveOutcomeRate = defineMeasure({
  id: "serious-youth-violence-positive-outcome-rate",
  title: "Positive outcome rate of serious youth violence",
  priority: "serious-violence",
  level: "ratio",
  unit: "of offences",
  places: 2,
  wanted: "more",
  definition:
    "Positive outcomes, as at the extract's date, of serious youth violence recorded in the period, divided by those offences.",
  namedSets: [seriousViolenceSet, positiveOutcomeSet],
  caveats: [COHORT, AGE_UNKNOWN],
  bases: [
    countedFromRows(
      outcomesOfCrimesWhere(...seriousViolenceUnder25, positiveOutcome),
      crimesWhere(...seriousViolenceUnder25),
    ),
    suppliedShare("serious-youth-violence-positive-outcomes", "serious-youth-violence"),
  ],
});

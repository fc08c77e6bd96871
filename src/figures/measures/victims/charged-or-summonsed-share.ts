import {defineMeasure, outcomesRecorded} from "../define.ts";
import {ALL_OUTCOMES} from "./outcome-types.ts";

/** Outcomes that were a charge or summons. More is better. */
export const chargedOrSummonsedShare = defineMeasure({
  id: "charged-or-summonsed-share",
  title: "Outcomes that were a charge or summons",
  priority: "victims",
  level: "share",
  unit: "of outcomes",
  places: 1,
  wanted: "more",
  definition:
    "Outcomes recorded in the period that were a charge or summons (type 1), as a share of all outcomes recorded in it.",
  caveats: ["Outcomes of a period are not all of that period's crimes: some belong to crimes recorded earlier."],
  bases: [
    {
      id: "recorded-outcomes",
      title: "added up from the Home Office's crime outcomes tables",
      numerator: outcomesRecorded([1]),
      denominator: outcomesRecorded(ALL_OUTCOMES),
    },
  ],
});

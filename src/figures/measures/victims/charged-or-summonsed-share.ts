import {defineMeasure, outcomesRecorded} from "../define.ts";
import {EVERY_OUTCOME, STILL_OPEN} from "./outcome-types.ts";

/** Offences with a charge or summons so far. More is better. */
export const chargedOrSummonsedShare = defineMeasure({
  id: "charged-or-summonsed-share",
  title: "Offences with a charge or summons",
  priority: "victims",
  level: "share",
  unit: "of offences recorded",
  places: 1,
  wanted: "more",
  definition:
    "Offences recorded in the period, fraud left out, that have been charged or summonsed so far (outcome type 1), as a share of all of them.",
  caveats: [STILL_OPEN],
  bases: [
    {
      id: "recorded-outcomes",
      title: "added up from the Home Office's crime outcomes tables",
      numerator: outcomesRecorded([1]),
      denominator: outcomesRecorded(EVERY_OUTCOME),
    },
  ],
});

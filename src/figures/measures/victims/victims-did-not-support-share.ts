import {defineMeasure, outcomesRecorded} from "../define.ts";
import {EVERY_OUTCOME, STILL_OPEN} from "./outcome-types.ts";

/** Offences closed because the victim did not support action. Fewer is better. */
export const victimsDidNotSupportShare = defineMeasure({
  id: "victims-did-not-support-share",
  title: "Offences closed because the victim did not support action",
  priority: "victims",
  level: "share",
  unit: "of offences recorded",
  places: 1,
  wanted: "fewer",
  definition:
    "Offences recorded in the period, fraud left out, that were closed because the victim did not support further action (outcome types 14 and 16), as a share of all of them.",
  caveats: [STILL_OPEN],
  bases: [
    {
      id: "recorded-outcomes",
      title: "added up from the Home Office's crime outcomes tables",
      numerator: outcomesRecorded([14, 16]),
      denominator: outcomesRecorded(EVERY_OUTCOME),
    },
  ],
});

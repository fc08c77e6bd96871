import {defineMeasure, outcomesRecorded} from "../define.ts";
import {ALL_OUTCOMES} from "./outcome-types.ts";

/** Outcomes because victims did not support action. Fewer is better. */
export const victimsDidNotSupportShare = defineMeasure({
  id: "victims-did-not-support-share",
  title: "Outcomes because victims did not support action",
  priority: "victims",
  level: "share",
  unit: "of outcomes",
  places: 1,
  wanted: "fewer",
  definition:
    "Outcomes recorded in the period because the victim did not support further action (types 14 and 16), as a share of all outcomes recorded in it.",
  caveats: ["Outcomes of a period are not all of that period's crimes: some belong to crimes recorded earlier."],
  bases: [
    {
      id: "recorded-outcomes",
      title: "added up from the Home Office's crime outcomes tables",
      numerator: outcomesRecorded([14, 16]),
      denominator: outcomesRecorded(ALL_OUTCOMES),
    },
  ],
});

import {defineMeasure, suppliedShare} from "../define.ts";
import {SURVEY} from "./survey.ts";

/** Share of surveyed victims of domestic abuse who are satisfied. More is better. Small counts are withheld. */
export const domesticAbuseVictimSatisfaction = defineMeasure({
  id: "domestic-abuse-victim-satisfaction",
  title: "Satisfaction of domestic abuse victims",
  priority: "victims",
  level: "share",
  unit: "of domestic abuse victims surveyed",
  places: 1,
  wanted: "more",
  disclosure: "threshold",
  definition:
    "Victims of domestic abuse who said that they were satisfied with the service as a whole, as a share of those surveyed.",
  caveats: [SURVEY],
  bases: [suppliedShare("domestic-abuse-victims-satisfied", "domestic-abuse-victims-surveyed")],
});

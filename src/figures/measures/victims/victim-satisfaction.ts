import {defineMeasure, suppliedShare} from "../define.ts";
import {SURVEY} from "./survey.ts";

/** Share of surveyed victims who are satisfied. More is better. Small counts are withheld. */
export const victimSatisfaction = defineMeasure({
  id: "victim-satisfaction",
  title: "Victim satisfaction",
  priority: "victims",
  level: "share",
  unit: "of victims surveyed",
  places: 1,
  wanted: "more",
  disclosure: "threshold",
  definition:
    "Victims who said that they were satisfied with the service as a whole, as a share of those surveyed about the period.",
  caveats: [SURVEY],
  bases: [suppliedShare("victims-satisfied", "victims-surveyed")],
});

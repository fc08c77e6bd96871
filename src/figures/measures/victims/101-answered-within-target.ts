import {defineMeasure, suppliedShare} from "../define.ts";

/** Share of 101 calls answered within the force's stated time. More is better. */
export const answered101WithinTarget = defineMeasure({
  id: "101-answered-within-target",
  title: "101 calls answered within target",
  priority: "victims",
  level: "share",
  unit: "of 101 calls",
  places: 1,
  wanted: "more",
  definition:
    "101 calls answered within the force's own stated time, as a share of all 101 calls answered in the period.",
  caveats: [
    "The target time is the force's own. It is not the same in every force, and the evidence of the figure says which it is.",
  ],
  bases: [suppliedShare("101-calls-within-target", "101-calls")],
});

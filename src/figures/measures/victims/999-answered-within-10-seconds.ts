import {defineMeasure, suppliedShare} from "../define.ts";

/** Share of 999 calls answered within 10 seconds. More is better. */
export const answered999Within10Seconds = defineMeasure({
  id: "999-answered-within-10-seconds",
  title: "999 calls answered within 10 seconds",
  priority: "victims",
  level: "share",
  unit: "of 999 calls",
  places: 1,
  wanted: "more",
  definition: "999 calls answered within 10 seconds, as a share of all 999 calls answered in the period.",
  bases: [suppliedShare("999-calls-within-10-seconds", "999-calls")],
});

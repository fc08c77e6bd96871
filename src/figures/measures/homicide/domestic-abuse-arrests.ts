import {defineMeasure} from "../define.ts";

/** Arrests for domestic abuse. Neither direction is wanted: more arrests can mean more abuse, or more of it answered. */
export const domesticAbuseArrests = defineMeasure({
  id: "domestic-abuse-arrests",
  title: "Domestic abuse arrests",
  priority: "homicide",
  level: "count",
  unit: "arrests",
  places: 0,
  wanted: "neither",
  definition: "Arrests in the period for offences flagged as domestic abuse.",
  caveats: ["Counts arrests, not people: one person can be arrested more than once."],
});

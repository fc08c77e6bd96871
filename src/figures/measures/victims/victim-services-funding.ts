import {defineMeasure} from "../define.ts";

/** Money granted for victim services. More is better. */
export const victimServicesFunding = defineMeasure({
  id: "victim-services-funding",
  title: "Victim services funding",
  priority: "victims",
  level: "money",
  unit: "for victim services",
  places: 0,
  wanted: "more",
  definition: "Money granted to the body in the period to commission services for victims.",
});

import {defineMeasure, tallyAtEnd} from "../define.ts";

/** Officers trained to carry Naloxone, at the end of the period. More is better. */
export const officersTrainedNaloxone = defineMeasure({
  id: "officers-trained-naloxone",
  title: "Officers trained to carry Naloxone",
  priority: "drugs",
  level: "count",
  unit: "officers",
  places: 0,
  wanted: "more",
  definition: "Officers who had been trained to carry and give Naloxone at the end of the period.",
  caveats: ["A stock: how many there are at the end, not how many were trained in the period."],
  bases: [
    {
      id: "supplied:officers-trained-naloxone",
      title: "supplied by the force as a number",
      numerator: tallyAtEnd("officers-trained-naloxone"),
    },
  ],
});

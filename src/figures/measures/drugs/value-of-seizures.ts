import {defineMeasure} from "../define.ts";

/** Value of counterfeit or illegal vapes and tobacco seized. Neither direction is wanted. */
export const valueOfSeizures = defineMeasure({
  id: "value-of-seizures",
  title: "Value of goods seized",
  priority: "drugs",
  level: "money",
  unit: "worth of goods",
  places: 0,
  wanted: "neither",
  definition:
    "Value of counterfeit or illegal vapes and tobacco seized from businesses in the period, as the force put it.",
  caveats: ["A value put on goods by the force; no price list was published with it."],
});

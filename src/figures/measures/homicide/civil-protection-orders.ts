import {defineMeasure} from "../define.ts";

/** Civil orders made to protect victims of domestic abuse and stalking. More is better. */
export const civilProtectionOrders = defineMeasure({
  id: "civil-protection-orders",
  title: "Civil protection orders",
  priority: "homicide",
  level: "count",
  unit: "orders",
  places: 0,
  wanted: "more",
  definition:
    "Domestic violence protection orders and stalking protection orders made by a court on the force's application in the period.",
});

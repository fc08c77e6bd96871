import {countedByOffence, defineMeasure} from "../define.ts";

/** Vehicle offences. Fewer is better. */
export const vehicleOffences = defineMeasure({
  id: "vehicle-offences",
  title: "Vehicle offences",
  aliases: ["vehicle crime", "vehicle-related theft"],
  priority: "neighbourhood-crime",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "fewer",
  definition:
    "Theft of and from vehicles, aggravated taking and interference, recorded in the period: codes 45, 48, 37.2 and 126.",
  bases: countedByOffence(["45", "48", "37.2", "126"]),
});

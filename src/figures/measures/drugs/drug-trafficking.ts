import {countedByOffence, defineMeasure} from "../define.ts";

/** Trafficking in drugs recorded. Neither direction is wanted: more offences can mean more policing. */
export const drugTrafficking = defineMeasure({
  id: "drug-trafficking",
  title: "Trafficking of drugs",
  aliases: ["drug trafficking", "drug supply offences"],
  priority: "drugs",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "neither",
  definition: "Offences of trafficking in controlled drugs recorded in the period: code 92A.",
  caveats: ["Most are found by police activity, so a rise can mean more policing and not more drugs."],
  bases: countedByOffence(["92A"]),
});

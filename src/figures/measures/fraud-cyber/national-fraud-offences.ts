import {defineMeasure, tallies} from "../define.ts";
import type {Count} from "../measure.ts";

/** Fraud recorded for England and Wales by those that it is reported to; forces record none. Neither direction is wanted. */
export const nationalFraudOffences = defineMeasure({
  id: "national-fraud-offences",
  title: "Fraud offences, England and Wales",
  aliases: ["national fraud offences"],
  priority: "fraud-cyber",
  level: "count",
  unit: "offences",
  places: 0,
  wanted: "neither",
  definition:
    "Fraud offences recorded for England and Wales by Action Fraud, Cifas and UK Finance (Financial Fraud Action UK until June 2017) in the period.",
  breaks: [
    {
      month: "2021-04",
      why: "UK Finance reports more kinds of fraud since 2021/22, so its numbers before and after differ in kind.",
    },
  ],
  caveats: [
    "It is a number for the whole country: no force records fraud, and none of it is this area's.",
    "Most fraud is never reported.",
  ],
  bases: [
    {
      id: "recorded-crime",
      title: "added up from the Home Office's recorded crime tables",
      numerator: fraudOf(["action-fraud", "cifas", "uk-finance"]),
    },
  ],
});

function fraudOf(bodies: readonly string[]): Count {
  return {...tallies("recorded-crime"), source: "home-office-recorded-crime", across: ["offence"], bodies};
}

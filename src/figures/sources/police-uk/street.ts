import {policeUkOutcomeNames} from "../../../official/police-uk/outcomes.ts";
import type {RowSource} from "../source.ts";
import {CRIME_COLUMNS, monthFileOf} from "./month-file.ts";

/**
 * A month of street-level crime of one force, as data.police.uk publishes it. What it covers is in its name, and every row is held
 * against that. Anti-social behaviour stands among the rows and is no crime. Undefined when the name is not of this form.
 */
export function policeUkStreet(path: string): RowSource | undefined {
  const named = monthFileOf(path, "street");
  if (named === undefined) return undefined;
  const {month, force} = named;
  return {
    kind: "rows",
    id: "police-uk-street",
    title: `Street-level crime of ${force.titles[0]}, ${month}, data.police.uk`,
    readerVersion: 2,
    mapping: "",
    supplier: force.slug,
    force: force.force,
    encoding: "utf-8",
    dateFormat: "yyyy-mm",
    grain: "crime",
    columns: [
      {header: "Crime ID", field: "key"},
      {header: "Month", field: "recorded", values: {[month]: month}},
      {
        header: "Falls within",
        field: "force",
        values: Object.fromEntries(force.titles.map((title) => [title, force.force])),
      },
      {header: "Crime type", field: "offence", values: CRIME_TYPES},
      {header: "Last outcome category", field: "last_outcome"},
    ],
    lastOutcomes: policeUkOutcomeNames,
    ignore: ORDER.filter((header) => !READ.has(header)),
    order: ORDER,
    covers: [month],
    street: true,
  };
}

/** The published order of the columns; some files came without their header row. */
const ORDER: readonly string[] = [...CRIME_COLUMNS, "Crime type", "Last outcome category", "Context"];

const READ: ReadonlySet<string> = new Set(["Crime ID", "Month", "Falls within", "Crime type", "Last outcome category"]);

/** The type that is not a crime, and the subject its incidents are kept under. */
export const ANTI_SOCIAL_BEHAVIOUR = "anti-social-behaviour";

/** Coarser than offence codes and never mixed with them, so each carries the format's name. */
const CRIME_TYPES: Readonly<Record<string, string>> = {
  "Anti-social behaviour": ANTI_SOCIAL_BEHAVIOUR,
  ...Object.fromEntries(
    [
      "Bicycle theft",
      "Burglary",
      "Criminal damage and arson",
      "Drugs",
      "Other crime",
      "Other theft",
      "Possession of weapons",
      "Public disorder and weapons",
      "Public order",
      "Robbery",
      "Shoplifting",
      "Theft from the person",
      "Vehicle crime",
      "Violence and sexual offences",
      "Violent crime",
    ].map((type) => [type, `police-uk:${type}`]),
  ),
};

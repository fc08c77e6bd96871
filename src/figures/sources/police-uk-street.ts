import {policeUkForce} from "../../official/police-uk-names.ts";
import {parseMonth} from "../../vocabulary/period.ts";
import type {RowSource} from "./source.ts";

/**
 * A month of street-level crime of one force, as data.police.uk publishes it. What it covers is in its name, and every row is held
 * against that. Anti-social behaviour stands among the rows and is no crime. Undefined when the name is not of this form.
 */
export function policeUkStreet(path: string): RowSource | undefined {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  const [, written = "", slug = ""] = /(\d{4}-\d{2})-([a-z-]+)-street\.csv$/.exec(name) ?? [];
  const month = parseMonth(written);
  const force = policeUkForce(slug);
  if (month === undefined || force === undefined) return undefined;
  return {
    kind: "rows",
    id: "police-uk-street",
    title: `Street-level crime of ${force.titles[0]}, ${month}, data.police.uk`,
    readerVersion: 1,
    mapping: "",
    supplier: slug,
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
    ],
    ignore: ORDER.filter((header) => !READ.has(header)),
    order: ORDER,
    covers: [month],
    street: true,
  };
}

/** The published order of the columns; some files came without their header row. */
const ORDER: readonly string[] = [
  "Crime ID",
  "Month",
  "Reported by",
  "Falls within",
  "Longitude",
  "Latitude",
  "Location",
  "LSOA code",
  "LSOA name",
  "Crime type",
  "Last outcome category",
  "Context",
];

const READ: ReadonlySet<string> = new Set(["Crime ID", "Month", "Falls within", "Crime type"]);

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

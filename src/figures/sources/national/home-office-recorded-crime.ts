import type {Columns} from "../../../formats/titled/columns.ts";
import {offenceCoded} from "../../../official/offences.ts";
import {offenceCodeOf} from "../quarters/offence-code.ts";
import {COMMON_HEADINGS, type CommonField, hasHeader, type QuarterForm} from "../quarters/quarter-form.ts";
import {readQuarters} from "../quarters/quarter-table.ts";
import {listed} from "../tallies/holdings.ts";
import type {NationalTable} from "./national-table.ts";

/**
 * The Home Office's open data of recorded crime by police force area: a row for each force, quarter and offence, since April 2012.
 * Knows the table by its headings; refuses tables that divide further (by partnership, by subcode), whose rows are parts of these.
 */
export const homeOfficeRecordedCrime: NationalTable = {
  id: "home-office-recorded-crime",
  title: "Recorded crime open data by police force area (Home Office)",
  readerVersion: 1,
  supplier: "home-office",
  recognises: (sheets) => sheets.some((sheet) => hasHeader(FORM, sheet)),
  read: (file, tables) => readQuarters(file, tables, FORM),
};

type Field = "description" | "group" | "subgroup" | "code" | "value" | "finer";

const FORM: QuarterForm<Field> = {
  id: "home-office-recorded-crime",
  supplier: "home-office",
  headings: {
    ...COMMON_HEADINGS,
    description: ["offence description", "offence"],
    group: ["offence group"],
    subgroup: ["offence subgroup", "offence sub-group", "offence sub group"],
    code: ["offence code", "offence codes", "ho offence code"],
    value: ["number of offences", "offence count", "offences", "number of recorded offences"],
    finer: [/^csp\b|partnership|subcode|sub-code|^outcome|local authority/],
  },
  values: [{field: "value", subject: "recorded-crime"}],
  isHeader: isWhole,
  kindOf: (cell) => {
    const offence = offenceCodeOf(cell("code"), cell("description"));
    if (offence !== "") return {offence, detail: cell("description").toLowerCase()};
    return {
      fault: {
        code: "no-offence-code",
        of: "",
        says: "The offence code is blank",
        advice: "Ask for the code, or take out the row if it is a total.",
      },
    };
  },
  addsUp: false,
  evidence: (last) => `Home Office, police recorded crime open data, to ${last}`,
  oddities: (codes) => {
    const unknown = [...codes].filter((code) => offenceCoded(code) === undefined).sort();
    return unknown.length === 0
      ? []
      : [
          `${unknown.length} offence codes are not in our list of the Home Office's: ${listed(unknown)}. They were loaded.`,
        ];
  },
};

function isWhole({year, quarter, force, code, value, finer}: Columns<Field | CommonField>): boolean {
  return [year, quarter, force, code, value].every((column) => column !== undefined) && finer === undefined;
}

import type {Columns} from "../../../formats/titled/columns.ts";
import {offenceCoded} from "../../../official/offences.ts";
import {offenceCodeOf} from "../quarters/offence-code.ts";
import {COMMON_HEADINGS, type CommonField, OFFENCE_HEADINGS, type OffenceField} from "../quarters/quarter-form.ts";
import {quarterTable} from "../quarters/quarter-table.ts";
import {listed} from "../tallies/holdings.ts";
import type {NationalTable} from "./national-table.ts";

type Field = OffenceField | "value" | "finer";

/**
 * The Home Office's open data of recorded crime by police force area: a row for each force, quarter and offence, since April 2012.
 * Knows the table by its headings; refuses tables that divide further (by partnership, by subcode), whose rows are parts of these.
 */
export const homeOfficeRecordedCrime: NationalTable = quarterTable<Field>({
  id: "home-office-recorded-crime",
  title: "Recorded crime open data by police force area (Home Office)",
  readerVersion: 1,
  supplier: "home-office",
  headings: {
    ...COMMON_HEADINGS,
    ...OFFENCE_HEADINGS,
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
});

function isWhole({year, quarter, force, code, value, finer}: Columns<Field | CommonField>): boolean {
  return [year, quarter, force, code, value].every((column) => column !== undefined) && finer === undefined;
}

import type {Columns} from "../../../formats/titled/columns.ts";
import {outcomeTypes} from "../../../official/outcomes.ts";
import {offenceCodeOf} from "../quarters/offence-code.ts";
import {COMMON_HEADINGS, type CommonField, OFFENCE_HEADINGS, type OffenceField} from "../quarters/quarter-form.ts";
import {quarterTable} from "../quarters/quarter-table.ts";
import type {Told} from "../quarters/row-reader.ts";
import {quote} from "../tallies/number-cell.ts";
import type {NationalTable} from "./national-table.ts";

type Field = OffenceField | "outcome" | "outcomeGroup" | "outcomeDescription" | "value" | "closed" | "finer";

/**
 * The Home Office's open data of crime outcomes: a row for each force, quarter, offence (or group of them) and type of outcome. What it
 * counts first is the outcomes so far of the offences recorded in the quarter, type 0 for none yet, so that all types together are the
 * offences. Knows also its other count, of outcomes given in the quarter whenever the offence was recorded, and never adds up the two.
 */
export const homeOfficeOutcomes: NationalTable = quarterTable<Field>({
  id: "home-office-outcomes",
  title: "Crime outcomes open data (Home Office)",
  readerVersion: 1,
  supplier: "home-office",
  headings: {
    ...COMMON_HEADINGS,
    ...OFFENCE_HEADINGS,
    outcome: ["outcome type", "outcome type number", "outcome code", "outcome number"],
    outcomeGroup: ["outcome group"],
    outcomeDescription: ["outcome description", "outcome"],
    closed: [/outcomes.* (closed in|closed during)/, /^(force |number of )?outcomes recorded in/],
    value: ["n", "number of outcomes", "outcomes", "count", /outcomes? for offences( that were)? recorded/],
    finer: [/^csp\b|partnership|subcode|sub-code|local authority/],
  },
  values: [
    {field: "value", subject: "recorded-outcomes"},
    {field: "closed", subject: "outcomes-given"},
  ],
  isHeader: isWhole,
  kindOf: (cell) => {
    const outcome = outcomeOf(cell("outcome"), [cell("outcomeDescription"), cell("outcomeGroup")]);
    if (typeof outcome !== "number") return outcome;
    const offence = offenceCodeOf(cell("code"), cell("description")) || cell("group");
    const detail = [cell("description"), cell("subgroup"), cell("outcomeDescription")].join(" ").toLowerCase();
    return {offence, outcome, detail};
  },
  addsUp: true,
  evidence: (last) => `Home Office, crime outcomes open data, to ${last}`,
  oddities: () => [],
});

function isWhole(columns: Columns<Field | CommonField>): boolean {
  const {year, quarter, force, outcome, finer} = columns;
  return (
    [year, quarter, force, outcome].every((column) => column !== undefined) &&
    (columns.code ?? columns.group) !== undefined &&
    (columns.value ?? columns.closed) !== undefined &&
    finer === undefined
  );
}

/** "16", "Type 16", "16A"; a blank type is 0 where the row says that no outcome was assigned yet. */
function outcomeOf(text: string, words: readonly string[]): Told<number> {
  const number = /^(?:outcome )?(?:type )?(\d{1,2})(?:\.0+)?\s*[a-z]?$/i.exec(text)?.[1];
  if (number !== undefined && outcomeTypes.some((type) => type.number === Number(number))) return Number(number);
  if ([text, ...(text === "" ? words : [])].some((word) => /^not yet assigned/i.test(word))) return 0;
  return {
    fault: {
      code: "unknown-outcome-type",
      of: text,
      says: `${quote(text)} is no type of outcome that the Home Office lists`,
      advice: "Types are 0 (not yet assigned) to 22. Look at the notes of the table.",
    },
  };
}

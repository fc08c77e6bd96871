import type {FixedForm} from "../../../formats/fixed-columns/fixed-header.ts";
import type {FixedRow, Verdict} from "../../../formats/fixed-columns/fixed-rows.ts";
import {policeUkOutcomes} from "../../../official/police-uk/outcomes.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {TallySource} from "../source.ts";
import {CRIME_COLUMNS, type MonthFile} from "./month-file.ts";
import {monthSource, type RowCounter} from "./month-source.ts";
import {countOne, shownWords} from "./month-tallies.ts";

const ID = "police-uk-outcomes";

/**
 * A month of outcomes of one force, as data.police.uk publishes it: what was decided in that month, of crimes of that month or earlier.
 * Counts them by their type; keeps no id and no place. A crime may have several outcomes. Undefined when the name is not of this form.
 */
export function policeUkOutcomesFile(path: string): TallySource | undefined {
  return monthSource(path, {
    id: ID,
    kind: "outcomes",
    what: "Outcomes",
    form: FORM,
    count: (named) => new CountedOutcomes(named),
  });
}

const FORM: FixedForm = {
  order: [...CRIME_COLUMNS, "Outcome type"],
  needed: ["Crime ID", "Month", "Falls within", "Outcome type"],
};

/** The name of today for each that a file may give an outcome. */
const NAMES: ReadonlyMap<string, string> = new Map(
  policeUkOutcomes.flatMap(({name, before}) => [name, before ?? name].map((written) => [written, name] as const)),
);

const SUBJECT = "police-uk-outcome:";

class CountedOutcomes implements RowCounter {
  readonly #counts = new Map<string, number>([
    [ID, 0],
    ...policeUkOutcomes.filter(({pending}) => !pending).map(({name}) => [`${SUBJECT}${name}`, 0] as const),
  ]);
  readonly #pairs = new Set<string>();
  readonly #unknown = new Map<string, number>();
  readonly #named: MonthFile;
  #blankIds = 0;
  #repeats = 0;

  constructor(named: MonthFile) {
    this.#named = named;
  }

  judge(row: FixedRow): Verdict {
    const type = row.cell("Outcome type").trim();
    const fault = this.#elsewhere(row) ?? (type === "" ? BLANK_TYPE : undefined);
    if (fault) return fault;
    const name = NAMES.get(type);
    if (name === undefined && row.cut) return BLANK_TYPE;
    if (name === undefined) countOne(this.#unknown, type);
    this.#noteId(row.cell("Crime ID"), type);
    countOne(this.#counts, ID);
    countOne(this.#counts, `${SUBJECT}${name ?? type}`);
    return "counted";
  }

  told(): ReturnType<RowCounter["told"]> {
    return {counts: this.#counts, oddities: this.#oddities()};
  }

  #oddities(): readonly string[] {
    const said: string[] = [];
    if (this.#blankIds > 0)
      said.push(
        `${printCount(this.#blankIds)} ${this.#blankIds === 1 ? "id is" : "ids are"} blank; rows with a blank id are never taken for repeats of one another.`,
      );
    if (this.#repeats > 0)
      said.push(
        `The same outcome of the same id stands again in ${printCount(this.#repeats)} further ${this.#repeats === 1 ? "row, which is" : "rows, which are"} counted.`,
      );
    if (this.#unknown.size > 0)
      said.push(`Outcome types that no file had before: ${shownWords(this.#unknown)}; their rows are counted.`);
    return said;
  }

  #elsewhere(row: FixedRow): Verdict | undefined {
    const {month, force} = this.#named;
    const of = row.cell("Month");
    const within = row.cell("Falls within");
    const advice = "Find out which is right, the row or the name of the file; mend that and load again.";
    if (of !== month)
      return {code: "another-month", message: `Month is "${of}"; the file's name says ${month}.`, advice};
    if (!force.titles.includes(within))
      return {
        code: "another-force",
        message: `Falls within is "${within}"; the file's name says ${force.titles[0]}.`,
        advice,
      };
    return undefined;
  }

  #noteId(id: string, type: string): void {
    if (id === "") {
      this.#blankIds += 1;
      return;
    }
    const pair = `${id} ${type}`;
    if (this.#pairs.has(pair)) this.#repeats += 1;
    this.#pairs.add(pair);
  }
}

const BLANK_TYPE = {
  code: "unknown-value",
  message: "Outcome type is blank.",
  advice: "Look whether the file was cut on its way, and download it again.",
} as const;

import type {FixedForm} from "../../../formats/fixed-columns/fixed-header.ts";
import type {FixedRow, Verdict} from "../../../formats/fixed-columns/fixed-rows.ts";
import {policeUkSearchObjects} from "../../../official/police-uk/search-objects.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {TallySource} from "../source.ts";
import {englishMonth} from "./english-month.ts";
import type {MonthFile} from "./month-file.ts";
import {monthSource, type RowCounter} from "./month-source.ts";
import {countOne, shownWords} from "./month-tallies.ts";

const ID = "police-uk-stop-and-search";

/**
 * A month of stop and searches of one force, as data.police.uk publishes it. Counts them all, those for drugs, those for weapons and those
 * in which what was looked for was found; keeps nothing of the person or the place. Undefined when the name is not of this form.
 */
export function policeUkStopAndSearch(path: string): TallySource | undefined {
  return monthSource(path, {
    id: ID,
    kind: "stop-and-search",
    what: "Stop and searches",
    form: FORM,
    count: (named) => new CountedSearches(named),
  });
}

const OBJECT = "Object of search";
const OUTCOME = "Outcome";
const FOUND = "Outcome linked to object of search";

/** Early files lack some of the columns of outcomes. */
const FORM: FixedForm = {
  order: [
    "Type",
    "Date",
    "Part of a policing operation",
    "Policing operation",
    "Latitude",
    "Longitude",
    "Gender",
    "Age range",
    "Self-defined ethnicity",
    "Officer-defined ethnicity",
    "Legislation",
    OBJECT,
    OUTCOME,
    FOUND,
    "Removal of more than just outer clothing",
  ],
  needed: ["Type", "Date", OBJECT],
};

class CountedSearches implements RowCounter {
  readonly #named: MonthFile;
  readonly #seen = new Set<string>();
  readonly #unknown = new Map<string, number>();
  #searches = 0;
  #drugs = 0;
  #weapons = 0;
  #found = 0;
  #repeats = 0;
  readonly #blank = {object: 0, outcome: 0, found: 0};

  constructor(named: MonthFile) {
    this.#named = named;
  }

  judge(row: FixedRow): Verdict {
    const date = row.cell("Date");
    const month = englishMonth(date);
    if (month === undefined) return unreadableDate(date);
    const found = row.cell(FOUND).toLowerCase();
    if (!["true", "false", ""].includes(found)) return unknownFound(row.cell(FOUND));
    if (month !== this.#named.month) return {apart: OTHER_MONTHS};
    this.#searches += 1;
    this.#noteObject(row.cell(OBJECT).trim());
    if (row.cell(OUTCOME) === "") this.#blank.outcome += 1;
    if (found === "") this.#blank.found += 1;
    if (found === "true") this.#found += 1;
    const whole = FORM.order.map((header) => row.cell(header)).join("\u001f");
    if (this.#seen.has(whole)) this.#repeats += 1;
    this.#seen.add(whole);
    return "counted";
  }

  #noteObject(object: string): void {
    const {drugs, weapons, other, untold} = policeUkSearchObjects;
    if (includes(drugs, object)) this.#drugs += 1;
    else if (includes(weapons, object)) this.#weapons += 1;
    else if (includes(untold, object)) this.#blank.object += 1;
    else if (!includes(other, object)) countOne(this.#unknown, object);
  }

  /** What the month may be held to say: not what more than half of its rows are silent about. */
  told(headers: readonly string[]): ReturnType<RowCounter["told"]> {
    const counts = new Map([["stop-searches", this.#searches]]);
    const objectUnheld = this.#mostly(this.#blank.object);
    if (!objectUnheld) {
      counts.set("stop-searches-for-drugs", this.#drugs);
      counts.set("stop-searches-for-weapons", this.#weapons);
    }
    const hasOutcomes = [OUTCOME, FOUND].every((header) => headers.includes(header));
    const foundUnheld = !hasOutcomes || this.#mostly(this.#blank.outcome) || this.#mostly(this.#blank.found);
    if (!foundUnheld) counts.set("stop-searches-object-found", this.#found);
    return {counts, oddities: [...this.#silences({hasOutcomes, objectUnheld, foundUnheld}), ...this.#others()]};
  }

  #mostly(count: number): boolean {
    return count * 2 > this.#searches;
  }

  #silences(unheld: {
    readonly hasOutcomes: boolean;
    readonly objectUnheld: boolean;
    readonly foundUnheld: boolean;
  }): readonly string[] {
    const {object, outcome, found} = this.#blank;
    const said: string[] = [];
    if (object > 0) said.push(this.#share("objects of search are blank", object));
    if (unheld.objectUnheld)
      said.push("Searches for drugs and for weapons are not held for the month: most rows do not say.");
    if (!unheld.hasOutcomes) said.push("The file lacks columns of outcomes.");
    else {
      if (outcome > 0) said.push(this.#share("outcomes are blank", outcome));
      if (found > 0)
        said.push(
          `${this.#share("rows do not say whether the object was found", found)} Blank is not taken for False.`,
        );
    }
    if (unheld.foundUnheld) said.push("Whether the object was found is not held for the month: most rows do not say.");
    return said;
  }

  #share(what: string, count: number): string {
    const percent = Math.round((count * 100) / this.#searches);
    return `${percent < 1 ? "Under 1" : percent}% of ${what}: ${printCount(count)} of ${printCount(this.#searches)}.`;
  }

  #others(): readonly string[] {
    const said: string[] = [];
    if (this.#repeats > 0)
      said.push(`Rows that repeat another in every column: ${printCount(this.#repeats)}; they are counted.`);
    if (this.#unknown.size > 0)
      said.push(
        `Objects of search that no file had before: ${shownWords(this.#unknown)}; they are for something else.`,
      );
    return said;
  }
}

const OTHER_MONTHS = "timestamps of other months, by the clock in England";

function includes(list: readonly string[], object: string): boolean {
  return list.includes(object);
}

function unreadableDate(date: string): Verdict {
  return {
    code: "unreadable-date",
    message: `Date is "${date.slice(0, 40)}"; a timestamp with its zone is written 2025-05-31T23:45:00+00:00.`,
    advice: "Without a time and a zone the search belongs to no month for certain. Download the file again.",
  };
}

function unknownFound(value: string): Verdict {
  return {
    code: "unknown-value",
    message: `${FOUND} is "${value.slice(0, 40)}"; the format knows True, False and blank.`,
    advice: "Look whether data.police.uk has changed the format, and tell the makers of Copperplate.",
  };
}

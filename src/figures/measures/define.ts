import type {Condition} from "../warehouse/query.ts";
import type {Basis, Count, Measure} from "./measure.ts";

/** What a measure says of itself; the rest is filled in: its supplied basis, empty sets and caveats, an open disclosure. */
export type Definition = Omit<Measure, "bases" | "aliases" | "disclosure" | "namedSets" | "caveats" | "version"> &
  Partial<Pick<Measure, "aliases" | "disclosure" | "namedSets" | "caveats" | "version" | "bases">>;

/**
 * A measure, whole. A plain count can always be supplied as well as counted: its last basis is the tally whose subject is the
 * measure's own id, which is how a monthly workbook stands beside the rows.
 */
export function defineMeasure(definition: Definition): Measure {
  const {bases = [], ...rest} = definition;
  const own = definition.level === "count" || definition.level === "money" ? [suppliedAs(definition.id)] : [];
  const supplied = own.filter((basis) => !bases.some(({numerator}) => numerator.subject === basis.numerator.subject));
  const all = definition.rolling ? bases : [...bases, ...supplied];
  return {version: 1, aliases: [], disclosure: "open", namedSets: [], caveats: [], ...rest, bases: all};
}

/** Crimes recorded in the period, of the force's own extract. */
export function crimesWhere(...where: readonly Condition[]): Count {
  return {from: "crimes", source: "crime-extract", clock: "recorded", where, of: "rows"};
}

/** Outcomes, as at the extract, of crimes recorded in the period: a cohort. */
export function outcomesOfCrimesWhere(...where: readonly Condition[]): Count {
  return {from: "outcomes", source: "crime-extract", clock: "recorded", where, of: "rows"};
}

/** Tallies of a subject, added up over the months of the period. */
export function tallies(subject: string): Count {
  return {from: "tallies", subject, clock: "covers", where: [], of: "value"};
}

/** The tally of a stock that stands at the end of the period. */
export function tallyAtEnd(subject: string): Count {
  return {...tallies(subject), clock: "ends"};
}

/** Crimes of the force's own extract, or else what the Home Office's tables say of the same offences; `also` are codes of the tables alone. */
export function countedByOffence(codes: readonly string[], also: readonly string[] = []): readonly Basis[] {
  const tables: Basis = {
    id: "recorded-crime",
    title: "added up from the Home Office's recorded crime tables",
    numerator: recordedCrime([...codes, ...also]),
  };
  return [countedFromRows(crimesWhere({column: "offence", in: codes})), tables];
}

/** Offences of the Home Office's tables, which come by the quarter. */
export function recordedCrime(codes: readonly string[]): Count {
  const where: readonly Condition[] = [{column: "offence", in: codes}];
  return {...tallies("recorded-crime"), source: "home-office-recorded-crime", where};
}

/** Offences recorded in the period by their outcome so far, as the Home Office's tables give them: a cohort. */
export function outcomesRecorded(types: readonly number[]): Count {
  const where: readonly Condition[] = [{column: "outcome", in: types}];
  return {...tallies("recorded-outcomes"), source: "home-office-outcomes", where, across: ["offence"]};
}

/** A count of the stop and search files of data.police.uk, which come by the month. */
export function stopSearches(subject: string): Basis {
  return {
    id: "stop-and-search",
    title: "counted from the stop and search files of data.police.uk",
    numerator: {...tallies(subject), source: "police-uk-stop-and-search"},
  };
}

export function countedFromRows(numerator: Count, denominator?: Count): Basis {
  const files = numerator.source === "police-uk-street" ? STREET_FILES : "the force's crime extract";
  return {id: "rows", title: `counted from the rows of ${files}`, numerator, ...optional(denominator)};
}

const STREET_FILES = "the street-level files of data.police.uk";

export function suppliedAs(subject: string): Basis {
  return {id: `supplied:${subject}`, title: "supplied by the force as a number", numerator: tallies(subject)};
}

export function suppliedShare(numerator: string, denominator: string): Basis {
  return {
    id: `supplied:${numerator}`,
    title: "supplied by the force as two numbers, the part and the whole",
    numerator: tallies(numerator),
    denominator: tallies(denominator),
  };
}

function optional(denominator: Count | undefined): {denominator?: Count} {
  return denominator === undefined ? {} : {denominator};
}

import type {Wanted} from "../../vocabulary/catalogue.ts";
import type {Table} from "../../vocabulary/coverage.ts";
import type {Month} from "../../vocabulary/period.ts";
import type {LevelKind} from "../../vocabulary/quantity.ts";
import type {Condition, During} from "../warehouse/query.ts";

/** What is counted, as data: readable by an analyst who cannot program. Ours are one a file; an office adds its own as YAML. */
export interface Measure {
  readonly id: string;
  /** Raised when what is counted changes. */
  readonly version: number;
  readonly title: string;
  readonly titleCy?: string;
  readonly aliases: readonly string[];
  /** Id of a priority: national, or of the office's own plan. */
  readonly priority: string;
  readonly level: LevelKind;
  /** What is counted, plural: "offences". */
  readonly unit: string;
  /** Of a rate: for how many people it is given; 1,000 when absent. */
  readonly per?: number;
  readonly places: number;
  readonly wanted: Wanted;
  readonly disclosure: "open" | "threshold";
  /** In order of preference. A figure names the one it used; two that disagree are a finding. */
  readonly bases: readonly Basis[];
  /** Counted over the twelve months to the end of the period asked for. */
  readonly rolling?: true;
  readonly namedSets: readonly NamedSet[];
  /** The first month of which it can be counted: nothing before is the same thing. */
  readonly since?: Break;
  /** Months in which what is counted changed: a figure or comparison across one is marked. */
  readonly breaks?: readonly Break[];
  /** What is counted, in a sentence or two, for a reader. */
  readonly definition: string;
  readonly caveats: readonly string[];
}

export interface Basis {
  readonly id: string;
  /** "counted from rows of the force's crime extract". */
  readonly title: string;
  readonly numerator: Count;
  readonly denominator?: Count;
  /** Numbers as they stood when they were published: a later count differs by revision, which is no disagreement. */
  readonly asPublished?: true;
}

/** The counts a basis makes: its numerator, and its denominator where it has one. */
export function countsOf({numerator, denominator}: Basis): readonly Count[] {
  return denominator === undefined ? [numerator] : [numerator, denominator];
}

/** One integer: rows counted, or the values of tallies added up (`ends` for a stock: the one that stands at the end). */
export interface Count {
  readonly from: Table;
  /** The source whose holdings must cover the period; for tallies, any. */
  readonly source?: string;
  /** The subject of a tally. */
  readonly subject?: string;
  /** mid-year: the one number of the year's June, such as its population. */
  readonly clock: During["clock"] | "mid-year";
  readonly where: readonly Condition[];
  readonly of: "rows" | "value";
  /** Columns whose every value is added up: a table by offence, asked for all of them. */
  readonly across?: readonly ("offence" | "outcome")[];
  /** Bodies without ground that are counted for the nation instead of its forces: those that fraud is reported to. */
  readonly bodies?: readonly string[];
}

/** A list somebody chose: which offences, which outcomes; whose choice, and of what date. */
export interface NamedSet {
  readonly name: string;
  readonly setBy: string;
  readonly dated: string;
  readonly source: string;
  readonly members: readonly string[];
}

/** The first month of another definition, and what changed. */
export interface Break {
  readonly month: Month;
  readonly why: string;
}

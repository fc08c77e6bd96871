import type {Coverage} from "../../vocabulary/coverage.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import type {Month} from "../../vocabulary/period.ts";

/**
 * What a police file looks like. `rows` sources are data that an engine compiles to SQL and reads in bulk;
 * `tallies` sources are small files that are read here, cell by cell.
 */
export type Source = RowSource | TallySource;

interface Described {
  /** `crime-extract`, `police-uk-street`, `police-uk-outcomes`, `police-uk-stop-and-search`, `monthly-workbook`, `tidy-tallies`. */
  readonly id: string;
  readonly title: string;
  /** Raised when the same file would be read differently; part of a version's id, as is `mapping`. */
  readonly readerVersion: number;
  /** SHA-256 of the mapping it was made from, empty for a published format. */
  readonly mapping: string;
}

/** A row a crime (or victim, suspect, outcome: the grain says). Filled in by figures/sources' own files. */
export interface RowSource extends Described {
  readonly kind: "rows";
  readonly supplier: string;
  readonly force: string;
  readonly encoding: "utf-8" | "windows-1252";
  readonly dateFormat: string;
  readonly grain: Grain;
  readonly columns: readonly RowColumn[];
  /** Headers that are known and not read. */
  readonly ignore: readonly string[];
  /** The published order of all columns, for a file of a published format that comes without its header row. */
  readonly order?: readonly string[];
  /** Months the file declares that it holds. */
  readonly covers: readonly Month[];
  /** Covered months that are said to hold no row; any other month without rows is a finding, and not covered. */
  readonly emptyMonths?: readonly Month[];
  /** Offence codes known to exist: another of a code's shape is taken all the same, one of no such shape is not. */
  readonly offences?: readonly string[];
  /** Last outcomes known by name: a row with another is taken all the same, and the receipt says so. */
  readonly lastOutcomes?: readonly string[];
  /** To UTF-8 from the declared encoding; absent when that is UTF-8. */
  readonly toUtf8?: (bytes: Uint8Array) => Uint8Array;
  /** A published format's own rules: blank ids, a file without header, rows that are not crimes. */
  readonly street: boolean;
}

export type Grain = "crime" | "victim" | "suspect" | "outcome";

/** A header of the file, the field it fills, and the values it takes ("Y" is yes). Values are matched exactly. */
export interface RowColumn {
  readonly header: string;
  readonly field: RowField;
  readonly values?: Readonly<Record<string, string>>;
}

export type RowField =
  | "key"
  | "recorded"
  | "force"
  | "csp"
  | "offence"
  | "victim_age"
  | "domestic_abuse"
  | "blade"
  | "last_outcome"
  | "outcome"
  | "outcome_recorded";

/** A small file of supplied numbers. `read` gives every tally it holds and a finding for every cell it does not take. */
export interface TallySource extends Described {
  readonly kind: "tallies";
  readonly supplier: string;
  /** Of a file that is published for one month of one force: two of them in a load are a finding. */
  readonly month?: Month;
  read(file: string, bytes: Uint8Array): Promise<TallyReading>;
}

/** One supplied number. `value` × 10^−scale is what was printed. `until` is the first month out. */
export interface Tally {
  readonly subject: string;
  readonly force: string;
  readonly area: string;
  readonly offence: string;
  /** Home Office outcome type, for a count of outcomes. */
  readonly outcome?: number;
  readonly from: Month;
  readonly until: Month;
  readonly value: number;
  readonly scale: number;
  readonly evidence: string;
  readonly line: number;
}

export interface TallyReading {
  readonly tallies: readonly Tally[];
  readonly findings: readonly Finding[];
  readonly holdings: Coverage;
  /** Lines (CSV) or cells (workbook) read in all, taken, rejected and set apart; they must add up. */
  readonly read: {
    readonly total: number;
    readonly header: number;
    readonly taken: number;
    readonly rejected: number;
    readonly apart: number;
    readonly blank: number;
    /** Lines of a CSV that are line ends inside values. */
    readonly insideValues?: number;
  };
  readonly apart: readonly {readonly what: string; readonly rows: number}[];
  readonly oddities: readonly string[];
  /** Of a table that is published anew with every quarter: its last month. An older one never takes the place of a newer. */
  readonly vintage?: Month;
}

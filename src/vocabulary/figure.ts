import {type Month, type Period, printPeriod} from "./period.ts";
import type {Level, Missing, Note, Precision} from "./quantity.ts";
import type {Interval} from "./verdict.ts";

/** What the text asks of the data: one measure, one area (by code), one period. */
export interface FigureRequest {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
}

/** `measure@area@period`, the period in its canonical writing. Requests with the same id are the same request. */
export type FigureId = string;

export function figureId(request: FigureRequest): FigureId {
  return `${request.measure}@${request.area}@${printPeriod(request.period)}`;
}

/** A measure for an area and a period: its value, or why there is none, and everything needed to count it again. */
export interface Figure {
  readonly id: FigureId;
  readonly measure: string;
  readonly title: string;
  readonly area: string;
  readonly period: Period;
  /** The months that were counted: `period`, but for a rolling measure the twelve months to its end. */
  readonly counted: Period;
  readonly value: Level | Missing;
  readonly notes: readonly Note[];
  readonly precision: Precision;
  /** It does not happen in the period but stands at its end, such as officers trained. */
  readonly stands?: true;
  /** How far chance alone could move the value; absent before anybody has judged, and of a value that is missing. */
  readonly interval?: Interval;
  /** Month by month, for counts and their shares; empty where the source holds no months, or where disclosure took it out. */
  readonly series: readonly SeriesPoint[];
  readonly provenance: Provenance;
}

/** The two integers of one month; `denominator` only for shares, ratios, rates and means. Null: not covered, or suppressed. */
export interface SeriesPoint {
  readonly month: Month;
  readonly numerator: number | null;
  readonly denominator?: number | null;
}

/** Enough to recompute the figure, and to know that it is the same data. Its *when* is the warehouse version's, never the clock's. */
export interface Provenance {
  /** Which of the measure's bases was used, by id, and its words ("counted from rows of the force's crime extract"). */
  readonly basis: string;
  readonly basisTitle: string;
  readonly measureFingerprint: string;
  readonly version: string;
  readonly asAt: string;
  readonly engine: string;
  readonly counts: readonly CountProvenance[];
  readonly files: readonly SourceFingerprint[];
}

/** One of the integers of a figure: what was asked, and of how many rows. */
export interface CountProvenance {
  readonly role: "numerator" | "denominator";
  readonly value: number;
  readonly rows: number;
  /** The SQL that the engine answered; runs from the workspace's folder as it stands. */
  readonly sql: string;
  /** SHA-256 over the ordered keys of the rows counted, or over their values where rows have no keys. */
  readonly digest: string;
}

/** A file as it was supplied. `evidence` is what a supplied number rests on (a report's name and date). */
export interface SourceFingerprint {
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly supplier: string;
  readonly evidence?: string;
}

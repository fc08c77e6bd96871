import type {LinkedAudit} from "../../statistics/disclosure/linked-audit.ts";
import type {Area} from "../../vocabulary/area.ts";
import type {Catalogue} from "../../vocabulary/catalogue.ts";
import type {CountedBook, FigureBook} from "../../vocabulary/figure-book.ts";

/** What may leave the workspace: thresholds, how the counts hang together, and what has left it already. */
export interface Disclosure {
  readonly catalogue: Catalogue;
  /** A count of a `threshold` measure from 1 up to, not including, this is never shown. */
  readonly threshold: number;
  /** Counts of a `threshold` measure that are shown are rounded to multiples of this. */
  readonly roundTo?: number;
  readonly links: Links;
  /** Sums of areas that the catalogue does not know, such as a list of similar forces. */
  readonly groups?: readonly Pick<Area, "code" | "members">[];
  /** What was published before, newest first: nobody forgets it. */
  readonly earlier?: readonly EarlierBook[];
  /** Gives the solver, which is asked for only where something is hidden; a new one where not said. */
  readonly solver?: () => Promise<LinkedAudit>;
}

/** A book as it was counted, or as it was judged and evaluated. */
export type Published = CountedBook & Partial<Pick<FigureBook, "evaluations">>;

export interface EarlierBook {
  /** "releases/1". */
  readonly name: string;
  readonly book: Published;
}

/** Which integers count the same, or some of the same. Read from the definitions of measures, which this room does not know. */
export interface Links {
  /** By `measure basis role`. */
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly parts: readonly {readonly part: string; readonly whole: string}[];
}

export interface Subject {
  readonly name: string;
  /** Months of a period add up to it. */
  readonly overMonths: boolean;
  /** Forces add up to a nation. */
  readonly overAreas: boolean;
}

/** Ids of the measures whose small counts are hidden. */
export function guardedMeasures({measures}: Catalogue): ReadonlySet<string> {
  return new Set(measures.filter(({disclosure}) => disclosure === "threshold").map(({id}) => id));
}

/** A count that could tell who it was. */
export function isSmall(count: number | null | undefined, threshold: number): boolean {
  return typeof count === "number" && count > 0 && count < threshold;
}

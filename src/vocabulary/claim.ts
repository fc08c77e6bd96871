import type {ChangeKind, Direction} from "./change.ts";
import type {Place} from "./finding.ts";
import type {Month, Period} from "./period.ts";
import type {Precision} from "./quantity.ts";
import type {Ratio} from "./ratio.ts";

/**
 * What a sentence asserts. Every part but `kind`, `words` and `at` may be missing, and missing is the usual finding.
 * The kinds grow with what we learn to read: targets, durations and the rest come with the audit of others.
 */
export type Claim =
  | LevelClaim
  | ChangeClaim
  | ShareClaim
  | StabilityClaim
  | SignificanceClaim
  | SimilarityClaim
  | ExtremeClaim
  | TrendClaim;

interface Asserted {
  /** The words that assert it, as written. */
  readonly words: string;
  readonly at: Place;
  /** Of the catalogue when bound to a figure, else as worded. */
  readonly measure?: string;
  readonly area?: string;
  readonly period?: Period;
}

/** "34 homicides". */
export interface LevelClaim extends Asserted {
  readonly kind: "level";
  readonly value: Printed;
}

/** "fell by 13.73%, from 7,675 to 6,621", or the word alone: "fell". */
export interface ChangeClaim extends Asserted {
  readonly kind: "change";
  readonly direction?: Direction;
  readonly size?: Printed & {readonly kind: ChangeKind};
  readonly before?: Printed;
  readonly after?: Printed;
  readonly base?: Period;
}

/** "a third", "two in five", "12.96%". */
export interface ShareClaim extends Asserted {
  readonly kind: "share";
  readonly share: Printed;
  /** The fraction said in words, p/q, when it was. */
  readonly fraction?: Ratio;
}

/** "consistent with the year before", "remained stable". */
export interface StabilityClaim extends Asserted {
  readonly kind: "stability";
  readonly base?: Period;
}

/** Words that lean on how a change came out, with its two values where the sentence has them. */
interface OfChange extends Asserted {
  readonly direction?: Direction;
  readonly before?: Printed;
  readonly after?: Printed;
  readonly base?: Period;
}

/** "a significant fall", "fell sharply". */
export interface SignificanceClaim extends OfChange {
  readonly kind: "significance";
  /** "no significant change": the contrary is asserted. */
  readonly denied?: true;
}

/** "a similar decline". */
export interface SimilarityClaim extends OfChange {
  readonly kind: "similarity";
  /** What it is said to be like, over the same time: the measure that was spoken of before. */
  readonly like?: {readonly measure: string; readonly area?: string};
}

/** "a record low", "the highest since 2019". */
export interface ExtremeClaim extends Asserted {
  readonly kind: "extreme";
  readonly extreme: "lowest" | "highest";
  /** The first month of the past that it is to be beyond. Absent: all of the past. */
  readonly since?: Month;
}

/** "A downward trend", "has fallen every quarter". */
export interface TrendClaim extends Asserted {
  readonly kind: "trend";
  readonly direction: Direction;
}

/** A number as printed: its exact value, and how exact the print is. */
export interface Printed {
  readonly value: Ratio;
  readonly precision: Precision;
}

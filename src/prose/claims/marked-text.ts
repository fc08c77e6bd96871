import type {Wanted} from "../../vocabulary/catalogue.ts";
import type {ChangeKind} from "../../vocabulary/change.ts";
import type {Printed} from "../../vocabulary/claim.ts";
import type {Place} from "../../vocabulary/finding.ts";
import type {Period} from "../../vocabulary/period.ts";

/** A passage of plain text in which some numbers are known for what they are. Without marks it is anybody's text. */
export interface MarkedText {
  readonly text: string;
  /** In order, not overlapping. */
  readonly marks: readonly Mark[];
  /** Where measures are named in words, outside the marks; in order, not overlapping. */
  readonly names?: readonly NamedMeasure[];
  placeAt(offset: number): Place;
}

/** `text.slice(start, end)` shows a value that is known. */
export type Mark = LevelMark | ChangeMark | OtherMark;

interface Marked {
  readonly start: number;
  readonly end: number;
}

export interface LevelMark extends Marked {
  readonly kind: "level" | "share";
  readonly measure?: string;
  readonly area?: string;
  readonly period?: Period;
  readonly value: Printed;
}

export interface ChangeMark extends Marked {
  readonly kind: "change";
  readonly measure?: string;
  readonly area?: string;
  readonly base?: Period;
  readonly period?: Period;
  /** The text says the direction itself: "down 13.73%". */
  readonly saysDirection?: boolean;
  readonly size: Printed & {readonly kind: ChangeKind};
}

/** A period, a name, a quotation: something in place that no direction word can be about. */
export interface OtherMark extends Marked {
  readonly kind: "period" | "other";
}

/** `text.slice(start, end)` names a measure. What is said of it is of these times, unless the sentence says others. */
export interface NamedMeasure extends Marked {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly base: Period;
}

/** What the reader of claims must be told of measures and periods; both may be unknown. */
export interface ExtractContext {
  wantedOf(measure: string): Wanted | undefined;
  /** What a figure of a period is compared with when the words do not say: "fell to 34". */
  comparatorOf(period: Period): Period | undefined;
}

import type {Ratio} from "./ratio.ts";

/* A quantity is a value of a measure (Level), the movement between two of them (Change, in change.ts), or why there is none (Missing). */

/**
 * count: whole things. share: a part of a whole, at most 1. ratio: may pass 1. rate: `of` per `per` (1,000 people).
 * mean: of a score or scale. money: pence. duration: seconds. score: points on a named scale.
 */
export type Level =
  | {readonly kind: "count"; readonly value: number}
  | {readonly kind: "share"; readonly of: Ratio}
  | {readonly kind: "ratio"; readonly of: Ratio}
  | {readonly kind: "rate"; readonly of: Ratio; readonly per: number}
  | {readonly kind: "mean"; readonly of: Ratio}
  | {readonly kind: "money"; readonly pence: number}
  | {readonly kind: "duration"; readonly seconds: Ratio}
  | {readonly kind: "score"; readonly of: Ratio};

export type LevelKind = Level["kind"];

export type MissingReason =
  | "suppressed"
  | "not-available"
  | "not-applicable"
  | "incomplete-period"
  | "not-yet-published"
  | "zero-denominator";

export interface Missing {
  readonly kind: "missing";
  readonly reason: MissingReason;
  /** What is missing, for a reader: "11 of 12 months are held; 2023-05 is not". */
  readonly detail?: string;
}

export type Note = "provisional" | "revised" | "break-in-series" | "derived-from-rounded";

/** How exact a value was when it was supplied or printed. `rounded`: to the nearest 10^-places (places may be negative), or, where `base` stands, its counts to the nearest multiple of that. */
export type Precision =
  | {readonly kind: "exact"}
  | {readonly kind: "rounded"; readonly places: number; readonly base?: number}
  | {readonly kind: "at-least"}
  | {readonly kind: "at-most"}
  | {readonly kind: "about"};

/** A level as one exact ratio in its own unit (counts, pounds are pence over 100, seconds), for comparing and dividing. */
export function asRatio(level: Level): Ratio {
  switch (level.kind) {
    case "count":
      return {numerator: level.value, denominator: 1};
    case "money":
      return {numerator: level.pence, denominator: 100};
    case "duration":
      return level.seconds;
    default:
      return level.of;
  }
}

/** A count as receipts and findings print it: `17,792`. */
export function printCount(value: number): string {
  return value.toLocaleString("en-GB");
}

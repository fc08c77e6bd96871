import type {Days} from "./period.ts";

export type InitiativeKind = "operation" | "partnership" | "intervention" | "unit" | "campaign" | "funding" | "estate";

/** Something that was done about a priority, as the register holds it. What a source does not say is left out, never guessed. */
export interface Initiative {
  readonly id: string;
  readonly name: string;
  /** In Welsh. */
  readonly nameCy?: string;
  readonly kind: InitiativeKind;
  readonly what: string;
  readonly led: string;
  readonly partners: readonly string[];
  /** Area codes or names of the office's own districts. */
  readonly areas: readonly string[];
  readonly priorities: readonly string[];
  readonly days?: Days;
  readonly iterations: readonly Iteration[];
  /** What it delivered, a line each, in the author's words and tags; empty: no counts supplied. */
  readonly delivered: readonly string[];
  /** What is known of the difference it made, and from where; absent: not evaluated. */
  readonly evidence?: string;
  /** The file it was read from. */
  readonly file: string;
  /** The lines of the file, from 1, where its texts begin: for findings, and of no release. */
  readonly lines?: {readonly what: number; readonly delivered: readonly number[]; readonly evidence?: number};
}

/** One run of something that comes back, such as the latest week of action. */
export interface Iteration {
  readonly days: Days;
  readonly focus: string;
}

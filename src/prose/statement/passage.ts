import type {Place} from "../../vocabulary/finding.ts";

/** A heading, paragraph, list item or table cell as the reader sees it, with a way back to the source. What claims and checks read. */
export interface Passage {
  /** Plain text, tags replaced by what they show; one line. */
  readonly text: string;
  /** Where each tag's shown text lies in `text`, in order, never overlapping. */
  readonly spans: readonly TagSpan[];
  /** The innermost section it stands in; absent outside priorities and duties. */
  readonly section?: {readonly kind: "priority" | "duty"; readonly id: string};
  readonly kind: "heading" | "paragraph" | "list-item" | "cell";
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  /** Line and column in the source of the character at `offset` of `text`; inside a tag's span, the tag's own place. */
  placeAt(offset: number): Place;
}

/** `text.slice(start, end)` is what tag `n` shows. */
export interface TagSpan {
  readonly start: number;
  readonly end: number;
  /** Index in `Statement.tags` and `Bound.bindings`. */
  readonly n: number;
}

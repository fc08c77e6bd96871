import type {Catalogue} from "../../vocabulary/catalogue.ts";
import type {Change} from "../../vocabulary/change.ts";
import type {Figure, FigureId} from "../../vocabulary/figure.ts";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import type {Initiative} from "../../vocabulary/initiative.ts";
import type {Reading, Verdict} from "../../vocabulary/verdict.ts";
import type {Statement} from "./statement.ts";

/** A statement with its figures in place. Every tag has a binding; one that could not be bound says why and shows a gap, never a blank. */
export interface Bound {
  readonly statement: Statement;
  readonly book: FigureBook;
  readonly catalogue: Catalogue;
  readonly initiatives: readonly Initiative[];
  readonly body: Body;
  /** `bindings[n]` belongs to `statement.tags[n]`. */
  readonly bindings: readonly Binding[];
}

/** The office: who speaks, and where to write to. */
export interface Body {
  readonly name: string;
  readonly area: string;
  readonly areaName: string;
  readonly force: string;
  readonly contact: {
    readonly name?: string;
    readonly telephone?: string;
    readonly email?: string;
    readonly website?: string;
  };
  /** True for example data: every page says so. */
  readonly synthetic: boolean;
}

export interface Binding {
  readonly n: number;
  /** What the reader sees in the sentence. */
  readonly shown: string;
  /** The figures it rests on, in the order they are used (before, then after; the numerator's own first). */
  readonly figures: readonly FigureId[];
  readonly change?: Change;
  /** What a verdict tag says in words. */
  readonly verdict?: Verdict;
  /** What a trend tag says in words. */
  readonly reading?: Reading;
  /** Why there is no value; `shown` is then the words of the gap. */
  readonly gap?: Gap;
}

export type Gap =
  | {readonly kind: "unresolved"; readonly what: "measure" | "area" | "initiative"; readonly id: string}
  | {readonly kind: "missing"; readonly figure: Figure}
  | {readonly kind: "impossible"; readonly why: string};

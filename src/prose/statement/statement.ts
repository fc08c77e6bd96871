import type {Language} from "../../language/language.ts";
import type {Finding, Place} from "../../vocabulary/finding.ts";
import type {Period} from "../../vocabulary/period.ts";

/** The author's text, read and placed. What could not be read is in `problems`; the rest stands. Knows nothing of figures' values. */
export interface Statement {
  readonly file: string;
  readonly text: string;
  readonly front: FrontMatter;
  readonly blocks: readonly Block[];
  /** Every tag in the order of the text; `Inline` and `Block` refer to them by `n`. */
  readonly tags: readonly Tag[];
  readonly problems: readonly Finding[];
}

export interface FrontMatter {
  readonly title: string;
  /** The quarter it is published for, and what its figures cover unless a tag says otherwise. */
  readonly edition: Period;
  /** As the author wrote it: "2024-25 Q2". */
  readonly editionWords: string;
  readonly period: Period;
  readonly comparator: Period;
  /** Area code. */
  readonly area: string;
  readonly framework: string;
  readonly language: Language;
  /** *should* findings the author accepts, each with why. */
  readonly accepted: readonly Accepted[];
}

export interface Accepted {
  readonly code: string;
  /** A word of the sentence or the subject it is accepted for; absent: everywhere. */
  readonly about?: string;
  readonly reason: string;
}

export type Block =
  | {readonly kind: "heading"; readonly level: number; readonly children: readonly Inline[]; readonly at: Place}
  | {readonly kind: "paragraph"; readonly children: readonly Inline[]; readonly at: Place}
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
      readonly at: Place;
    }
  | {readonly kind: "quote"; readonly blocks: readonly Block[]; readonly at: Place}
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      readonly at: Place;
    }
  /** `{% priority "homicide" %} … {% /priority %}`: the section that answers one priority. */
  | {readonly kind: "priority"; readonly id: string; readonly blocks: readonly Block[]; readonly at: Place}
  /** `{% duty "inspection" %} … {% /duty %}`: contribution, applicability, inspection or complaints. */
  | {readonly kind: "duty"; readonly id: string; readonly blocks: readonly Block[]; readonly at: Place}
  /** `{% not-applicable "fraud-cyber" reason="…" /%}`. */
  | {readonly kind: "not-applicable"; readonly id: string; readonly reason: string; readonly at: Place};

export type Inline =
  | {readonly kind: "text"; readonly text: string; readonly at: Place}
  | {readonly kind: "strong" | "emphasis"; readonly children: readonly Inline[]}
  | {readonly kind: "link"; readonly href: string; readonly children: readonly Inline[]}
  | {readonly kind: "tag"; readonly n: number};

interface Placed {
  /** Its index in `Statement.tags`. */
  readonly n: number;
  readonly at: Place;
  /** As typed, braces and all. */
  readonly source: string;
}

export type Tag =
  | FigureTag
  | ChangeTag
  | ShareTag
  | VerdictTag
  | TrendTag
  | PeriodTag
  | InitiativeTag
  | EvaluationTag
  | QuotedTag
  | ContactTag
  | AsTypedTag
  | NoComparisonTag
  | PromptTag;

/** `{% figure "serious-youth-violence" in="2023" /%}`. `over` shows "over £100,000" and holds while the value is above it; `interval` shows "34 (23.5 to 47.5)". */
export interface FigureTag extends Placed {
  readonly kind: "figure";
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly places?: number;
  readonly over?: number;
  readonly interval?: true;
}

/** `{% change "serious-youth-violence" as="percent" places=2 /%}`, from the comparator to the period. Shows the size; `words` shows direction and size ("down 13.73%"). `as` absent: points between shares or ratios, else percent, but from a small count the difference. */
export interface ChangeTag extends Placed {
  readonly kind: "change";
  readonly measure: string;
  readonly area: string;
  readonly from: Period;
  readonly period: Period;
  readonly as?: "percent" | "points" | "absolute" | "words";
  readonly places?: number;
}

/** `{% share "homicides-domestic-abuse-share" as="a third" /%}`: a share as a number (`as` absent; with `interval` "12.96% (12.2% to 13.8%)"), in words we choose (`as="words"`), or in the author's words, which must hold. */
export interface ShareTag extends Placed {
  readonly kind: "share";
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly as?: string;
  readonly places?: number;
  readonly interval?: true;
}

/** `{% verdict "serious-youth-violence" /%}`: a sentence without its full stop, whether chance would explain the change from the comparator to the period. */
export interface VerdictTag extends Placed {
  readonly kind: "verdict";
  readonly measure: string;
  readonly area: string;
  readonly from: Period;
  readonly period: Period;
}

/** `{% trend "serious-youth-violence" /%}`: a sentence without its full stop, what the months or quarters up to now say of their end. */
export interface TrendTag extends Placed {
  readonly kind: "trend";
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
}

/** `{% period /%}`, `{% period of="comparator" /%}`, `{% period in="2019" /%}`. */
export interface PeriodTag extends Placed {
  readonly kind: "period";
  readonly period: Period;
}

/** `{% initiative "operation-advance" /%}`: its name, leading to its entry of the register. */
export interface InitiativeTag extends Placed {
  readonly kind: "initiative";
  readonly id: string;
}

/** `{% evaluation "operation-advance" /%}`: sentences without the last full stop, what looking for the difference it made found, or why nobody can. */
export interface EvaluationTag extends Placed {
  readonly kind: "evaluation";
  readonly id: string;
}

/** `{% quoted "£6.5 million" source="…" date="2024-04-02" measure="…" /%}`: a number we did not count, shown as such. */
export interface QuotedTag extends Placed {
  readonly kind: "quoted";
  readonly words: string;
  readonly from?: string;
  readonly date?: string;
  readonly measure?: string;
  readonly period?: Period;
}

export interface ContactTag extends Placed {
  readonly kind: "contact";
}

/** `{% as-typed "Form 7" reason="a form's name" /%}`: the way out of *bare number in prose*. */
export interface AsTypedTag extends Placed {
  readonly kind: "as-typed";
  readonly words: string;
  readonly reason?: string;
}

/** `{% no-comparison "homicides" reason="…" /%}`: shows the reason, and answers *figure without comparison*. */
export interface NoComparisonTag extends Placed {
  readonly kind: "no-comparison";
  readonly measure: string;
  readonly reason: string;
}

/** `{% prompt "What has been done about this?" /%}`: what the author must write here. Blocks a sign-off until it is gone. */
export interface PromptTag extends Placed {
  readonly kind: "prompt";
  readonly words: string;
}

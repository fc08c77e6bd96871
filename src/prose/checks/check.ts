import type {Framework} from "../../official/framework.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import type {Bound} from "../statement/bound.ts";
import type {Statement} from "../statement/statement.ts";

/** A rule. Yields nothing when content. Never throws for what an author wrote. */
export interface Check {
  readonly code: string;
  /** One sentence: what must hold, and why. The manual is made of these. */
  readonly rule: string;
  /** page: asked of the statement as a whole. sentence (when absent): of any line that is published, those of the register too. */
  readonly of?: "page" | "sentence";
  run(bound: Bound, context: CheckContext): Iterable<Finding>;
}

export interface CheckContext {
  readonly framework: Framework;
  /** Reading age above which a section is a finding (years). */
  readonly readingAge: number;
  /** Acronyms that every reader knows. */
  readonly knownAcronyms: readonly string[];
  /** A count of a `threshold` measure under this is never shown. */
  readonly threshold: number;
  /** Of a text in Welsh: the English one that it translates. Of an English one, where the body publishes in Welsh too: the file that is lacking. */
  readonly translation?:
    | {readonly kind: "of"; readonly original: Statement}
    | {readonly kind: "lacking"; readonly file: string};
}

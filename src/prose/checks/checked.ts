import type {Finding} from "../../vocabulary/finding.ts";
import type {Bound} from "../statement/bound.ts";

declare const passed: unique symbol;

/** A bound statement on which no finding stands open. Only `runChecks` makes one, so nothing unchecked can be signed. */
export interface Checked {
  readonly [passed]: true;
  readonly bound: Bound;
  /** *should* findings that stand, each with the author's reason. */
  readonly accepted: readonly AcceptedFinding[];
}

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

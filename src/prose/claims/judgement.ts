import type {Printed} from "../../vocabulary/claim.ts";
import type {LevelKind} from "../../vocabulary/quantity.ts";

/** What judging a claim answers. `why` is a sentence with the numbers that show it. */
export type Judgement =
  | {readonly kind: "holds"}
  | {readonly kind: "wrong" | "misleading"; readonly fault: Fault; readonly why: string}
  | {readonly kind: "cannot-be-checked"; readonly why: string};

/**
 * direction: the word goes the other way. form: "fell by −3%". size: the change does not follow from its two values.
 * level: another value. fraction, stability: the word does not hold. points: percent said of points, or the reverse.
 * chance: the words lean on a difference that chance alone would explain.
 */
export type Fault = "direction" | "form" | "size" | "level" | "fraction" | "stability" | "points" | "chance";

/** What is known beside the words. What is absent, the claim's own numbers must show. */
export interface Evidence {
  readonly before?: Printed;
  readonly after?: Printed;
  /** Of what kind `before`, `after` and the claim's own level are. */
  readonly level?: LevelKind;
}

export const HOLDS: Judgement = {kind: "holds"};

export function wrong(fault: Fault, why: string): Judgement {
  return {kind: "wrong", fault, why};
}

import {type Asked, ask, type Over} from "./ask.ts";
import type {Basis} from "./measure.ts";
import type {Fault} from "./tile.ts";

/** What one basis of a measure gives for a whole period; `fault` says why it cannot be used. */
export interface Answer {
  readonly basis: Basis;
  readonly numerator: Asked;
  readonly denominator?: Asked;
  readonly fault?: Fault;
}

export async function askBasis(basis: Basis, over: Over): Promise<Answer> {
  const numerator = await ask(basis.numerator, "numerator", over);
  const denominator = basis.denominator && (await ask(basis.denominator, "denominator", over));
  const fault = numerator.fault ?? denominator?.fault;
  return {basis, numerator, ...(denominator ? {denominator} : {}), ...(fault === undefined ? {} : {fault})};
}

/** The integers asked for: one, or two. */
export function partsOf({numerator, denominator}: Answer): readonly Asked[] {
  return denominator === undefined ? [numerator] : [numerator, denominator];
}

import type {Basis, Count} from "../measure.ts";
import type {Asked, Over} from "./asked.ts";
import {queryOf} from "./query-of.ts";
import {askRows} from "./rows.ts";
import {askTallies} from "./tallies.ts";
import type {Fault} from "./tile.ts";

/** What one basis of a measure gives for a whole period; `fault` says why it cannot be used. */
export interface Answer {
  readonly basis: Basis;
  readonly numerator: Asked;
  readonly denominator?: Asked;
  readonly fault?: Fault;
}

export async function askBasis(basis: Basis, over: Over): Promise<Answer> {
  const numerator = await ask(basis.numerator, over);
  const denominator = basis.denominator && (await ask(basis.denominator, over));
  const fault = numerator.fault ?? denominator?.fault;
  return {basis, numerator, ...(denominator ? {denominator} : {}), ...(fault === undefined ? {} : {fault})};
}

/** The integers asked for: one, or two. */
export function partsOf({numerator, denominator}: Answer): readonly Asked[] {
  return denominator === undefined ? [numerator] : [numerator, denominator];
}

/** Asks one count of the warehouse, for a whole period that it holds; the same count only once. */
function ask(count: Count, over: Over): Promise<Asked> {
  const {answered} = over.data;
  const question = JSON.stringify(queryOf(count, over.ground, []));
  const asked = answered.get(question) ?? (count.from === "tallies" ? askTallies(count, over) : askRows(count, over));
  answered.set(question, asked);
  return asked;
}

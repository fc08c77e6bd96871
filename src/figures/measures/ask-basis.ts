import {type Asked, ask, type Data} from "./ask.ts";
import type {Ground} from "./covered.ts";
import type {Basis, Count} from "./measure.ts";

/** What one basis of a measure gives for a whole period; `fault` says why it cannot be used. */
export interface Answer {
  readonly basis: Basis;
  readonly numerator: Asked;
  readonly denominator?: Asked;
  readonly fault?: string;
}

/** @param data the warehouse and the version to ask. */
export async function askBasis(basis: Basis, ground: Ground, {warehouse, version}: Data): Promise<Answer> {
  const of = {data: {warehouse, version}, ground};
  const numerator = await ask(basis.numerator, "numerator", of);
  const denominator = basis.denominator && (await ask(basis.denominator, "denominator", of));
  const fault = numerator.fault ?? denominator?.fault;
  return {basis, numerator, ...(denominator ? {denominator} : {}), ...(fault === undefined ? {} : {fault})};
}

/** The counts a basis makes: its numerator, and its denominator where it has one. */
export function countsOf({numerator, denominator}: Basis): readonly Count[] {
  return denominator === undefined ? [numerator] : [numerator, denominator];
}

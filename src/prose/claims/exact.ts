import type {Printed} from "../../vocabulary/claim.ts";
import type {Ratio} from "../../vocabulary/ratio.ts";

/** Exact fractions and ranges of them, so that a rounded number is judged by everything it may stand for. */

export interface Exact {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

/** Both ends in; an end that is absent is open. */
export interface Range {
  readonly least?: Exact;
  readonly most?: Exact;
}

export function exact({numerator, denominator}: Ratio): Exact {
  return {n: BigInt(numerator), d: BigInt(denominator)};
}

export function minus(a: Exact, b: Exact): Exact {
  return {n: a.n * b.d - b.n * a.d, d: a.d * b.d};
}

/** Undefined by zero. */
export function over(a: Exact, b: Exact): Exact | undefined {
  if (b.n === 0n) return undefined;
  return b.n > 0n ? {n: a.n * b.d, d: a.d * b.n} : {n: -a.n * b.d, d: -a.d * b.n};
}

export function compare(a: Exact, b: Exact): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function size(a: Exact): Exact {
  return a.n < 0n ? {n: -a.n, d: a.d} : a;
}

/** Everything that a printed number may stand for. "About" without places is within a twentieth. */
export function rangeOf({value, precision}: Printed): Range {
  const at = exact(value);
  switch (precision.kind) {
    case "exact":
      return {least: at, most: at};
    case "at-least":
      return {least: at};
    case "at-most":
      return {most: at};
    case "rounded":
      return around(at, halfUnit(precision.places));
    case "about":
      return around(at, {n: size(at).n, d: at.d * 20n});
  }
}

export function overlap(a: Range, b: Range): boolean {
  const apart = (low: Exact | undefined, high: Exact | undefined) =>
    low !== undefined && high !== undefined && compare(low, high) > 0;
  return !apart(a.least, b.most) && !apart(b.least, a.most);
}

/** Half of the last place: 0.5 × 10^−places. */
export function halfUnit(places: number): Exact {
  return places >= 0 ? {n: 1n, d: 2n * 10n ** BigInt(places)} : {n: 10n ** BigInt(-places), d: 2n};
}

function around(at: Exact, by: Exact): Range {
  return {least: minus(at, by), most: minus(at, {n: -by.n, d: by.d})};
}

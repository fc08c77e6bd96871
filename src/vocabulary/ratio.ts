/** Two safe integers. A decimal exists only at display, so rounding is exact. `denominator` is above zero. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export function ratio(numerator: number, denominator: number): Ratio {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0)
    throw new RangeError(`invalid ratio: ${numerator}/${denominator}`);
  return {numerator, denominator};
}

/** a/b − c/d, exactly, over the product of the denominators reduced by their common divisor. */
export function difference(a: Ratio, b: Ratio): Ratio {
  const over = BigInt(a.denominator) * BigInt(b.denominator);
  const top = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator);
  const common = greatestCommonDivisor(top < 0n ? -top : top, over);
  return ratio(Number(top / common), Number(over / common));
}

/** Negative, zero or positive as a is under, at or over b. Exact. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a || 1n : greatestCommonDivisor(b, a % b);
}

/** A share as it was printed, exact: `numerator` of `denominator`, from none to all. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * "94.9%", "94.9" or, in a column of fractions, "0.949"; undefined for anything else, less than none and more than all. A percent sign
 * says that it is a percentage whatever the column is.
 */
export function shareOf(text: string, fractions: boolean): Share | undefined {
  const [, whole, decimals = "", sign] = /^(\d{1,3})(?:\.(\d{1,17}))?\s*(%?)$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const numerator = BigInt(whole + decimals);
  const denominator = 10n ** BigInt(decimals.length) * (fractions && sign === "" ? 1n : 100n);
  return numerator > denominator ? undefined : {numerator, denominator};
}

/** How many of a whole a share is, to the nearest; a half goes up. */
export function countOfShare({numerator, denominator}: Share, whole: number): number {
  return Number((2n * numerator * BigInt(whole) + denominator) / (2n * denominator));
}

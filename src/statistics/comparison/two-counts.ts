/**
 * Whether chance alone would explain the difference of two counts over equal times, at 95%: taken as Poisson, their difference has
 * the variance of their sum, so (a − b)² ≤ 1.96² (a + b). Exact. Events that come in clusters vary more than this, so "no" is
 * never proof of a real change, while "yes" stands.
 * @throws RangeError for what is no count.
 */
export function chanceExplains(before: number, after: number): boolean {
  if (![before, after].every((count) => Number.isSafeInteger(count) && count >= 0))
    throw new RangeError(`invalid counts: ${before}, ${after}`);
  const difference = BigInt(after) - BigInt(before);
  const variance = BigInt(before) + BigInt(after);
  return CRITICAL.denominator * difference * difference <= CRITICAL.numerator * variance;
}

/** 1.96², the 95% point of chi-square with one degree of freedom. */
const CRITICAL = {numerator: 38_416n, denominator: 10_000n} as const;

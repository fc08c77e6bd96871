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
  return 10_000n * difference * difference <= 38_416n * (BigInt(before) + BigInt(after));
}

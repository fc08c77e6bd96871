/**
 * The value below which a share p (0 to 1) of values lies, between neighbours in proportion: Hyndman and Fan's type 7 (1996), as R.
 * @throws RangeError for no values.
 */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) throw new RangeError("no values have no quantile");
  const sorted = values.toSorted((a, b) => a - b);
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

/**
 * The band, from 1 to `bands`, of each value by rank, equal values together (Public Health England's phe_quantile); band 1 is of the
 * lowest values, or with `highestFirst` of the highest.
 * @returns nothing where there are fewer values than bands.
 */
export function bandsOf(
  values: readonly number[],
  bands: number,
  {highestFirst}: {readonly highestFirst: boolean},
): readonly number[] | undefined {
  if (values.length < bands) return undefined;
  const ordered = highestFirst ? values.map((value) => -value) : values;
  return ordered.map((value) => {
    const rank = 1 + ordered.filter((other) => other < value).length;
    const fromTop = Math.ceil((values.length + 1 - rank) / (values.length / bands));
    return Math.max(1, Math.floor(bands + 1 - fromTop));
  });
}

/**
 * Probabilities adjusted for being many, each to be read against the same level, in the order given.
 * Benjamini and Hochberg (1995): of those called real at 5%, about 5% are not; independent or positively dependent tests.
 */
export function benjaminiHochberg(p: readonly number[]): readonly number[] {
  const order = ascending(p).reverse();
  const adjusted = p.map(() => 1);
  let least = 1;
  for (const [place, index] of order.entries()) {
    least = Math.min(least, (p[index]! * p.length) / (p.length - place));
    adjusted[index] = least;
  }
  return adjusted;
}

/** Holm (1979): the chance of even one false call stays below the level, whatever the dependence. */
export function holm(p: readonly number[]): readonly number[] {
  const adjusted = p.map(() => 1);
  let most = 0;
  for (const [place, index] of ascending(p).entries()) {
    most = Math.max(most, Math.min(1, p[index]! * (p.length - place)));
    adjusted[index] = most;
  }
  return adjusted;
}

function ascending(p: readonly number[]): number[] {
  return p.map((_, index) => index).sort((a, b) => p[a]! - p[b]! || a - b);
}

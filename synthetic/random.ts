/** A small seeded generator (sfc32): the same numbers from the same seed on every machine. */
export interface Random {
  /** A fraction from 0 up to, not including, 1. */
  unit(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
}

export function seeded(seed: number): Random {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 16; i++) next();
  return {unit: () => next() / 4_294_967_296, below: (limit) => Math.floor((next() / 4_294_967_296) * limit)};
}

/** A Poisson count. In parts of at most 500: the product of that many fractions is still a number. */
export function poisson(mean: number, random: Random): number {
  if (mean > 500) return poisson(500, random) + poisson(mean - 500, random);
  let [count, product] = [0, random.unit()];
  for (const least = Math.exp(-mean); product > least; count++) product *= random.unit();
  return count;
}

/** A table to draw from: each entry as often as its weight. */
export function drawer<T>(weighted: readonly (readonly [T, number])[]): (random: Random) => T {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  const slots = 4096;
  const table: T[] = [];
  let reached = 0;
  for (const [value, weight] of weighted) {
    reached += weight;
    while (table.length < Math.round((reached / total) * slots)) table.push(value);
  }
  return (random) => table[random.below(slots)]!;
}

/** Shares a whole total out in proportion to weights: whole parts that add up to it exactly, largest remainders first. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total * weight) / all);
  const parts = exact.map(Math.floor);
  const short = total - parts.reduce((sum, part) => sum + part, 0);
  const neediest = exact.map((share, i) => ({i, rest: share - parts[i]!})).sort((x, y) => y.rest - x.rest || x.i - y.i);
  for (const {i} of neediest.slice(0, short)) parts[i]!++;
  return parts;
}

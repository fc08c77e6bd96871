/** How a loess curve is drawn through values at 1, 2, 3 …, as Cleveland's stl does it. */
export interface Loess {
  /** How many neighbours bear on a point; odd. */
  readonly window: number;
  /** A constant or a line about each point. */
  readonly degree: 0 | 1;
  /** Fitted at every so many points, straight between. */
  readonly jump: number;
  /** The weight of each value, for how well it was fitted before. */
  readonly weights?: readonly number[];
}

/** The smoothed value at every point. */
export function smooth(values: readonly number[], loess: Loess): readonly number[] {
  const n = values.length;
  if (n < 2) return values;
  const jump = Math.min(loess.jump, n - 1);
  const smoothed = new Array<number>(n).fill(0);
  const knots = Array.from({length: Math.floor((n - 1) / jump) + 1}, (_, k) => 1 + k * jump);
  for (const x of knots)
    smoothed[x - 1] = smoothAt(values, x, {loess, bounds: boundsOf(x, n, loess.window)}) ?? values[x - 1]!;
  const last = knots.at(-1)!;
  if (last !== n) {
    // The last point is fitted over the neighbours of the knot before it, as in the original.
    const bounds = boundsOf(last, n, loess.window);
    smoothed[n - 1] = smoothAt(values, n, {loess, bounds}) ?? values[n - 1]!;
    knots.push(n);
  }
  for (const [place, from] of knots.slice(0, -1).entries()) {
    const to = knots[place + 1]!;
    const slope = (smoothed[to - 1]! - smoothed[from - 1]!) / (to - from);
    for (let x = from + 1; x < to; x++) smoothed[x - 1] = smoothed[from - 1]! + slope * (x - from);
  }
  return smoothed;
}

type Bounds = readonly [left: number, right: number];

function boundsOf(x: number, n: number, window: number): Bounds {
  if (window >= n) return [1, n];
  const left = Math.min(Math.max(1, x - Math.floor((window + 1) / 2) + 1), n - window + 1);
  return [left, left + window - 1];
}

/** The curve at any x, which may lie beyond the values; nothing where no value bears on it. */
export function smoothAt(
  values: readonly number[],
  x: number,
  {loess, bounds}: {readonly loess: Loess; readonly bounds: Bounds},
): number | undefined {
  const [left, right] = bounds;
  const n = values.length;
  const spare = loess.window > n ? Math.floor((loess.window - n) / 2) : 0;
  const reach = Math.max(x - left, right - x) + spare;
  const places = Array.from({length: right - left + 1}, (_, k) => left + k);
  const raw = places.map((at) => tricube(Math.abs(at - x), reach) * (loess.weights?.[at - 1] ?? 1));
  const sum = add(raw);
  if (sum <= 0) return undefined;
  const weights = raw.map((weight) => weight / sum);
  const tilted = reach > 0 && loess.degree > 0 ? tilt(weights, places, {x, n}) : weights;
  return add(tilted.map((weight, k) => weight * values[places[k]! - 1]!));
}

/** Turns the weights of a constant into those of a line, unless the points are too close together for one. */
function tilt(
  weights: readonly number[],
  places: readonly number[],
  {x, n}: {x: number; n: number},
): readonly number[] {
  const centre = add(weights.map((weight, k) => weight * places[k]!));
  const spread = add(weights.map((weight, k) => weight * (places[k]! - centre) ** 2));
  if (Math.sqrt(spread) <= 0.001 * (n - 1)) return weights;
  return weights.map((weight, k) => weight * (((x - centre) / spread) * (places[k]! - centre) + 1));
}

function tricube(distance: number, reach: number): number {
  if (distance > 0.999 * reach) return 0;
  return distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

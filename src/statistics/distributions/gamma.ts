import {normalQuantile} from "./normal.ts";

/**
 * The incomplete gamma function and its inverse, for shapes from hundredths to millions: by series below the shape and by continued
 * fraction above it, scaled by the Poisson probability in Loader's saddle-point form (2000), which loses no digits at large shapes.
 */

/** The lower tail of the gamma distribution of a shape and scale 1. */
export function gammaLower(x: number, shape: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < shape + 1 ? series(x, shape) : 1 - continuedFraction(x, shape);
}

/** The upper tail of the gamma distribution of a shape and scale 1. */
export function gammaUpper(x: number, shape: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < shape + 1 ? 1 - series(x, shape) : continuedFraction(x, shape);
}

/** The gamma distribution of a shape and scale 1 at probability p, by Newton's steps kept inside a bracket. */
export function gammaQuantile(p: number, shape: number): number {
  if (p <= 0 || shape === 0) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let x = start(p, shape);
  for (let step = 0; step < 200; step++) {
    const over = gammaLower(x, shape) - p;
    if (over > 0) high = x;
    else low = x;
    const next = x - (over * x) / (shape * poissonDensity(shape, x));
    const inside = next > low && next < high;
    const moved = inside ? next : middle(low, high);
    if (Math.abs(moved - x) <= 4 * Number.EPSILON * x) return moved;
    x = moved;
  }
  return x;
}

/** x^k e^−x / Γ(k+1): the Poisson probability of k events when x are expected; k need not be whole. */
export function poissonDensity(k: number, x: number): number {
  if (k === 0) return Math.exp(-x);
  return Math.exp(-stirlingError(k) - deviance(k, x)) / Math.sqrt(2 * Math.PI * k);
}

function series(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return poissonDensity(shape, x) * sum;
}

/** Lentz's evaluation. */
function continuedFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return poissonDensity(shape, x) * shape * value;
}

/** ln Γ(k+1) less Stirling's formula: carried up to 16 by its recurrence, then its series. */
function stirlingError(k: number): number {
  let carried = 0;
  let n = k;
  for (; n < 16; n++) carried += (n + 0.5) * Math.log1p(1 / n) - 1;
  const square = n * n;
  return carried + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n;
}

/** k ln(k/x) + x − k, without cancellation where k is near x. */
function deviance(k: number, x: number): number {
  if (Math.abs(k - x) >= 0.1 * (k + x)) return k * Math.log(k / x) + x - k;
  const v = (k - x) / (k + x);
  let sum = (k - x) * v;
  let power = 2 * k * v;
  for (let n = 1; n < 100; n++) {
    power *= v * v;
    const next = sum + power / (2 * n + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** Wilson and Hilferty's cube, or the first term of the series where that has no answer. */
function start(p: number, shape: number): number {
  const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  const guess = shape * cube ** 3;
  if (cube > 0.1) return guess;
  const lnGamma = stirlingError(shape) + (shape + 0.5) * Math.log(shape) - shape + 0.5 * Math.log(2 * Math.PI);
  return Math.max(Number.MIN_VALUE, Math.exp((Math.log(p) + lnGamma) / shape));
}

function middle(low: number, high: number): number {
  return high === Number.POSITIVE_INFINITY ? 2 * low + 1 : (low + high) / 2;
}

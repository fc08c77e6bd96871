import {total} from "../intervals/mean.ts";
import {dot, invert} from "../regression/least-squares.ts";

export interface SyntheticControl {
  /** Of each donor: none below 0, together 1. */
  readonly weights: readonly number[];
  /** The sum of squared differences before the start. */
  readonly error: number;
  /** The weighted donors, for every period. */
  readonly synthetic: readonly number[];
  /** Treated less synthetic, on average after the start. */
  readonly gap: number;
}

/**
 * A synthetic control (Abadie, Diamond and Hainmueller 2010) from outcomes alone: the mix of donors that lies nearest to the treated series
 * before the start, by least squares over non-negative weights that sum to 1.
 * @param donors a series each, as long as the treated one.
 * @param from the index of the first period after the start.
 */
export function syntheticControl(
  treated: readonly number[],
  donors: readonly (readonly number[])[],
  from: number,
): SyntheticControl {
  const before = donors.map((donor) => donor.slice(0, from));
  const weights = mix(before, treated.slice(0, from));
  const synthetic = treated.map((_, t) => total(donors.map((donor, d) => weights[d]! * donor[t]!)));
  const gaps = treated.map((value, t) => value - synthetic[t]!);
  return {
    weights,
    error: total(gaps.slice(0, from).map((gap) => gap ** 2)),
    synthetic,
    gap: total(gaps.slice(from)) / (treated.length - from),
  };
}

/** By active sets, after Lawson and Hanson (1974): donors join while that lowers the error, and leave where their weight would fall below 0. */
function mix(donors: readonly (readonly number[])[], treated: readonly number[]): readonly number[] {
  const products = donors.map((one) => donors.map((other) => dot(one, other)));
  const aims = donors.map((donor) => dot(donor, treated));
  const errors = donors.map((_, d) => products[d]![d]! - 2 * aims[d]!);
  let weights: readonly number[] = donors.map((_, d) => (d === errors.indexOf(Math.min(...errors)) ? 1 : 0));
  for (let round = 0; round < 20 * donors.length; round++) {
    const gradient = donors.map((_, d) => dot(products[d]!, weights) - aims[d]!);
    const inUse = weights.flatMap((weight, d) => (weight > 0 ? [d] : []));
    const level = Math.min(...inUse.map((d) => gradient[d]!));
    const best = gradient.indexOf(Math.min(...gradient));
    if (round > 0 && (inUse.includes(best) || gradient[best]! >= level - 1e-10 * Math.abs(level))) break;
    weights = settle(weights, [...new Set([...inUse, best])], {products, aims});
  }
  return weights;
}

interface Quadratic {
  readonly products: readonly (readonly number[])[];
  readonly aims: readonly number[];
}

/** The least error over some donors alone, reached by steps that stop where a weight meets 0. */
function settle(from: readonly number[], donors: readonly number[], of: Quadratic): readonly number[] {
  let weights = from;
  let free = donors;
  for (;;) {
    const aim = stationary(free, of);
    const blocked = free.filter((d, place) => aim[place]! < 0 && weights[d]! >= 0);
    const steps = blocked.map((d) => weights[d]! / (weights[d]! - aim[free.indexOf(d)]!));
    const step = Math.min(1, ...steps);
    const next = weights.map((weight, d) => {
      const place = free.indexOf(d);
      return place < 0 ? 0 : weight + step * (aim[place]! - weight);
    });
    const left = blocked[steps.indexOf(step)];
    weights = left === undefined ? next : next.with(left, 0);
    if (left === undefined) return weights;
    free = free.filter((d) => d !== left);
  }
}

/** Least squares with weights that sum to 1, of either sign: the solution of its Lagrange equations. */
function stationary(free: readonly number[], {products, aims}: Quadratic): readonly number[] {
  const scale = products[free[0]!]![free[0]!]!;
  const rows = free.map((a) => [...free.map((b) => products[a]![b]! / scale), 1]);
  const inverse = invert([...rows, [...free.map(() => 1), 0]]);
  const right = [...free.map((d) => aims[d]! / scale), 1];
  return inverse.slice(0, -1).map((row) => dot(row, right));
}

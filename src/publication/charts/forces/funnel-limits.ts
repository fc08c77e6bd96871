import {reach} from "../../../statistics/distributions/normal.ts";
import {
  pooled,
  proportionLimits,
  proportionStanding,
  rateFunnelExposures,
  rateStanding,
  type Standing,
} from "../../../statistics/groups/funnel.ts";
import {dispersedFunnel} from "../../../statistics/groups/over-dispersion.ts";
import type {Compared, ForcesData} from "./forces.ts";

/** A place on a limit: a size and a value. */
export interface OnLimit {
  readonly size: number;
  readonly value: number;
}

export interface Funnel {
  readonly forces: readonly (Compared & {readonly place: Standing})[];
  readonly target: number;
  readonly phi: number;
  readonly tau2: number;
  readonly used: number;
  /** The limits hold the spread between forces. */
  readonly isWidened: boolean;
  /** From the least size drawn to the most. */
  readonly curves: {
    readonly [Level in "95" | "99.8"]: {readonly lower: readonly OnLimit[]; readonly upper: readonly OnLimit[]};
  };
  readonly sizes: readonly [number, number];
}

/** With fewer there is no spread to speak of. */
export const LEAST_FORCES = 5;

/** Limits about what all have together; widened by τ² where the forces differ by more than chance. */
export function funnelOf(forces: readonly Compared[], {kind}: Pick<ForcesData, "kind">): Funnel {
  const dispersed = dispersedFunnel(forces, kind === "share" ? "proportion" : "count-ratio");
  const isWidened = dispersed.phi > 1 && dispersed.tau2 > 0;
  const target = pooled(forces);
  const sizes = forces.map(({denominator}) => denominator);
  const ends = [Math.min(...sizes) / MARGIN, Math.max(...sizes) * MARGIN] as const;
  const between = (confidence: number) => (size: number) => dispersed.limitsAt(size, reach(confidence));
  const curves = (confidence: number) => {
    if (isWidened) return curvesAt(ends, between(confidence));
    if (kind === "share") return curvesAt(ends, (size) => proportionLimits(target, size, confidence));
    return rateCurves(ends, {target, confidence});
  };
  const place = (force: Compared): Standing => {
    if (!isWidened) return kind === "share" ? proportionStanding(force, target) : rateStanding(force, target);
    return standingBy(force, between);
  };
  return {
    forces: forces.map((force) => ({...force, place: place(force)})),
    target,
    phi: dispersed.phi,
    tau2: dispersed.tau2,
    used: dispersed.used,
    isWidened,
    curves: {"95": curves(0.95), "99.8": curves(0.998)},
    sizes: ends,
  };
}

const MARGIN = 1.25;
const STEPS = 48;

type LimitsAt = (size: number) => {readonly lower: number; readonly upper: number};

function standingBy({denominator, value}: Compared, at: (confidence: number) => LimitsAt): Standing {
  for (const [confidence, name] of [
    [0.998, "99.8"],
    [0.95, "95"],
  ] as const) {
    const {lower, upper} = at(confidence)(denominator);
    if (value < lower) return `low-${name}`;
    if (value > upper) return `high-${name}`;
  }
  return "within";
}

/** Both limits at sizes that are multiples of each other. */
function curvesAt([least, most]: readonly [number, number], limits: LimitsAt) {
  const sizes = Array.from({length: STEPS + 1}, (_, step) => least * (most / least) ** (step / STEPS));
  const found = sizes.map((size) => ({size, ...limits(size)}));
  return {
    lower: found.map(({size, lower}) => ({size, value: lower})),
    upper: found.map(({size, upper}) => ({size, value: upper})),
  };
}

/** Exact limits of a rate: for numbers of events, the sizes at which their interval touches the target. */
function rateCurves(
  [least, most]: readonly [number, number],
  {target, confidence}: {readonly target: number; readonly confidence: number},
) {
  const [few, many] = [Math.max(1, (least * target) / 8), Math.max(2, most * target * 8)];
  const events = Array.from({length: 4 * STEPS + 1}, (_, step) =>
    Math.round(few * (many / few) ** (step / (4 * STEPS))),
  );
  const found = [...new Set(events)].map((count) => ({count, ...rateFunnelExposures(count, target, confidence)}));
  const within = ({size}: OnLimit) => size >= least && size <= most;
  return {
    lower: found.map(({count, low}) => ({size: low, value: count / low})).filter(within),
    upper: found.map(({count, high}) => ({size: high, value: count / high})).filter(within),
  };
}

import type {Interval} from "../intervals/interval.ts";
import {total} from "../intervals/mean.ts";
import type {Share} from "../intervals/proportion.ts";
import {pooled} from "./funnel.ts";
import {quantile} from "./quantile.ts";

/** Proportions by arcsine of the root; ratios of counts by log; observed to expected by log (SHMI) or by root (CQC). */
export type FunnelScale = "proportion" | "count-ratio" | "standardised-log" | "standardised-root";

export interface DispersedFunnel {
  readonly target: number;
  /** Mean square of the winsorised z: about 1 where units differ by chance alone. */
  readonly phi: number;
  /** Variance between units on the transformed scale, added to each one's own. */
  readonly tau2: number;
  /** How many units φ and τ² are from. */
  readonly used: number;
  readonly units: readonly DispersedUnit[];
  /** The limits about the target, with τ², of a unit with so large a denominator and as many events as the target expects. */
  readonly limitsAt: (denominator: number, z: number) => Interval;
}

export interface DispersedUnit {
  readonly value: number;
  readonly transformed: number;
  readonly error: number;
  readonly z: number;
  /** What went into φ; none where the unit was left out. */
  readonly tamedZ?: number;
  /** The limits about the target at a reach of z standard errors, without τ² or with it, on the value's own scale; about normal. */
  readonly limits: (z: number, withTau: boolean) => Interval;
}

/**
 * A funnel that allows for units differing by more than chance: z is winsorised at its 10% and 90%
 * quantiles (for the log of standardised ratios, a tenth is cut off at each end), and τ² = max(0, (kφ − (k−1)) / (Σw − Σw²/Σw)), w = 1/s² (Spiegelhalter 2005; Spiegelhalter et al. 2012).
 * With seven or eight units both are very uncertain: show them.
 */
export function dispersedFunnel(units: readonly Share[], scale: FunnelScale): DispersedFunnel {
  const form = FORMS[scale];
  const target = scale.startsWith("standardised") ? 1 : pooled(units);
  const centre = form.to(target);
  const found = units.map((unit) => {
    const [transformed, error] = [form.transform(unit), form.error(unit)];
    return {unit, transformed, error, z: (transformed - centre) / error};
  });
  const tame = tamer(
    found.map(({z}) => z),
    form.cutOff,
  );
  const used = found.flatMap(({z, error}) => {
    const tamed = tame(z);
    return tamed === undefined ? [] : [{tamed, weight: 1 / error ** 2}];
  });
  const phi = total(used.map(({tamed}) => tamed ** 2)) / used.length;
  const tau2 = betweenVariance(
    used.map(({weight}) => weight),
    phi,
  );
  return {
    target,
    phi,
    tau2,
    used: used.length,
    limitsAt: (denominator, reach) => {
      const half = reach * Math.sqrt(form.error({numerator: target * denominator, denominator}) ** 2 + tau2);
      return {lower: form.from(centre - half), upper: form.from(centre + half)};
    },
    units: found.map(({unit, transformed, error, z}) => {
      const tamedZ = tame(z);
      return {
        value: unit.numerator / unit.denominator,
        transformed,
        error,
        z,
        ...(tamedZ !== undefined && {tamedZ}),
        limits: (reach, withTau) => {
          const half = reach * Math.sqrt(error ** 2 + (withTau ? tau2 : 0));
          return {lower: form.from(centre - half), upper: form.from(centre + half)};
        },
      };
    }),
  };
}

interface Form {
  readonly to: (value: number) => number;
  readonly from: (transformed: number) => number;
  readonly transform: (unit: Share) => number;
  readonly error: (unit: Share) => number;
  /** Leave units beyond the quantiles out, rather than move them to the quantile. */
  readonly cutOff: boolean;
}

const FORMS: Readonly<Record<FunnelScale, Form>> = {
  proportion: {
    to: (value) => Math.asin(Math.sqrt(value)),
    from: (angle) => Math.sin(angle) ** 2,
    transform: ({numerator, denominator}) => Math.asin(Math.sqrt(numerator / denominator)),
    error: ({denominator}) => 1 / (2 * Math.sqrt(denominator)),
    cutOff: false,
  },
  "count-ratio": {
    to: Math.log,
    from: Math.exp,
    transform: ({numerator, denominator}) => Math.log((numerator + 0.5) / (denominator + 0.5)),
    error: ({numerator, denominator}) =>
      Math.sqrt(numerator / (numerator + 0.5) ** 2 + denominator / (denominator + 0.5) ** 2),
    cutOff: false,
  },
  "standardised-log": {
    to: Math.log,
    from: Math.exp,
    transform: ({numerator, denominator}) => Math.log(numerator / denominator),
    error: ({denominator}) => 1 / Math.sqrt(denominator),
    cutOff: true,
  },
  "standardised-root": {
    to: Math.sqrt,
    from: (root) => root ** 2,
    transform: ({numerator, denominator}) => Math.sqrt(numerator / denominator),
    error: ({denominator}) => 1 / (2 * Math.sqrt(denominator)),
    cutOff: false,
  },
};

function tamer(z: readonly number[], cutOff: boolean): (z: number) => number | undefined {
  if (cutOff) {
    const sorted = z.toSorted((a, b) => a - b);
    const dropped = Math.floor(TAIL * z.length);
    const [least, most] = [sorted[dropped]!, sorted[z.length - 1 - dropped]!];
    return (value) => (value >= least && value <= most ? value : undefined);
  }
  const [low, high] = [quantile(z, TAIL), quantile(z, 1 - TAIL)];
  return (value) => Math.min(high, Math.max(low, value));
}

/** At each end. */
const TAIL = 0.1;

function betweenVariance(weights: readonly number[], phi: number): number {
  const sum = total(weights);
  const excess = weights.length * phi - (weights.length - 1);
  return Math.max(0, excess / (sum - total(weights.map((weight) => weight ** 2)) / sum));
}

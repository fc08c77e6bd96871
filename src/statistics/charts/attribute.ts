import {average, total} from "../intervals/mean.ts";

/** p: proportions of a denominator; u: counts per denominator. */
export type AttributeKind = "p" | "u";

export interface AttributeChart {
  /** All numerators over all denominators. */
  readonly centre: number;
  readonly points: readonly AttributePoint[];
}

export interface AttributePoint {
  readonly value: number;
  /** Three standard errors of binomial or Poisson sampling about the centre. */
  readonly lower: number;
  readonly upper: number;
  readonly outside: boolean;
  /** The same times Laney's σz. */
  readonly prime: {readonly lower: number; readonly upper: number; readonly outside: boolean};
}

/**
 * A p or u chart with Laney's p′ and u′ limits (2002): σz is the mean moving range of the standardised values over 1.128. Use the primed
 * limits where denominators are large, for plain ones then flag nearly everything. Limits stop at 0, and at 1 for proportions.
 */
export function attributeChart(
  numerators: readonly number[],
  denominators: readonly number[],
  kind: AttributeKind,
): AttributeChart {
  const centre = total(numerators) / total(denominators);
  const spread = kind === "p" ? centre * (1 - centre) : centre;
  const values = numerators.map((numerator, index) => numerator / denominators[index]!);
  const errors = denominators.map((denominator) => Math.sqrt(spread / denominator));
  const z = values.map((value, index) => (value - centre) / errors[index]!);
  const sigma = average(z.slice(1).map((value, index) => Math.abs(value - z[index]!))) / MEAN_RANGE_OF_TWO;
  const ceiling = kind === "p" ? 1 : Number.POSITIVE_INFINITY;
  const around = (value: number, reach: number) => {
    const [lower, upper] = [Math.max(0, centre - reach), Math.min(ceiling, centre + reach)];
    return {lower, upper, outside: value < lower || value > upper};
  };
  return {
    centre,
    points: values.map((value, index) => ({
      value,
      ...around(value, 3 * errors[index]!),
      prime: around(value, 3 * sigma * errors[index]!),
    })),
  };
}

/** d₂ for two: the mean range of two standard normal values. */
const MEAN_RANGE_OF_TWO = 1.128;

import {quantile} from "../groups/quantile.ts";

export interface Outliers {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  /** Median absolute deviation × 1.4826: a standard deviation, for normal values. */
  readonly spread: number;
  readonly points: readonly OutlierPoint[];
}

export interface OutlierPoint {
  /** Beyond Tukey's fences: 1.5 quartile ranges from the quartiles (1977). */
  readonly beyondFence: boolean;
  /** Distance from the median in spreads; not a number, or infinite, where most values are equal. */
  readonly robustZ: number;
  /** Iglewicz and Hoaglin's modified z above 3.5 (1993). */
  readonly outlier: boolean;
}

/** Values that stand apart from the rest, by measures that the outliers themselves do not move. For values in no order. */
export function outliersOf(values: readonly number[]): Outliers {
  const [q1, median, q3] = [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)];
  const deviation = quantile(
    values.map((value) => Math.abs(value - median)),
    0.5,
  );
  const fence = 1.5 * (q3 - q1);
  return {
    q1,
    median,
    q3,
    spread: deviation * 1.4826,
    points: values.map((value) => ({
      beyondFence: value < q1 - fence || value > q3 + fence,
      robustZ: (value - median) / (deviation * 1.4826),
      outlier: Math.abs((0.6745 * (value - median)) / deviation) > 3.5,
    })),
  };
}

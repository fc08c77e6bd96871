import {xmr} from "../../statistics/charts/xmr.ts";
import {steady} from "../../statistics/rounding/steady.ts";
import type {History} from "../../vocabulary/figure-book.ts";
import type {Reading} from "../../vocabulary/verdict.ts";

/** Of fewer points the limits say nothing. */
const LEAST = 12;

/**
 * What the points since the last break say of their end. Of two integers a point the quotient is read, while every point has one.
 * At most the last three years: limits from a decade would be those of another time.
 */
export function readingOf({points, breaks, step}: History): Reading | undefined {
  const since = breaks.at(-1);
  const recent = points.filter(({month}) => since === undefined || month >= since).slice(step === 1 ? -36 : -12);
  const values = recent.map(({numerator, denominator}) => quotient(numerator, denominator));
  if (values.length < LEAST || values.some((value) => value === undefined)) return undefined;
  const chart = xmr(values as number[], {direction: "neutral"});
  const last = chart.points.at(-1)!;
  if (last.limits === undefined) return undefined;
  return {
    method: "XmR",
    points: values.length,
    mean: steady(last.mean),
    lower: steady(Math.max(0, last.limits.lower)),
    upper: steady(last.limits.upper),
    signal: last.cause === "common-cause" ? "none" : last.cause,
  };
}

function quotient(numerator: number | null, denominator: number | null | undefined): number | undefined {
  if (numerator === null || denominator === null) return undefined;
  if (denominator === undefined) return numerator;
  return denominator > 0 ? numerator / denominator : undefined;
}

import {average} from "../intervals/mean.ts";
import {type Cause, causesOf, type Placed, type Rules} from "./special-cause.ts";

export type Direction = "increase" | "decrease" | "neutral";

export interface XmrOptions {
  /** Which way is better. */
  readonly direction: Direction;
  /** Indices at which the process is known to have changed: each starts a group with limits and rules of its own. */
  readonly rebaseAt?: readonly number[];
  /** Limits are from the first so many points of a group (at least 12), and stand for the rest. */
  readonly fixAfter?: number;
  /** Leave out moving ranges of 3.267 times their mean or more, once (Nelson 1982); true when not said. */
  readonly screen?: boolean;
  readonly target?: number;
}

export interface XmrPoint extends Placed {
  readonly group: number;
  readonly mean: number;
  /** From the value before, within the group. */
  readonly movingRange?: number;
  /** None where the group has no moving range. */
  readonly limits?: ProcessLimits;
  readonly rules: Rules;
  readonly cause: Cause;
  readonly type: PointType;
  /** The group has fewer than 13 points, too few for its limits to be firm. */
  readonly short: boolean;
}

export interface ProcessLimits {
  readonly lower: number;
  readonly upper: number;
  readonly meanMovingRange: number;
}

export type PointType = "common-cause" | "improvement" | "concern" | "neutral-high" | "neutral-low";

export interface Xmr {
  readonly points: readonly XmrPoint[];
  /** Of the last point. */
  readonly variation: Variation;
  /** The target against the last limits; none without a target, limits or a better way. */
  readonly assurance?: "pass" | "fail" | "inconsistent";
}

export type Variation =
  | "common-cause"
  | "improvement-high"
  | "improvement-low"
  | "concern-high"
  | "concern-low"
  | "neutral-high"
  | "neutral-low";

/**
 * An XmR chart by the rules of NHS England's Making Data Count: limits at the mean ± 2.66 mean moving ranges, near limits at ± 1.7733 of
 * them. Values in time order without gaps, any unit. Not for rolling sums, which depend on each other.
 * A group whose values never differ has both its limits on its mean.
 */
export function xmr(values: readonly number[], options: XmrOptions): Xmr {
  const points = groupsOf(values.length, options.rebaseAt ?? []).flatMap(([from, until], group) =>
    chartGroup(values.slice(from, until), group, options),
  );
  const last = points.at(-1);
  const assurance = last?.limits && assure(last.limits, options);
  return {points, variation: last ? variationOf(last) : "common-cause", ...(assurance && {assurance})};
}

function groupsOf(count: number, rebaseAt: readonly number[]): readonly (readonly [number, number])[] {
  const starts = [...new Set([0, ...rebaseAt])].filter((at) => at >= 0 && at < count).sort((a, b) => a - b);
  return starts.map((from, place) => [from, starts[place + 1] ?? count]);
}

function chartGroup(values: readonly number[], group: number, options: XmrOptions): readonly XmrPoint[] {
  const base = values.slice(0, options.fixAfter ?? values.length);
  const mean = average(base);
  const limits = limitsOf(base, mean, options.screen ?? true);
  const placed = values.map((value): Placed => placeOf(value, mean, limits));
  const causes = causesOf(placed);
  return placed.map((place, index) => ({
    ...place,
    ...causes[index]!,
    group,
    mean,
    ...(limits && {limits}),
    ...(index > 0 && index < base.length && {movingRange: Math.abs(values[index]! - values[index - 1]!)}),
    type: typeOf(causes[index]!.cause, options.direction),
    short: values.length < SHORT,
  }));
}

const SHORT = 13;

/** The numerator of both factors is 3 or 2 standard deviations; 1.128 is the mean range of two normal values. */
const LIMIT = 2.66;
const NEAR = (2 * LIMIT) / 3;
const SCREEN = 3.267;

function limitsOf(base: readonly number[], mean: number, screen: boolean): ProcessLimits | undefined {
  const ranges = base.slice(1).map((value, index) => Math.abs(value - base[index]!));
  if (ranges.length === 0) return undefined;
  const all = average(ranges);
  const kept = screen && all > 0 ? ranges.filter((range) => range < SCREEN * all) : ranges;
  const meanMovingRange = average(kept);
  return {lower: mean - LIMIT * meanMovingRange, upper: mean + LIMIT * meanMovingRange, meanMovingRange};
}

function placeOf(value: number, mean: number, limits: ProcessLimits | undefined): Placed {
  const outside = limits !== undefined && (value < limits.lower || value > limits.upper);
  const near = limits !== undefined && !outside && Math.abs(value - mean) > NEAR * limits.meanMovingRange;
  return {value, side: Math.sign(value - mean) as Placed["side"], outside, near};
}

function typeOf(cause: Cause, direction: Direction): PointType {
  const way = wayOf(cause);
  if (way === undefined) return "common-cause";
  if (direction === "neutral") return `neutral-${way}`;
  return (direction === "increase") === (way === "high") ? "improvement" : "concern";
}

function variationOf({cause, type}: XmrPoint): Variation {
  const way = wayOf(cause);
  return type === "improvement" || type === "concern" ? `${type}-${way ?? "high"}` : type;
}

function wayOf(cause: Cause): "high" | "low" | undefined {
  if (cause === "common-cause") return undefined;
  return /^(above|rising)/.test(cause) ? "high" : "low";
}

function assure({lower, upper}: ProcessLimits, {target, direction}: XmrOptions): Xmr["assurance"] {
  if (target === undefined || direction === "neutral") return undefined;
  if (target >= lower && target <= upper) return "inconsistent";
  return target < lower === (direction === "increase") ? "pass" : "fail";
}

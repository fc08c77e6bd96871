import {reach} from "../distributions/normal.ts";
import {countInterval, exactCountInterval} from "../intervals/count.ts";
import {type Interval, through} from "../intervals/interval.ts";
import {total} from "../intervals/mean.ts";
import type {Share} from "../intervals/proportion.ts";

/** Where a unit lies: within the 95% limits, beyond them, or beyond the 99.8% limits. */
export type Standing = "low-99.8" | "low-95" | "within" | "high-95" | "high-99.8";

/** All numerators over all denominators. */
export function pooled(units: readonly Share[]): number {
  return total(units.map(({numerator}) => numerator)) / total(units.map(({denominator}) => denominator));
}

/** The limits of a proportion (0 to 1) about a target, for a denominator: π ± z√(π(1−π)/n), where Wilson's interval touches the target. */
export function proportionLimits(target: number, denominator: number, confidence: number): Interval {
  const half = reach(confidence) * Math.sqrt((target * (1 - target)) / denominator);
  return {lower: Math.max(0, target - half), upper: Math.min(1, target + half)};
}

/** Of a proportion against a target. */
export function proportionStanding({numerator, denominator}: Share, target: number): Standing {
  const value = numerator / denominator;
  return standing((confidence) => sideOf(value, proportionLimits(target, denominator, confidence)));
}

/** Of a rate, events over exposure, against a target rate: by the count's interval (exact below 10 events, else Byar). */
export function rateStanding({numerator: events, denominator: exposure}: Share, target: number): Standing {
  return standing((confidence) => {
    const {lower, upper} = through(countInterval(events, confidence), (count) => count / exposure);
    if (upper < target) return "low";
    return lower > target ? "high" : undefined;
  });
}

/** The points of a rate funnel's lines for a number of events: the exposures at which their exact interval touches the target rate. */
export function rateFunnelExposures(events: number, target: number, confidence: number): FunnelExposures {
  const {lower, upper} = exactCountInterval(events, confidence);
  return {low: upper / target, high: lower / target};
}

/** A unit with these events stands on the lower line at exposure `low`, and on the upper line at exposure `high`. */
export interface FunnelExposures {
  readonly low: number;
  readonly high: number;
}

function standing(side: (confidence: number) => "low" | "high" | undefined): Standing {
  const far = side(0.998);
  if (far) return `${far}-99.8`;
  const near = side(0.95);
  return near ? `${near}-95` : "within";
}

function sideOf(value: number, {lower, upper}: Interval): "low" | "high" | undefined {
  if (value < lower) return "low";
  return value > upper ? "high" : undefined;
}

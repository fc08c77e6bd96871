import {roundRatio} from "../../statistics/rounding/round.ts";
import {asRatio, type Level} from "../../vocabulary/quantity.ts";
import type {Ratio} from "../../vocabulary/ratio.ts";
import type {HeldInterval} from "../../vocabulary/verdict.ts";

/* Values as plain decimals in the unit that a table names: a share per 100, a rate per its people, money in pounds. */

/** To ten decimal places, so that the same ratio is the same number everywhere. */
export function decimal({numerator, denominator}: Ratio, times = 1): number {
  return Number(roundRatio(BigInt(numerator) * BigInt(times), BigInt(denominator), 10));
}

export function valueInUnit(level: Level): number {
  return decimal(asRatio(level), timesOf(level));
}

/** The ends of a figure's interval. */
export function endsInUnit({lower, upper}: HeldInterval, level: Level): readonly [number, number] {
  return [scaled(lower, timesOf(level)), scaled(upper, timesOf(level))];
}

/** Twelve digits: what lies beyond is the noise of the multiplication. */
export function scaled(value: number, times: number): number {
  return Number((value * times).toPrecision(12));
}

/** What a ratio of a level is multiplied by to stand in its unit. */
export function timesOf(level: Level): number {
  if (level.kind === "rate") return level.per;
  return level.kind === "share" || level.kind === "ratio" ? 100 : 1;
}

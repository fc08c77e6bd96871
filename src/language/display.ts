import {roundRatio} from "../statistics/rounding/round.ts";
import type {Change} from "../vocabulary/change.ts";
import {kindOf, lastMonth, type Month, type Period} from "../vocabulary/period.ts";
import {asRatio, type Level, type Missing, type Precision} from "../vocabulary/quantity.ts";
import type {Ratio} from "../vocabulary/ratio.ts";

/** Values to English print. Minus is U+2212, thousands have commas, a value is rounded once and here. */

/** A level as printed in a sentence: "6,621", "12.96%", "£104,220", "1 min 5 s". The unit of a count is left to the sentence. */
export function showLevel(level: Level, places: number): string {
  switch (level.kind) {
    case "count":
      return showNumber(asRatio(level), 0);
    case "share":
    case "ratio":
      return `${showNumber(times(level.of, 100), places)}%`;
    case "money":
      return `£${showNumber(asRatio(level), places)}`;
    case "rate":
      return showNumber(times(level.of, level.per), places);
    case "mean":
    case "score":
      return showNumber(level.of, places);
    case "duration":
      return showDuration(level.seconds);
  }
}

/** The size of a change, without its direction: "13.73%", "66 percentage points", "42". */
export function showSize(change: Change, places: number): string {
  const size = magnitude(change.by);
  switch (change.kind) {
    case "percent":
      return `${showNumber(times(size, 100), places)}%`;
    case "points": {
      const shown = showNumber(times(size, 100), places);
      return `${shown} percentage point${shown === "1" ? "" : "s"}`;
    }
    case "absolute":
      return showNumber(size, size.denominator === 1 ? 0 : places);
  }
}

/** The size of an absolute change as a level of the same kind is shown: "42", "£1,200", "1 min 5 s". */
export function showDifference(by: Ratio, level: Level, places: number): string {
  const size = magnitude(by);
  switch (level.kind) {
    case "money":
      return `£${showNumber(size, places)}`;
    case "duration":
      return showDuration(size);
    case "rate":
      return showNumber(times(size, level.per), places);
    default:
      return showNumber(size, size.denominator === 1 ? 0 : places);
  }
}

/** How exact a supplied value is, before it: "at least ", "about ", or nothing. */
export function showPrecision(precision: Precision): string {
  switch (precision.kind) {
    case "at-least":
      return "at least ";
    case "at-most":
      return "at most ";
    case "about":
      return "about ";
    default:
      return "";
  }
}

/** The words of a gap: "incomplete: 11 of 12 months", "suppressed", "not available". Never a number, a dash or nothing. */
export function showMissing({reason, detail}: Missing): string {
  switch (reason) {
    case "incomplete-period": {
      const held = /^\d+ of \d+ months/.exec(detail ?? "")?.[0];
      return held === undefined ? "incomplete period" : `incomplete: ${held}`;
    }
    case "zero-denominator":
      return "not applicable: nothing to take a share of";
    default:
      return reason.replaceAll("-", " ");
  }
}

/** A change with its sign: "−13.73%", "+66 percentage points", "no change". For tables. */
export function showSigned(change: Change, places: number): string {
  const shown = showSize(change, places);
  if (!/[1-9]/.test(shown)) return shown;
  return `${change.by.numerator < 0 ? MINUS : "+"}${shown}`;
}

/** A value as supplied: "6,621", "at least 280", "94.9%". */
export function showValue(of: {readonly level: Level; readonly precision: Precision}, places: number): string {
  return showPrecision(of.precision) + showLevel(of.level, places);
}

/**
 * A change to `level` as it is written: its size ("13.73%"), signed for tables ("−13.73%"), or with its direction
 * ("down 13.73%", "no change").
 */
export function showChange(
  change: Change,
  level: Level,
  how: {readonly places: number; readonly as: "size" | "signed" | "direction"},
): string {
  const {kind, by} = change;
  const size = kind === "absolute" ? showDifference(by, level, how.places) : showSize(change, how.places);
  if (how.as === "size") return size;
  if (how.as === "signed") return /[1-9]/.test(size) ? `${by.numerator < 0 ? MINUS : "+"}${size}` : size;
  return by.numerator === 0 ? "no change" : `${by.numerator < 0 ? "down" : "up"} ${size}`;
}

/** Decimal places of a change whose author named none. A percentage gets one at least: a whole one hides the sum from whoever redoes it. */
export function placesOfChange({kind}: Change, places: number): number {
  return kind === "percent" ? Math.max(places, 1) : places;
}

/** A quotient with thousands separated, rounded half away from zero. */
export function showNumber(of: Ratio, places: number): string {
  return printed(roundRatio(BigInt(of.numerator), BigInt(of.denominator), places));
}

/** A decimal, such as the end of an interval, as `showNumber` prints: what lies beyond its twelfth place is lost. */
export function showDecimal(value: number, places: number): string {
  return printed(roundRatio(BigInt(value.toFixed(12).replace(".", "")), 10n ** 12n, places));
}

function printed(digits: string): string {
  const negative = digits.startsWith("-");
  const [whole = "", fraction] = digits.slice(negative ? 1 : 0).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${negative ? MINUS : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A period in words: "2024", "the year to March 2025", "July to September 2024", "March 2024". */
export function showPeriod(period: Period): string {
  const last = lastMonth(period);
  switch (kindOf(period)) {
    case "month":
      return showMonth(period.from);
    case "calendar-year":
      return period.from.slice(0, 4);
    case "financial-year":
    case "twelve-months":
      return `the year to ${showMonth(last)}`;
    default: {
      const first = period.from.slice(0, 4) === last.slice(0, 4) ? monthName(period.from) : showMonth(period.from);
      return `${first} to ${showMonth(last)}`;
    }
  }
}

/** The exact months of a period, for a note: "January to December 2024". */
export function showMonths(period: Period): string {
  const last = lastMonth(period);
  if (period.from === last) return showMonth(last);
  const first = period.from.slice(0, 4) === last.slice(0, 4) ? monthName(period.from) : showMonth(period.from);
  return `${first} to ${showMonth(last)}`;
}

/** "March 2024". */
export function showMonth(month: Month): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

/** "12 May 2025", from `2025-05-12` or a longer ISO time. */
export function showDay(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${showMonth(iso.slice(0, 7) as Month)}`;
}

export const MINUS = "\u2212";

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function monthName(month: Month): string {
  return MONTH_NAMES[Number(month.slice(5, 7)) - 1] ?? month;
}

function showDuration(seconds: Ratio): string {
  const whole = Number(roundRatio(BigInt(seconds.numerator), BigInt(seconds.denominator), 0));
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function times(of: Ratio, by: number): Ratio {
  return {numerator: of.numerator * by, denominator: of.denominator};
}

function magnitude(of: Ratio): Ratio {
  return of.numerator < 0 ? {numerator: -of.numerator, denominator: of.denominator} : of;
}

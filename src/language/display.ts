import {roundRatio} from "../statistics/rounding/round.ts";
import type {Change} from "../vocabulary/change.ts";
import {kindOf, lastMonth, type Month, type Period} from "../vocabulary/period.ts";
import {asRatio, type Level, type Missing, type Note, type Precision} from "../vocabulary/quantity.ts";
import type {Ratio} from "../vocabulary/ratio.ts";
import type {Language} from "./language.ts";
import {monthName} from "./month-names.ts";
import {say} from "./say.ts";

/** Values to print, in English unless another language is named. Minus is U+2212, thousands have commas, a value is rounded once and here. */

/** A level as printed in a sentence: "6,621", "12.96%", "£104,220", "1 min 5 s". The unit of a count is left to the sentence. */
export function showLevel(level: Level, places: number, language: Language = "en"): string {
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
      return showDuration(level.seconds, language);
  }
}

/** The size of a change, without its direction: "13.73%", "66 percentage points", "42". */
export function showSize(change: Change, places: number, language: Language = "en"): string {
  const size = magnitude(change.by);
  switch (change.kind) {
    case "percent":
      return `${showNumber(times(size, 100), places)}%`;
    case "points": {
      const number = showNumber(times(size, 100), places);
      return say(language, number === "1" ? "point" : "points", {number});
    }
    case "absolute":
      return showNumber(size, size.denominator === 1 ? 0 : places);
  }
}

/** The size of an absolute change as a level of the same kind is shown: "42", "£1,200", "1 min 5 s". */
export function showDifference(
  by: Ratio,
  level: Level,
  {places, language = "en"}: {readonly places: number; readonly language?: Language},
): string {
  const size = magnitude(by);
  switch (level.kind) {
    case "money":
      return `£${showNumber(size, places)}`;
    case "duration":
      return showDuration(size, language);
    case "rate":
      return showNumber(times(size, level.per), places);
    default:
      return showNumber(size, size.denominator === 1 ? 0 : places);
  }
}

/** The words of a gap: "incomplete: 11 of 12 months", "suppressed", "not available". Never a number, a dash or nothing. */
export function showMissing({reason, detail}: Missing, language: Language = "en"): string {
  const [, held, months] = (reason === "incomplete-period" && /^(\d+) of (\d+) months/.exec(detail ?? "")) || [];
  return held && months ? say(language, "incomplete-of", {held, months}) : say(language, reason);
}

/** A change with its sign: "−13.73%", "+66 percentage points", "no change". For tables. */
export function showSigned(change: Change, places: number, language: Language = "en"): string {
  const shown = showSize(change, places, language);
  if (!/[1-9]/.test(shown)) return shown;
  return `${change.by.numerator < 0 ? MINUS : "+"}${shown}`;
}

/** A value as supplied: "6,621", "at least 280", "94.9%". */
export function showValue(
  {level, precision: {kind}}: {readonly level: Level; readonly precision: Precision},
  places: number,
  language: Language = "en",
): string {
  const value = showLevel(level, places, language);
  return kind === "at-least" || kind === "at-most" || kind === "about" ? say(language, kind, {value}) : value;
}

/**
 * A change to `level` as it is written: its size ("13.73%"), signed for tables ("−13.73%"), or with its direction
 * ("down 13.73%", "no change").
 */
export function showChange(
  change: Change,
  level: Level,
  how: {readonly places: number; readonly as: "size" | "signed" | "direction"; readonly language?: Language},
): string {
  const {kind, by} = change;
  const {language = "en"} = how;
  const size = kind === "absolute" ? showDifference(by, level, how) : showSize(change, how.places, language);
  if (how.as === "size") return size;
  if (how.as === "signed") return /[1-9]/.test(size) ? `${by.numerator < 0 ? MINUS : "+"}${size}` : size;
  return by.numerator === 0 ? say(language, "level") : say(language, by.numerator < 0 ? "down" : "up", {size});
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
export function showPeriod(period: Period, language: Language = "en"): string {
  const kind = kindOf(period);
  if (kind === "calendar-year") return period.from.slice(0, 4);
  if (kind === "financial-year" || kind === "twelve-months")
    return say(language, "year-to", {month: showMonth(lastMonth(period), language)});
  return showMonths(period, language);
}

/** The exact months of a period, for a note: "January to December 2024". */
export function showMonths(period: Period, language: Language = "en"): string {
  const last = lastMonth(period);
  if (period.from === last) return showMonth(last, language);
  const sameYear = period.from.slice(0, 4) === last.slice(0, 4);
  const first = sameYear ? nameOf(period.from, language) : showMonth(period.from, language);
  return say(language, "span", {first, last: `${nameOf(last, language, true)} ${last.slice(0, 4)}`});
}

/** "March 2024". */
export function showMonth(month: Month, language: Language = "en"): string {
  return `${nameOf(month, language)} ${month.slice(0, 4)}`;
}

/** "12 May 2025", from `2025-05-12` or a longer ISO time. */
export function showDay(iso: string, language: Language = "en"): string {
  return `${Number(iso.slice(8, 10))} ${showMonth(iso.slice(0, 7) as Month, language)}`;
}

/** A document's date, as finely as it was given: "2 April 2024", "April 2024", "2024". What is no date stands as it was written. */
export function showDate(written: string, language: Language = "en"): string {
  const date = written.trim();
  if (/^\d{4}-\d{2}-\d{2}/.test(date)) return showDay(date, language);
  return /^\d{4}-\d{2}$/.test(date) ? showMonth(date as Month, language) : date;
}

/** "provisional", "revised": what else is to be known of a figure. */
export function showNote(note: Note, language: Language = "en"): string {
  return say(language, note);
}

/** As it begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const MINUS = "\u2212";

function nameOf(month: Month, language: Language, afterTo = false): string {
  return monthName(Number(month.slice(5, 7)), language, afterTo) ?? month;
}

function showDuration(of: Ratio, language: Language): string {
  const seconds = Number(roundRatio(BigInt(of.numerator), BigInt(of.denominator), 0));
  if (seconds < 60) return say(language, "seconds", {seconds});
  return say(language, "minutes-and-seconds", {minutes: Math.floor(seconds / 60), seconds: seconds % 60});
}

function times(of: Ratio, by: number): Ratio {
  return {numerator: of.numerator * by, denominator: of.denominator};
}

function magnitude(of: Ratio): Ratio {
  return of.numerator < 0 ? {numerator: -of.numerator, denominator: of.denominator} : of;
}

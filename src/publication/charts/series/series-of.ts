import {chartWords} from "../../../language/charts/chart-words.ts";
import {showDecimal, showMonth, showMonths} from "../../../language/display.ts";
import {showInUnit} from "../../../language/interval-ends.ts";
import type {Language} from "../../../language/language.ts";
import type {History} from "../../../vocabulary/figure-book.ts";
import {addMonths, type Month} from "../../../vocabulary/period.ts";
import type {LevelKind} from "../../../vocabulary/quantity.ts";

/** A history with what a reader calls it. */
export interface SeriesOf {
  readonly history: History;
  /** "Residential burglary". */
  readonly title: string;
  /** What is counted, as it begins a sentence: "Offences"; "" for a share. */
  readonly unit: string;
  readonly level: LevelKind;
  /** Decimal places of a share, ratio, mean or score. */
  readonly places: number;
  /** The area's name. */
  readonly area: string;
  /** What it was counted from, and when that was held. */
  readonly source: string;
}

export interface LineData extends SeriesOf {
  /** In the unit of the points: a count, or a fraction of 1. `what` names it within a sentence: "mean of 2019". */
  readonly baseline: {readonly value: number; readonly what: string};
}

/** A point as it is drawn; undefined: not held, suppressed, or of nothing. */
export interface Reached {
  readonly month: Month;
  readonly value: number | undefined;
}

/** How many are drawn: what a reading is of. */
const MOST = {1: 36, 3: 12} as const;

/** The last three years of a history as numbers: counts, or fractions of 1. */
export function reachedBy({points, step}: History, most: number = MOST[step]): readonly Reached[] {
  return points
    .slice(-most)
    .map(({month, numerator, denominator}) => ({month, value: quotient(numerator, denominator)}));
}

function quotient(numerator: number | null, denominator: number | null | undefined): number | undefined {
  if (numerator === null || denominator === null) return undefined;
  if (denominator === undefined) return numerator;
  return denominator > 0 ? numerator / denominator : undefined;
}

/** Whether its points are whole numbers, whose scale begins at 0. */
export function isCounted({history, level}: Pick<SeriesOf, "history" | "level">): boolean {
  const divided = history.points.some(({denominator}) => denominator !== undefined);
  return !divided || (level !== "share" && level !== "ratio" && level !== "mean" && level !== "score");
}

/** A point in print; of a rate's numerator, a count. */
export function showPoint(value: number, {level, places}: Pick<SeriesOf, "level" | "places">): string {
  const kind = level === "rate" ? "count" : level;
  return showInUnit(value, kind, isQuotient(kind) ? Math.max(places, 1) : 0);
}

/** A mean or a limit of points in print: below a hundred a count's has a tenth, as its readings have. */
export function showLimit(value: number, {level, places}: Pick<SeriesOf, "level" | "places">): string {
  const kind = level === "rate" ? "count" : level;
  return showInUnit(value, kind, isQuotient(kind) ? Math.max(places, 1) : Math.abs(value) < 100 ? 1 : 0);
}

/** A baseline, or how far a point is from it: a count that is not whole has a tenth, so that the two add up. */
export function showBaseline(value: number, data: Pick<SeriesOf, "level" | "places">): string {
  if (data.level === "count" || data.level === "rate") return showDecimal(value, Number.isInteger(value) ? 0 : 1);
  return showPoint(value, data);
}

function isQuotient(kind: LevelKind): boolean {
  return kind === "share" || kind === "ratio" || kind === "mean" || kind === "score";
}

/** "March 2024"; of a quarter "January to March 2024". */
export function whenOf(month: Month, step: 1 | 3, language: Language): string {
  return step === 1 ? showMonth(month, language) : showMonths({from: month, until: addMonths(month, 3)}, language);
}

/** From the first month drawn to the last. */
export function spanOf(points: readonly Reached[], step: 1 | 3, language: Language): string {
  const [first, last] = [points[0]!.month, points.at(-1)!.month];
  return showMonths({from: first, until: addMonths(last, step)}, language);
}

/** "months" or "quarters". */
export function pointsWord(step: 1 | 3, language: Language): string {
  return chartWords(language, step === 1 ? "months" : "quarters");
}

/** What is counted and where; where it was counted from. */
export function unitWords({unit, area, history: {step}}: SeriesOf, language: Language): string {
  const each = step === 1 ? "month" : "quarter";
  return unit === ""
    ? chartWords(language, `share-a-${each}`, {area})
    : chartWords(language, `a-${each}`, {unit, area});
}

/** What was not held among the points drawn, and where a definition changed; sentences, or nothing. */
export function gapsAndBreaks({history: {step, breaks}}: SeriesOf, points: readonly Reached[], language: Language) {
  const missing = points.filter(({value}) => value === undefined).length;
  const slots = {count: missing, points: pointsWord(step, language)};
  return [
    ...(missing === 0 ? [] : [chartWords(language, missing === 1 ? "gap-in-one" : "gap-in", slots)]),
    ...breaksWithin(breaks, points).map((month) =>
      chartWords(language, "broken-at", {month: showMonth(month, language)}),
    ),
  ];
}

/** The breaks after the first point drawn. */
export function breaksWithin(breaks: readonly Month[], points: readonly Reached[]): readonly Month[] {
  return breaks.filter((month) => month > points[0]!.month && month <= points.at(-1)!.month);
}

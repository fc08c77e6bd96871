import type {Level, LevelKind} from "../vocabulary/quantity.ts";
import type {Ends, Interval, Judged, Reading, Verdict} from "../vocabulary/verdict.ts";
import {endsInOrder, showInUnit, shownEnds, signedEnds} from "./interval-ends.ts";
import type {Language} from "./language.ts";
import {say} from "./say.ts";

/* What chance has to do with a number, in words. Three verdicts, never more; chance is not cause, and no word here says so. */

/** The verdict itself: "Larger than chance would explain". */
export function verdictWords({kind}: Verdict, language: Language = "en"): string {
  return say(language, kind);
}

/**
 * Why, as part of a sentence. Of a judged change how: "by quasi-Poisson with a dispersion of 1.4 from 36 months"; of one that cannot be
 * judged the reason: "there were none in the earlier period".
 */
export function whyWords(verdict: Verdict, language: Language = "en"): string {
  if (verdict.kind === "cannot-be-judged") return say(language, `why-${verdict.why}`);
  const {dispersion} = verdict;
  const method = say(language, verdict.method);
  if (dispersion === undefined) return say(language, "by-independent", {method});
  const {factor, months, byQuarter} = dispersion;
  const span = byQuarter ? say(language, "span-quarters", {n: months / 3}) : say(language, "span-months", {n: months});
  const spread = {factor: factor.toFixed(1), span};
  if (verdict.method === "exact conditional Poisson") return say(language, "by-wider-poisson", spread);
  return say(language, "by-dispersion", {method, ...spread});
}

/** The verdict as a sentence without its full stop: "The change is not distinguishable from chance (−23.8% to +3.1%)". */
export function verdictSentence(verdict: Verdict, language: Language = "en"): string {
  if (verdict.kind === "cannot-be-judged")
    return say(language, "change-cannot-be-judged", {why: whyWords(verdict, language)});
  return say(language, `change-${verdict.kind}`, {ends: endsWords(verdict, language)});
}

/** Where the change could lie: "−23.8% to +3.1%"; where two methods differ both, the wider first, each named. Empty when not judged. */
export function endsWords(verdict: Verdict, language: Language = "en"): string {
  if (verdict.kind === "cannot-be-judged") return "";
  const intervals = endsInOrder(verdict);
  const by = (method: Judged["method"]): string =>
    intervals.length > 1 ? ` ${say(language, "by-method", {method: say(language, method)})}` : "";
  return intervals.map(([ends, method]) => betweenWords(ends, verdict.unit, language) + by(method)).join("; ");
}

/** The interval that the verdict goes by, to stand in a sentence: "−23.8% to +3.1%". */
export function widestWords(verdict: Judged, language: Language = "en"): string {
  return betweenWords(endsInOrder(verdict)[0]![0], verdict.unit, language);
}

/** Where a figure could lie by chance alone: "12.2% to 13.8%", "23.5 to 47.5"; or why no interval is given. */
export function intervalWords(
  interval: Interval,
  level: Level,
  how: number | {readonly places: number; readonly language: Language},
): string {
  const {places, language} = typeof how === "number" ? {places: how, language: "en" as const} : how;
  if (interval.method === "none") return say(language, `no-interval-${interval.why}`);
  const [lower, upper] = shownEnds(interval, level, places);
  return say(language, "between", {lower, upper});
}

/** How an interval was come by: "95% interval by Wilson's score method". */
export function intervalMethodWords(interval: Interval, language: Language = "en"): string {
  if (interval.method === "none") return say(language, `no-interval-${interval.why}`);
  return say(language, "interval-by", {method: say(language, interval.method)});
}

/** Of a series: `step` is the months that a point is of. */
export interface HowRead {
  readonly step: 1 | 3;
  readonly level: LevelKind;
  readonly places: number;
  readonly language?: Language;
}

/** What an XmR chart says of a series' end: "the last 7 months are all below the average of 560 a month, which chance would not explain". */
export function readingWords(reading: Reading, {step, level, places, language = "en"}: HowRead): string {
  const {points: n, mean, lower, upper, signal} = reading;
  const quotient = level === "share" || level === "ratio" || level === "mean" || level === "score";
  const show = (value: number): string => showInUnit(value, level, quotient ? Math.max(places, 1) : finenessOf(value));
  const each = step === 1 ? "each-month" : "each-quarter";
  const value = quotient ? show(mean) : say(language, each, {value: show(mean)});
  return say(language, `reading-${signal}`, {
    n,
    point: say(language, step === 1 ? "month" : "quarter"),
    points: say(language, step === 1 ? "months" : "quarters"),
    average: say(language, "average", {value}),
    limits: say(language, "between", {lower: show(lower), upper: show(upper)}),
  });
}

/** `readingWords` as a sentence without its full stop. */
export function readingSentence(reading: Reading, how: HowRead): string {
  const words = readingWords(reading, how);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function betweenWords(ends: Ends, unit: Judged["unit"], language: Language): string {
  const [lower, upper] = signedEnds(ends, unit);
  const points = unit === "points";
  if (lower === null && upper === null) return say(language, "anything");
  if (lower === null) return say(language, points ? "up-to-points" : "up-to", {upper: upper!});
  if (upper === null) return say(language, points ? "and-above-points" : "and-above", {lower});
  return say(language, points ? "between-points" : "between", {lower, upper});
}

/** Decimal places of an average or a limit of a count. */
function finenessOf(value: number): number {
  return Math.abs(value) < 100 ? 1 : 0;
}

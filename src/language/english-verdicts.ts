import type {Level, LevelKind} from "../vocabulary/quantity.ts";
import type {Ends, Interval, Judged, NoInterval, Reading, Verdict, WhyNotJudged} from "../vocabulary/verdict.ts";
import {endsInOrder, showInUnit, shownEnds, signedEnds} from "./interval-ends.ts";

/* What chance has to do with a number, in English. Three verdicts, never more; chance is not cause, and no word here says so. */

/** The verdict itself: "Larger than chance would explain". */
export function verdictWords({kind}: Verdict): string {
  return VERDICTS[kind];
}

/**
 * Why, as part of a sentence. Of a judged change how: "by quasi-Poisson with a dispersion of 1.4 from 36 months"; of one that cannot be
 * judged the reason: "there were none in the period before".
 */
export function whyWords(verdict: Verdict): string {
  if (verdict.kind === "cannot-be-judged") return REASONS[verdict.why];
  const {method, dispersion} = verdict;
  if (dispersion === undefined)
    return `by ${METHODS[method]}, taking events as independent: fewer than 24 months are held`;
  const spread = `a dispersion of ${dispersion.factor.toFixed(1)} from ${dispersion.months} months`;
  if (method === "exact conditional Poisson") return `by Poisson, the wider interval, though ${spread} was allowed for`;
  return `by ${METHODS[method]} with ${spread}`;
}

/** The verdict as a sentence without its full stop: "The change is not distinguishable from chance (−23.8% to +3.1%)". */
export function verdictSentence(verdict: Verdict): string {
  if (verdict.kind === "cannot-be-judged") return `The change cannot be judged: ${whyWords(verdict)}`;
  const words = verdictWords(verdict);
  return `The change is ${words.charAt(0).toLowerCase()}${words.slice(1)} (${endsWords(verdict)})`;
}

/** Where the change could lie: "−23.8% to +3.1%"; where two methods differ both, the wider first, each named. Empty when not judged. */
export function endsWords(verdict: Verdict): string {
  if (verdict.kind === "cannot-be-judged") return "";
  const intervals = endsInOrder(verdict);
  const named = intervals.length > 1;
  return intervals
    .map(([ends, method]) => betweenWords(ends, verdict.unit) + (named ? ` by ${METHODS[method]}` : ""))
    .join("; ");
}

/** The interval that the verdict goes by, to stand in a sentence: "−23.8% to +3.1%". */
export function widestWords(verdict: Judged): string {
  return betweenWords(endsInOrder(verdict)[0]![0], verdict.unit);
}

/** Where a figure could lie by chance alone: "12.2% to 13.8%", "23.5 to 47.5"; or why no interval is given. */
export function intervalWords(interval: Interval, level: Level, places: number): string {
  if (interval.method === "none") return NO_INTERVAL[interval.why];
  const [lower, upper] = shownEnds(interval, level, places);
  return `${lower} to ${upper}`;
}

/** How an interval was come by: "95% interval by Wilson's score method". */
export function intervalMethodWords(interval: Interval): string {
  return interval.method === "none"
    ? NO_INTERVAL[interval.why]
    : `95% interval by ${INTERVAL_METHODS[interval.method]}`;
}

/**
 * What an XmR chart says of a series' end: "the last 7 months are all below the average of 560 a month, which chance would not explain".
 * `step`: months a point is of.
 */
export function readingWords(
  {points, mean, lower, upper, signal}: Reading,
  {step, level, places}: {readonly step: 1 | 3; readonly level: LevelKind; readonly places: number},
): string {
  const point = step === 1 ? "month" : "quarter";
  const quotient = level === "share" || level === "ratio" || level === "mean" || level === "score";
  const show = (value: number): string => showInUnit(value, level, quotient ? Math.max(places, 1) : finenessOf(value));
  const average = `the average of ${show(mean)}${quotient ? "" : ` a ${point}`}`;
  const limits = `${show(lower)} to ${show(upper)}`;
  const unusual = "which chance would not explain";
  switch (signal) {
    case "none":
      return `the last ${points} ${point}s vary around ${average} as chance would have them, within ${limits}`;
    case "above-limit":
    case "below-limit":
      return `the last ${point} is ${signal === "above-limit" ? "above" : "below"} the range of ${limits} that chance would explain`;
    case "rising-trend":
    case "falling-trend":
      return `the last 7 ${point}s ${signal === "rising-trend" ? "rise" : "fall"} one after another, ${unusual}`;
    case "above-two-of-three":
    case "below-two-of-three": {
      const side = signal === "above-two-of-three" ? "above" : "below";
      return `2 of the last 3 ${point}s are far ${side} ${average}, and the third is ${side} it, ${unusual}`;
    }
    case "above-shift":
    case "below-shift":
      return `the last 7 ${point}s are all ${signal === "above-shift" ? "above" : "below"} ${average}, ${unusual}`;
  }
}

/** `readingWords` as a sentence without its full stop. */
export function readingSentence(...of: Parameters<typeof readingWords>): string {
  const words = readingWords(...of);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function betweenWords(ends: Ends, unit: Judged["unit"]): string {
  const [lower, upper] = signedEnds(ends, unit);
  const points = unit === "points" ? " percentage points" : "";
  if (lower === null) return upper === null ? "anything" : `anything up to ${upper}${points}`;
  return upper === null ? `${lower}${points} or anything above` : `${lower} to ${upper}${points}`;
}

/** Decimal places of an average or a limit of a count. */
function finenessOf(value: number): number {
  return Math.abs(value) < 100 ? 1 : 0;
}

const VERDICTS: Readonly<Record<Verdict["kind"], string>> = {
  "larger-than-chance": "Larger than chance would explain",
  "not-distinguishable": "Not distinguishable from chance",
  "cannot-be-judged": "Cannot be judged",
};

const REASONS: Readonly<Record<WhyNotJudged, string>> = {
  "zero-base": "there were none in the earlier period",
  "base-below-six": "there were fewer than six in the earlier period, too few to tell any fall from chance",
  "no-counts": "the counts behind it are not held",
  suppressed: "a figure is suppressed",
  incomplete: "a period is incomplete",
  "definition-changed": "the definition changed between the periods",
  "different-sources": "the two periods were counted from different sources",
  "not-a-part": "what is counted is not a part of a whole",
  "not-of-chance": "it is not a count of events, so chance has no part in it",
};

const METHODS: Readonly<Record<Judged["method"], string>> = {
  "exact conditional Poisson": "Poisson",
  "quasi-Poisson": "quasi-Poisson",
  "Newcombe score": "Newcombe's score method",
  "Newcombe score with dispersion": "Newcombe's score method with dispersion",
};

const INTERVAL_METHODS: Readonly<Record<Exclude<Interval["method"], "none">, string>> = {
  "exact Poisson": "the exact Poisson method",
  Byar: "Byar's method",
  Wilson: "Wilson's score method",
};

const NO_INTERVAL: Readonly<Record<NoInterval["why"], string>> = {
  "not-of-chance": "no interval: it is not a count of events",
  "not-a-part": "no interval: what is counted is not a part of a whole",
  "no-spread": "no interval: the answers behind the mean are not held",
};

import {compareRatios, difference, type Ratio} from "../vocabulary/ratio.ts";
import {NUMBER_WORD_PATTERN, numberInWords, readWholeNumber} from "./english-numbers.ts";
import type {Language} from "./language.ts";
import {readWelshFraction, WELSH_FRACTIONS} from "./welsh/welsh-fractions.ts";

/** Fractions in English words, to values and back. Knows when a word may stand for a share; knows no measure. */

/** A fraction as it is said. `of` is p/q, not reduced: "two in 10" is 2/10. */
export interface FractionWord {
  readonly words: string;
  readonly of: Ratio;
}

export type Hedge = "about" | "under" | "over";

/** The fractions we write ourselves, simplest first. */
export const FRACTION_WORDS: readonly FractionWord[] = [
  {words: "half", of: {numerator: 1, denominator: 2}},
  {words: "a third", of: {numerator: 1, denominator: 3}},
  {words: "two thirds", of: {numerator: 2, denominator: 3}},
  {words: "a quarter", of: {numerator: 1, denominator: 4}},
  {words: "three quarters", of: {numerator: 3, denominator: 4}},
  ...[1, 2, 3, 4].map((n) => ({
    words: n === 1 ? "a fifth" : `${numberInWords(n)} fifths`,
    of: {numerator: n, denominator: 5},
  })),
  {words: "a sixth", of: {numerator: 1, denominator: 6}},
  {words: "a seventh", of: {numerator: 1, denominator: 7}},
  {words: "an eighth", of: {numerator: 1, denominator: 8}},
  {words: "a ninth", of: {numerator: 1, denominator: 9}},
  {words: "a tenth", of: {numerator: 1, denominator: 10}},
  ...[3, 7, 9].map((n) => ({words: `${numberInWords(n)} in 10`, of: {numerator: n, denominator: 10}})),
];

/**
 * Whether a fraction may be said of a share: |share − p/q| ≤ max(half a unit of the share's denominator, 1 point).
 * "A third" holds for 11 of 34 and not for 10 of 33. The share is not reduced beforehand: its denominator is what was counted.
 */
export function fractionHolds(share: Ratio, fraction: Ratio): boolean {
  const [n, d] = [BigInt(share.numerator), BigInt(share.denominator)];
  const [p, q] = [BigInt(fraction.numerator), BigInt(fraction.denominator)];
  const apart = n * q > p * d ? n * q - p * d : p * d - n * q;
  return 2n * apart <= q || 100n * apart <= d * q;
}

/** The nearest fraction that holds, in words ("a third", "three in 10"), or undefined when none does. */
export function fractionInWords(share: Ratio, language: Language = "en"): string | undefined {
  let best: FractionWord | undefined;
  for (const word of language === "cy" ? IN_WELSH : FRACTION_WORDS) {
    if (!fractionHolds(share, word.of)) continue;
    if (best === undefined || compareRatios(distance(share, word.of), distance(share, best.of)) < 0) best = word;
  }
  return best?.words;
}

/** Reads "a third", "almost two-thirds", "one in five", "eight out of 10"; undefined when it is no fraction in words. */
export function readFraction(words: string): {readonly of: Ratio; readonly hedge?: Hedge} | undefined {
  const text = words.trim().toLowerCase();
  const hedged = HEDGED.exec(text);
  const hedge = hedged ? HEDGES.find(([pattern]) => pattern.test(hedged[1]!))?.[1] : undefined;
  const of = plainFraction(hedged ? text.slice(hedged[0].length) : text);
  return of && {of, ...(hedge && {hedge})};
}

/**
 * Whether words such as "a third" or "over half" hold of a share; undefined when they are no fraction.
 * "Almost" is under it by at most 5 points, "over" is above it by at most 10, "about" is within 3 or as near as the plain word.
 */
export function fractionWordsHold(words: string, share: Ratio, language: Language = "en"): boolean | undefined {
  const read = language === "cy" ? readWelshFraction(words) : readFraction(words);
  if (read === undefined) return undefined;
  const order = compareRatios(share, read.of);
  const apart = distance(share, read.of);
  if (read.hedge === undefined) return fractionHolds(share, read.of);
  if (read.hedge === "about") return fractionHolds(share, read.of) || compareRatios(apart, hundredths(3)) <= 0;
  if (read.hedge === "under") return order < 0 && compareRatios(apart, hundredths(5)) <= 0;
  return order > 0 && compareRatios(apart, hundredths(10)) <= 0;
}

/** Fractions said in a text, with their hedge, where a share may be meant: not "a third party", not "the third quarter". */
export function fractionsIn(
  text: string,
): readonly {readonly start: number; readonly end: number; readonly words: string}[] {
  return [...text.matchAll(FRACTION_IN_PROSE)].flatMap((match) => {
    const words = match[0];
    const after = text.slice(match.index + words.length);
    const said = /\bin\b|out of|thirds|quarters|fifths|tenths/i.test(words) || ASSERTS_AFTER.test(after);
    return said && readFraction(words) ? [{start: match.index, end: match.index + words.length, words}] : [];
  });
}

function plainFraction(text: string): Ratio | undefined {
  const inOrOutOf = IN_OR_OUT_OF.exec(text);
  if (inOrOutOf) {
    const [numerator, denominator] = [readWholeNumber(inOrOutOf[1]!), readWholeNumber(inOrOutOf[2]!)];
    return numerator !== undefined && denominator && numerator <= denominator ? {numerator, denominator} : undefined;
  }
  const parts = PARTS.exec(text);
  if (!parts) return undefined;
  const numerator = /^an?$|^$/.test(parts[1] ?? "") ? 1 : readWholeNumber(parts[1]!);
  const denominator = DENOMINATORS.indexOf(parts[2]!.replace(/s$/, "").replace(/^halve$/, "half"));
  return numerator && denominator >= 2 && numerator < denominator ? {numerator, denominator} : undefined;
}

const IN_WELSH: readonly FractionWord[] = WELSH_FRACTIONS.map(({phrase, of}) => ({words: phrase.words, of}));

function distance(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) < 0 ? difference(b, a) : difference(a, b);
}

function hundredths(points: number): Ratio {
  return {numerator: points, denominator: 100};
}

const DENOMINATORS = ["", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

const HEDGES: readonly (readonly [RegExp, Hedge])[] = [
  [/^(almost|nearly|just under|just below|slightly under|close to|under|less than|fewer than)$/, "under"],
  [/^(over|more than|just over|slightly over|at least|above|well over)$/, "over"],
  [/^(about|around|roughly|approximately|some|circa)$/, "about"],
];

const HEDGE_PATTERN =
  "(?:almost|nearly|(?:just|slightly|well) (?:under|over|below)|close to|under|less than|fewer than|over|more than|at least|above|about|around|roughly|approximately|some|circa)";
const DENOMINATOR_PATTERN = "(?:half|halves|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)";
const NUMBER = `(?:\\d+|${NUMBER_WORD_PATTERN})`;

const HEDGED = new RegExp(`^(${HEDGE_PATTERN})\\s+`);
const IN_OR_OUT_OF = new RegExp(`^(${NUMBER})[\\s-]+(?:in|out of)(?:\\s+every)?[\\s-]+(${NUMBER})$`);
const PARTS = new RegExp(`^(?:(an?|${NUMBER})[\\s-]+)?(${DENOMINATOR_PATTERN})$`);

const FRACTION_IN_PROSE = new RegExp(
  `(?<![\\w-])(?:${HEDGE_PATTERN}\\s+)?(?:${NUMBER}[\\s-]+(?:in|out of)(?:\\s+every)?[\\s-]+${NUMBER}` +
    `|(?:an?|one|two|three|four|five|six|seven|eight|nine)[\\s-]+${DENOMINATOR_PATTERN}|half)(?![\\w-]|\\s+(?:hours?|days?|terms?|year|way|an hour)\\b)`,
  "gi",
);

/** After "a third" these say that a share is meant; a noun ("party", "phase") says that it is an ordinal. */
const ASSERTS_AFTER =
  /^(?:\s*[.,;:)]|\s*$|\s+(?:of (?!the year)|were|was|are|is|had|have|has|linked|involv|relat|that|which|who|less|fewer|more|lower|higher|since|from|compared|all)\b)/i;

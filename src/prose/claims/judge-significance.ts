import {MINUS, showDecimal} from "../../language/display.ts";
import {endsWords, whyWords} from "../../language/verdict-words.ts";
import {judgeCounts} from "../../statistics/verdict/verdict.ts";
import type {Direction} from "../../vocabulary/change.ts";
import type {Printed, SignificanceClaim, SimilarityClaim} from "../../vocabulary/claim.ts";
import type {Ends, Judged, Verdict} from "../../vocabulary/verdict.ts";
import {directionBetween, directionFault, isCount, showPrinted} from "./judge-change.ts";
import {type Evidence, type Fault, HOLDS, type Judgement, wrong} from "./judgement.ts";

/** Words that lean on how a change came out are borne out by the verdict on it and by nothing else: "significant", "a similar decline". */

/** A change that is larger than chance would explain may be called significant; one that is not may be called so of nothing. */
export function judgeSignificance(claim: SignificanceClaim, evidence: Evidence): Judgement {
  const {words, denied, direction} = claim;
  const known = changeOf(claim, evidence);
  if (known === undefined) return unknown(words);
  const {verdict, values} = known;
  if (verdict.kind === "cannot-be-judged") return cannotBeJudged(words, {verdict, fault: "significance", values});
  if (denied) {
    const same = direction === undefined || direction === wentBetween(known);
    if (verdict.kind === "not-distinguishable" || !same) return HOLDS;
    return wrong(
      "significance",
      `"${words}" is said of ${values}, which is larger than chance would explain: ${howWords(verdict)}`,
    );
  }
  const against = known.pair && directionFault(claim, known.pair, evidence);
  if (against !== undefined) return against;
  return verdict.kind === "larger-than-chance" ? HOLDS : leaning(words, {verdict, values, fault: "significance"});
}

/** One change is similar to another when both are larger than chance would explain, went the same way, and their intervals meet. */
export function judgeSimilarity(claim: SimilarityClaim, evidence: Evidence): Judgement {
  const {words} = claim;
  const known = changeOf(claim, evidence);
  if (known === undefined) return unknown(words);
  const {verdict, values} = known;
  if (verdict.kind === "cannot-be-judged") return cannotBeJudged(words, {verdict, fault: "similarity", values});
  const against = known.pair && directionFault(claim, known.pair, evidence);
  if (against !== undefined) return against;
  if (verdict.kind === "not-distinguishable") return leaning(words, {verdict, values, fault: "similarity"});
  const like = evidence.like && changeOf({}, evidence.like);
  if (like === undefined || like.verdict.kind === "cannot-be-judged") return HOLDS;
  const apart = `"${words}" sets ${values} beside ${like.values}`;
  if (like.verdict.kind === "not-distinguishable")
    return wrong("similarity", `${apart}, which is not distinguishable from chance: ${howWords(like.verdict)}`);
  const [way, other] = [wentBetween(known), wentBetween(like)];
  if (way !== other) return wrong("similarity", `${apart}, which went the other way`);
  if (verdict.unit !== like.verdict.unit || meet(verdict.interval, like.verdict.interval)) return HOLDS;
  return wrong(
    "similarity",
    `${apart}, and chance does not make them alike: ${endsWords(verdict)} against ${endsWords(like.verdict)}`,
  );
}

interface KnownChange {
  readonly verdict: Verdict;
  /** "a change from 370 to 328 (−11.4%)". */
  readonly values: string;
  readonly pair?: Pair;
}

interface Pair {
  readonly before: Printed;
  readonly after: Printed;
}

/** By the book's verdict; without one, of two exact counts that the sentence itself gives, by Poisson. */
function changeOf(said: Partial<Pair>, evidence: Evidence): KnownChange | undefined {
  const pair = both(evidence) ?? both(said);
  const verdict = evidence.verdict ?? (pair && countedVerdict(pair, evidence));
  return verdict && {verdict, values: changeWords(pair, evidence, verdict), ...(pair && {pair})};
}

function both({before, after}: Partial<Pair>): Pair | undefined {
  return before && after && {before, after};
}

function countedVerdict({before, after}: Pair, {level = "count"}: Evidence): Verdict | undefined {
  if (level !== "count" || !isCount(before) || !isCount(after)) return undefined;
  const found = judgeCounts(before.value.numerator, after.value.numerator);
  if (found.verdict === "cannot-be-judged") {
    const why = found.why === "zero-base" || found.why === "base-below-six" ? found.why : "no-counts";
    return {kind: "cannot-be-judged", why};
  }
  const {verdict: kind, method, unit, interval, p} = found;
  return {kind, method, unit, interval: finite(interval), p};
}

function finite({lower, upper}: {readonly lower: number; readonly upper: number}): Ends {
  return {lower: Number.isFinite(lower) ? lower : null, upper: Number.isFinite(upper) ? upper : null};
}

function leaning(
  words: string,
  {verdict, values, fault}: {readonly verdict: Judged; readonly values: string; readonly fault: Fault},
): Judgement {
  return wrong(
    fault,
    `"${words}" is said of ${values}, which is not distinguishable from chance: ${howWords(verdict)}`,
  );
}

/** Chance has no part in a stock or a sum of money: only a word that is about chance is then wrong, and others are nobody's to judge. */
function cannotBeJudged(
  words: string,
  {
    verdict,
    fault,
    values,
  }: {readonly verdict: Extract<Verdict, {kind: "cannot-be-judged"}>; readonly fault: Fault; readonly values: string},
): Judgement {
  const why = `"${words}" is said of ${values}, which cannot be judged: ${whyWords(verdict)}`;
  if (verdict.why === "not-of-chance" && !/significant/i.test(words)) return {kind: "cannot-be-checked", why};
  return wrong(fault, why);
}

function unknown(words: string): Judgement {
  return {
    kind: "cannot-be-checked",
    why: `"${words}" stands without the two figures that would bear it out: what was it before, and what is it now?`,
  };
}

/** "−23.8% to +3.1% (by Poisson, …)". */
function howWords(verdict: Judged): string {
  return `${endsWords(verdict)} (${whyWords(verdict)})`;
}

function changeWords(pair: Pair | undefined, evidence: Evidence, verdict: Verdict): string {
  if (pair === undefined) return "a change";
  const [from, to] = [showPrinted(pair.before, evidence), showPrinted(pair.after, evidence)];
  const by = sizeWords(pair, verdict);
  return `a change from ${from} to ${to}${by === undefined ? "" : ` (${by})`}`;
}

function sizeWords({before, after}: Pair, verdict: Verdict): string | undefined {
  const [from, to] = [before, after].map(({value}) => value.numerator / value.denominator) as [number, number];
  if (verdict.kind !== "cannot-be-judged" && verdict.unit === "points")
    return `${signed(100 * (to - from))} percentage points`;
  return from === 0 ? undefined : `${signed((100 * (to - from)) / from)}%`;
}

function signed(value: number): string {
  return `${value < 0 ? MINUS : "+"}${showDecimal(Math.abs(value), 1)}`;
}

function wentBetween({pair, verdict}: KnownChange): Direction | undefined {
  if (pair !== undefined) return directionBetween(pair.before, pair.after);
  if (verdict.kind !== "larger-than-chance") return undefined;
  return verdict.interval.upper !== null && verdict.interval.upper < 0 ? "down" : "up";
}

function meet(a: Ends, b: Ends): boolean {
  const under = (lower: number | null, upper: number | null) => lower === null || upper === null || lower <= upper;
  return under(a.lower, b.upper) && under(b.lower, a.upper);
}

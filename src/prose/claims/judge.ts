import {showNumber} from "../../language/display.ts";
import {fractionHolds} from "../../language/english.ts";
import {STABLE_WITHIN} from "../../language/english-stability.ts";
import {endsWords, whyWords} from "../../language/verdict-words.ts";
import type {Claim, LevelClaim, Printed, ShareClaim, StabilityClaim} from "../../vocabulary/claim.ts";
import type {LevelKind} from "../../vocabulary/quantity.ts";
import {compare, type Exact, exact, minus, over, overlap, rangeOf, size} from "./exact.ts";
import {judgeChange} from "./judge-change.ts";
import {judgeExtreme} from "./judge-extreme.ts";
import {judgeSignificance, judgeSimilarity} from "./judge-significance.ts";
import {type Evidence, HOLDS, type Judgement, wrong} from "./judgement.ts";
import {judgeTrend} from "./series/judge-trend.ts";

/**
 * Whether what a sentence asserts is borne out, by evidence or by the sentence's own numbers. One judge for our own text and for
 * anybody's: it knows values and words, and nothing of tags, measures or data.
 */
export function judge(claim: Claim, evidence: Evidence = {}): Judgement {
  switch (claim.kind) {
    case "change":
      return judgeChange(claim, evidence);
    case "stability":
      return judgeStability(claim, evidence);
    case "significance":
      return judgeSignificance(claim, evidence);
    case "similarity":
      return judgeSimilarity(claim, evidence);
    case "extreme":
      return judgeExtreme(claim, evidence);
    case "trend":
      return judgeTrend(claim, evidence);
    case "share":
      return judgeShare(claim, evidence);
    case "level":
      return judgeLevel(claim, evidence);
  }
}

/** By the verdict and by size: a change that chance would not explain is not stable, and a large one is not because chance might explain it. */
function judgeStability({words}: StabilityClaim, {before, after, level, verdict}: Evidence): Judgement {
  if (!before || !after)
    return {kind: "cannot-be-checked", why: `"${words}" needs both values: what was it before, and what is it now?`};
  const base = exact(before.value);
  const moved = size(minus(exact(after.value), base));
  const values = `${showValue(before, level)} to ${showValue(after, level)}`;
  if (moved.n === 0n) return HOLDS;
  const part = over(moved, size(base));
  const by = part === undefined ? "from none at all" : `by ${showPart(part)}`;
  if (verdict?.kind === "larger-than-chance") {
    const how = `larger than chance would explain: ${endsWords(verdict)} (${whyWords(verdict)})`;
    return wrong("stability", `"${words}" is said of a change ${by}, from ${values}, which is ${how}`);
  }
  if (part !== undefined && compare(part, exact(STABLE_WITHIN)) <= 0) return HOLDS;
  const chance = verdict?.kind === "not-distinguishable";
  if (chance && /statistically/i.test(words)) return HOLDS;
  const honest = chance ? `; chance may explain it (${endsWords(verdict)}), which does not make it stable` : "";
  return wrong(
    "stability",
    `"${words}" is said of a change ${by}, from ${values}; more than 5% is not stable${honest}`,
  );
}

function judgeShare({words, share, fraction}: ShareClaim, {after}: Evidence): Judgement {
  if (fraction === undefined) return agree(share, {after, words, level: "share"});
  const value = (after ?? share).value;
  if (fractionHolds(value, fraction)) return HOLDS;
  const counts = `${showNumber({numerator: value.numerator, denominator: 1}, 0)} of ${showNumber({numerator: value.denominator, denominator: 1}, 0)}`;
  return wrong("fraction", `"${words}" is said of ${counts}, which is ${showPart(exact(value))}`);
}

function judgeLevel({words, value}: LevelClaim, {after, level}: Evidence): Judgement {
  return agree(value, {after, words, level});
}

function agree(
  printed: Printed,
  {after, words, level}: {after: Printed | undefined; words: string; level: LevelKind | undefined},
): Judgement {
  if (after === undefined) return {kind: "cannot-be-checked", why: `nothing to hold "${words}" against`};
  if (overlap(rangeOf(printed), rangeOf(after))) return HOLDS;
  return wrong("level", `"${words}" is printed, and the value is ${showValue(after, level)}`);
}

function showValue({value}: Printed, level: LevelKind | undefined): string {
  if (level === "share" || level === "ratio") return showPart(exact(value));
  return showNumber(value, value.denominator === 1 ? 0 : 2);
}

function showPart({n, d}: Exact): string {
  return `${showNumber({numerator: Number((n * 1000n + d / 2n) / d), denominator: 10}, 1)}%`;
}

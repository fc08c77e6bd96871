import {showNumber} from "../../language/display.ts";
import {endsWords} from "../../language/verdict-words.ts";
import type {ChangeKind, Direction} from "../../vocabulary/change.ts";
import type {ChangeClaim, Printed} from "../../vocabulary/claim.ts";
import type {LevelKind} from "../../vocabulary/quantity.ts";
import {compare, type Exact, exact, halfUnit, minus, over, overlap, type Range, rangeOf, size} from "./exact.ts";
import {type Evidence, HOLDS, type Judgement, wrong} from "./judgement.ts";

/** A change against its two values: its form, its direction, what kind of change it is, its size. The first fault is told. */
export function judgeChange(claim: ChangeClaim, evidence: Evidence): Judgement {
  const pairs = [pair(evidence.before, evidence.after), pair(claim.before, claim.after)].filter((p) => p !== undefined);
  const faults = [
    formFault(claim),
    ...pairs.map((known) => directionFault(claim, known, evidence)),
    kindFault(claim, evidence.level),
    ...pairs.map((known) => sizeFault(claim, known, evidence)),
    chanceFault(claim, evidence),
  ];
  const first = faults.find((fault) => fault !== undefined);
  if (first !== undefined) return first;
  if (pairs.length > 0) return HOLDS;
  const why = `"${claim.words}" stands without ${claim.before || evidence.before ? "the value it came to" : "counts"}: what was it before, and what is it now?`;
  return {kind: "cannot-be-checked", why};
}

interface Pair {
  readonly before: Printed;
  readonly after: Printed;
}

/** How a value's kind has it shown. */
type Shown = Pick<Evidence, "level" | "per">;

function pair(before: Printed | undefined, after: Printed | undefined): Pair | undefined {
  return before && after && {before, after};
}

function formFault({direction, size: said, words}: ChangeClaim): Judgement | undefined {
  if (direction !== "down" || said === undefined || said.value.numerator >= 0) return undefined;
  return wrong("form", `"${words}" says the fall twice: by its word and by its minus`);
}

export function directionFault(
  {direction, words}: Pick<ChangeClaim, "direction" | "words">,
  {before, after}: Pair,
  shown: Shown,
): Judgement | undefined {
  if (direction === undefined) return undefined;
  const went = directionBetween(before, after);
  if (went === undefined || went === direction) return undefined;
  const way = {up: "went up", down: "went down", level: "did not change"}[went];
  const values = `from ${showPrinted(before, shown)} to ${showPrinted(after, shown)}`;
  return wrong("direction", `"${words}" is said of a figure that ${way}, ${values}`);
}

/** Undefined where rounded values overlap: either may be the greater. */
export function directionBetween(before: Printed, after: Printed): Direction | undefined {
  const [from, to] = [rangeOf(before), rangeOf(after)];
  if (from.most && to.least && compare(to.least, from.most) > 0) return "up";
  if (to.most && from.least && compare(to.most, from.least) < 0) return "down";
  return before.precision.kind === "exact" && after.precision.kind === "exact" ? "level" : undefined;
}

/** Points belong to two shares; a percentage of a share is nearly always meant as points, and is read as them. */
function kindFault({size: said, words}: ChangeClaim, level: LevelKind | undefined): Judgement | undefined {
  if (said === undefined || level === undefined) return undefined;
  const isShare = level === "share" || level === "ratio";
  if (said.kind === "points" && !isShare)
    return wrong("points", `"${words}" gives percentage points of what is no share; only two shares differ by points`);
  if (said.kind !== "percent" || !isShare) return undefined;
  const why = `"${words}" gives a percentage of a percentage, which readers take for percentage points`;
  return {kind: "misleading", fault: "points", why};
}

function sizeFault({size: said, words}: ChangeClaim, known: Pair, shown: Shown): Judgement | undefined {
  if (said === undefined) return undefined;
  const computed = changeRange(said.kind, rangeOf(known.before), rangeOf(known.after));
  if (computed === undefined) return wrong("size", `"${words}" is a percentage of nothing: the value before is 0`);
  const {precision} = said;
  const print = rangeOf({value: absolute(said), precision});
  if (overlap(print, computed)) return undefined;
  const exactly =
    computed.least && computed.most && compare(computed.least, computed.most) === 0 ? computed.least : undefined;
  const how = exactly && precision.kind === "rounded" ? graded(absolute(said), exactly, precision.places) : "";
  const values = `from ${showPrinted(known.before, shown)} to ${showPrinted(known.after, shown)}`;
  const is = exactly ? ` is ${showSize(exactly, said)}` : " is another size";
  return wrong("size", `"${words}" is printed, and the change ${values}${is}${how}`);
}

/** A right sum and a meaningless change are two things: the words lean on a difference that is not distinguishable from chance. */
function chanceFault({words}: ChangeClaim, evidence: Evidence): Judgement | undefined {
  const {before, after, verdict} = evidence;
  if (verdict?.kind !== "not-distinguishable" || !before || !after) return undefined;
  if (directionBetween(before, after) === "level") return undefined;
  const values = `from ${showPrinted(before, evidence)} to ${showPrinted(after, evidence)}`;
  const why = `"${words}" is said of a change ${values}, which is not distinguishable from chance (${endsWords(verdict)})`;
  return {kind: "misleading", fault: "chance", why};
}

/** Whether a value is a whole count, printed as it is. */
export function isCount({value, precision}: Printed): boolean {
  return value.denominator === 1 && value.numerator >= 0 && precision.kind === "exact";
}

/** The sizes (without sign) that a change may have between two values. Undefined from zero. */
function changeRange(kind: ChangeKind, before: Range, after: Range): Range | undefined {
  const change = (to: Exact | undefined, from: Exact | undefined): Exact | undefined => {
    if (to === undefined || from === undefined) return undefined;
    return kind === "percent" ? over(minus(to, from), from) : minus(to, from);
  };
  if (kind === "percent" && [before.least, before.most].some((end) => end?.n === 0n)) return undefined;
  const least = change(after.least, before.most);
  const most = change(after.most, before.least);
  if (least && least.n >= 0n) return {least, ...(most && {most})};
  if (most && most.n <= 0n) return {least: size(most), ...(least && {most: size(least)})};
  if (!least || !most) return {};
  const [a, b] = [size(least), size(most)];
  return {least: {n: 0n, d: 1n}, most: compare(a, b) > 0 ? a : b};
}

/** How a printed size misses, by its last digit: most wrong sums are cut instead of rounded. */
function graded(
  said: {readonly numerator: number; readonly denominator: number},
  exactly: Exact,
  places: number,
): string {
  const short = minus(exactly, exact(said));
  const unit = {n: halfUnit(places).n * 2n, d: halfUnit(places).d};
  if (short.n >= 0n && compare(short, unit) < 0) return " (it was cut instead of rounded)";
  if (compare(size(short), {n: unit.n * 2n, d: unit.d}) < 0) return " (its last digit is off)";
  return "";
}

function absolute({value}: Printed): {numerator: number; denominator: number} {
  return {numerator: Math.abs(value.numerator), denominator: value.denominator};
}

/** A value as its kind is shown: "7,675", "12.9%", "8.1" of a rate for every 1,000. */
export function showPrinted({value}: Printed, {level, per = 1}: Shown): string {
  const {numerator, denominator} = value;
  if (level === "share" || level === "ratio") return `${showNumber({numerator: numerator * 100, denominator}, 1)}%`;
  return showNumber({numerator: numerator * per, denominator}, denominator === 1 ? 0 : 2);
}

function showSize({n, d}: Exact, said: Printed & {readonly kind: ChangeKind}): string {
  const places = said.precision.kind === "rounded" ? said.precision.places : 3;
  if (said.kind === "absolute") return showNumber({numerator: Number(n), denominator: Number(d)}, Math.max(0, places));
  const shown = showNumber({numerator: Number(n) * 100, denominator: Number(d)}, Math.max(0, places - 2));
  return said.kind === "percent" ? `${shown}%` : `${shown} percentage points`;
}

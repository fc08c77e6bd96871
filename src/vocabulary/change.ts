import {asRatio, type Level} from "./quantity.ts";
import {compareRatios, difference, type Ratio, ratio} from "./ratio.ts";

/**
 * absolute: after − before in the measure's own unit. percent: (after − before) ÷ before, as a fraction of 1.
 * points: after − before of two shares or ratios, as a fraction of 1. Three kinds, never one number. Negative is a fall.
 */
export type Change =
  | {readonly kind: "absolute"; readonly by: Ratio}
  | {readonly kind: "percent"; readonly by: Ratio}
  | {readonly kind: "points"; readonly by: Ratio};

export type ChangeKind = Change["kind"];

export type Direction = "up" | "down" | "level";

export function absoluteChange(before: Level, after: Level): Change {
  return {kind: "absolute", by: difference(asRatio(after), asRatio(before))};
}

/** Undefined from a base of zero: there is no percentage of nothing. */
export function percentChange(before: Level, after: Level): Change | undefined {
  const base = asRatio(before);
  const by = difference(asRatio(after), base);
  if (base.numerator === 0) return undefined;
  const top = BigInt(by.numerator) * BigInt(base.denominator);
  const under = BigInt(by.denominator) * BigInt(base.numerator);
  const [n, d] = under < 0n ? [-top, -under] : [top, under];
  const common = gcd(n < 0n ? -n : n, d);
  return {kind: "percent", by: ratio(Number(n / common), Number(d / common))};
}

/** Undefined unless both are shares, or both ratios: points belong to nothing else. */
export function pointsChange(before: Level, after: Level): Change | undefined {
  if (before.kind !== after.kind || (before.kind !== "share" && before.kind !== "ratio")) return undefined;
  return {kind: "points", by: difference(asRatio(after), asRatio(before))};
}

/** The change of a named kind; undefined where there is none. */
export function changeOfKind(kind: ChangeKind, before: Level, after: Level): Change | undefined {
  switch (kind) {
    case "percent":
      return percentChange(before, after);
    case "points":
      return pointsChange(before, after);
    case "absolute":
      return absoluteChange(before, after);
  }
}

/**
 * The change a reader expects: points between two shares or ratios, else a percentage. From nothing there is none, and from a count under
 * `percentBase` it would say more than it knows: the plain difference.
 */
export function changeBetween(before: Level, after: Level, percentBase: number): Change {
  const percent = isSmallBase(before, percentBase) ? undefined : percentChange(before, after);
  return pointsChange(before, after) ?? percent ?? absoluteChange(before, after);
}

/** A count of which one more or less would be several percent. */
export function isSmallBase(before: Level, percentBase: number): boolean {
  return before.kind === "count" && before.value < percentBase;
}

export function directionOf(before: Level, after: Level): Direction {
  const order = compareRatios(asRatio(after), asRatio(before));
  return order > 0 ? "up" : order < 0 ? "down" : "level";
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a || 1n : gcd(b, a % b);
}

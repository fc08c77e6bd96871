import type {Level, LevelKind} from "../vocabulary/quantity.ts";
import type {Ends, HeldInterval, Judged} from "../vocabulary/verdict.ts";
import {MINUS, showDecimal} from "./display.ts";

/* Ends of intervals in print, the same in every language. */

/** The two ends of a figure's interval: "12.2%" and "13.8%"; "23.5" and "47.5". */
export function shownEnds(
  {lower, upper}: Pick<HeldInterval, "lower" | "upper">,
  level: Level,
  places: number,
): readonly [string, string] {
  const per = level.kind === "rate" ? level.per : 1;
  const show = (value: number, at: number): string => showInUnit(value * per, level.kind, at);
  const least = placesOfEnds(level, places);
  for (let at = least; at < least + 3; at++) {
    const ends = [show(lower, at), show(upper, at)] as const;
    if (ends[0] !== ends[1] || lower === upper) return ends;
  }
  return [show(lower, least + 3), show(upper, least + 3)];
}

/** A decimal in the unit of a level kind: a fraction of 1 as a percentage, pence as pounds. */
export function showInUnit(value: number, kind: LevelKind, places: number): string {
  switch (kind) {
    case "share":
    case "ratio":
      return `${showDecimal(100 * value, places)}%`;
    case "money":
      return `£${showDecimal(value / 100, places)}`;
    default:
      return showDecimal(value, places);
  }
}

/** Below a hundred a count's ends show a tenth; a percentage's show one, whatever its own places. */
function placesOfEnds(level: Level, places: number): number {
  if (level.kind === "count") return level.value < 100 ? 1 : 0;
  return level.kind === "share" || level.kind === "ratio" ? 1 : places;
}

/** The ends of a change, each signed: "−23.8" and "+3.1". With places enough that what is not zero does not print as zero. */
export function signedEnds({lower, upper}: Ends, unit: Judged["unit"]): readonly [string | null, string | null] {
  const mark = unit === "percent" ? "%" : "";
  const places = [1, 2, 3].find((at) => [lower, upper].every((end) => !end || /[1-9]/.test(showDecimal(end, at)))) ?? 4;
  const show = (end: number | null): string | null => {
    if (end === null) return null;
    const shown = showDecimal(end, places);
    return `${/[1-9]/.test(shown) && !shown.startsWith(MINUS) ? "+" : ""}${shown}${mark}`;
  };
  return [show(lower), show(upper)];
}

/** The wider of a judged change's two intervals first, each with how it was come by; one where they are the same. */
export function endsInOrder({interval, independent, method}: Judged): readonly (readonly [Ends, Judged["method"]])[] {
  if (independent === undefined) return [[interval, method]];
  const plain = method.startsWith("Newcombe") ? "Newcombe score" : "exact conditional Poisson";
  const both = [[interval, method] as const, [independent, plain] as const];
  return width(independent) > width(interval) ? both.toReversed() : both;
}

function width({lower, upper}: Ends): number {
  return lower === null || upper === null ? Number.POSITIVE_INFINITY : upper - lower;
}

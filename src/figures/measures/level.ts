import type {Level, LevelKind, Missing} from "../../vocabulary/quantity.ts";
import {ratio} from "../../vocabulary/ratio.ts";
import type {Asked} from "./ask.ts";

/** The integers of a figure as a level of its kind. Nothing is divided: a ratio stays two integers. */
export function levelOf(kind: LevelKind, numerator: Asked, denominator: Asked | undefined): Level | Missing {
  if (kind === "count") return {kind, value: unscaled(numerator)};
  if (kind === "money") return {kind, pence: numerator.total * 10 ** (2 - numerator.scale)};
  if (denominator === undefined) throw new Error(`a ${kind} needs a denominator`);
  if (denominator.total === 0)
    return {kind: "missing", reason: "zero-denominator", detail: "There is nothing to divide by."};
  const of = ratio(numerator.total * 10 ** denominator.scale, denominator.total * 10 ** numerator.scale);
  switch (kind) {
    case "share":
      if (of.numerator > of.denominator)
        return {
          kind: "missing",
          reason: "not-available",
          detail: "The part that was supplied is larger than the whole.",
        };
      return {kind, of};
    case "rate":
      return {kind, of, per: 1000};
    case "duration":
      return {kind, seconds: of};
    default:
      return {kind, of};
  }
}

/** A count has no decimals: one supplied with them is refused by the load. */
function unscaled({total, scale}: Asked): number {
  return total / 10 ** scale;
}

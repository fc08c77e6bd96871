import type {Level, LevelKind, Missing} from "../../../vocabulary/quantity.ts";
import {type Ratio, ratio} from "../../../vocabulary/ratio.ts";
import type {Asked} from "./asked.ts";

/** One or two supplied or counted integers; `scale` is how many of their digits are decimals. */
type Integer = Pick<Asked, "total" | "scale">;

/** What a measure's value is: its kind, and of a rate for how many people. */
type Leveled = {readonly level: LevelKind; readonly per?: number};

/** The integers of a figure as a level of its kind. Nothing is divided: a ratio stays two integers. */
export function levelOf(measure: Leveled, numerator: Integer, denominator: Integer | undefined): Level | Missing {
  const {level: kind} = measure;
  if (kind === "count") {
    const value = atScale(numerator, 0);
    return value === undefined ? missing("It was supplied with decimals, and a count has none.") : {kind, value};
  }
  if (kind === "money") {
    const pence = atScale(numerator, 2);
    return pence === undefined ? missing("It was supplied in parts of a penny.") : {kind, pence};
  }
  if (denominator === undefined) throw new Error(`a ${kind} needs a denominator`);
  if (denominator.total === 0)
    return {kind: "missing", reason: "zero-denominator", detail: "There is nothing to divide by."};
  const of = ratio(numerator.total * 10 ** denominator.scale, denominator.total * 10 ** numerator.scale);
  if (kind === "share" && of.numerator > of.denominator)
    return missing("The part that was supplied is larger than the whole.");
  return dividedAs(kind, of, measure.per ?? 1000);
}

function dividedAs(kind: Exclude<LevelKind, "count" | "money">, of: Ratio, per: number): Level {
  if (kind === "rate") return {kind, of, per};
  if (kind === "duration") return {kind, seconds: of};
  return {kind, of};
}

/** The integer with so many decimals, or undefined when that would lose some. */
function atScale({total, scale}: Integer, places: number): number | undefined {
  if (scale <= places) return total * 10 ** (places - scale);
  const over = 10 ** (scale - places);
  return total % over === 0 ? total / over : undefined;
}

function missing(detail: string): Missing {
  return {kind: "missing", reason: "not-available", detail};
}

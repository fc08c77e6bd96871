import {countInterval, countMethod} from "../../statistics/intervals/count.ts";
import {wilson} from "../../statistics/intervals/proportion.ts";
import {steady} from "../../statistics/rounding/steady.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import type {Interval} from "../../vocabulary/verdict.ts";

/** How far chance alone could move a figure, by its kind and counts; undefined where it has no value. */
export function intervalOf({value, stands, provenance}: Figure): Interval | undefined {
  if (value.kind === "missing") return undefined;
  const [numerator, denominator] = provenance.counts.map((count) => count.value);
  if (stands || value.kind === "money") return {method: "none", why: "not-of-chance"};
  if (value.kind === "count") return ofEvents(value.value, 1);
  if (value.kind === "rate" && numerator !== undefined && denominator) return ofEvents(numerator, denominator);
  if (value.kind === "share" || value.kind === "ratio") return ofParts(numerator, denominator);
  return {method: "none", why: "no-spread"};
}

function ofEvents(events: number, exposure: number): Interval {
  const {lower, upper} = countInterval(events);
  return {method: countMethod(events), lower: steady(lower / exposure), upper: steady(upper / exposure)};
}

/** Wilson holds of a part of a whole. A ratio of two counts that may pass one has it while it does not. */
function ofParts(numerator: number | undefined, denominator: number | undefined): Interval | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  if (numerator > denominator) return {method: "none", why: "not-a-part"};
  const {lower, upper} = wilson({numerator, denominator});
  return {method: "Wilson", lower: steady(lower), upper: steady(upper)};
}

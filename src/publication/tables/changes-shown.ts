import {absoluteChange, isSmallBase, percentChange, pointsChange} from "../../vocabulary/change.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {decimal, timesOf} from "./in-unit.ts";

/** A movement between two figures in the three ways, none of which is another; absent where it is not to be told so. */
export interface ChangesShown {
  /** In the unit of the values; of shares it is in points. */
  readonly difference?: number;
  /** Not from nothing, not from a count under `percentBase`, and not of shares. */
  readonly percent?: number;
  readonly points?: number;
}

export function changesShown(before: Figure, after: Figure, percentBase: number): ChangesShown {
  const [was, is] = [before.value, after.value];
  if (was.kind === "missing" || is.kind === "missing") return {};
  const points = pointsChange(was, is);
  if (points) return {points: decimal(points.by, 100)};
  const percent = isSmallBase(was, percentBase) ? undefined : percentChange(was, is);
  const difference = decimal(absoluteChange(was, is).by, timesOf(is));
  return {difference, ...(percent ? {percent: decimal(percent.by, 100)} : {})};
}

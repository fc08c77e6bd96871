import {showLevel, showMissing, showMonths, showSigned} from "../../language/display.ts";
import type {Catalogue} from "../../vocabulary/catalogue.ts";
import {absoluteChange, percentChange} from "../../vocabulary/change.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import type {FigureId} from "../../vocabulary/figure-request.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";

/** A figure that would have another value, in words and with by how much. */
export interface FigureMove {
  readonly id: FigureId;
  readonly title: string;
  readonly area: string;
  readonly period: string;
  readonly before: string;
  readonly after: string;
  /** In the measure's own unit, and in percent where there is a base; absent where one of the two has no value. */
  readonly difference?: string;
  readonly percent?: string;
}

/** Those of `after` whose value is not that of the same figure in `before`, in the order of `before`. */
export function movesBetween(
  before: readonly Figure[],
  after: readonly Figure[],
  catalogue: Catalogue,
): readonly FigureMove[] {
  const now = new Map(after.map((figure) => [figure.id, figure]));
  return before.flatMap((figure) => {
    const then = now.get(figure.id);
    if (then === undefined || JSON.stringify(then.value) === JSON.stringify(figure.value)) return [];
    return [moveOf(figure, then.value, catalogue)];
  });
}

function moveOf(
  {id, title, area, period, measure, value}: Figure,
  now: Level | Missing,
  catalogue: Catalogue,
): FigureMove {
  const places = catalogue.measures.find((known) => known.id === measure)?.places ?? 0;
  const show = (of: Level | Missing) => (of.kind === "missing" ? showMissing(of) : showLevel(of, places));
  return {
    id,
    title,
    area: catalogue.areas.find(({code}) => code === area)?.name ?? area,
    period: showMonths(period),
    before: show(value),
    after: show(now),
    ...differenceOf(value, now, places),
  };
}

function differenceOf(
  before: Level | Missing,
  after: Level | Missing,
  places: number,
): Pick<FigureMove, "difference" | "percent"> {
  if (before.kind === "missing" || after.kind === "missing" || before.kind !== after.kind) return {};
  const percent = percentChange(before, after);
  const isWhole = before.kind === "count";
  return {
    ...(isWhole ? {difference: showSigned(absoluteChange(before, after), places)} : {}),
    ...(percent === undefined ? {} : {percent: showSigned(percent, 1)}),
  };
}

import {placesOfChange, showChange, showLevel, showMissing, showMonths} from "../../language/display.ts";
import type {Catalogue} from "../../vocabulary/catalogue.ts";
import {absoluteChange, percentChange, pointsChange} from "../../vocabulary/change.ts";
import type {Figure, FigureId} from "../../vocabulary/figure.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";

/** A figure that has another value than it had: in words, and with by how much. */
export interface FigureMove {
  readonly id: FigureId;
  readonly measure: string;
  readonly title: string;
  readonly area: string;
  readonly period: string;
  readonly before: string;
  readonly after: string;
  /** As printed they are the same. */
  readonly withinRounding: boolean;
  /** In the measure's own unit, signed; of two shares in points. Absent where one of the two has no value. */
  readonly difference?: string;
  /** Signed; absent from a base of zero and between shares. */
  readonly percent?: string;
  /** The two integers of a quotient, "11 of 34", before and after. */
  readonly counted?: {readonly before: string; readonly after: string};
}

/** Those of `before` whose value is another in `after`, in the order of `before`. What `after` does not have is counted no longer. */
export function movedFigures(
  before: readonly Figure[],
  after: readonly Figure[],
  catalogue: Catalogue,
): readonly FigureMove[] {
  const now = new Map(after.map((figure) => [figure.id, figure]));
  return before.flatMap((figure) => {
    const then = now.get(figure.id);
    if (then !== undefined && JSON.stringify(then.value) === JSON.stringify(figure.value)) return [];
    return [moveOf(figure, then, catalogue)];
  });
}

function moveOf(was: Figure, now: Figure | undefined, catalogue: Catalogue): FigureMove {
  const {id, measure, title, area, period} = was;
  const places = catalogue.measures.find((known) => known.id === measure)?.places ?? 0;
  const show = (value: Level | Missing) => (value.kind === "missing" ? showMissing(value) : showLevel(value, places));
  const [before, after] = [show(was.value), now === undefined ? "no longer counted" : show(now.value)];
  const counted = now && countedIn(was, now);
  return {
    ...{id, measure, title, period: showMonths(period), before, after, withinRounding: before === after},
    area: catalogue.areas.find(({code}) => code === area)?.name ?? area,
    ...(now && differenceOf(was.value, now.value, places)),
    ...(counted && {counted}),
  };
}

function differenceOf(
  before: Level | Missing,
  after: Level | Missing,
  places: number,
): Pick<FigureMove, "difference" | "percent"> {
  if (before.kind === "missing" || after.kind === "missing" || before.kind !== after.kind) return {};
  const points = pointsChange(before, after);
  const change = points ?? absoluteChange(before, after);
  const difference = showChange(change, after, {places, as: "signed"});
  const percent = points === undefined ? percentChange(before, after) : undefined;
  if (percent === undefined) return {difference};
  return {difference, percent: showChange(percent, after, {places: placesOfChange(percent, 0), as: "signed"})};
}

/** A quotient that is shown is the quotient of these two; of a count that is withheld there are none. */
function countedIn(was: Figure, now: Figure): FigureMove["counted"] {
  const [before, after] = [was, now].map(({value, provenance}) => {
    const [numerator, denominator] = provenance.counts;
    if (value.kind === "missing" || numerator === undefined || denominator === undefined) return undefined;
    const [part, whole] = [numerator, denominator].map((count) => showLevel({kind: "count", value: count.value}, 0));
    return `${part} of ${whole}`;
  });
  return before === undefined || after === undefined ? undefined : {before, after};
}

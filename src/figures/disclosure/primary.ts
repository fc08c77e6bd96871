import type {Figure, FigureId, SeriesPoint} from "../../vocabulary/figure.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";
import {type Disclosure, guardedMeasures, isSmall} from "./disclosure.ts";
import {subjectOf} from "./published-counts.ts";

/** Figures whose own counts are too small to show; and the months and histories that hold such a count. */
export interface Primary {
  readonly figures: ReadonlySet<FigureId>;
  readonly months: ReadonlySet<string>;
}

export function tooSmall(book: CountedBook, disclosure: Disclosure): Primary {
  const {threshold} = disclosure;
  const guarded = guardedMeasures(disclosure.catalogue);
  const figures = book.figures.filter(({measure}) => guarded.has(measure));
  const wholes = smallWholes(book, disclosure, guarded);
  const exposed = (points: readonly SeriesPoint[]) =>
    points.some(({numerator, denominator}) => anySmall([numerator, denominator], threshold));
  const hidden = figures.filter((figure) => {
    const counts = figure.provenance.counts.map(({value}) => value);
    return counts.length > 0 && (anySmall(counts, threshold) || wholes.has(placeOf(figure, disclosure)));
  });
  const months = figures.filter(({series}) => exposed(series)).map(({id}) => `series ${id}`);
  const histories = book.histories
    .filter(({measure, points}) => guarded.has(measure) && exposed(points))
    .map(({measure, area}) => `history ${measure}@${area}`);
  return {figures: new Set(hidden.map(({id}) => id)), months: new Set([...months, ...histories])};
}

/**
 * Where an open count is small, so is every part of it: they are hidden even where they are nought, or hiding one would tell that it is
 * not.
 */
function smallWholes(book: CountedBook, disclosure: Disclosure, guarded: ReadonlySet<string>): ReadonlySet<string> {
  const parts = Map.groupBy(disclosure.links.parts, ({whole}) => whole);
  const small = book.figures.filter(
    ({measure, provenance}) => !guarded.has(measure) && isSmall(provenance.counts[0]?.value, disclosure.threshold),
  );
  const places = small.flatMap((figure) => {
    const whole = subjectOf(figure, "numerator", disclosure)?.name ?? "";
    return (parts.get(whole) ?? []).map(({part}) => place(part, figure));
  });
  return new Set(places);
}

function placeOf(figure: Figure, disclosure: Disclosure): string {
  return place(subjectOf(figure, "numerator", disclosure)?.name ?? figure.measure, figure);
}

function place(subject: string, {area, counted}: Figure): string {
  return [subject, area, counted.from, counted.until].join(" ");
}

/** Those of the whole who are not of the part are as telling as the part. Of a ratio, which may pass its whole, there are none. */
function anySmall([part, whole]: readonly (number | null | undefined)[], threshold: number): boolean {
  const rest = typeof part === "number" && typeof whole === "number" ? whole - part : undefined;
  return [part, whole, rest].some((count) => isSmall(count, threshold));
}

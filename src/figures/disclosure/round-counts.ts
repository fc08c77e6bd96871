import {roundToBase} from "../../statistics/disclosure/count-table.ts";
import type {Figure, SeriesPoint} from "../../vocabulary/figure.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";
import {type Disclosure, guardedMeasures} from "./disclosure.ts";

/**
 * The book with the counts of guarded measures rounded to a base, and marked so. Everything else follows from the rounded counts, so that
 * whoever divides them comes to what is printed. A whole that rounds to nothing cannot be divided by, and its figure is hidden.
 */
export function roundCounts(book: CountedBook, {catalogue, roundTo}: Disclosure): CountedBook {
  if (roundTo === undefined) return book;
  const guarded = guardedMeasures(catalogue);
  return {
    ...book,
    figures: book.figures.map((figure) => (guarded.has(figure.measure) ? rounded(figure, roundTo) : figure)),
    histories: book.histories.map((history) =>
      guarded.has(history.measure) ? {...history, points: roundedPoints(history.points, roundTo)} : history,
    ),
  };
}

function rounded(figure: Figure, base: number): Figure {
  const {provenance, value, series} = figure;
  const counts = provenance.counts.map((count) => ({
    ...count,
    value: roundToBase(count.value, base),
    rows: roundToBase(count.rows, base),
    // Of the rows themselves: it could be guessed, and the count with it.
    digest: "not given of a rounded count",
  }));
  const [numerator, denominator] = counts.map((count) => count.value);
  const again = dividedAgain(value, numerator, denominator);
  if (again === undefined) return figure;
  if (again.kind === "missing") return {...figure, value: again, series: [], provenance: {...provenance, counts: []}};
  return {
    ...figure,
    value: again,
    notes: [...new Set([...figure.notes, "derived-from-rounded" as const])],
    precision: {kind: "rounded", places: 0, base},
    series: roundedPoints(series, base),
    provenance: {...provenance, counts},
  };
}

/** Undefined of money, means and scores, which count nobody, and of what is missing: they stay as they are. */
function dividedAgain(value: Figure["value"], numerator = 0, denominator = 0): Level | Missing | undefined {
  if (value.kind === "count") return {kind: "count", value: numerator};
  if (value.kind !== "share" && value.kind !== "ratio" && value.kind !== "rate") return undefined;
  if (denominator > 0) return {...value, of: {numerator, denominator}};
  return {kind: "missing", reason: "suppressed", detail: "Its whole is too small to be divided by once it is rounded."};
}

function roundedPoints(points: readonly SeriesPoint[], base: number): readonly SeriesPoint[] {
  const of = (count: number | null) => (count === null ? null : roundToBase(count, base));
  return points.map((point) => ({
    month: point.month,
    numerator: of(point.numerator),
    ...(point.denominator === undefined ? {} : {denominator: of(point.denominator)}),
  }));
}

import type {Catalogue} from "../../vocabulary/catalogue.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";
import type {Missing} from "../../vocabulary/quantity.ts";
import {toWithhold} from "./differencing.ts";

/** What may leave the workspace. Knows counts and a threshold, nothing of where they came from. */
export interface Disclosure {
  readonly catalogue: Catalogue;
  /** A count of a `threshold` measure from 1 up to, not including, this is never shown. */
  readonly threshold: number;
}

/** The book with every small count of a `threshold` measure taken out, and with it whatever would give it back. */
export function protect(book: CountedBook, {catalogue, threshold}: Disclosure): CountedBook {
  const guarded = new Set(catalogue.measures.filter(({disclosure}) => disclosure === "threshold").map(({id}) => id));
  const small = (count: number | null | undefined) => typeof count === "number" && count > 0 && count < threshold;
  const figures = book.figures.map((figure) => (guarded.has(figure.measure) ? guard(figure, small) : figure));
  const shown = figures.filter((figure) => guarded.has(figure.measure) && figure.value.kind !== "missing");
  const series = Object.values(Object.groupBy(shown, ({measure, area}) => `${measure}@${area}`));
  const withheld = new Set(series.flatMap((one) => [...toWithhold(one ?? [], small)]));
  const protectedFigures = figures.map((figure) => (withheld.has(figure.id) ? suppressed(figure, DIFFERENCE) : figure));
  return {
    ...book,
    figures: protectedFigures,
    histories: shownHistories(book.histories, protectedFigures, {guarded, small}),
  };
}

/** A history with any small point is withheld whole, and so is one of a measure and area of which any figure is hidden. */
function shownHistories(
  histories: CountedBook["histories"],
  figures: readonly Figure[],
  {guarded, small}: {readonly guarded: ReadonlySet<string>; readonly small: Small},
): CountedBook["histories"] {
  const hidden = new Set(figures.filter(isSuppressed).map(({measure, area}) => `${measure}@${area}`));
  return histories.filter(({measure, area, points}) => {
    if (!guarded.has(measure)) return true;
    return !hidden.has(`${measure}@${area}`) && !points.some((point) => isExposed(point, small));
  });
}

function isSuppressed({value}: Figure): boolean {
  return value.kind === "missing" && value.reason === "suppressed";
}

function isExposed({numerator, denominator}: Figure["series"][number], small: Small): boolean {
  return small(numerator) || small(denominator) || small(restOf(numerator, denominator));
}

type Small = (count: number | null | undefined) => boolean;

function guard(figure: Figure, small: Small): Figure {
  const [numerator, denominator] = figure.provenance.counts;
  const rest = restOf(numerator?.value, denominator?.value);
  if (small(numerator?.value) || small(denominator?.value) || small(rest)) return suppressed(figure, SMALL);
  // One hidden month is the year less the other eleven: a series with any small month is withheld whole.
  return figure.series.some((point) => isExposed(point, small)) ? {...figure, series: []} : figure;
}

/** Those of the whole who are not of the part: as telling as the part itself. Of a ratio, which may pass its whole, nothing. */
function restOf(numerator: number | null | undefined, denominator: number | null | undefined): number | undefined {
  return typeof numerator === "number" && typeof denominator === "number" ? denominator - numerator : undefined;
}

/** The counts go too, with their digests: of a handful of rows a digest can be guessed. */
function suppressed(figure: Figure, detail: string): Figure {
  const value: Missing = {kind: "missing", reason: "suppressed", detail};
  return {...figure, value, series: [], provenance: {...figure.provenance, counts: []}};
}

const SMALL = "The count is too small to show.";
const DIFFERENCE = "Beside the figures of other periods it would give away a count too small to show.";

import type {Catalogue} from "../../vocabulary/catalogue.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import type {Missing} from "../../vocabulary/quantity.ts";

/** What may leave the workspace. Knows counts and a threshold, nothing of where they came from. */
export interface Disclosure {
  readonly catalogue: Catalogue;
  /** A count of a `threshold` measure from 1 up to, not including, this is never shown. */
  readonly threshold: number;
}

/** The book with every small count of a `threshold` measure taken out, and with it whatever would give it back. */
export function protect(book: FigureBook, {catalogue, threshold}: Disclosure): FigureBook {
  const guarded = new Set(catalogue.measures.filter(({disclosure}) => disclosure === "threshold").map(({id}) => id));
  return {
    ...book,
    figures: book.figures.map((figure) => (guarded.has(figure.measure) ? guard(figure, threshold) : figure)),
  };
}

function guard(figure: Figure, threshold: number): Figure {
  const small = (count: number | null | undefined) => typeof count === "number" && count > 0 && count < threshold;
  const {counts} = figure.provenance;
  const [numerator, denominator] = counts;
  const rest = numerator && denominator ? denominator.value - numerator.value : undefined;
  if (counts.some(({value}) => small(value)) || small(rest)) return suppressed(figure);
  // One hidden month is the year less the other eleven: a series with any small month is withheld whole.
  const exposed = figure.series.some(
    (point) => small(point.numerator) || small(point.denominator) || small(restOf(point.numerator, point.denominator)),
  );
  return exposed ? {...figure, series: []} : figure;
}

/** Those of the whole who are not of the part: as telling as the part itself. */
function restOf(numerator: number | null, denominator: number | null | undefined): number | undefined {
  return numerator === null || denominator === null || denominator === undefined ? undefined : denominator - numerator;
}

/** The digests go too: of a handful of rows a digest can be guessed. */
function suppressed(figure: Figure): Figure {
  const value: Missing = {kind: "missing", reason: "suppressed", detail: "The count is too small to show."};
  return {...figure, value, series: [], provenance: {...figure.provenance, counts: []}};
}

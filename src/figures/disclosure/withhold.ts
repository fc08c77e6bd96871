import type {Figure, FigureId} from "../../vocabulary/figure.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";
import type {Missing} from "../../vocabulary/quantity.ts";
import {type Disclosure, guardedMeasures} from "./disclosure.ts";
import {subjectOf} from "./published-counts.ts";

/** What shows counts, by the names that the counts have it by: `figure …`, `series …`, `history …`. */
export type Showers = ReadonlySet<string>;

/** With figures go their months, the months of figures of the same count that overlap them, and its histories. */
export function withThem(figures: ReadonlySet<FigureId>, book: CountedBook, disclosure: Disclosure): Showers {
  const guarded = guardedMeasures(disclosure.catalogue);
  const hidden = book.figures.filter(({id}) => figures.has(id));
  const gone = new Set(hidden.flatMap(({id}) => [`figure ${id}`, `series ${id}`]));
  const bySeries = Map.groupBy(hidden, (figure) => seriesOf(figure, disclosure));
  for (const other of book.figures.filter(({measure}) => guarded.has(measure))) {
    const alike = bySeries.get(seriesOf(other, disclosure)) ?? [];
    if (alike.length > 0) gone.add(`history ${other.measure}@${other.area}`);
    if (alike.some((one) => overlap(one, other))) gone.add(`series ${other.id}`);
  }
  return gone;
}

/** The book without them. The counts of a hidden figure go too, with their digests: of a handful of rows a digest can be guessed. */
export function withhold(book: CountedBook, gone: Showers): CountedBook {
  return {
    ...book,
    figures: book.figures.map((figure) => {
      if (gone.has(`figure ${figure.id}`)) return suppressed(figure);
      return gone.has(`series ${figure.id}`) ? {...figure, series: []} : figure;
    }),
    histories: book.histories.filter(({measure, area}) => !gone.has(`history ${measure}@${area}`)),
  };
}

function suppressed(figure: Figure): Figure {
  return {...figure, value: HIDDEN, series: [], provenance: {...figure.provenance, counts: []}};
}

/** In the same words whether it is small itself or protects one that is: to say which would give some of them back. */
const HIDDEN: Missing = {
  kind: "missing",
  reason: "suppressed",
  detail: "Withheld so that no count too small to show can be worked out.",
};

function seriesOf(figure: Figure, disclosure: Disclosure): string {
  return `${subjectOf(figure, "numerator", disclosure)?.name ?? figure.measure}@${figure.area}`;
}

function overlap({counted: a}: Figure, {counted: b}: Figure): boolean {
  return a.from < b.until && b.from < a.until;
}

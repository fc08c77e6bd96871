import type {Figure} from "../../vocabulary/figure.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";

/** An area that is the sum of others. */
export interface Total {
  readonly code: string;
  readonly members: readonly string[];
}

/**
 * A protected book without the totals that would give back what it hides: a nation less forty-two forces is the forty-third. Every member
 * must be in the book, shown or not. Knows areas and what is hidden, nothing of why.
 */
export function withholdTotals(book: CountedBook, totals: readonly Total[]): CountedBook {
  const hidden = new Set(
    book.figures.filter(isSuppressed).map(({measure, area, period}) => key(measure, area, period)),
  );
  const members = new Map(totals.map(({code, members: own}) => [code, own]));
  const givesAway = ({measure, area, period}: Figure) =>
    members.get(area)?.some((member) => hidden.has(key(measure, member, period))) ?? false;
  const withheldOf = new Set(book.figures.filter(givesAway).map(({measure, area}) => `${measure}@${area}`));
  return {
    ...book,
    figures: book.figures.map((figure) => (givesAway(figure) ? withheld(figure) : figure)),
    histories: book.histories.filter(({measure, area}) => !withheldOf.has(`${measure}@${area}`)),
  };
}

function isSuppressed({value}: Figure): boolean {
  return value.kind === "missing" && value.reason === "suppressed";
}

function key(measure: string, area: string, {from, until}: Figure["period"]): string {
  return [measure, area, from, until].join(" ");
}

function withheld(figure: Figure): Figure {
  const detail = "With those of its forces it would give away a count too small to show.";
  const value = {kind: "missing", reason: "suppressed", detail} as const;
  return {...figure, value, series: [], provenance: {...figure.provenance, counts: []}};
}

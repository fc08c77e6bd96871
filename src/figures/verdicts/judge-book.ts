import type {Catalogue} from "../../vocabulary/catalogue.ts";
import type {CountedBook, FigureBook} from "../../vocabulary/figure-book.ts";
import {intervalOf} from "./interval-of.ts";
import {judgedChanges} from "./judged-changes.ts";
import {readingOf} from "./reading-of.ts";

/**
 * A counted book with what chance has to do with each number. Judges only what the book shows: after disclosure control, so that
 * whoever holds the published figures comes to the same verdicts. Refuses to know why anything moved. Initiatives are evaluated after it.
 */
export function judgeBook(book: CountedBook, catalogue: Pick<Catalogue, "measures">): FigureBook {
  const figures = book.figures.map((figure) => {
    const interval = intervalOf(figure);
    return interval === undefined ? figure : {...figure, interval};
  });
  const rates = new Set(catalogue.measures.filter(({level}) => level === "rate").map(({id}) => id));
  const histories = book.histories.map((history) => {
    const reading = rates.has(history.measure) ? undefined : readingOf(history);
    return reading === undefined ? history : {...history, reading};
  });
  const judged = {...book, figures, histories};
  return {...judged, changes: judgedChanges(judged, catalogue), evaluations: []};
}

import type {Catalogue} from "../../vocabulary/catalogue.ts";
import type {FigureRequest} from "../../vocabulary/figure.ts";
import type {CountedBook, FigureBook} from "../../vocabulary/figure-book.ts";
import type {Evaluation, Initiative} from "../../vocabulary/initiative.ts";
import type {Period} from "../../vocabulary/period.ts";
import {evaluate} from "./evaluate.ts";
import {areasIn} from "./plan-months.ts";

/**
 * A judged book with what the plans of initiatives come to. Reads only the months that the book shows, after disclosure control, so that
 * whoever holds the published figures comes to the same. Knows stretches of months, controls and designs; refuses to know of causes.
 */
export function evaluateBook(
  book: FigureBook,
  {initiatives, measures}: {readonly initiatives: readonly Initiative[]} & Pick<Catalogue, "measures">,
): FigureBook {
  return {...book, evaluations: evaluationsOf(book, initiatives, measures)};
}

function evaluationsOf(
  book: CountedBook,
  initiatives: readonly Initiative[],
  measures: Catalogue["measures"],
): readonly Evaluation[] {
  return initiatives
    .flatMap((initiative) => {
      const {id, evaluate: plan} = initiative;
      const measure = measures.find((known) => known.id === plan?.measure);
      if (plan === undefined || measure === undefined) return [];
      return [{initiative: id, plan, outcome: evaluate(initiative, plan, {book, measure, initiatives})}];
    })
    .sort((a, b) => (a.initiative < b.initiative ? -1 : 1));
}

/** What the plans ask of the data, so that the book holds the months of their areas up to the end of a period. */
export function requestsForEvaluation(initiatives: readonly Initiative[], period: Period): readonly FigureRequest[] {
  return initiatives.flatMap(({evaluate: plan}) =>
    plan === undefined ? [] : areasIn(plan).map((area) => ({measure: plan.measure, area, period})),
  );
}

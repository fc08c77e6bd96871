import {evaluationLines} from "../../../language/evaluation/evaluation-words.ts";
import type {Bound} from "../../../prose/statement/bound.ts";
import {evaluationOf} from "../../../vocabulary/figure-book.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {entryWords, type Told} from "./entry-words.ts";

/** What is known of the difference an initiative made: what the author says of it, and what its evaluation found. Never nothing. */
export function evidenceOf({book, catalogue, initiatives, statement}: Bound, initiative: Initiative): readonly Told[] {
  const {language} = statement.front;
  const evaluation = evaluationOf(book, initiative.id);
  const said = entryWords(initiative, language).evidence;
  if (evaluation === undefined) return [said];
  const lines = evaluationLines(evaluation, {...catalogue, initiatives, language}).map((words) => ({words}));
  return initiative.evidence === undefined ? lines : [said, ...lines];
}

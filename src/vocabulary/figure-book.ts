import {type Figure, type FigureId, type FigureRequest, figureId, type SeriesPoint} from "./figure.ts";
import type {Evaluation} from "./initiative.ts";
import type {Month} from "./period.ts";
import type {Reading, Verdict} from "./verdict.ts";

/** The answers to a statement's requests, ordered by id, all from one warehouse version. */
export interface CountedBook {
  readonly version: string;
  readonly asAt: string;
  readonly figures: readonly Figure[];
  /** One for a measure and area that has months, ordered by both. */
  readonly histories: readonly History[];
}

/** The answers with what chance has to do with each: intervals, readings, and a verdict on every change. */
export interface FigureBook extends CountedBook {
  /** Between every two figures of a measure and area whose periods are equally long and apart, ordered by both ids. */
  readonly changes: readonly JudgedChange[];
  /** Of every initiative that says how it is to be evaluated, ordered by id. */
  readonly evaluations: readonly Evaluation[];
}

/**
 * A measure of an area, month by month or quarter by quarter, unbroken to the end of the last period asked for. Of a rate only its
 * numerator: nobody counts a population by the month.
 */
export interface History {
  readonly measure: string;
  readonly area: string;
  /** The words of the basis that its last figure was counted by. */
  readonly basis: string;
  /** How many months a point is of; each goes by its first. */
  readonly step: 1 | 3;
  readonly points: readonly SeriesPoint[];
  /** First months of another definition within it: nothing is compared across one. */
  readonly breaks: readonly Month[];
  /** Of the points since the last break; absent where there are fewer than twelve, and of a rate. */
  readonly reading?: Reading;
}

export interface JudgedChange {
  readonly before: FigureId;
  readonly after: FigureId;
  readonly verdict: Verdict;
}

export function figureFor(book: CountedBook, request: FigureRequest): Figure | undefined {
  const id = figureId(request);
  return book.figures.find((figure) => figure.id === id);
}

export function historyFor(
  {histories}: CountedBook,
  {measure, area}: Pick<FigureRequest, "measure" | "area">,
): History | undefined {
  return histories.find((one) => one.measure === measure && one.area === area);
}

export function verdictOn({changes}: FigureBook, before: FigureId, after: FigureId): Verdict | undefined {
  return changes.find((change) => change.before === before && change.after === after)?.verdict;
}

export function evaluationOf({evaluations}: FigureBook, initiative: string): Evaluation | undefined {
  return evaluations.find((one) => one.initiative === initiative);
}

import type {Figure} from "./figure.ts";
import {type FigureRequest, figureId} from "./figure-request.ts";

/** The answers to a statement's requests, ordered by id, all from one warehouse version. */
export interface FigureBook {
  readonly version: string;
  readonly asAt: string;
  readonly figures: readonly Figure[];
}

export function figureFor(book: FigureBook, request: FigureRequest): Figure | undefined {
  const id = figureId(request);
  return book.figures.find((figure) => figure.id === id);
}

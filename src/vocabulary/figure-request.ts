import {type Period, printPeriod} from "./period.ts";

/** What the text asks of the data: one measure, one area (by code), one period. */
export interface FigureRequest {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
}

/** `measure@area@period`, the period in its canonical writing. Requests with the same id are the same request. */
export type FigureId = string;

export function figureId(request: FigureRequest): FigureId {
  return `${request.measure}@${request.area}@${printPeriod(request.period)}`;
}

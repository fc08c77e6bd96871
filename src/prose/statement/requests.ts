import {type FigureRequest, figureId} from "../../vocabulary/figure.ts";
import {comparatorOf} from "./front-matter.ts";
import type {Statement, Tag} from "./statement.ts";

/**
 * What the text asks of the data, each once, ordered by id: what its figures, changes (both ends) and shares show,
 * and what each is to be compared with.
 */
export function requestsOf({front, tags}: Pick<Statement, "front" | "tags">): readonly FigureRequest[] {
  const requests = tags.flatMap((tag) => requestsOfTag(tag, front));
  const unique = new Map(requests.map((request) => [figureId(request), request]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, request]) => request);
}

function requestsOfTag(tag: Tag, front: Statement["front"]): FigureRequest[] {
  if (!isOfFigures(tag)) return [];
  const {measure, area, period} = tag;
  const ask = (of: FigureRequest["period"]): FigureRequest => ({measure, area, period: of});
  if (tag.kind === "change" || tag.kind === "verdict") return [ask(tag.from), ask(period)];
  // What is itself the past, a comparator or a baseline, is not compared further back.
  return period.from < front.comparator.until ? [ask(period)] : [ask(comparatorOf(period, front)), ask(period)];
}

const OF_FIGURES = ["figure", "change", "share", "verdict", "trend"] as const;

function isOfFigures(tag: Tag): tag is Extract<Tag, {kind: (typeof OF_FIGURES)[number]}> {
  return (OF_FIGURES as readonly string[]).includes(tag.kind);
}

import {showMissing} from "../../language/display.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {type Figure, figureId} from "../../vocabulary/figure.ts";
import {figureFor} from "../../vocabulary/figure-book.ts";
import type {Period} from "../../vocabulary/period.ts";
import type {Level} from "../../vocabulary/quantity.ts";
import type {Binding, Bound, Gap} from "./bound.ts";

/** What tags are bound to. */
export type Answers = Pick<Bound, "book" | "catalogue" | "initiatives" | "body">;

/** What a tag comes to show, before it has its number. */
export type Shown = Omit<Binding, "n">;

interface Asked {
  readonly measure: string;
  readonly area?: string;
}

export type Found =
  | {readonly figure: Figure; readonly level: Level; readonly measure: CatalogueMeasure}
  | {readonly gap: Shown};

/** The figure that a tag asks for, or the gap that stands in its place. */
export function find(asked: Asked & {readonly area: string}, period: Period, answers: Answers): Found {
  const {measure, gap} = resolve(asked, answers);
  if (measure === undefined) return {gap};
  const request = {measure: measure.id, area: asked.area, period};
  const figure = figureFor(answers.book, request);
  if (figure === undefined) return {gap: impossible("not held", [figureId(request)])};
  if (figure.value.kind !== "missing") return {figure, level: figure.value, measure};
  return {gap: {shown: showMissing(figure.value), figures: [figure.id], gap: {kind: "missing", figure}}};
}

export function resolve(
  asked: Asked,
  {catalogue}: Answers,
): {readonly measure: CatalogueMeasure; readonly gap?: never} | {readonly measure?: never; readonly gap: Shown} {
  const measure = catalogue.measures.find(({id}) => id === asked.measure);
  if (measure === undefined) return {gap: unresolved("measure", asked.measure)};
  const {area} = asked;
  if (area !== undefined && !catalogue.areas.some(({code}) => code === area)) return {gap: unresolved("area", area)};
  return {measure};
}

export function words(shown: string): Shown {
  return {shown, figures: []};
}

export function unresolved(what: Extract<Gap, {kind: "unresolved"}>["what"], id: string): Shown {
  return {shown: `no ${what} “${id}”`, figures: [], gap: {kind: "unresolved", what, id}};
}

export function impossible(why: string, figures: Shown["figures"]): Shown {
  return {shown: why, figures, gap: {kind: "impossible", why}};
}

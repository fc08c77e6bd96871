import {showMissing} from "../../language/display.ts";
import type {PhraseKey} from "../../language/english-phrases.ts";
import type {Language} from "../../language/language.ts";
import {say} from "../../language/say.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {type Figure, figureId} from "../../vocabulary/figure.ts";
import {figureFor} from "../../vocabulary/figure-book.ts";
import type {Period} from "../../vocabulary/period.ts";
import type {Level} from "../../vocabulary/quantity.ts";
import type {Binding, Bound, Gap} from "./bound.ts";
import type {Statement} from "./statement.ts";

/** What tags are bound to. */
export type Answers = Pick<Bound, "book" | "catalogue" | "initiatives" | "body"> & {
  readonly statement: Pick<Statement, "front">;
};

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
  if (figure === undefined) return {gap: impossible("not-held", {answers, figures: [figureId(request)]})};
  if (figure.value.kind !== "missing") return {figure, level: figure.value, measure};
  return {
    gap: {shown: showMissing(figure.value, languageIn(answers)), figures: [figure.id], gap: {kind: "missing", figure}},
  };
}

export function resolve(
  asked: Asked,
  answers: Answers,
): {readonly measure: CatalogueMeasure; readonly gap?: never} | {readonly measure?: never; readonly gap: Shown} {
  const {measures, areas} = answers.catalogue;
  const measure = measures.find(({id}) => id === asked.measure);
  if (measure === undefined) return {gap: unresolved("measure", asked.measure, answers)};
  const {area} = asked;
  if (area !== undefined && !areas.some(({code}) => code === area)) return {gap: unresolved("area", area, answers)};
  return {measure};
}

export function words(shown: string): Shown {
  return {shown, figures: []};
}

export function unresolved(
  what: Extract<Gap, {kind: "unresolved"}>["what"],
  id: string,
  answers: Pick<Answers, "statement">,
): Shown {
  return {shown: say(languageIn(answers), `no-such-${what}`, {id}), figures: [], gap: {kind: "unresolved", what, id}};
}

/** There is no such thing: said to the reader in the statement's language, and to the author in English. */
export function impossible(
  key: PhraseKey,
  {
    answers,
    figures = [],
    slots,
  }: {
    readonly answers: Pick<Answers, "statement">;
    readonly figures?: Shown["figures"];
    readonly slots?: (language: Language) => Readonly<Record<string, string>>;
  },
): Shown {
  const said = (language: Language): string => say(language, key, slots?.(language));
  return {shown: said(languageIn(answers)), figures, gap: {kind: "impossible", why: said("en")}};
}

/** The language that a tag is shown in. */
export function languageIn({statement}: Pick<Answers, "statement">): Language {
  return statement.front.language;
}

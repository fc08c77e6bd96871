import type {Framework} from "../../official/framework.ts";
import type {Area} from "../../vocabulary/area.ts";
import type {Catalogue, CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {figureId} from "../../vocabulary/figure.ts";
import {type FigureBook, figureFor, historyFor, verdictOn} from "../../vocabulary/figure-book.ts";
import type {Initiative} from "../../vocabulary/initiative.ts";
import {monthsIn, type Period} from "../../vocabulary/period.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";
import type {Reading, Verdict} from "../../vocabulary/verdict.ts";
import {BASELINE} from "../statement/tags.ts";

/** What a first draft is made of. Figures are asked of `book`; one that it does not hold is not held. */
export interface Material {
  readonly body: {
    readonly name: string;
    readonly force: string;
    readonly area: string;
    readonly languages: readonly string[];
    /** Why a rate by residents says nothing of this area; absent: it does. */
    readonly noRates?: string;
  };
  readonly framework: Framework;
  readonly catalogue: Catalogue;
  readonly book: FigureBook;
  readonly initiatives: readonly Initiative[];
  /** As it is written in the head: "2025-26 Q3". */
  readonly edition: string;
  readonly period: Period;
  /** The same months a year earlier. */
  readonly comparator: Period;
  /** What the body's rates are set beside, the nation first. */
  readonly beside: readonly Area[];
  /** Who chose the similar forces among those. */
  readonly chosenBy?: string;
}

/** A period of a statement by the word that a tag says it with. */
export type When = "period" | "comparator" | "baseline";

/** The value of a measure, or why there is none. */
export function valueIn(
  material: Material,
  {id}: Pick<CatalogueMeasure, "id">,
  {when = "period", area = material.body.area}: {readonly when?: When; readonly area?: string | undefined} = {},
): Level | Missing {
  const period = when === "baseline" ? BASELINE : material[when];
  return figureFor(material.book, {measure: id, area, period})?.value ?? NOT_HELD;
}

/** The verdict on the change of a measure to the statement's period, from its comparator unless `from` says otherwise. */
export function verdictIn(
  material: Material,
  {id}: Pick<CatalogueMeasure, "id">,
  {from = "comparator", area = material.body.area}: {readonly from?: When; readonly area?: string | undefined} = {},
): Verdict | undefined {
  const before = from === "baseline" ? BASELINE : material[from];
  const of = {measure: id, area};
  return verdictOn(material.book, figureId({...of, period: before}), figureId({...of, period: material.period}));
}

/** What the months of a measure say of their end, in the body's own area. */
export function readingIn({book, body}: Material, {id}: Pick<CatalogueMeasure, "id">): Reading | undefined {
  return historyFor(book, {measure: id, area: body.area})?.reading;
}

export function isHeld(value: Level | Missing): value is Level {
  return value.kind !== "missing";
}

/** The measures of a priority that a sentence can be made of: without rates, which stand beside their counts, and without what repeats the year. */
export function measuresFor(priority: string, {catalogue, framework, period}: Material): readonly CatalogueMeasure[] {
  const own = framework.priorities.filter(({serves}) => serves?.[0] === priority).map(({id}) => id);
  return catalogue.measures
    .filter((measure) => measure.priority === priority || own.includes(measure.priority))
    .filter((measure) => rateBeside(measure, catalogue) === undefined)
    .filter(({rolling}) => !rolling || monthsIn(period) < 12);
}

/** The rate of a count: the measure of its id with `-rate` behind it. */
export function rateOf({id}: CatalogueMeasure, {catalogue}: Material): CatalogueMeasure | undefined {
  return catalogue.measures.find((measure) => measure.id === `${id}-rate` && measure.level === "rate");
}

/** The count that a rate belongs to. */
function rateBeside({id, level}: CatalogueMeasure, catalogue: Catalogue): CatalogueMeasure | undefined {
  return level === "rate" ? catalogue.measures.find((measure) => `${measure.id}-rate` === id) : undefined;
}

const NOT_HELD: Missing = {kind: "missing", reason: "not-available"};

import {placesOfChange} from "../../../language/display.ts";
import type {Binding, Bound} from "../../../prose/statement/bound.ts";
import type {QuotedTag, Tag, TrendTag, VerdictTag} from "../../../prose/statement/statement.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import {type Change, changeBetween} from "../../../vocabulary/change.ts";
import type {Figure, FigureId} from "../../../vocabulary/figure.ts";
import type {Level} from "../../../vocabulary/quantity.ts";
import type {Working} from "../../ui/figure-link.tsx";

/** A figure that has a value. */
export type Counted = Figure & {readonly value: Level};

/** What a number on the page rests on: the same thing has one note, wherever it is met. */
export type Shown =
  | {readonly kind: "level"; readonly figure: Counted}
  | {readonly kind: "change"; readonly before: Counted; readonly after: Counted; readonly change: Change}
  | {readonly kind: "quoted"; readonly tag: QuotedTag};

/** The identity of a shown thing: equal keys, one note. */
export function keyOf(shown: Shown): string {
  switch (shown.kind) {
    case "level":
      return `level ${shown.figure.id}`;
    case "change":
      return `change ${shown.change.kind} ${shown.before.id} ${shown.after.id}`;
    case "quoted": {
      const {words, from, date} = shown.tag;
      return `quoted ${JSON.stringify([words, from, date])}`;
    }
  }
}

/** What a tag of the text shows; undefined for a gap and for tags that are no figures. */
export function shownByTag(bound: Bound, n: number): Shown | undefined {
  const tag = bound.statement.tags[n];
  const binding = bound.bindings[n];
  if (!tag || !binding || binding.gap) return undefined;
  if (tag.kind === "quoted") return {kind: "quoted", tag};
  const figures = binding.figures.map((id) => counted(bound, id));
  if (tag.kind === "change" || tag.kind === "verdict") return changeOf(figures, binding.change, bound);
  if (tag.kind !== "figure" && tag.kind !== "share" && tag.kind !== "trend") return undefined;
  const figure = figures.find((one) => one?.measure === tag.measure) ?? figures.at(-1);
  return figure && {kind: "level", figure};
}

/** Of a verdict, whose words hold no change, the one that a reader expects. */
function changeOf(
  [before, after]: readonly (Counted | undefined)[],
  change: Change | undefined,
  {catalogue}: Bound,
): Shown | undefined {
  if (!before || !after) return undefined;
  const expected = changeBetween(before.value, after.value, catalogue.percentBase);
  return {kind: "change", before, after, change: change ?? expected};
}

/** How what a tag shows can be worked out again. */
export function workingOfTag(bound: Bound, n: number): Working | undefined {
  const tag = bound.statement.tags[n];
  if (tag?.kind === "verdict" || tag?.kind === "trend") return workingOfWords(tag, bound.bindings[n]);
  const shown = shownByTag(bound, n);
  if (!tag || !shown || shown.kind === "quoted") return undefined;
  if (shown.kind === "change") {
    const given = tag.kind === "change" ? tag : undefined;
    const places = given?.places ?? placesOfChange(shown.change, placesOf(bound, shown.after.measure));
    return {...changeWorking(shown, places), shows: given?.as === "words" ? "direction" : "size", tag: n};
  }
  const places = ("places" in tag ? tag.places : undefined) ?? placesOf(bound, shown.figure.measure);
  return {figure: shown.figure.id, shows: levelForm(tag), places, tag: n};
}

/** Words about figures, which may themselves be missing: a change that cannot be judged. */
function workingOfWords({kind, n}: VerdictTag | TrendTag, binding: Binding | undefined): Working | undefined {
  const [first, second] = binding?.gap ? [] : (binding?.figures ?? []);
  if (first === undefined) return undefined;
  if (kind === "trend") return {figure: first, shows: "trend", places: 0, tag: n};
  return second === undefined ? undefined : {figure: second, from: first, shows: "verdict", places: 0, tag: n};
}

function levelForm(tag: Tag): Working["shows"] {
  if (tag.kind === "share" && tag.as !== undefined) return "fraction";
  if (tag.kind === "figure" && tag.over !== undefined) return "over";
  return "interval" in tag && tag.interval ? "interval" : "level";
}

export function changeWorking(shown: Extract<Shown, {kind: "change"}>, places: number): Working {
  return {figure: shown.after.id, from: shown.before.id, shows: "signed", change: shown.change.kind, places};
}

export function counted(bound: Bound, id: FigureId): Counted | undefined {
  const figure = bound.book.figures.find((one) => one.id === id);
  return figure && isCounted(figure) ? figure : undefined;
}

export function isCounted(figure: Figure): figure is Counted {
  return figure.value.kind !== "missing";
}

export function measureOf(bound: Bound, id: string): CatalogueMeasure | undefined {
  return bound.catalogue.measures.find((measure) => measure.id === id);
}

export function placesOf(bound: Bound, measure: string): number {
  return measureOf(bound, measure)?.places ?? 0;
}

/** Decimal places of a figure outside the text: as its text shows it, so that page and sentence say the same. */
export function placesShown(bound: Bound, shown: Exclude<Shown, {kind: "quoted"}>): number {
  const key = keyOf(shown);
  for (const tag of bound.statement.tags) {
    const given = "places" in tag ? tag.places : undefined;
    if (given === undefined) continue;
    const same = shownByTag(bound, tag.n);
    if (same && keyOf(same) === key) return given;
  }
  if (shown.kind === "level") return placesOf(bound, shown.figure.measure);
  return placesOfChange(shown.change, placesOf(bound, shown.after.measure));
}

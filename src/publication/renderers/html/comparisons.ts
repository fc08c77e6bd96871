import type {Bound} from "../../../prose/statement/bound.ts";
import type {Tag} from "../../../prose/statement/statement.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import {absoluteChange, type Change, percentChange, pointsChange} from "../../../vocabulary/change.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import {figureFor} from "../../../vocabulary/figure-book.ts";
import type {Period} from "../../../vocabulary/period.ts";
import {type Section, tagsIn} from "./sections.ts";
import {type Counted, isCounted, measureOf, type Shown} from "./shown.ts";

/** One measure, now and before, with what moved; what is missing is said. */
export interface Comparison {
  readonly measure: CatalogueMeasure;
  readonly now: Figure;
  readonly before?: Figure;
  readonly change?: Extract<Shown, {kind: "change"}>;
  /** Decimal places of the change. */
  readonly places: number;
  /** The author's reason for not comparing. */
  readonly why?: string;
}

/** Every measure a section speaks of, in the order it does: the first is the section's main one. */
export function comparisonsOf(bound: Bound, section: Section): readonly Comparison[] {
  const tags = tagsIn(section.blocks).map((n) => bound.statement.tags[n]!);
  const ids = new Set(tags.flatMap((tag) => (isFigureTag(tag) ? [tag.measure] : [])));
  return [...ids].flatMap((id) => {
    const measure = measureOf(bound, id);
    const now = figureIn(bound, id, bound.statement.front.period);
    return measure && now ? [comparison(bound, {measure, now, tags})] : [];
  });
}

type FigureTag = Extract<Tag, {kind: "figure" | "change" | "share"}>;

function isFigureTag(tag: Tag): tag is FigureTag {
  return tag.kind === "figure" || tag.kind === "change" || tag.kind === "share";
}

interface Spoken {
  readonly measure: CatalogueMeasure;
  readonly now: Figure;
  readonly tags: readonly Tag[];
}

function comparison(bound: Bound, {measure, now, tags}: Spoken): Comparison {
  const why = tags.find((tag) => tag.kind === "no-comparison" && tag.measure === measure.id);
  const asked = tags.find((tag) => tag.kind === "change" && tag.measure === measure.id);
  const places = (asked?.kind === "change" ? asked.places : undefined) ?? measure.places;
  const before = why ? undefined : figureIn(bound, measure.id, bound.statement.front.comparator);
  const change = before && isCounted(before) && isCounted(now) ? changeBetween(before, now) : undefined;
  return {
    measure,
    now,
    places,
    ...(before ? {before} : {}),
    ...(change ? {change} : {}),
    ...(why?.kind === "no-comparison" ? {why: why.reason} : {}),
  };
}

/** Points between two shares, else a percentage; of nothing there is no percentage, so the plain difference. */
function changeBetween(before: Counted, after: Counted): Extract<Shown, {kind: "change"}> {
  const change: Change =
    pointsChange(before.value, after.value) ??
    percentChange(before.value, after.value) ??
    absoluteChange(before.value, after.value);
  return {kind: "change", before, after, change};
}

function figureIn(bound: Bound, measure: string, period: Period): Figure | undefined {
  return figureFor(bound.book, {measure, area: bound.statement.front.area, period});
}

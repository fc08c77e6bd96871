import type {Bound} from "../../../prose/statement/bound.ts";
import type {Tag} from "../../../prose/statement/statement.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import {changeBetween} from "../../../vocabulary/change.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import {figureFor, verdictOn} from "../../../vocabulary/figure-book.ts";
import type {Period} from "../../../vocabulary/period.ts";
import type {Verdict} from "../../../vocabulary/verdict.ts";
import {type PageFramework, type Section, tagsIn} from "./sections.ts";
import {type Counted, isCounted, measureOf, type Shown} from "./shown.ts";

/** One measure, now and before, with what moved; what is missing is said. */
export interface Comparison {
  readonly measure: CatalogueMeasure;
  readonly now: Figure;
  readonly before?: Figure;
  readonly change?: Extract<Shown, {kind: "change"}>;
  /** Whether chance would explain what moved; absent where nothing is compared. */
  readonly verdict?: Verdict;
  /** The author's reason for not comparing. */
  readonly why?: string;
}

/**
 * Every measure that the priorities' sections speak of, in the order they do, each in one section: its own priority's where
 * that speaks of it, else the first. The first of a section is its main one. Behind them the measures of the priority that
 * the text leaves out, the office's own too: what was not written about is shown all the same.
 */
export function comparisonsBySection(
  bound: Bound,
  framework: PageFramework,
  sections: readonly Section[],
): ReadonlyMap<Section, readonly Comparison[]> {
  const spoken = new Map(
    sections.filter(({kind}) => kind === "priority").map((section) => [section, measuresIn(bound, section)] as const),
  );
  const homeOf = (id: string) => {
    const speaking = [...spoken].filter(([, ids]) => ids.has(id)).map(([section]) => section);
    return speaking.find(({of}) => of === measureOf(bound, id)?.priority) ?? speaking[0];
  };
  const said = new Set([...spoken.values()].flatMap((ids) => [...ids]));
  return new Map(
    [...spoken].map(([section, ids]) => {
      const own = [...ids].filter((id) => homeOf(id) === section);
      const unsaid = measuresFor(bound, framework, section).filter((id) => !said.has(id));
      return [section, [...own, ...unsaid].flatMap((id) => comparisonOf(bound, section, id))];
    }),
  );
}

/** Those of the priority, and those of the office's own priorities that serve it. */
function measuresFor({catalogue}: Bound, {priorities}: PageFramework, {of}: Section): readonly string[] {
  const serving = priorities.filter(({serves}) => of !== undefined && serves?.includes(of)).map(({id}) => id);
  return catalogue.measures.filter(({priority}) => priority === of || serving.includes(priority)).map(({id}) => id);
}

function measuresIn(bound: Bound, section: Section): ReadonlySet<string> {
  return new Set(tagsOf(bound, section).flatMap((tag) => (isFigureTag(tag) ? [tag.measure] : [])));
}

function tagsOf(bound: Bound, section: Section): readonly Tag[] {
  return tagsIn(section.blocks).map((n) => bound.statement.tags[n]!);
}

function comparisonOf(bound: Bound, section: Section, id: string): readonly Comparison[] {
  const measure = measureOf(bound, id);
  const now = figureIn(bound, id, bound.statement.front.period);
  return measure && now ? [comparison(bound, {measure, now, tags: tagsOf(bound, section)})] : [];
}

const OF_FIGURES = ["figure", "change", "share", "verdict", "trend"] as const;

function isFigureTag(tag: Tag): tag is Extract<Tag, {kind: (typeof OF_FIGURES)[number]}> {
  return (OF_FIGURES as readonly string[]).includes(tag.kind);
}

interface Spoken {
  readonly measure: CatalogueMeasure;
  readonly now: Figure;
  readonly tags: readonly Tag[];
}

function comparison(bound: Bound, {measure, now, tags}: Spoken): Comparison {
  const why = tags.find((tag) => tag.kind === "no-comparison" && tag.measure === measure.id);
  const before = why ? undefined : figureIn(bound, measure.id, bound.statement.front.comparator);
  const change = before && isCounted(before) && isCounted(now) ? changeShown(before, now, bound) : undefined;
  const verdict = before && verdictOn(bound.book, before.id, now.id);
  return {
    measure,
    now,
    ...(before ? {before} : {}),
    ...(change ? {change} : {}),
    ...(verdict ? {verdict} : {}),
    ...(why?.kind === "no-comparison" ? {why: why.reason} : {}),
  };
}

function figureIn(bound: Bound, measure: string, period: Period): Figure | undefined {
  return figureFor(bound.book, {measure, area: bound.statement.front.area, period});
}

function changeShown(before: Counted, after: Counted, {catalogue}: Bound): Extract<Shown, {kind: "change"}> {
  return {kind: "change", before, after, change: changeBetween(before.value, after.value, catalogue.percentBase)};
}

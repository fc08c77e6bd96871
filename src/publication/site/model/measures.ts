import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import {type Change, changeBetween} from "../../../vocabulary/change.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import {figureFor, type History, historyFor, verdictOn} from "../../../vocabulary/figure-book.ts";
import type {Level} from "../../../vocabulary/quantity.ts";
import type {Verdict} from "../../../vocabulary/verdict.ts";
import type {SiteRelease} from "../site-input.ts";
import type {SiteBody} from "./bodies.ts";
import {compareText} from "./slug.ts";

/** What a body's latest release says of a measure, and what its other releases said. */
export interface MeasureFacts {
  readonly measure: CatalogueMeasure;
  /** In the statement's period, of the body's own area. */
  readonly now: Figure | undefined;
  /** In the comparator's. */
  readonly before: Figure | undefined;
  /** From before to now, where both are there and may be compared. */
  readonly change: Change | undefined;
  readonly verdict: Verdict | undefined;
  readonly history: History | undefined;
  /** Every figure of the measure that the latest release holds, own area first, newest first. */
  readonly figures: readonly Figure[];
  readonly changes: readonly ChangeFacts[];
}

export interface ChangeFacts {
  readonly before: Figure;
  readonly after: Figure;
  readonly change: Change | undefined;
  readonly verdict: Verdict;
}

/** A figure whose value differs between two releases. */
export interface Restated {
  readonly figure: Figure;
  readonly values: readonly {readonly release: SiteRelease; readonly figure: Figure}[];
}

/** In the order of the definitions. */
export function measuresOf({latest, area}: SiteBody): readonly MeasureFacts[] {
  const {figures: book, measures, statement} = latest.records;
  const {percentBase} = measures;
  const byMeasure = Map.groupBy(book.figures, (figure) => figure.measure);
  const byId = new Map(book.figures.map((figure) => [figure.id, figure]));
  const changesOf = Map.groupBy(book.changes, ({after}) => byId.get(after)?.measure ?? "");
  return measures.measures.map((measure): MeasureFacts => {
    const now = figureFor(book, {measure: measure.id, area, period: statement.period});
    const before = figureFor(book, {measure: measure.id, area, period: statement.comparator});
    const verdict = now && before && verdictOn(book, before.id, now.id);
    const changes = (changesOf.get(measure.id) ?? []).map((one): ChangeFacts => {
      const [was, is] = [byId.get(one.before)!, byId.get(one.after)!];
      return {before: was, after: is, verdict: one.verdict, change: changeOf(was, is, percentBase)};
    });
    return {
      measure,
      now,
      before,
      verdict,
      change: comparable(verdict) ? changeOf(before, now, percentBase) : undefined,
      history: historyFor(book, {measure: measure.id, area}),
      figures: (byMeasure.get(measure.id) ?? []).toSorted((a, b) => ownFirst(a, b, area)),
      changes: changes.toSorted((a, b) => ownFirst(a.after, b.after, area)),
    };
  });
}

/** The measure that stands for a priority: the first of its definitions that has a value, whatever the value says; else the first. */
export function leadingMeasure(facts: readonly MeasureFacts[], priority: string): MeasureFacts | undefined {
  const own = facts.filter(({measure}) => measure.priority === priority);
  return own.find(({now}) => levelOf(now) !== undefined) ?? own[0];
}

export function levelOf(figure: Figure | undefined): Level | undefined {
  return figure === undefined || figure.value.kind === "missing" ? undefined : figure.value;
}

/** The figures of a measure that any two releases give differently, each with what every release that has it says, oldest first. */
export function restatedOf({releases, latest}: SiteBody, measure: string): readonly Restated[] {
  const oldestFirst = releases.toReversed();
  const told = oldestFirst.flatMap((release) =>
    release.records.figures.figures.filter((figure) => figure.measure === measure).map((figure) => ({release, figure})),
  );
  const now = new Map(latest.records.figures.figures.map((figure) => [figure.id, figure]));
  return [...Map.groupBy(told, ({figure}) => figure.id)]
    .filter(([, values]) => new Set(values.map(({figure}) => JSON.stringify(figure.value))).size > 1)
    .map(([id, values]) => ({figure: now.get(id) ?? values.at(-1)!.figure, values}))
    .toSorted((a, b) => compareText(b.figure.id, a.figure.id));
}

function changeOf(before: Figure | undefined, after: Figure | undefined, percentBase: number): Change | undefined {
  const [was, is] = [levelOf(before), levelOf(after)];
  return was && is && was.kind === is.kind ? changeBetween(was, is, percentBase) : undefined;
}

/** Across a change of definition or of source two values stand side by side, and no change is made of them. */
function comparable(verdict: Verdict | undefined): boolean {
  if (verdict?.kind !== "cannot-be-judged") return verdict !== undefined;
  return verdict.why !== "definition-changed" && verdict.why !== "different-sources" && verdict.why !== "incomplete";
}

function ownFirst(a: Figure, b: Figure, area: string): number {
  return (
    Number(b.area === area) - Number(a.area === area) ||
    compareText(a.area, b.area) ||
    compareText(b.period.until, a.period.until) ||
    compareText(b.period.from, a.period.from)
  );
}

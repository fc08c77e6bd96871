import {periodsIn} from "../../../language/english-periods.ts";
import {type Period, samePeriod, twelveMonthsTo} from "../../../vocabulary/period.ts";
import type {Bound} from "../../statement/bound.ts";
import type {Passage} from "../../statement/passage.ts";

export interface SaidPeriod {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
  /** By a period tag, which rolls on with the statement; else typed. */
  readonly byTag: boolean;
}

/** The periods that a passage says, by tag and typed, in order. Those inside other tags' text (a name, a quotation) are not said of figures. */
export function saidPeriodsIn({text, spans}: Passage, {statement}: Bound): readonly SaidPeriod[] {
  const byTag = spans.flatMap(({start, end, n}) => {
    const tag = statement.tags[n];
    return tag?.kind === "period" ? [{period: tag.period, start, end, byTag: true}] : [];
  });
  const typed = periodsIn(text).flatMap(({period, start, end}) => {
    const inTag = spans.some((span) => span.start < end && start < span.end);
    return period === undefined || inTag ? [] : [{period, start, end, byTag: false}];
  });
  return [...byTag, ...typed].sort((a, b) => a.start - b.start);
}

export function among(periods: readonly Period[], period: Period): boolean {
  return periods.some((one) => samePeriod(one, period));
}

/** The periods that the tag's figures were asked for and counted over. */
export function periodsOfTag(n: number, {statement, bindings, book, catalogue}: Bound): readonly Period[] {
  const tag = statement.tags[n];
  if (tag?.kind !== "figure" && tag?.kind !== "share" && tag?.kind !== "change" && tag?.kind !== "verdict") return [];
  const between = tag.kind === "change" || tag.kind === "verdict" ? [tag.from] : [];
  const ids = bindings[n]?.figures ?? [];
  const counted = book.figures.filter(({id}) => ids.includes(id)).map((figure) => figure.counted);
  // A rolling measure asked for by its quarter covers the year to its end: the quarter is not what it is of.
  if (catalogue.measures.find(({id}) => id === tag.measure)?.rolling) {
    return [tag.period, ...between].map(twelveMonthsTo);
  }
  return [tag.period, ...between, ...counted];
}

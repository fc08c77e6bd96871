import {steady} from "../../statistics/rounding/steady.ts";
import {type Verdict as Found, judgeProportions, judgeRates} from "../../statistics/verdict/verdict.ts";
import type {Catalogue, CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {type CountedBook, historyFor, type JudgedChange} from "../../vocabulary/figure-book.ts";
import {monthsIn} from "../../vocabulary/period.ts";
import type {MissingReason} from "../../vocabulary/quantity.ts";
import type {CannotBeJudged, Ends, Verdict, WhyNotJudged} from "../../vocabulary/verdict.ts";
import {monthsFor} from "./months-for.ts";

/** A verdict on the change between every two figures of a measure and area whose periods are equally long and apart. */
export function judgedChanges(book: CountedBook, {measures}: Pick<Catalogue, "measures">): readonly JudgedChange[] {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const series = Object.values(Object.groupBy(book.figures, ({measure, area}) => `${measure}@${area}`));
  const pairs = series.flatMap((figures) => pairsOf(figures ?? []));
  return pairs
    .flatMap(([before, after]) => {
      const measure = known.get(after.measure);
      if (measure === undefined) return [];
      return [{before: before.id, after: after.id, verdict: verdictOn(before, after, {book, measure})}];
    })
    .sort((a, b) => order(a.before, b.before) || order(a.after, b.after));
}

type Pair = readonly [before: Figure, after: Figure];

function pairsOf(figures: readonly Figure[]): readonly Pair[] {
  return figures.flatMap((before) =>
    figures.flatMap((after): Pair[] => (isBefore(before, after) ? [[before, after]] : [])),
  );
}

function isBefore({counted: before}: Figure, {counted: after}: Figure): boolean {
  return before.until <= after.from && monthsIn(before) === monthsIn(after);
}

function verdictOn(before: Figure, after: Figure, of: {book: CountedBook; measure: CatalogueMeasure}): Verdict {
  const why = whyNot(before, after, of.measure);
  if (why !== undefined) return cannot(why);
  const months = monthsFor(historyFor(of.book, after), of.measure, {before, after});
  const [was, is] = [partsOf(before), partsOf(after)];
  if (was === undefined || is === undefined) return cannot("no-counts");
  const how = {months: months?.months};
  const {kind} = after.value;
  const found =
    kind === "share" || kind === "ratio"
      ? judgeProportions(was, is, how)
      : judgeRates(
          {events: was.numerator, exposure: was.denominator},
          {events: is.numerator, exposure: is.denominator},
          how,
        );
  return asVerdict(found, months);
}

function whyNot(before: Figure, after: Figure, {breaks}: CatalogueMeasure): WhyNotJudged | undefined {
  for (const {value} of [before, after]) {
    if (value.kind !== "missing") continue;
    return MISSING[value.reason];
  }
  if (breaks.some(({month}) => before.counted.from < month && month < after.counted.until)) return "definition-changed";
  if (before.provenance.basisTitle !== after.provenance.basisTitle) return "different-sources";
  if (after.stands || !["count", "rate", "share", "ratio"].includes(after.value.kind)) return "not-of-chance";
  return undefined;
}

const MISSING: Readonly<Record<MissingReason, WhyNotJudged>> = {
  suppressed: "suppressed",
  "incomplete-period": "incomplete",
  "not-yet-published": "incomplete",
  "not-available": "not-held",
  "not-applicable": "no-counts",
  "zero-denominator": "no-counts",
};

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

function partsOf({value, provenance}: Figure): Parts | undefined {
  const [numerator, denominator] = provenance.counts.map((count) => count.value);
  if (value.kind === "count") return {numerator: value.value, denominator: 1};
  return numerator === undefined || denominator === undefined ? undefined : {numerator, denominator};
}

function asVerdict(found: Found, months: ReturnType<typeof monthsFor>): Verdict {
  if (found.verdict === "cannot-be-judged") return cannot(REASONS[found.why]);
  const interval = ends(found.interval);
  const independent = ends(found.poissonInterval);
  const same = interval.lower === independent.lower && interval.upper === independent.upper;
  return {
    kind: found.verdict,
    method: found.method,
    unit: found.unit,
    interval,
    ...(same ? {} : {independent}),
    ...(found.dispersion && months ? {dispersion: dispersionOf(found.dispersion.factor, months)} : {}),
    p: steady(found.p),
  };
}

function dispersionOf(factor: number, {count, months}: NonNullable<ReturnType<typeof monthsFor>>) {
  const of = {factor: steady(factor), months: count};
  return months.perYear === 4 ? {...of, byQuarter: true as const} : of;
}

const REASONS = {
  "zero-base": "zero-base",
  "base-below-six": "base-below-six",
  "no-counts": "no-counts",
  "no-exposure": "no-counts",
  "no-cases": "no-counts",
  "not-a-proportion": "not-a-part",
} as const satisfies Record<string, WhyNotJudged>;

function ends({lower, upper}: {readonly lower: number; readonly upper: number}): Ends {
  const end = (value: number) => (Number.isFinite(value) ? steady(value) : null);
  return {lower: end(lower), upper: end(upper)};
}

function cannot(why: WhyNotJudged): CannotBeJudged {
  return {kind: "cannot-be-judged", why};
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

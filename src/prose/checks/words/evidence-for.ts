import {readingWords} from "../../../language/verdict-words.ts";
import type {Claim, Printed} from "../../../vocabulary/claim.ts";
import {type Figure, figureId} from "../../../vocabulary/figure.ts";
import {figureFor, type History, historyFor, verdictOn} from "../../../vocabulary/figure-book.ts";
import {addMonths, type Month, monthsIn, type Period} from "../../../vocabulary/period.ts";
import {asRatio, type LevelKind} from "../../../vocabulary/quantity.ts";
import {type Ratio, ratio} from "../../../vocabulary/ratio.ts";
import type {Evidence, Past} from "../../claims/judgement.ts";
import type {Bound} from "../../statement/bound.ts";

/** What the figures of a statement say of a claim: the values before and after, the verdict on the change, what stands before the value. */
export function evidenceFor(claim: Claim, bound: Bound): Evidence {
  const {measure, area, period} = claim;
  if (measure === undefined || area === undefined || period === undefined) return {};
  if (claim.kind === "trend") return seriesOf(bound, {measure, area, period});
  const base = "base" in claim ? claim.base : undefined;
  const of = {measure, area, period};
  const own = base === undefined ? {after: knownValue(bound, of)?.value} : undefined;
  const evidence = {...evidenceOf(bound, of, base), ...(own?.after && {after: own.after})};
  if (claim.kind === "similarity" && claim.like && base !== undefined) {
    const like = {measure: claim.like.measure, area: claim.like.area ?? area, period};
    return {...evidence, like: evidenceOf(bound, like, base)};
  }
  const past = claim.kind === "extreme" ? pastOf(bound, of) : undefined;
  return {...evidence, ...(past && {past})};
}

/** What the series of a measure says of its end. */
function seriesOf({book, catalogue}: Bound, of: Of): Evidence {
  const history = historyFor(book, of);
  const {reading, step} = history ?? {};
  if (reading === undefined || step === undefined) return {};
  const level = figureFor(book, of)?.value.kind;
  const places = catalogue.measures.find(({id}) => id === of.measure)?.places ?? 0;
  const kind = level === undefined || level === "missing" ? "count" : level;
  return {series: {signal: reading.signal, words: readingWords(reading, {step, level: kind, places})}};
}

interface Of {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
}

function evidenceOf(bound: Bound, of: Of, base: Period | undefined): Evidence {
  const after = knownValue(bound, of);
  const before = base && knownValue(bound, {...of, period: base});
  const verdict = base && verdictOn(bound.book, figureId({...of, period: base}), figureId(of));
  const known = after ?? before;
  return {
    ...{...(before && {before: before.value}), ...(after && {after: after.value}), ...(verdict && {verdict})},
    ...{...(known && {level: known.level}), ...(known?.per !== undefined && {per: known.per})},
  };
}

interface Known {
  readonly value: Printed;
  readonly level: LevelKind;
  readonly per?: number;
}

/** The value of a figure that is held. */
export function knownValue({book}: Bound, of: Of): Known | undefined {
  const figure = figureFor(book, of);
  if (figure === undefined || figure.value.kind === "missing") return undefined;
  const {value, precision} = figure;
  const per = value.kind === "rate" ? {per: value.per} : {};
  return {value: {value: asRatio(value), precision}, level: value.kind, ...per};
}

/** Every figure of the same length before it, and every stretch of months that its series has whole, back from its own. */
function pastOf({book}: Bound, of: Of): Past | undefined {
  const figure = figureFor(book, of);
  if (figure === undefined || figure.value.kind === "missing") return undefined;
  const long = monthsIn(figure.counted);
  const figures = book.figures.flatMap((one) =>
    one.measure === of.measure &&
    one.area === of.area &&
    one.value.kind !== "missing" &&
    one.counted.until <= figure.counted.from &&
    monthsIn(one.counted) === long
      ? [{period: one.counted, value: asRatio(one.value)}]
      : [],
  );
  const history = historyFor(book, of);
  if (history === undefined || !addsUp(figure, history)) return {values: figures};
  const heldFrom = heldBack(history, figure.counted.from);
  const stretches = stretchesOf(history, {until: figure.counted.from, long, heldFrom});
  const known = new Set(figures.map(({period}) => period.from));
  const values = [...figures, ...stretches.filter(({period}) => !known.has(period.from))];
  return {values: values.sort((a, b) => (a.period.from < b.period.from ? -1 : 1)), ...(heldFrom && {heldFrom})};
}

/** Whether a stretch of its months makes such a value: a count or a part of a whole, counted by the same basis, and no stock. */
function addsUp({value, stands, provenance}: Figure, {basis}: History): boolean {
  return !stands && basis === provenance.basisTitle && ["count", "share", "ratio"].includes(value.kind);
}

/** The first of the months held in a row up to `until`, under one definition. */
function heldBack({points, breaks, step}: History, until: Month): Month | undefined {
  const held = new Set(
    points.filter(({numerator, denominator}) => numerator !== null && denominator !== null).map(({month}) => month),
  );
  let from = until;
  while (held.has(addMonths(from, -step)) && !breaks.includes(from)) from = addMonths(from, -step);
  return from === until ? undefined : from;
}

function stretchesOf(
  {points}: History,
  {until, long, heldFrom}: {readonly until: Month; readonly long: number; readonly heldFrom: Month | undefined},
): {readonly period: Period; readonly value: Ratio}[] {
  const found: {period: Period; value: Ratio}[] = [];
  let period = {from: addMonths(until, -long), until};
  while (heldFrom !== undefined && period.from >= heldFrom) {
    const within = points.filter(({month}) => month >= period.from && month < period.until);
    const [top, under] = [
      sum(within.map(({numerator}) => numerator)),
      sum(within.map(({denominator}) => denominator ?? null)),
    ];
    const quotient = within.some(({denominator}) => denominator !== undefined);
    if (within.length > 0 && (!quotient || under > 0)) found.push({period, value: ratio(top, quotient ? under : 1)});
    period = {from: addMonths(period.from, -long), until: period.from};
  }
  return found;
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

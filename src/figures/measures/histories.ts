import type {Figure} from "../../vocabulary/figure.ts";
import type {History} from "../../vocabulary/figure-book.ts";
import {addMonths, type Month, monthsOf, type Period} from "../../vocabulary/period.ts";
import type {Asked, Data} from "./counting/asked.ts";
import {type Answer, askBasis} from "./counting/basis.ts";
import {gapsOf} from "./counting/covered.ts";
import type {Ground} from "./counting/ground.ts";
import type {Held} from "./counting/held.ts";
import type {Basis, Measure} from "./measure.ts";

/** A figure, and how it was counted. */
export interface Counted {
  readonly figure: Figure;
  readonly measure: Measure;
  readonly ground: Ground;
  /** The basis that gave its value; a figure that is missing has none. */
  readonly basis?: Basis;
}

/** Ten years: more months than any chart draws. */
const MOST = 120;

/** The history of every measure and area of a book, by the basis that gave the last of its figures. In order of measure and area. */
export async function historiesOf(
  counted: readonly Counted[],
  of: {readonly data: Data; readonly held: Held},
): Promise<readonly History[]> {
  const last = new Map<string, Counted>();
  for (const one of counted) {
    const key = `${one.figure.measure}@${one.figure.area}`;
    if (one.basis !== undefined && one.figure.counted.until >= (last.get(key)?.figure.counted.until ?? ""))
      last.set(key, one);
  }
  const histories: History[] = [];
  for (const key of [...last.keys()].sort()) {
    const history = await historyOf(last.get(key)!, of);
    if (history !== undefined) histories.push(history);
  }
  return histories;
}

async function historyOf(
  {figure, measure, ground, basis: used}: Counted,
  {data, held}: {readonly data: Data; readonly held: Held},
): Promise<History | undefined> {
  const basis = measure.level === "rate" ? withoutDenominator(used!) : used!;
  if (figure.stands || measure.level === "money") return undefined;
  const period = heldBefore(basis, held, {ground: {...ground, period: figure.counted}, since: measure.since?.month});
  const answer = await askBasis(basis, {data, ground: {...ground, period}});
  const spread = spreadOf(answer);
  if (spread === undefined) return undefined;
  const {step, numerator, denominator} = spread;
  const starts = monthsOf(period).filter((_, n) => n % step === 0);
  return {
    measure: measure.id,
    area: figure.area,
    basis: used!.title,
    step,
    points: starts.map((month) => ({
      month,
      numerator: numerator.get(month) ?? 0,
      ...(denominator ? {denominator: denominator.get(month) ?? 0} : {}),
    })),
    breaks: (measure.breaks ?? [])
      .map(({month}) => month)
      .filter((month) => period.from < month && month < period.until),
  };
}

/** Every month back from the end of a period that the basis holds without a gap, in whole quarters. */
function heldBefore(
  basis: Basis,
  held: Held,
  {ground, since}: {readonly ground: Ground; readonly since: Month | undefined},
): Period {
  const {until} = ground.period;
  const earliest = addMonths(until, -MOST);
  const missing = gapsOf(basis, held, {...ground, period: {from: earliest, until: ground.period.from}});
  const after = missing.length === 0 ? earliest : addMonths(missing.at(-1)!, 1);
  const from = since !== undefined && since > after ? since : after;
  const over = monthsOf({from, until}).length % 3;
  return {from: from < ground.period.from ? addMonths(from, over) : ground.period.from, until};
}

interface Spread {
  readonly step: History["step"];
  readonly numerator: ReadonlyMap<Month, number>;
  readonly denominator?: ReadonlyMap<Month, number>;
}

/** By the month where every integer comes so, else by the quarter; rows come by the month. */
function spreadOf({basis, numerator, denominator, fault}: Answer): Spread | undefined {
  if (fault !== undefined || numerator.scale !== (denominator?.scale ?? numerator.scale)) return undefined;
  const asked: readonly Asked[] = denominator === undefined ? [numerator] : [numerator, denominator];
  const rows = [basis.numerator, basis.denominator].map((count) => count !== undefined && count.from !== "tallies");
  if (asked.every(({months}, n) => rows[n] || months.size > 0))
    return {step: 1, numerator: numerator.months, ...(denominator ? {denominator: denominator.months} : {})};
  if (!asked.every(({quarters}) => quarters !== undefined && quarters.size > 0)) return undefined;
  return {step: 3, numerator: numerator.quarters!, ...(denominator ? {denominator: denominator.quarters!} : {})};
}

function withoutDenominator({denominator: _, ...basis}: Basis): Basis {
  return basis;
}

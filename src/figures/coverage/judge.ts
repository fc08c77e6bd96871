import {addMonths, type Month, monthNumber} from "../../vocabulary/period.ts";
import {oddCategories} from "./rules/categories.ts";
import {type Beheld, beholdBeside} from "./rules/second-source.ts";
import {jumpingMonths, shortMonths} from "./rules/volume.ts";
import type {Series, Sign, State} from "./series.ts";

/** How the months of one source and force stand. */
export interface SeriesCoverage {
  readonly series: Series;
  /** Every month from the first that is held or awaited to the last, in order. */
  readonly months: readonly MonthState[];
  /** In order of their months. */
  readonly signs: readonly Sign[];
}

export interface MonthState {
  readonly month: Month;
  readonly state: State;
  /** Of the month, or of the longer span it lies in; not given where nothing is held. */
  readonly count?: number;
}

/** A source of rows, the source of numbers to hold it against, and what that is called. */
export interface SecondSource {
  readonly rows: string;
  readonly source: string;
  readonly subject: string;
  readonly title: string;
}

export interface Judging {
  readonly secondSources: readonly SecondSource[];
  /** Subjects of supplied numbers that count events, so that a jump or a dip of them means something. */
  readonly volumes: ReadonlySet<string>;
}

/**
 * Judges every series by rules over its counts. Knows counts and months; refuses to know what is counted, and never says that a fall is no
 * fall: a sign is a reason to look.
 */
export function judgeCoverage(all: readonly Series[], judging: Judging): readonly SeriesCoverage[] {
  return all.map((series) => {
    const signs = signsOf(series, all, judging).sort(inOrder);
    return {series, signs, months: monthsOf(series, signs)};
  });
}

function signsOf(series: Series, all: readonly Series[], {secondSources, volumes}: Judging): Sign[] {
  if (series.subject !== undefined && !volumes.has(series.subject)) return [];
  const {signs: beside, borneOut, parts} = beheld(series, all, secondSources);
  const short = shortMonths(series);
  const own = [...short, ...jumpingMonths(series, short)]
    .filter(({from, code}) => code === "month-doubled" || !borneOut.has(from))
    .map((sign) => (parts.has(sign.from) ? {...sign, words: `${sign.words}; ${parts.get(sign.from)}`} : sign));
  return [...own, ...beside.map((sign) => narrowed(sign, own)), ...oddCategories(series)];
}

/** What the other source says: of rows, beside numbers; of numbers, whether rows bear them out. */
function beheld(
  series: Series,
  all: readonly Series[],
  secondSources: readonly SecondSource[],
): Pick<Beheld, "signs" | "borneOut" | "parts"> {
  for (const {rows, source, subject, title} of secondSources) {
    const isRows = series.source === rows;
    const other = all.find(
      (one) =>
        one.force === series.force && (isRows ? one.source === source && one.subject === subject : one.source === rows),
    );
    if (other === undefined) continue;
    if (isRows) return beholdBeside(series, other, title);
    if (series.source === source && series.subject === subject)
      return {signs: [], borneOut: beholdBeside(other, series, title).numbersBorneOut, parts: new Map()};
  }
  return {signs: [], borneOut: new Set(), parts: new Map()};
}

/** Where months of a quarter stand out by themselves, what the quarter lacks or has too much is of them, and not of the months beside them. */
function narrowed(sign: Sign, own: readonly Sign[]): Sign {
  const inside = own.filter(({from, until, state}) => state === sign.state && from >= sign.from && until <= sign.until);
  const [first] = inside;
  const last = inside.at(-1);
  return first === undefined || last === undefined ? sign : {...sign, from: first.from, until: last.until};
}

function monthsOf({held, awaited, step, stretches}: Series, signs: readonly Sign[]): readonly MonthState[] {
  const known = [...held, ...awaited].sort();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const count = Math.floor((monthNumber(last) - monthNumber(first)) / step) + 1;
  const months = Array.from({length: count}, (_, n) => addMonths(first, n * step));
  const [isHeld, isAwaited] = [new Set(held), new Set(awaited)];
  return [...new Set([...months, ...known])].sort().map((month) => {
    if (!isHeld.has(month)) return {month, state: isAwaited.has(month) ? "awaited" : "missing"};
    const stretch = stretches.find(({from, until}) => from <= month && month < until);
    return {month, state: stateOf(month, signs), ...(stretch === undefined ? {} : {count: stretch.count})};
  });
}

function stateOf(month: Month, signs: readonly Sign[]): State {
  const own = signs.filter(({from, until}) => from <= month && month < until);
  return own.find(({state}) => state === "partial")?.state ?? own[0]?.state ?? "present";
}

function inOrder(a: Sign, b: Sign): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.code < b.code ? -1 : 1;
}

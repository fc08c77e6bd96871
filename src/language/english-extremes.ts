import type {Period} from "../vocabulary/period.ts";
import {NUMBER_WORD_PATTERN, readWholeNumber} from "./english-numbers.ts";
import {type PeriodFound, periodsIn} from "./english-periods.ts";
import {isSaidElsewhere, isUnasserted} from "./english-significance.ts";

/**
 * Words that set a value below or above all others of its past: "a record low", "the lowest since 2019", "a ten-year high". A place among
 * other areas ("the lowest in the region"), a record of decisions and the largest fall are none.
 */

export interface ExtremeFound {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** best and worst are by what is wanted of the measure. */
  readonly extreme: "lowest" | "highest" | "best" | "worst";
  /** Of how much of the past. */
  readonly of: Reach;
  /** Offsets of the words between the superlative and its reach: "number of burglaries". Empty where there are none. */
  readonly named: {readonly start: number; readonly end: number};
}

/** since: after a period that the words name, or from its start on where records began in it. last: that many months. all: whatever is on record. */
export type Reach =
  | {readonly kind: "all"}
  | {readonly kind: "since"; readonly period: Period; readonly included: boolean}
  | {readonly kind: "last"; readonly months: number};

/** In order. What is denied, planned, nearly so or second is not read. */
export function extremesIn(text: string): readonly ExtremeFound[] {
  if (!MAY_SAY.test(text)) return [];
  const periods = periodsIn(text);
  const found = PATTERNS.flatMap(({pattern, named}) =>
    [...text.matchAll(pattern)].flatMap((match) => extremeOf(text, match, {periods, isNamed: named})),
  );
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter((one, i) => ordered.slice(0, i).every((earlier) => earlier.end <= one.start));
}

function extremeOf(
  text: string,
  match: RegExpExecArray,
  {periods, isNamed}: {readonly periods: readonly PeriodFound[]; readonly isNamed: boolean},
): ExtremeFound[] {
  const start = match.index;
  const before = text.slice(Math.max(0, start - 60), start);
  const {which = "", reach = ""} = match.groups ?? {};
  const extreme = WHICH.find(([pattern]) => pattern.test(which))?.[1] ?? "highest";
  const matched = start + match[0].length;
  if (NOT_QUITE.test(before) || isUnasserted(before) || isSaidElsewhere(text.slice(matched))) return [];
  const said = periods.find((period) => near(text, matched, period));
  const of = reachOf(match.groups ?? {}, said?.period);
  if (of === undefined) return [];
  const end = of.kind === "since" && said ? said.end : matched;
  const at = start + match[0].indexOf(which) + which.length;
  const named = {start: at, end: isNamed ? matched - reach.length : at};
  return [{words: text.slice(start, end), start, end, extreme, of, named}];
}

function near(text: string, from: number, {start}: PeriodFound): boolean {
  return start >= from && /^(?:the\s+)?$/i.test(text.slice(from, start));
}

function reachOf(
  {since, span, unit}: Readonly<Record<string, string | undefined>>,
  period: Period | undefined,
): Reach | undefined {
  if (since !== undefined) return period && {kind: "since", period, included: /began/i.test(since)};
  if (unit === undefined) return {kind: "all"};
  const months = MONTHS[unit.toLowerCase().replace(/s$/, "")];
  const count = span === undefined || /^an?$/i.test(span) ? 1 : readWholeNumber(span);
  if (months === undefined || count === undefined || count * months < 2) return undefined;
  return {kind: "last", months: count * months};
}

const MONTHS: Readonly<Record<string, number>> = {month: 1, quarter: 3, year: 12, decade: 120};

const WHICH: readonly (readonly [RegExp, ExtremeFound["extreme"]])[] = [
  [/low|few|smallest|least/i, "lowest"],
  [/high|most|largest|record/i, "highest"],
  [/best|better/i, "best"],
  [/worst|worse/i, "worst"],
];

/** Most text says none, and is told so by one look. */
const MAY_SAY =
  /\b(?:lowest|highest|fewest|most|smallest|largest|best|worst|record|historic(?:al)?|all[- ]time|lows?|highs?|never been|(?:lower|higher|better|worse) than)\b/i;

const N = `(?<span>\\d+|${NUMBER_WORD_PATTERN}|an?)`;
const LAST = `(?:in|for|over)\\s+(?:(?:at least|more than|nearly|almost|over|about|the last|the past|well over)\\s+)*(?:${N}\\s+)?(?<unit>years?|quarters?|months?|decades?)\\b(?![\\u2019'])`;
const ALL =
  "on record|ever(?:\\s+(?:recorded|seen|measured))?|recorded so far|since (?:our |local |current )?records began(?! in)|in (?:living memory|(?:our|its|the force[\\u2019']s) history)|of all time";
const SINCE = "(?<since>since\\s+(?:at least\\s+|records began in\\s+)?)";
/** Twelve months or more of the past, or all of it. */
const REACH = `(?<reach>${ALL}|${LAST}|${SINCE})`;
const SUPERLATIVE = "(?<which>lowest|highest|fewest|most|smallest|largest|best|worst)";
const DETERMINED = "(?:an?|the|its|their|our|new|at|to|another|of|this|hit|hitting|reached|reaching)";

const PATTERNS: readonly {readonly pattern: RegExp; readonly named: boolean}[] = [
  {
    named: false,
    pattern: new RegExp(
      `(?<=\\b${DETERMINED}\\s+)(?:record|all[- ]time|historic(?:al)?)[- ](?<which>low|high)s?(?![\\w-])`,
      "gi",
    ),
  },
  {
    named: false,
    pattern: /(?<=\b(?:an?|the|its|their|our|at|in)\s+)(?<which>record)\s+(?:numbers?|levels?|totals?)(?=\s+of\b)/gi,
  },
  {
    named: false,
    pattern: new RegExp(
      `(?<=\\b${DETERMINED}\\s+)(?:${N}[- ])?(?<unit>year|month|quarter|decade)[- ](?<which>low|high)s?(?![\\w-])`,
      "gi",
    ),
  },
  {named: false, pattern: new RegExp(`\\b${SUPERLATIVE}(?:[- ]ever\\b(?!\\s+(?:recorded|seen)))`, "gi")},
  {named: true, pattern: new RegExp(`\\b${SUPERLATIVE}(?:\\s+[\\w\\u2019'%-]+){0,8}?,?\\s+${REACH}`, "gi")},
  {
    named: false,
    pattern: new RegExp(
      `\\b(?:never been (?<which>lower|higher|better|worse)(?![\\w-])|(?<which>lower|higher|better|worse) than (?:ever(?: before)?|at any (?:time|point|stage)\\s+${REACH}))`,
      "gi",
    ),
  },
];

const NOT_QUITE =
  /\b(?:not|never|n['\u2019]t|second|third|fourth|fifth|joint|one of|some of|among|nearly|almost|close to|approaching|near|towards|no longer|rather than)\s+(?:(?:an?|the|its|our|their|at|below|above|from)\s+)*$/i;

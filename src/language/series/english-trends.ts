import type {Movement} from "../english-directions.ts";
import {isSaidElsewhere, isUnasserted} from "../english-significance.ts";

/**
 * Words that say that a series goes one way: "a clear downward trend", "trending upward", "has fallen every quarter". Whether it does is
 * for the series to say; a trend that is denied, feared, reversed or another place's is not read.
 */

export interface TrendFound {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly movement: Movement;
  /** What it is said of. after: "a downward trend IN BURGLARY"; subject: "BURGLARY has fallen every month". */
  readonly of: "after" | "subject";
}

/** In order, not overlapping. */
export function trendsIn(text: string): readonly TrendFound[] {
  if (!MAY_SAY.test(text)) return [];
  return PATTERNS.flatMap(({pattern, of}) =>
    [...text.matchAll(pattern)].flatMap((match): TrendFound[] => {
      const [words] = match;
      const start = match.index;
      const end = start + words.length;
      const before = text.slice(Math.max(0, start - 80), start);
      const movement = MOVEMENTS.find(([move]) => move.test(match.groups?.["move"] ?? ""))?.[1];
      if (movement === undefined || NOT_SO.test(before) || isUnasserted(before)) return [];
      return isSaidElsewhere(text.slice(end)) ? [] : [{words, start, end, movement, of}];
    }),
  ).sort((a, b) => a.start - b.start);
}

/** Most text says none, and is told so by one look. */
const MAY_SAY = /trend|trajectory|\b(?:every|each|after|by|on) (?:single )?(?:year|quarter|month)\b/i;

const WAY =
  "(?<move>downwards?|falling|declining|decreasing|reducing|upwards?|rising|increasing|growing|improving|worsening|deteriorating)";

const PATTERNS: readonly (Pick<TrendFound, "of"> & {readonly pattern: RegExp})[] = [
  {
    of: "after",
    pattern: new RegExp(
      `(?<![\\w-])(?:(?:clear|steady|strong|continued|continuing|sustained|consistent|long-term|general|overall)\\s+){0,2}${WAY}\\s+(?:trends?|trajectory)\\b`,
      "gi",
    ),
  },
  {of: "subject", pattern: /(?<![\w-])trend(?:s|ed|ing)\s+(?:\w+ly\s+)?(?<move>down|up)(?:wards?)?(?![\w-])/gi},
  {
    of: "subject",
    pattern:
      /(?<![\w-])(?<move>fell|fallen|falling|dropped|declined|decreased|reduced|rose|risen|rising|increased|grown|improved|worsened)\s+(?:(?:in\s+)?(?:every|each) (?:single )?(?:year|quarter|month)\b|(?<unit>year|quarter|month) (?:after|by) \k<unit>\b)/gi,
  },
];

const MOVEMENTS: readonly (readonly [RegExp, Movement])[] = [
  [/^(?:down|f[ae]ll|drop|declin|decreas|reduc)/i, "down"],
  [/^(?:up|r[io]s|increas|gr[eo]w)/i, "up"],
  [/^improv/i, "better"],
  [/^(?:worsen|deteriorat)/i, "worse"],
];

const NOT_SO =
  /\b(?:no|not|never|neither|nor|without|hardly|n['\u2019]t|cannot|rather than|instead of|revers\w+|buck\w*|halt\w*|stem\w*|against|arrest\w*|stop\w*|break\w*|broke|end(?:ed|ing)?|fears?|worry)\b[^.,;:]{0,40}$/i;

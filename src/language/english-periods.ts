import {addMonths, type Month, type Period, parsePeriod} from "../vocabulary/period.ts";
import {MONTH_NAMES} from "./month-names.ts";

/** Periods in English prose, to values. A whole date ("12 May 2025") is a day and no period. */

export interface PeriodFound {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Absent for words that lean on another period: "last year", "the year before". */
  readonly period?: Period;
}

/** The periods a text names, in order and not overlapping: "2024", "2024/25 Q2", "the year to June 2019", "May to July 2024". */
export function periodsIn(text: string): readonly PeriodFound[] {
  return [...text.matchAll(PERIOD_WORDS)].flatMap((match) => {
    const words = match[0];
    const found = {words, start: match.index, end: match.index + words.length};
    if (match.groups?.day) return [];
    if (match.groups?.relative) return [found];
    const period = readPeriodWords(words);
    return period ? [{...found, period}] : [];
  });
}

/** Reads one period as prose has it, or undefined. */
export function readPeriodWords(words: string): Period | undefined {
  const text = words
    .trim()
    .replace(/^the\s+/i, "")
    .replaceAll(/[\u2010-\u2013]/g, "-");
  const plain = parsePeriod(text.replace(/^financial year\s+/i, ""));
  if (plain && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return plain;
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1).map((group) => group ?? ""));
  }
  return plain;
}

const MONTH = `(?:${MONTH_NAMES.join("|")})`;
const YEAR = "(?:19|20)\\d{2}";
const DASH = "[-\\u2010-\\u2013]";

const PERIOD_WORDS = new RegExp(
  [
    `(?<day>\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?\\b|\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? ${YEAR}\\b)`,
    `\\b(?:year|12 months|twelve months)(?: to| ending| ended)(?: the end of)?(?: \\d{1,2})? ${MONTH} ${YEAR}\\b`,
    `\\b${MONTH}(?: ${YEAR})? (?:to|and|${DASH}) ${MONTH} ${YEAR}\\b`,
    `\\bQ[1-4](?: of| in)? ${YEAR}(?:[/-]\\d{2})?\\b`,
    `(?<![\\d,.£/-])${YEAR}(?:(?:/|${DASH})\\d{2})?(?: Q[1-4])?(?![\\d,%/-]*\\d|%)`,
    `\\b${MONTH} ${YEAR}\\b`,
    `(?<relative>\\b(?:last|the previous|the preceding|the prior) (?:year|quarter|month)\\b|\\bthe (?:year|quarter|month) before\\b|\\ba year (?:ago|earlier)\\b|\\bthe same (?:period|months|quarter) (?:last year|a year ago|(?:of|in) the previous year)\\b|\\bprevious 12 months\\b)`,
  ].join("|"),
  "gi",
);

const month = (name: string, year: string): Month =>
  `${year}-${String(MONTH_NAMES.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1).padStart(2, "0")}` as Month;

const FORMS: readonly (readonly [RegExp, (groups: readonly string[]) => Period | undefined])[] = [
  [
    new RegExp(
      `^(?:year|12 months|twelve months) (?:to|ending|ended)(?: the end of)?(?: \\d{1,2})? (${MONTH}) (${YEAR})$`,
      "i",
    ),
    ([name = "", year = ""]) => {
      const until = addMonths(month(name, year), 1);
      return {from: addMonths(until, -12), until};
    },
  ],
  [
    new RegExp(`^(${MONTH})(?: (${YEAR}))? (?:to|and|-) (${MONTH}) (${YEAR})$`, "i"),
    ([first = "", from = "", last = "", until = ""]) => {
      const span = {from: month(first, from || until), until: addMonths(month(last, until), 1)};
      return span.from < span.until ? span : undefined;
    },
  ],
  [
    new RegExp(`^(Q[1-4])(?: of| in)? (${YEAR}(?:[/-]\\d{2})?)$`, "i"),
    ([quarter = "", year = ""]) => parsePeriod(`${year} ${quarter}`),
  ],
  [
    new RegExp(`^(${MONTH}) (${YEAR})$`, "i"),
    ([name = "", year = ""]) => ({from: month(name, year), until: addMonths(month(name, year), 1)}),
  ],
];

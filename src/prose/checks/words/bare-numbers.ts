import {fractionsIn} from "../../../language/english.ts";
import {SMALL_NUMBER_WORDS} from "../../../language/english-numbers.ts";
import {periodsIn} from "../../../language/english-periods.ts";
import {MONTH_NAMES} from "../../../language/month-names.ts";

/** The numbers of a text that assert something, told apart from those that are dates, ages, names, calls, roads, law or lists. */

export interface BareNumber {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface Reading {
  /** Stretches that are not the author's own typing. */
  readonly spans: readonly {readonly start: number; readonly end: number}[];
  /** Phrases in which a number is part of a name ("10 seconds", "Project 50"), in lower case, the longest first. */
  readonly names: readonly string[];
  readonly heading: boolean;
}

export function bareNumbersIn(text: string, {spans, names, heading}: Reading): readonly BareNumber[] {
  let masked = text;
  const hide = (start: number, end: number): void => {
    masked = masked.slice(0, start) + HIDDEN.repeat(end - start) + masked.slice(end);
  };
  for (const {start, end} of spans) hide(start, end);
  for (const name of names) hideName(name, () => masked, hide);
  for (const {start, end} of periodsIn(masked)) {
    if (!COUNTED.test(masked.slice(end)) || IN_TIME.test(masked.slice(0, start))) hide(start, end);
  }
  for (const pattern of heading ? [...QUIET, HEADING_NUMBER] : QUIET) {
    for (const match of masked.matchAll(pattern)) hide(match.index, match.index + match[0].length);
  }
  const found = [...fractionsIn(masked), ...ASSERTED.flatMap((pattern) => matches(masked, pattern))];
  return outermost(found.map(({start, end}) => ({start, end, words: text.slice(start, end).trim()})));
}

/** A character that is no letter, digit, space or stop: nothing is read in it or across it. */
const HIDDEN = "\u25a1";

function hideName(name: string, masked: () => string, hide: (start: number, end: number) => void): void {
  const lower = masked().toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
    const [before, after] = [lower[at - 1] ?? " ", lower[at + name.length] ?? " "];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) hide(at, at + name.length);
  }
}

function matches(text: string, pattern: RegExp): {start: number; end: number}[] {
  return [...text.matchAll(pattern)].map(({index, 0: words}) => {
    const lead = words.length - words.trimStart().length;
    return {start: index + lead, end: index + words.trimEnd().length};
  });
}

/** In order; of two that overlap the longer, so that "about 1 in 5" is one finding. */
function outermost(found: readonly BareNumber[]): readonly BareNumber[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: BareNumber[] = [];
  for (const number of ordered) {
    const last = kept.at(-1);
    if (last === undefined || number.start >= last.end) kept.push(number);
    else if (number.end - number.start > last.end - last.start) kept[kept.length - 1] = number;
  }
  return kept;
}

const MONTH = `(?:${MONTH_NAMES.join("|")})`;

/** What police and commissioners count. After a number word, one of these makes it a count: "two arrests", but not "the two sides". */
const UNITS =
  "(?:offences?|crimes?|incidents?|homicides?|murders?|deaths?|burglar(?:y|ies)|robber(?:y|ies)|thefts?|assaults?|attacks?|stabbings?|shootings?|discharges|arrests?|charges|convictions?|suspects?|offenders?|victims?|people|persons|children|men|women|officers?|staff|volunteers|PCSOs|calls?|reports?|referrals?|cases?|weapons?|knives|blades|firearms?|guns?|vehicles?|vapes|warrants?|searches|seizures?|orders?|outcomes|gangs?|drug lines|county lines|lines closed|plants|wraps|surrenders|interviews|responses|respondents|complaints?|pupils|students|families|households|homes|schools|businesses|workshops|grants|phones|dealers)";

const QUALIFIED = "(?:\\s+(?:\\w+ly\\s+)?(?:[a-z]+\\s+){0,2}?)";
const COUNTED = new RegExp(`^\\s+${UNITS}\\b`, "i");
const IN_TIME = /\b(?:in|of|for|since|during|the|to|ending|until|by|from|between|and|against|all)\s+$/i;

const SMALL = SMALL_NUMBER_WORDS.join("|");
const TEENS = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const TENS =
  "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?";
const TIME = "(?:calendar\\s+)?(?:hours?|days?|weeks?|months?|quarters?|years?|decades?)\\b";
const LABELS =
  "junctions?|levels?|numbers?|iOS|Android|sections?|paragraphs?|paras?|schedules?|parts?|articles?|regulations?|chapters?|clauses?|tiers?|phases?|stages?|grades?|categor(?:y|ies)|class(?:es)?|forms?|tables?|charts?|appendix|annex|notes?|steps?|priorit(?:y|ies)|objectives?|strands?|bands?|zones?|pages?|figures?|items?|footnotes?|releases?|editions?|codes?|key stages?|year group|years?|volumes?|versions?|SI|no\\.?|nos\\.?";

/** A place among forces, or the years of sentences added up, is a claim where another ordinal or span of time is none. */
const RANKED =
  "(?:rank(?:s|ed|ing)?|placed|position(?:ed)?|moved|climbed|rose|fell|dropped|came|stands?)(?:\\s+(?:up|down))?(?:\\s+(?:from|to|in|at))?";
const SENTENCED =
  "(?:total(?:s|led|ling)?(?:\\s+of)?|sentences?\\s+of|sentenced\\s+to|jailed\\s+for|more\\s+than|over|nearly|almost)";

const QUIET: readonly RegExp[] = [
  /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+\.\w+/gi,
  /(?:\+44[\s-]?|\b0)\d{2,5}(?:[\s-]\d{3,4}){1,3}\b|\b0\d{9,10}\b/g,
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?:to|and|-)\\s+\\d{1,2})?(?:\\s+of)?\\s+${MONTH}\\b(?:,?\\s+\\d{4})?`,
    "gi",
  ),
  new RegExp(`\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4})?`, "gi"),
  /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}(?:-\d{2})?\b|\b(?:19|20)\d{2}s?(?:[/\u2010-\u2013-](?:\d{4}|\d{2}))\b|\b(?:19|20)\d0s\b/g,
  /\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)\b|\b\d{1,2}:\d{2}\b|\b24\/7\b|\b24[\s-]hours?(?:\s+a\s+day)?\b/gi,
  /\b(?:aged?|ages)(?:\s+of)?(?:\s+between)?\s+\d{1,2}(?:(?:\s+(?:to|and)\s+|[\u2010-\u2013-])\d{1,2})?(?:\s+(?:and|or)\s+(?:over|under|above|older|younger))?\b/gi,
  /\b\d{1,2}(?:(?:\s+to\s+|[\u2010-\u2013-])\d{1,2})?[\s-]year[\s-]olds?\b|\b\d{1,2}(?:\s+to\s+\d{1,2})?\s+years?\s+(?:old|of\s+age)\b|\b\d{1,2}\s+(?:and|or)\s+(?:over|under|older|younger)\b/gi,
  new RegExp(
    `\\b(?:under|over)[\\s-](?:the\\s+)?(?:\\d{1,2}s\\b)|\\bu\\d{2}s?\\b|\\b\\d{1,2}[\\u2010-\\u2013-]\\d{1,2}s\\b|\\bunder[\\s-]\\d{1,2}\\b(?!\\s*(?:%|per\\s?cent|[.,]\\d|${UNITS}))`,
    "gi",
  ),
  new RegExp(
    `\\b(?:${LABELS})\\s+\\d+(?:\\.\\d+)*[A-Za-z]?(?:\\(\\w+\\))*(?:(?:,\\s*|\\s+(?:and|to|or)\\s+|[/\\u2010-\\u2013-])\\d+(?:\\.\\d+)*[A-Za-z]?(?:\\(\\w+\\))*)*(?!\\s*%|\\s+per\\s?cent|\\w|,\\d)`,
    "gi",
  ),
  new RegExp(
    `(?<![£\\d.,])\\b(?:999|101|111|105|112)\\b(?![.,]?\\d|\\s*(?:%|per\\s?cent)|\\s+(?!calls?\\b|reports?\\b)${UNITS}\\b)`,
    "gi",
  ),
  /\b[A-Za-z]+-?\d+[A-Za-z]*(?:\(M\))?\b/g,
  new RegExp(
    `(?<!\\b(?:${RANKED})\\s+)\\b\\d+(?:st|nd|rd|th)\\b|(?<![£$€\\d.,])\\b\\d+(?!(?:st|nd|rd|th)\\b)[A-Za-z]\\w*\\b(?<!\\d(?:bn|[kmp]|pp|pts?))`,
    "gi",
  ),
  new RegExp(
    `(?<!\\b(?:${SENTENCED})\\s+)\\b\\d+(?:\\s+to\\s+\\d+|[\\u2010-\\u2013-]\\d+)?[\\s-](?:calendar[\\s-])?(?:day|week|month|quarter|year)s?\\b(?!\\s+(?:more|fewer))`,
    "gi",
  ),
  /\b\d{1,3}\s?mph\b|\btext(?:ing)?\s+\d{4,6}\b|\b\d{1,2}\s+to\s+\d{1,2}(?=\s+(?:shift|on weekdays|each (?:day|weekday)|every (?:day|weekday)))/gi,
  /\b(?:the|all|other)\s+(?:other\s+)?4[23](?=\s+(?:territorial\s+)?(?:police\s+)?forces\b)/gi,
  new RegExp(`\\b(?:${SMALL}|${TEENS}|${TENS})[\\s-]+${TIME}`, "gi"),
  /^\s*(?:\(\d{1,2}\)|\d{1,2}[.)])(?=\s)/g,
];

/** "2.1 Drugs" is numbered; "34 homicides" is a claim. */
const HEADING_NUMBER = new RegExp(`^\\s*\\d+(?:\\.\\d+)*[.:)]?(?=\\s+\\D)(?!\\s+(?:[a-z]+\\s+){0,2}${UNITS}\\b)`, "g");

const ASSERTED: readonly RegExp[] = [
  /[£$€]?\s?(?<![\p{L}\d])[-\u2212]?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:million|billion|thousand|bn|[mkp])\b)?(?:[\s-]?(?:%|per\s?cent\b|percentage[\s-]points?\b|pp\b))?/giu,
  new RegExp(
    `\\b(?:(?:an?|several|many|few|${SMALL}|one|${TEENS}|${TENS})\\s+)?(?:dozen|hundred|thousand|million|billion)s?\\b`,
    "gi",
  ),
  new RegExp(`\\b(?:${TEENS}|${TENS})\\b(?!-)(?:\\s+(?:per\\s?cent|percentage\\s+points?))?`, "gi"),
  new RegExp(`\\b(?:${SMALL}|one)\\s+(?:per\\s?cent|percentage\\s+points?)\\b`, "gi"),
  new RegExp(`\\b(?:${SMALL})${QUALIFIED}${UNITS}\\b`, "gi"),
  new RegExp(`(?<=\\b(?:${RANKED})\\s+)\\d+(?:st|nd|rd|th)\\b`, "gi"),
  /\b(?:one|a single|not one)\s+(?:homicide|murder|death|stabbing|shooting|arrest|firearm)\b/gi,
];

import {periodsIn} from "../../language/english-periods.ts";
import type {Printed} from "../../vocabulary/claim.ts";
import {monthsIn, type Period, samePeriod} from "../../vocabulary/period.ts";
import type {Anchor, ValueAnchor} from "./anchors.ts";
import {pairsOf} from "./extract-changes.ts";
import type {ExtractContext, MarkedText} from "./marked-text.ts";
import {clauseBetween, type Stretch, wordsBetween} from "./sentences.ts";

/** What a word of a sentence is said of: a measure with its times, or, in anybody's text, two values. */
export interface Subject {
  readonly measure?: string;
  readonly area?: string;
  readonly period?: Period;
  readonly base?: Period;
  readonly before?: Printed;
  readonly after?: Printed;
}

export interface Told extends Stretch {
  /** after: "a significant fall IN BURGLARY"; object: "significantly fewer BURGLARIES"; subject: "BURGLARY fell sharply". */
  readonly of: "after" | "object" | "subject";
}

export interface Within {
  readonly sentence: Stretch;
  /** The sentence before it in the same passage. */
  readonly previous?: Stretch | undefined;
  readonly anchors: readonly Anchor[];
  readonly context: ExtractContext;
}

/** Where a measure, or a pair of typed values, stands in the text. */
export interface Mention extends Stretch, Subject {
  /** Of a name: the times it is of where nothing says others. */
  readonly assumed?: {readonly period: Period; readonly base: Period};
}

/**
 * What a word is said of, looked for in this order: within it, in the phrase that says so ("in knife crime"), before it in its clause,
 * right behind it, and for "this is …" in the sentence before. A phrase that names something else ends the search: of that we hold
 * nothing, and a word of another thing is not laid at a measure's door.
 */
export function subjectOf(told: Told, passage: MarkedText, within: Within): Subject | undefined {
  return subjectsOf(told, passage, within)[0];
}

/** The same, and after it what is named in one breath with it: "significant falls in burglary, robbery and knife crime". */
export function subjectsOf(told: Told, passage: MarkedText, within: Within): readonly Subject[] {
  const {sentence, previous, anchors, context} = within;
  const mentions = mentionsIn(passage, sentence, anchors);
  const inside = mentions.find(({start, end}) => start >= told.start && end <= told.end);
  const phrase = inside ?? phraseOf(told, passage.text, mentions);
  if (phrase === "other") return [];
  const found = phrase ?? beforeIt(told, passage.text, {sentence, mentions}) ?? behindIt(told, passage.text, mentions);
  if (found !== undefined) {
    const said = {text: passage.text.slice(sentence.start, sentence.end), context};
    return inOneBreath(found, passage.text, mentions).map((one) => timed(one, mentions, said));
  }
  if (
    previous === undefined ||
    mentions.length > 0 ||
    !POINTS_BACK.test(passage.text.slice(sentence.start, told.start))
  )
    return [];
  const earlier = mentionsIn(passage, previous, []);
  const last = earlier.at(-1);
  return last ? [timed(last, earlier, {text: passage.text.slice(previous.start, previous.end), context})] : [];
}

/** Names joined to a name by commas and "and", whichever way they stand from it. */
function inOneBreath(found: Mention, text: string, mentions: readonly Mention[]): readonly Mention[] {
  const names = mentions.filter(({assumed}) => assumed !== undefined);
  const at = names.indexOf(found);
  if (at < 0) return [found];
  const joined = (left: Mention, right: Mention): boolean => JOINED.test(text.slice(left.end, right.start));
  let [from, to] = [at, at];
  const ofItsOwn = (one: Mention): boolean => OWN_VERB.test(text.slice(one.end));
  while (from > 0 && joined(names[from - 1]!, names[from]!)) from -= 1;
  while (to < names.length - 1 && joined(names[to]!, names[to + 1]!) && !ofItsOwn(names[to + 1]!)) to += 1;
  return [found, ...names.slice(from, to + 1).filter((one) => one !== found)];
}

const JOINED =
  /^(?:,(?!\s+(?:and|or|but)\b)|\s+(?:and|or|nor|as well as|along with))\s+(?:(?:in|of|the|both|also|recorded)\s+)*$/i;

/** "A significant fall in burglary and knife crime rose": of the second something else is said. */
const OWN_VERB =
  /^\s+(?:rose|fell|grew|dropp|declin|decreas|increas|climb|improv|worsen|remain|stay|went|did\b|ha[sd]\b|saw\b|show|(?:was|were|is|are)\s+(?!(?:also\s+)?(?:seen|recorded|reported|made|achieved)\b))/i;

/** In order: figures by their marks, measures by their names, and pairs of typed values. */
export function mentionsIn(passage: MarkedText, {start, end}: Stretch, anchors: readonly Anchor[]): readonly Mention[] {
  const inside = (at: Stretch) => at.start >= start && at.end <= end;
  const marked = passage.marks.filter(inside).flatMap((mark): Mention[] => {
    if ((mark.kind !== "level" && mark.kind !== "share" && mark.kind !== "change") || mark.measure === undefined)
      return [];
    const {measure, area, period} = mark;
    const base = mark.kind === "change" ? mark.base : undefined;
    return [
      {start: mark.start, end: mark.end, measure, ...(area && {area}), ...(period && {period}), ...(base && {base})},
    ];
  });
  const named = (passage.names ?? [])
    .filter(inside)
    .map(({period, base, ...name}): Mention => ({...name, assumed: {period, base}}));
  const typed = anchors.filter((anchor): anchor is ValueAnchor => anchor.kind === "value" && anchor.mark === undefined);
  const pairs = pairsOf(passage.text, typed).map(
    (pair): Mention => ({start: pair.start, end: pair.end, before: pair.before.printed, after: pair.after.printed}),
  );
  return [...marked, ...named, ...pairs].sort((a, b) => a.start - b.start);
}

function phraseOf(told: Told, text: string, mentions: readonly Mention[]): Mention | "other" | undefined {
  const within = told.of === "subject" ? WITHIN.exec(text.slice(told.start, told.end)) : null;
  if (within !== null) return namedAt(told.start + within.index + within[0].length, text, mentions);
  const rest = text.slice(told.end);
  if (told.of === "subject") return undefined;
  if (told.of === "object") return NO_OBJECT.test(rest) ? undefined : namedAt(told.end, text, mentions);
  const lead = PREPOSITION.exec(rest);
  return lead === null ? undefined : namedAt(told.end + lead[0].length, text, mentions);
}

/** What a noun phrase that begins here names; undefined where it names a time or place, or stands for what is spoken of ("these offences"). */
function namedAt(from: number, text: string, mentions: readonly Mention[]): Mention | "other" | undefined {
  const next = mentions.find(({start}) => start >= from);
  if (next !== undefined && FILLER.test(text.slice(from, next.start))) return next;
  const phrase = text.slice(from, from + 80).trimStart();
  if (periodsIn(phrase).some(({start}) => start === 0 || /^the\s+$/i.test(phrase.slice(0, start)))) return undefined;
  return TIME_OR_PLACE.test(phrase) || STANDS_FOR.test(phrase) ? undefined : "other";
}

function beforeIt(
  {start, of}: Told,
  text: string,
  {sentence, mentions}: {readonly sentence: Stretch; readonly mentions: readonly Mention[]},
): Mention | undefined {
  return mentions.findLast((mention) => {
    if (mention.end > start || clauseBetween(text, mention.end, start)) return false;
    const [lead, between] = [text.slice(sentence.start, mention.start), text.slice(mention.end, start)];
    if (OF_ANOTHER.test(lead) || (mention.assumed && LED_TO.test(lead))) return false;
    if (of === "after") return wordsBetween(text, mention.end, start) <= 20;
    if (wordsBetween(text, mention.end, start) > 12 || AND_ANOTHER.test(between)) return false;
    return between.split(/,(?!\d)/).length % 2 === 1;
  });
}

function behindIt({end}: Told, text: string, mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(({start}) => start >= end && BESIDE.test(text.slice(end, start)));
}

/** The times of what is found: of its change, of its two values, of its one value, or those that the sentence names. */
function timed(
  {assumed, start: _, end: __, ...found}: Mention,
  mentions: readonly Mention[],
  said: {readonly text: string; readonly context: ExtractContext},
): Subject {
  if (found.measure === undefined) return found;
  const same = mentions.filter(({measure, area}) => measure === found.measure && area === found.area);
  const change = found.base ? found : same.find(({base}) => base !== undefined);
  if (change?.base && change.period) return {...found, base: change.base, period: change.period};
  const periods = same.flatMap(({period}) => period ?? []).sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first, last] = [periods[0], periods.at(-1)];
  if (first && last && first.until <= last.from) return {...found, base: first, period: last};
  const period = last ?? (assumed && saidPeriod(said.text, assumed.period));
  if (period === undefined) return found;
  const base = saidBase(said.text, period) ?? usualBase(period, assumed, said.context);
  return {...found, period, ...(base && {base})};
}

function usualBase(period: Period, assumed: Mention["assumed"], context: ExtractContext): Period | undefined {
  return assumed && samePeriod(period, assumed.period) ? assumed.base : context.comparatorOf(period);
}

/** "since the year to June 2019", "than in 2022". */
function saidBase(text: string, period: Period): Period | undefined {
  return periodsIn(text).find(
    (said) => said.period && said.period.until <= period.from && COMPARED.test(text.slice(0, said.start)),
  )?.period;
}

function saidPeriod(text: string, usual: Period): Period {
  const said = periodsIn(text).flatMap(({period, start}) =>
    period && monthsIn(period) === monthsIn(usual) && !COMPARED.test(text.slice(0, start)) ? [period] : [],
  );
  return said.some((period) => samePeriod(period, usual)) ? usual : (said.at(-1) ?? usual);
}

const COMPARED =
  /\b(?:since|than(?:\s+(?:in|for))?|compared\s+(?:with|to)|against|on|from|next to|before)\s+(?:(?:the|those|that|of|for|in)\s+)*$/i;

const PREPOSITION =
  /^\s+(?:(?:was|were|is|are|has been|have been)\s+(?:also\s+)?(?:seen|recorded|reported|observed|noted|found|made|achieved|evident)\s+)?(?:in|of|to|for|among|amongst|across|within|by|from|with)\s+/i;

const WITHIN = /\b(?:in|of|to)\s+(?!(?:be|have been|just|(?:\w+\s+)?chance|luck|random variation)\b)/i;

const NO_OBJECT =
  /^\s*(?:[.,;:()\u2013\u2014]|$)|^\s+(?:than|in|on|by|from|to|since|over|at|during|between|compared|against|across|and|but|while|whilst|this|last|year|for|again|with|as|after|following|between|when|again|overall|too|now)\b/i;

const COUNTED =
  "numbers?|levels?|volumes?|counts?|totals?|rates?|incidents?|offences?|crimes?|cases?|figures?|reports?|share|proportion";

/** Words between a preposition and the name it leads to: "in the number of recorded …". */
const FILLER = new RegExp(
  `^\\s*(?:(?:the|a|an|all|both|our|their|its|local|overall|total|police|recorded|reported|by|over|more|than|about|around|nearly|almost|just|under|of|for|in|and|on|${COUNTED})\\s+)*$`,
  "i",
);

const TIME_OR_PLACE =
  /^(?:the\s+)?(?:(?:last|past|previous|current|same|first|second|third|fourth|final|latest)\s+)?(?:\w+\s+)?(?:year|years|quarter|months?|period|area|region|county|city|force area|force)\b|^(?:this|that|recent) (?:year|quarter|period|time|area)/i;

/** "A significant fall in these offences": of what was spoken of. */
const STANDS_FOR = new RegExp(
  `^(?:(?:the|these|those|this|that|such|both|recorded|overall|total|number of|numbers of)\\s+)*(?:${COUNTED}|this|these|those|it|them|which)(?!\\s+(?:of|for|in|about|with|linked|involving|against)\\b(?!\\s+(?:these|those|this|such)\\b)|\\s+\\w*(?:time|satisfaction|prevention|quality))\\b`,
  "i",
);

/** Of what is said behind a comma or not at all: "fell significantly, from 370". */
const BESIDE =
  /^[\s,(:\u2013\u2014]*(?:(?:by|from|to|of|at|a|an|the|down|up|over|more than|nearly|almost|about|around|just|some|standing)\s+)*$/i;

/** A second subject stands between: "burglary rose and confidence fell". */
const AND_ANOTHER =
  /\b(?:and|or|that|which|who|so|as)\s+(?!(?:(?:has|have|had|is|are|was|were|been|also|both|then|again|it|they|\w+ly)\s+)*$)/i;

/** "Confidence in how we deal with burglary", "the team that works on fraud": the phrase is about that, and not about the measure in it. */
const OF_ANOTHER =
  /\b(?:confidence|trust|satisfaction|awareness|fears?|concerns?|worry|funding|investment|spend(?:ing)?|money|officers|staff|people|demand|training|patrols|visits|visibility|arrests|charges|convictions|detections|outcomes|teams?|units?|response|responses|approach|ways?|work|handling|quality|services?|support|understanding|partnerships?|use|time|times|waits?|delays?|capacity|calls|attention|focus|interest|coverage|perceptions?|knowledge|searches|operations|investigations|plan|plans|strategy|efforts?|performance)\s+(?:(?!(?:recorded|saw|counted|reported)\b)[\w\u2019'-]+\s+){0,4}?(?:in|at|of|about|with|to|for|on|around|by|against|from|over|tackling|towards|deal with|that works on)\s+(?:[\w\u2019'-]+\s+){0,2}$/i;

/** "Attendance at burglary scenes": a name that something other than a count leads to. */
const LED_TO = new RegExp(
  `(?<![\\w\u2019'-])(?!(?:${COUNTED}|falls?|drops?|decreases?|declines?|reductions?|rises?|increases?|changes?|difference|improvement|movement|and|but|while|that|as|is|was|has|had|were|,)\\s)[\\w\u2019'-]+\\s+(?:in|at|of|about|with|to|for|on|around|by|against|over|tackling|towards)\\s+(?:(?:the|a|an|all|both|our|their|recorded|reported|overall|total)\\s+)*$`,
  "i",
);

/** What a sentence says before a word that is about the sentence before it. */
const POINTS_BACK =
  /^\s*(?:(?:this|that|it|they|these|those|both|there|which|overall|again|yet|but|and|so|a|an|the|the\s+(?:fall|rise|change|difference|increase|decrease|drop|decline|reduction|improvement|number|numbers|count|total|figure|figures|rate|share))\b[,\s]*)*(?:(?:is|are|was|were|has|have|had|been|be|represents?|marks?|amounts? to|shows?|means?|therefore|not|also|a|an|the|no|its?|at|to)\b\s*)*$/i;

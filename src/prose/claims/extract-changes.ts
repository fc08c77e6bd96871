import {type DirectionFound, directionFor, directionsIn} from "../../language/english-directions.ts";
import type {Direction} from "../../vocabulary/change.ts";
import type {ChangeClaim} from "../../vocabulary/claim.ts";
import {samePeriod} from "../../vocabulary/period.ts";
import type {Anchor, SizeAnchor, ValueAnchor} from "./anchors.ts";
import type {ExtractContext, MarkedText} from "./marked-text.ts";
import {multipleOf} from "./multiples.ts";
import {clauseBetween, type Stretch, wordsBetween} from "./sentences.ts";

/** Two values of one thing: "from 7,675 to 6,621", "6,621 (7,675 in 2023)". */
export interface Pair extends Stretch {
  readonly before: ValueAnchor;
  readonly after: ValueAnchor;
  /** The words go from the later to the earlier: "fell to 38 (2023) from 34 (2024)". */
  readonly backwards?: boolean;
}

interface Within {
  readonly sentence: Stretch;
  readonly anchors: readonly Anchor[];
  readonly context: ExtractContext;
}

export interface ChangeFound extends Stretch {
  readonly claim: ChangeClaim;
}

/**
 * The changes a sentence asserts. Each size, each pair of values and each value after "to" is about the direction word that stands
 * nearest to it in its own clause; a word that is nearest to nothing asserts nothing that can be judged.
 */
export function changesIn(passage: MarkedText, {sentence, anchors, context}: Within): readonly ChangeFound[] {
  const directions = directionsOf(passage, sentence);
  const sizes = anchors.filter((anchor): anchor is SizeAnchor => anchor.kind === "size");
  const values = anchors.filter((anchor): anchor is ValueAnchor => anchor.kind === "value");
  const pairs = pairsOf(passage.text, values);
  const paired = new Set(pairs.flatMap(({before, after}) => [before, after]));
  const reading = {passage, directions, anchors, context};
  return [
    ...sizes.flatMap((size) => sizeClaim(size, {...reading, pairs})),
    ...pairs.flatMap((pair) => [
      ...pairClaim(pair, reading),
      ...(pair.backwards ? pairClaim({...pair, before: pair.after, after: pair.before}, reading) : []),
    ]),
    ...values.filter((value) => !paired.has(value)).flatMap((value) => cameToClaim(value, reading)),
  ];
}

interface Reading {
  readonly passage: MarkedText;
  readonly directions: readonly DirectionFound[];
  readonly anchors: readonly Anchor[];
  readonly context: ExtractContext;
}

function directionsOf({text, marks}: MarkedText, {start, end}: Stretch): DirectionFound[] {
  const stops = marks.map((mark) => mark.start - start);
  return directionsIn(text.slice(start, end), stops)
    .map((found) => ({...found, start: found.start + start, end: found.end + start}))
    .filter((found) => !marks.some((mark) => found.start >= mark.start && found.start < mark.end));
}

function sizeClaim(anchor: SizeAnchor, reading: Reading & {readonly pairs: readonly Pair[]}): ChangeFound[] {
  const {passage, pairs, context} = reading;
  const {mark} = anchor;
  const word = nearestWord(anchor, reading, mark?.saysDirection ? {before: 0, after: 0} : {before: 10, after: 3});
  const direction = word && directionOf(word, mark?.measure, context);
  const pair = pairs.find((candidate) => belongs(candidate, anchor, reading));
  const span = cover(anchor, word, pair);
  const words = passage.text.slice(span.start, span.end);
  const claim: ChangeClaim = {
    kind: "change",
    words,
    at: passage.placeAt(word?.start ?? anchor.start),
    size: anchor.size,
    ...(direction && {direction}),
    ...(pair && {before: pair.before.printed, after: pair.after.printed}),
    ...(mark?.measure && {measure: mark.measure}),
    ...(mark?.area && {area: mark.area}),
    ...(mark?.base && {base: mark.base}),
    ...(mark?.period && {period: mark.period}),
  };
  return [{...span, claim}];
}

function pairClaim(pair: Pair, reading: Reading): ChangeFound[] {
  const {before, after} = pair;
  const word = nearestWord(pair, reading, {before: 6, after: 3});
  const direction = word && directionOf(word, after.mark?.measure, reading.context);
  if (!word || !direction) return [];
  const span = cover(pair, word);
  const mark = after.mark;
  const claim: ChangeClaim = {
    kind: "change",
    words: reading.passage.text.slice(span.start, span.end),
    at: reading.passage.placeAt(word.start),
    direction,
    ...multipleOf(word, reading.passage.text),
    before: before.printed,
    after: after.printed,
    ...(mark?.measure && {measure: mark.measure}),
    ...(mark?.area && {area: mark.area}),
    ...(before.mark?.period && {base: before.mark.period}),
    ...(mark?.period && {period: mark.period}),
  };
  return [{...span, claim}];
}

/** "fell to 34": the value before is not said, so it is the comparator's. */
function cameToClaim(value: ValueAnchor, reading: Reading): ChangeFound[] {
  const {passage, context} = reading;
  const {mark} = value;
  const lead = passage.text.slice(Math.max(0, value.start - 12), value.start);
  if (mark?.measure === undefined || mark.period === undefined || !/\bto\s+(?:just\s+)?$/i.test(lead)) return [];
  const word = nearestWord(value, reading, {before: 4, after: 0});
  const direction = word && directionOf(word, mark.measure, context);
  const base = context.comparatorOf(mark.period);
  if (!word || !direction || !base || word.end > value.start) return [];
  const span = cover(value, word);
  const {measure, area, period} = mark;
  const claim: ChangeClaim = {
    kind: "change",
    words: passage.text.slice(span.start, span.end),
    at: passage.placeAt(word.start),
    direction,
    measure,
    ...(area && {area}),
    base,
    period,
  };
  return [{...span, claim}];
}

function directionOf(
  {movement}: DirectionFound,
  measure: string | undefined,
  context: ExtractContext,
): Direction | undefined {
  return directionFor(movement, (measure && context.wantedOf(measure)) || "neither");
}

/** The nearest direction word on either side with no clause's end and no other number between; words count as distance. */
function nearestWord(
  anchor: Stretch,
  {passage, directions, anchors}: Reading,
  reach: {readonly before: number; readonly after: number},
): DirectionFound | undefined {
  const {text} = passage;
  const candidates = directions.flatMap((word) => {
    const inside = word.start >= anchor.start && word.end <= anchor.end;
    const [from, to] = word.end <= anchor.start ? [word.end, anchor.start] : [anchor.end, word.start];
    const distance = inside ? 0 : wordsBetween(text, from, to);
    const limit = word.end <= anchor.start ? reach.before : reach.after;
    if (!inside && (distance > limit || clauseBetween(text, from, to) || numberBetween(anchors, from, to))) return [];
    return [{word, distance}];
  });
  return candidates.sort((a, b) => a.distance - b.distance)[0]?.word;
}

function numberBetween(anchors: readonly Anchor[], from: number, to: number): boolean {
  return anchors.some(({start, end}) => start >= from && end <= to);
}

/** Whether a pair is the size's own: of the same known measure, or next to it with no other number or clause between. */
function belongs(pair: Pair, size: SizeAnchor, {passage, anchors}: Reading): boolean {
  const measure = size.mark?.measure;
  const pairMeasure = pair.after.mark?.measure;
  if (measure !== undefined && pairMeasure !== undefined) return measure === pairMeasure;
  if (measure !== undefined) return false;
  const [from, to] = pair.start >= size.end ? [size.end, pair.start] : [pair.end, size.start];
  return from <= to && !numberBetween(anchors, from, to) && wordsBetween(passage.text, from, to) <= 12;
}

export function pairsOf(text: string, values: readonly ValueAnchor[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < values.length; i++) {
    const pair = pairOf(text, values[i]!, values[i + 1]!);
    if (pair === undefined) continue;
    pairs.push(pair);
    i++;
  }
  return pairs;
}

function pairOf(text: string, first: ValueAnchor, second: ValueAnchor): Pair | undefined {
  const stretch = {start: first.start, end: second.end};
  const lead = text.slice(Math.max(0, first.start - 30), first.start);
  const between = text.slice(first.end, second.start);
  if (first.mark || second.mark) return knownPair(first, second, {lead, between});
  if (first.unit !== second.unit || /[.;]/.test(between)) return undefined;
  const words = wordsBetween(between, 0, between.length);
  if (FROM.test(lead) && TO.test(between) && words <= 8) return {...stretch, before: first, after: second};
  return AGAINST.test(between) && words <= 6 ? {...stretch, before: second, after: first} : undefined;
}

/** Two values of one measure and area pair by their periods, whichever is said first. */
function knownPair(
  first: ValueAnchor,
  second: ValueAnchor,
  {lead, between}: {readonly lead: string; readonly between: string},
): Pair | undefined {
  const [a, b] = [first.mark, second.mark];
  if (!a?.period || !b?.period || a.measure !== b.measure || a.area !== b.area) return undefined;
  if (samePeriod(a.period, b.period)) return undefined;
  const stretch = {start: first.start, end: second.end};
  const forwards = a.period.from < b.period.from;
  const backwards = forwards ? TO.test(lead) && FROM.test(between) : FROM.test(lead) && TO.test(between);
  const [before, after] = forwards ? [first, second] : [second, first];
  return {...stretch, before, after, ...(backwards && {backwards})};
}

const HEDGE =
  "(?:(?:just|about|around|nearly|almost|over|under|some|approximately|roughly|more than|fewer than|less than)\\s+)*";
const FROM = new RegExp(`\\bfrom\\s+${HEDGE}$`, "i");
const TO = new RegExp(`\\bto\\s+${HEDGE}$`, "i");
const AGAINST = new RegExp(`\\b(?:from|against|compared (?:with|to))\\s+${HEDGE}$`, "i");

function cover(anchor: Stretch, ...others: readonly (Stretch | undefined)[]): Stretch {
  const all = [anchor, ...others.filter((other) => other !== undefined)];
  return {start: Math.min(...all.map(({start}) => start)), end: Math.max(...all.map(({end}) => end))};
}

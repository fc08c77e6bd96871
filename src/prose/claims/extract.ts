import {fractionsIn, readFraction} from "../../language/english.ts";
import {periodsIn} from "../../language/english-periods.ts";
import {stabilityIn} from "../../language/english-stability.ts";
import type {Claim} from "../../vocabulary/claim.ts";
import type {Period} from "../../vocabulary/period.ts";
import {type Anchor, anchorsIn, type ValueAnchor} from "./anchors.ts";
import {changesIn} from "./extract-changes.ts";
import {emphasisClaimsIn, extremeClaimsIn, trendClaimsIn} from "./extract-emphases.ts";
import type {ExtractContext, MarkedText} from "./marked-text.ts";
import {clauseBetween, type Stretch, sentencesOf} from "./sentences.ts";
import {type Within as About, type Subject, subjectOf} from "./subject-of.ts";

/**
 * What the sentences of a passage assert, in order: levels, changes, shares, stability, significance, similarity, extremes and trends. Knows no figure's value beyond what
 * stands in the text. What it cannot read for sure (a negation, an aim, a word about another thing) is no claim.
 */
export function extractClaims(passage: MarkedText, context: ExtractContext): readonly Claim[] {
  const whole = passage.marks;
  return sentencesOf(passage.text, whole).flatMap((sentence, i, sentences) => {
    const anchors = anchorsIn(passage, sentence);
    const within = {sentence, previous: sentences[i - 1], anchors, context};
    const inOrder = [
      ...changesIn(passage, {sentence, anchors, context}),
      ...stabilitiesIn(passage, within),
      ...emphasisClaimsIn(passage, within),
      ...extremeClaimsIn(passage, within),
      ...trendClaimsIn(passage, within),
      ...fractionClaimsIn(passage, {sentence, anchors}),
      ...valuesIn(passage, anchors),
    ];
    return inOrder.sort((a, b) => a.start - b.start || (a.end ?? 0) - (b.end ?? 0)).map(({claim}) => claim);
  });
}

interface Found {
  readonly start: number;
  readonly end?: number;
  readonly claim: Claim;
}

interface Within {
  readonly sentence: Stretch;
  readonly anchors: readonly Anchor[];
}

function stabilitiesIn(passage: MarkedText, within: About): Found[] {
  const {sentence} = within;
  const text = passage.text.slice(sentence.start, sentence.end);
  return stabilityIn(text).flatMap(({words, start: from, end: to}): Found[] => {
    const [start, end] = [sentence.start + from, sentence.start + to];
    const about = insideMark(passage, start) ? undefined : steady({start, end}, passage, within);
    return about === undefined
      ? []
      : [{start, end, claim: {kind: "stability", words, at: passage.placeAt(start), ...about}}];
  });
}

/** What is called stable: the value beside the word, or a measure that the sentence names. */
function steady(told: Stretch, passage: MarkedText, within: About): Omit<Subject, "before" | "after"> | undefined {
  const {sentence, anchors, context} = within;
  const values = anchors.filter((anchor): anchor is ValueAnchor => anchor.kind === "value");
  const of = nearestValue(passage.text, values, told);
  if (of === undefined) {
    const {before: _, after: __, ...named} = subjectOf({...told, of: "subject"}, passage, within) ?? {};
    return named.measure === undefined ? undefined : named;
  }
  // Plain numbers ("7,854 against 7,707") are the two values themselves; a known figure has its own comparator.
  if (of.mark === undefined) return values.length > 1 ? {} : undefined;
  const {measure, area, period} = of.mark;
  const base = baseOf(passage.text.slice(told.start, sentence.end), of, context);
  return {...(measure && {measure}), ...(area && {area}), ...(period && {period}), ...(base && {base})};
}

/** The year that the words name, else the comparator of the figure's period. */
function baseOf(words: string, {mark}: ValueAnchor, context: ExtractContext): Period | undefined {
  const named = periodsIn(words.slice(0, 80)).find(({period}) => period !== undefined)?.period;
  if (named && mark?.period && named.until <= mark.period.from) return named;
  return mark?.period && context.comparatorOf(mark.period);
}

function nearestValue(text: string, values: readonly ValueAnchor[], {start, end}: Stretch): ValueAnchor | undefined {
  const before = values.findLast((value) => value.end <= start && !clauseBetween(text, value.end, start));
  return before ?? values.find((value) => value.start >= end && !clauseBetween(text, end, value.start));
}

/** A fraction said in words beside exactly one share: "a third". In a sentence with more, it is not known of which. */
function fractionClaimsIn(passage: MarkedText, {sentence, anchors}: Within): Found[] {
  const shares = anchors.filter(
    (anchor): anchor is ValueAnchor => anchor.kind === "value" && anchor.mark?.kind === "share",
  );
  const [share] = shares;
  if (share?.mark === undefined || shares.length !== 1) return [];
  const {measure, area, period} = share.mark;
  const text = passage.text.slice(sentence.start, sentence.end);
  return fractionsIn(text).flatMap(({words, start: from, end: to}) => {
    const start = sentence.start + from;
    const read = readFraction(words);
    if (read === undefined || read.hedge !== undefined || insideMark(passage, start)) return [];
    const about = {...(measure && {measure}), ...(area && {area}), ...(period && {period})};
    const at = passage.placeAt(start);
    return [
      {
        start,
        end: sentence.start + to,
        claim: {kind: "share", words, at, share: share.printed, fraction: read.of, ...about},
      },
    ];
  });
}

function valuesIn(passage: MarkedText, anchors: readonly Anchor[]): Found[] {
  return anchors.flatMap((anchor): Found[] => {
    if (anchor.kind !== "value") return [];
    const {start, end, printed, mark} = anchor;
    const words = passage.text.slice(start, end);
    const at = passage.placeAt(start);
    const about = {
      ...(mark?.measure && {measure: mark.measure}),
      ...(mark?.area && {area: mark.area}),
      ...(mark?.period && {period: mark.period}),
    };
    const claim: Claim =
      mark?.kind === "share" || anchor.unit === "percent"
        ? {kind: "share", words, at, share: printed, ...about}
        : {kind: "level", words, at, value: printed, ...about};
    return [{start, end, claim}];
  });
}

function insideMark({marks}: MarkedText, offset: number): boolean {
  return marks.some(({start, end, kind}) => kind !== "period" && offset >= start && offset < end);
}

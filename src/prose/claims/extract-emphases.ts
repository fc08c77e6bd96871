import {directionFor} from "../../language/english-directions.ts";
import {type ExtremeFound, extremesIn} from "../../language/english-extremes.ts";
import {type EmphasisFound, emphasesIn} from "../../language/english-significance.ts";
import {trendsIn} from "../../language/series/english-trends.ts";
import type {Wanted} from "../../vocabulary/catalogue.ts";
import type {Claim, ExtremeClaim, SimilarityClaim} from "../../vocabulary/claim.ts";
import {addMonths, type Month, type Period} from "../../vocabulary/period.ts";
import type {ExtractContext, MarkedText} from "./marked-text.ts";
import {mentionsIn, type Subject, subjectOf, subjectsOf, type Within} from "./subject-of.ts";

interface Found {
  readonly start: number;
  readonly end: number;
  readonly claim: Claim;
}

/** "A significant fall in knife crime", "a similar decline": of a change that a measure, or two typed values, stand for. */
export function emphasisClaimsIn(passage: MarkedText, within: Within): readonly Found[] {
  const {sentence, context} = within;
  return emphasesIn(passage.text.slice(sentence.start, sentence.end)).flatMap((found): Found[] => {
    const told = {...found, start: found.start + sentence.start, end: found.end + sentence.start};
    if (insideMark(passage, told)) return [];
    const subjects = subjectsOf(told, passage, within).slice(0, found.kind === "significance" ? undefined : 1);
    return subjects.map((subject) => ({
      ...{start: told.start, end: told.end},
      claim: emphasisClaim(told, subject, {passage, context}),
    }));
  });
}

/** "A record low": of a value that a measure stands for. */
export function extremeClaimsIn(passage: MarkedText, within: Within): readonly Found[] {
  const {sentence, context} = within;
  return extremesIn(passage.text.slice(sentence.start, sentence.end)).flatMap((found): Found[] => {
    const [start, end] = [found.start + sentence.start, found.end + sentence.start];
    const named = {start: found.named.start + sentence.start, end: found.named.end + sentence.start};
    if (insideMark(passage, {start})) return [];
    const subject = subjectNamed({start, end, named}, passage, within);
    const extreme = subject && extremeOf(found, subject.measure, context);
    if (subject === undefined || extreme === undefined) return [];
    const {words, of} = found;
    const since = subject.period && sinceOf(of, subject.period);
    const {measure, area, period} = subject;
    const about = {...(measure && {measure}), ...(area && {area}), ...(period && {period})};
    const claim: ExtremeClaim = {
      ...{kind: "extreme", words, at: passage.placeAt(start), extreme},
      ...{...about, ...(since && {since})},
    };
    return [{start, end, claim}];
  });
}

/** "A downward trend": of the series of a measure. */
export function trendClaimsIn(passage: MarkedText, within: Within): readonly Found[] {
  const {sentence, context} = within;
  return trendsIn(passage.text.slice(sentence.start, sentence.end)).flatMap(({words, movement, of, ...found}) => {
    const told = {of, start: found.start + sentence.start, end: found.end + sentence.start};
    if (insideMark(passage, told)) return [];
    return subjectsOf(told, passage, within).flatMap(({measure, area, period}): Found[] => {
      const direction = directionFor(movement, wantedOf(measure, context));
      if (measure === undefined || direction === undefined) return [];
      const about = {measure, ...(area && {area}), ...(period && {period})};
      const claim: Claim = {kind: "trend", words, at: passage.placeAt(told.start), direction, ...about};
      return [{start: told.start, end: told.end, claim}];
    });
  });
}

function emphasisClaim(
  {kind, words, start, denied, movement}: EmphasisFound,
  subject: Subject,
  {passage, context}: {readonly passage: MarkedText; readonly context: ExtractContext},
): Claim {
  const {measure} = subject;
  const direction = movement && directionFor(movement, wantedOf(measure, context));
  const change = {words, at: passage.placeAt(start), ...subject, ...(direction && {direction})};
  if (kind === "significance") return {kind, ...change, ...(denied && {denied})};
  const like = likened(passage, start, measure);
  return {kind, ...change, ...(like && {like})};
}

/** What was spoken of before, and is not the measure itself. */
function likened(passage: MarkedText, start: number, own: string | undefined): SimilarityClaim["like"] {
  const before = mentionsIn(passage, {start: 0, end: start}, []);
  const other = before.findLast(({measure}) => measure !== undefined && measure !== own);
  return other?.measure === undefined ? undefined : {measure: other.measure, ...(other.area && {area: other.area})};
}

function wantedOf(measure: string | undefined, context: ExtractContext): Wanted {
  return (measure && context.wantedOf(measure)) || "neither";
}

/** The words between "lowest" and "since 2019" say of what; where they say nothing, what stands around them does. */
function subjectNamed(
  {start, end, named}: {readonly start: number; readonly end: number; readonly named: {start: number; end: number}},
  passage: MarkedText,
  within: Within,
): Subject | undefined {
  const words = passage.text.slice(named.start, named.end).trim();
  if (words === "" || NAMES_NOTHING.test(words)) return subjectOf({start, end, of: "after"}, passage, within);
  return subjectOf({start, end: named.start, of: "object"}, passage, within);
}

const NAMES_NOTHING =
  /^(?:(?:\w+ly|annual|yearly|quarterly|monthly|recorded|overall|total|\d+-month)\s+)?(?:levels?|numbers?|counts?|totals?|figures?|rates?|points?|results?|it has been|they have been|it has|for the)$/i;

function extremeOf(
  {extreme}: ExtremeFound,
  measure: string | undefined,
  context: ExtractContext,
): ExtremeClaim["extreme"] | undefined {
  if (extreme === "lowest" || extreme === "highest") return extreme;
  const wanted = wantedOf(measure, context);
  if (wanted === "neither") return undefined;
  return (extreme === "best") === (wanted === "more") ? "highest" : "lowest";
}

function sinceOf(of: ExtremeFound["of"], period: Period): Month | undefined {
  switch (of.kind) {
    case "all":
      return undefined;
    case "since":
      return of.included ? of.period.from : of.period.until;
    case "last":
      return addMonths(period.until, -of.months);
  }
}

function insideMark({marks}: MarkedText, {start}: {readonly start: number}): boolean {
  return marks.some((mark) => mark.kind !== "period" && start >= mark.start && start < mark.end);
}

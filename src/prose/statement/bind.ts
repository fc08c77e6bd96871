import {
  placesOfChange,
  showDifference,
  showLevel,
  showPeriod,
  showPrecision,
  showSize,
} from "../../language/display.ts";
import {fractionInWords} from "../../language/english.ts";
import {intervalWords, readingSentence, verdictSentence} from "../../language/english-verdicts.ts";
import {type ChangeKind, changeOfKind, directionOf, isSmallBase} from "../../vocabulary/change.ts";
import {type Figure, type FigureId, figureId} from "../../vocabulary/figure.ts";
import {historyFor, verdictOn} from "../../vocabulary/figure-book.ts";
import type {Period} from "../../vocabulary/period.ts";
import {asRatio, type Level} from "../../vocabulary/quantity.ts";
import {compareRatios, ratio} from "../../vocabulary/ratio.ts";
import type {Binding, Body, Bound} from "./bound.ts";
import {type Answers, find, impossible, resolve, type Shown, unresolved, words} from "./find-figure.ts";
import type {ChangeTag, FigureTag, ShareTag, Tag, TrendTag, VerdictTag} from "./statement.ts";

/** Puts its figure, name or words in the place of every tag; where there is none, the words of the gap. */
export function bind(parts: Omit<Bound, "bindings">): Bound {
  return {...parts, bindings: bindTags(parts.statement.tags, parts)};
}

/** The bindings of a text's tags: a statement's, or a fragment's. */
export function bindTags(tags: readonly Tag[], answers: Answers): readonly Binding[] {
  return tags.map((tag) => ({n: tag.n, ...bindTag(tag, answers)}));
}

/** What a prompt is shown behind. */
export const TO_BE_WRITTEN = "To be written:";

function bindTag(tag: Tag, answers: Answers): Shown {
  switch (tag.kind) {
    case "figure":
      return bindFigure(tag, answers);
    case "change":
      return bindChange(tag, answers);
    case "share":
      return bindShare(tag, answers);
    case "verdict":
      return bindVerdict(tag, answers);
    case "trend":
      return bindTrend(tag, answers);
    case "period":
      return words(showPeriod(tag.period));
    case "initiative": {
      const initiative = answers.initiatives.find(({id}) => id === tag.id);
      return initiative ? words(initiative.name) : unresolved("initiative", tag.id);
    }
    case "contact":
      return bindContact(answers.body);
    case "quoted":
    case "as-typed":
      return words(tag.words);
    case "no-comparison":
      return resolve(tag, answers).gap ?? words(tag.reason);
    case "prompt":
      return words(`${TO_BE_WRITTEN} ${tag.words}`);
  }
}

function bindFigure(tag: FigureTag, answers: Answers): Shown {
  const found = find(tag, tag.period, answers);
  if ("gap" in found) return found.gap;
  const {figure, level, measure} = found;
  const places = tag.places ?? measure.places;
  const number = showPrecision(figure.precision) + showLevel(level, places);
  if (tag.over === undefined) return withInterval(number, tag, {figure, level, places});
  const bound = atLeast(level, tag.over);
  const over = `over ${showLevel(bound, Number.isInteger(tag.over) ? 0 : 2)}`;
  if (compareRatios(asRatio(level), asRatio(bound)) > 0) return {shown: over, figures: [figure.id]};
  return impossible(`not ${over}`, [figure.id]);
}

/** "34 (23.5 to 47.5)" where the tag asks for it. */
function withInterval(
  number: string,
  {interval}: Pick<FigureTag, "interval">,
  {figure, level, places}: {readonly figure: Figure; readonly level: Level; readonly places: number},
): Shown {
  const figures = [figure.id];
  if (!interval) return {shown: number, figures};
  if (figure.interval === undefined) return impossible("no interval: its counts are not held", figures);
  const words = intervalWords(figure.interval, level, places);
  return figure.interval.method === "none" ? impossible(words, figures) : {shown: `${number} (${words})`, figures};
}

/** A level of the same kind, in the unit an author writes: pounds, per cent, seconds. */
function atLeast(level: Level, over: number): Level {
  const of = ratio(Math.round(over * 100), 100);
  switch (level.kind) {
    case "count":
      return {kind: "count", value: Math.ceil(over)};
    case "money":
      return {kind: "money", pence: Math.round(over * 100)};
    case "share":
    case "ratio":
      return {kind: level.kind, of: ratio(of.numerator, 10_000)};
    case "rate":
      return {kind: "rate", of: ratio(of.numerator, 100 * level.per), per: level.per};
    case "duration":
      return {kind: "duration", seconds: of};
    default:
      return {kind: level.kind, of};
  }
}

function bindChange(tag: ChangeTag, answers: Answers): Shown {
  const [before, after] = [find(tag, tag.from, answers), find(tag, tag.period, answers)];
  const figures = [before, after].flatMap((found) => ("gap" in found ? found.gap.figures : [found.figure.id]));
  if ("gap" in after) return {...after.gap, figures};
  if ("gap" in before) return {...before.gap, figures};
  const kind = changeKind(tag, before.level, answers.catalogue.percentBase);
  const change = changeOfKind(kind, before.level, after.level);
  if (change === undefined) return impossible(whyNone(kind, tag.from), figures);
  if (kind === "absolute" && isQuotient(after.level))
    return impossible("a difference of two shares is in percentage points", figures);
  const places = tag.places ?? placesOfChange(change, after.measure.places);
  const size = change.kind === "absolute" ? showDifference(change.by, after.level, places) : showSize(change, places);
  if (tag.as !== "words") return {shown: size, figures, change};
  const direction = directionOf(before.level, after.level);
  return {shown: direction === "level" ? "no change" : `${direction} ${size}`, figures, change};
}

/** Where the author does not say: from a small count a number. */
function changeKind({as}: ChangeTag, before: Level, percentBase: number): ChangeKind {
  if (as !== undefined && as !== "words") return as;
  if (isSmallBase(before, percentBase)) return "absolute";
  return isQuotient(before) ? "points" : "percent";
}

function whyNone(kind: ChangeKind, from: Period): string {
  return kind === "percent"
    ? `no percentage: there were none in ${showPeriod(from)}`
    : "percentage points belong to shares only";
}

function isQuotient(level: Level): boolean {
  return level.kind === "share" || level.kind === "ratio";
}

function bindShare(tag: ShareTag, answers: Answers): Shown {
  const found = find(tag, tag.period, answers);
  if ("gap" in found) return found.gap;
  const {figure, level, measure} = found;
  const figures = [figure.id];
  if (level.kind !== "share" && level.kind !== "ratio") return impossible("not a share of anything", figures);
  const places = tag.places ?? measure.places;
  const number = showPrecision(figure.precision) + showLevel(level, places);
  if (tag.as === undefined) return withInterval(number, tag, {figure, level, places});
  if (tag.interval) return impossible("an interval goes with the number, not with words for it", figures);
  if (tag.as !== "words") return {shown: tag.as, figures};
  return {shown: fractionInWords(level.of) ?? number, figures};
}

/** The verdict is in the book, for a change that cannot be judged too: a figure that is missing is its reason, and no gap. */
function bindVerdict(tag: VerdictTag, answers: Answers): Shown {
  const {gap} = resolve(tag, answers);
  if (gap) return gap;
  const [before, after] = [tag.from, tag.period].map((period) => figureId({...tag, period})) as [FigureId, FigureId];
  const verdict = verdictOn(answers.book, before, after);
  if (verdict === undefined) return impossible("no verdict: the two periods are not equally long and apart", []);
  return {shown: verdictSentence(verdict), figures: [before, after], verdict};
}

function bindTrend(tag: TrendTag, answers: Answers): Shown {
  const {gap, measure} = resolve(tag, answers);
  if (gap) return gap;
  const history = historyFor(answers.book, tag);
  if (history?.reading === undefined)
    return impossible("no trend: fewer than twelve months or quarters in a row are held", []);
  const {reading, step} = history;
  const shown = readingSentence(reading, {step, level: measure.level, places: measure.places});
  return {shown, figures: [figureId(tag)], reading};
}

function bindContact({contact}: Body): Shown {
  const ways = [contact.name, contact.telephone, contact.email, contact.website].filter((way) => way !== undefined);
  return ways.length > 0 ? words(ways.join(", ")) : impossible("no contact given", []);
}

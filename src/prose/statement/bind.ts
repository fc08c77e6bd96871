import {placesOfChange, showDifference, showLevel, showPeriod, showSize, showValue} from "../../language/display.ts";
import {fractionInWords} from "../../language/english.ts";
import {evaluationSentence, noPlanWords} from "../../language/evaluation/evaluation-words.ts";
import type {Language} from "../../language/language.ts";
import {say} from "../../language/say.ts";
import {intervalWords, readingSentence, verdictSentence} from "../../language/verdict-words.ts";
import {type ChangeKind, changeOfKind, directionOf, isSmallBase} from "../../vocabulary/change.ts";
import {type Figure, type FigureId, figureId} from "../../vocabulary/figure.ts";
import {evaluationOf, historyFor, verdictOn} from "../../vocabulary/figure-book.ts";
import type {Initiative} from "../../vocabulary/initiative.ts";
import {asRatio, type Level} from "../../vocabulary/quantity.ts";
import {compareRatios, ratio} from "../../vocabulary/ratio.ts";
import type {Binding, Bound} from "./bound.ts";
import {type Answers, find, impossible, languageIn, resolve, type Shown, unresolved, words} from "./find-figure.ts";
import type {ChangeTag, EvaluationTag, FigureTag, ShareTag, Tag, TrendTag, VerdictTag} from "./statement.ts";

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
      return words(showPeriod(tag.period, languageIn(answers)));
    case "initiative": {
      const initiative = answers.initiatives.find(({id}) => id === tag.id);
      return initiative ? words(nameOf(initiative, languageIn(answers))) : unresolved("initiative", tag.id, answers);
    }
    case "evaluation":
      return bindEvaluation(tag, answers);
    case "contact":
      return bindContact(answers);
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
  const language = languageIn(answers);
  if (tag.over === undefined) return shownValue(tag, {figure, level, places}, answers);
  const bound = atLeast(level, tag.over);
  const value = showLevel(bound, Number.isInteger(tag.over) ? 0 : 2, language);
  const figures = [figure.id];
  if (compareRatios(asRatio(level), asRatio(bound)) > 0) return {shown: say(language, "over", {value}), figures};
  return impossible("not-over", {answers, figures, slots: () => ({value})});
}

/** The value, and behind it where chance could have put it: "34 (23.5 to 47.5)", where the tag asks for that. */
function shownValue(
  {interval: asked}: Pick<FigureTag, "interval">,
  {figure, level, places}: {readonly figure: Figure; readonly level: Level; readonly places: number},
  answers: Answers,
): Shown {
  const figures = [figure.id];
  const language = languageIn(answers);
  const value = showValue({level, precision: figure.precision}, places, language);
  if (!asked) return {shown: value, figures};
  const {interval} = figure;
  if (interval === undefined) return impossible("no-interval", {answers, figures});
  if (interval.method === "none") return impossible(`no-interval-${interval.why}`, {answers, figures});
  return {shown: `${value} (${intervalWords(interval, level, {places, language})})`, figures};
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
  if (change === undefined)
    return kind === "percent"
      ? impossible("no-percentage", {answers, figures, slots: (of) => ({period: showPeriod(tag.from, of)})})
      : impossible("points-of-shares", {answers, figures});
  if (kind === "absolute" && isQuotient(after.level)) return impossible("difference-is-points", {answers, figures});
  const places = tag.places ?? placesOfChange(change, after.measure.places);
  const language = languageIn(answers);
  const size =
    change.kind === "absolute"
      ? showDifference(change.by, after.level, {places, language})
      : showSize(change, places, language);
  if (tag.as !== "words") return {shown: size, figures, change};
  return {shown: say(language, directionOf(before.level, after.level), {size}), figures, change};
}

/** Where the author does not say: from a small count a number. */
function changeKind({as}: ChangeTag, before: Level, percentBase: number): ChangeKind {
  if (as !== undefined && as !== "words") return as;
  if (isSmallBase(before, percentBase)) return "absolute";
  return isQuotient(before) ? "points" : "percent";
}

function isQuotient(level: Level): boolean {
  return level.kind === "share" || level.kind === "ratio";
}

function bindShare(tag: ShareTag, answers: Answers): Shown {
  const found = find(tag, tag.period, answers);
  if ("gap" in found) return found.gap;
  const {figure, level, measure} = found;
  const figures = [figure.id];
  if (level.kind !== "share" && level.kind !== "ratio") return impossible("not-a-share", {answers, figures});
  const places = tag.places ?? measure.places;
  if (tag.as === undefined) return shownValue(tag, {figure, level, places}, answers);
  if (tag.interval) return impossible("interval-of-number", {answers, figures});
  if (tag.as !== "words") return {shown: tag.as, figures};
  const fraction = fractionInWords(level.of, languageIn(answers));
  return fraction === undefined ? shownValue({}, {figure, level, places}, answers) : {shown: fraction, figures};
}

/** The verdict is in the book, for a change that cannot be judged too: a figure that is missing is its reason, and no gap. */
function bindVerdict(tag: VerdictTag, answers: Answers): Shown {
  const {gap} = resolve(tag, answers);
  if (gap) return gap;
  const [before, after] = [tag.from, tag.period].map((period) => figureId({...tag, period})) as [FigureId, FigureId];
  const verdict = verdictOn(answers.book, before, after);
  if (verdict === undefined) return impossible("no-verdict", {answers});
  return {shown: verdictSentence(verdict, languageIn(answers)), figures: [before, after], verdict};
}

function bindTrend(tag: TrendTag, answers: Answers): Shown {
  const {gap, measure} = resolve(tag, answers);
  if (gap) return gap;
  const history = historyFor(answers.book, tag);
  if (history?.reading === undefined) return impossible("no-trend", {answers});
  const {reading, step} = history;
  const {level, places} = measure;
  const shown = readingSentence(reading, {step, level, places, language: languageIn(answers)});
  return {shown, figures: [figureId(tag)], reading};
}

/** That it cannot be evaluated is what there is to say, and no gap; that nobody planned to is one. */
function bindEvaluation({id}: EvaluationTag, answers: Answers): Shown {
  const {initiatives, book, catalogue} = answers;
  if (!initiatives.some((initiative) => initiative.id === id)) return unresolved("initiative", id, answers);
  const evaluation = evaluationOf(book, id);
  const language = languageIn(answers);
  if (evaluation === undefined) {
    const gap = {kind: "impossible", why: noPlanWords("en")} as const;
    return {...words(noPlanWords(language)), gap};
  }
  return words(evaluationSentence(evaluation, {...catalogue, initiatives, language}));
}

function bindContact(answers: Answers): Shown {
  const {contact} = answers.body;
  const ways = [contact.name, contact.telephone, contact.email, contact.website].filter((way) => way !== undefined);
  return ways.length > 0 ? words(ways.join(", ")) : impossible("no-contact", {answers});
}

function nameOf({name, nameCy}: Initiative, language: Language): string {
  return language === "cy" ? (nameCy ?? name) : name;
}

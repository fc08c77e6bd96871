import {placesOfChange, showChange, showValue} from "../../../language/display.ts";
import {fractionWordsHold} from "../../../language/english.ts";
import {type Language, languageOf} from "../../../language/language.ts";
import {intervalWords, readingSentence, verdictSentence} from "../../../language/verdict-words.ts";
import {type ChangeKind, changeBetween, changeOfKind} from "../../../vocabulary/change.ts";
import type {Figure, FigureId} from "../../../vocabulary/figure.ts";
import {historyFor, verdictOn} from "../../../vocabulary/figure-book.ts";
import {asRatio, type Level} from "../../../vocabulary/quantity.ts";
import {compareRatios} from "../../../vocabulary/ratio.ts";
import type {Release} from "../../release/read-release.ts";

/** A figure that has a value. */
export type Valued = Figure & {readonly value: Level};

/** The words in which a figure, or the change between two, may stand in a text; the first is the plainest. */
export interface Forms {
  readonly words: readonly string[];
  /** Words that need not be ours, but must hold: "a third". */
  readonly holds: (words: string) => boolean;
}

export function languageIn({statement}: Pick<Release, "statement">): Language {
  return languageOf(statement.language);
}

export function valueIn({figures}: Release, id: FigureId): Valued | undefined {
  const figure = figures.figures.find((one) => one.id === id);
  return figure && figure.value.kind !== "missing" ? (figure as Valued) : undefined;
}

export function measureIn({measures}: Release, {measure}: Figure) {
  return measures.measures.find(({id}) => id === measure);
}

/** As a note's head or a cell prints it, to each of the decimal places that the release asks for. */
export function plainLevels(release: Release, figure: Valued): readonly string[] {
  const of = {level: figure.value, precision: figure.precision};
  return once(placesOf(release, figure).map((places) => showValue(of, places, languageIn(release))));
}

/** The interval of a figure to each of those places; none where it has none. */
export function rangesOf(release: Release, figure: Valued): readonly string[] {
  const {interval, value} = figure;
  if (interval === undefined || interval.method === "none") return [];
  const language = languageIn(release);
  return once(placesOf(release, figure).map((places) => intervalWords(interval, value, {places, language})));
}

export function levelForms(release: Release, figure: Valued): Forms {
  const plain = plainLevels(release, figure);
  const ranges = rangesOf(release, figure);
  const reading = readingOf(release, figure);
  return {
    words: [
      ...plain,
      ...plain.flatMap((value) => ranges.map((range) => `${value} (${range})`)),
      ...oversOf(release, figure),
      ...(reading === undefined ? [] : [reading]),
    ],
    holds: (words) => figure.value.kind === "share" && fractionHolds(release, figure, words),
  };
}

/** As a note's head or a cell prints it. */
export function signedChanges(release: Release, pair: readonly [Valued, Valued]): readonly string[] {
  return changesShown(release, pair, ["signed"]);
}

export function changeForms(release: Release, [before, after]: readonly [Valued, Valued]): Forms {
  const verdict = verdictOn(release.figures, before.id, after.id);
  const sentence = verdict === undefined ? [] : [verdictSentence(verdict, languageIn(release))];
  return {
    words: [...changesShown(release, [before, after], ["size", "signed", "direction"]), ...sentence],
    holds: () => false,
  };
}

const KINDS: readonly ChangeKind[] = ["percent", "points", "absolute"];

/** First as a table shows it, then in every other way that is true of the two. */
function changesShown(
  release: Release,
  [before, after]: readonly [Valued, Valued],
  forms: readonly ("size" | "signed" | "direction")[],
): readonly string[] {
  const usual = changeBetween(before.value, after.value, release.measures.percentBase).kind;
  const given = tagsOn(release, [before.id, after.id]).flatMap(({places}) => (places === undefined ? [] : [places]));
  return once(
    [usual, ...KINDS].flatMap((kind) => {
      const change = changeOfKind(kind, before.value, after.value);
      if (!change) return [];
      const own = placesOfChange(change, measureIn(release, after)?.places ?? 0);
      return [own, ...given].flatMap((places) =>
        forms.map((as) => showChange(change, after.value, {places, as, language: languageIn(release)})),
      );
    }),
  );
}

/** Those that the measure is shown to, and those that a tag of the figure asks for. */
function placesOf(release: Release, figure: Figure): readonly number[] {
  const given = tagsOn(release, [figure.id]).flatMap(({places}) => (places === undefined ? [] : [places]));
  return [measureIn(release, figure)?.places ?? 0, ...given];
}

function tagsOn({statement}: Release, ids: readonly FigureId[]) {
  return statement.tags.filter(({gap, figures}) => !gap && ids.every((id) => figures.includes(id)));
}

/** "over £100,000" of a tag, while it is true. */
function oversOf(release: Release, figure: Valued): readonly string[] {
  return tagsOn(release, [figure.id]).flatMap(({over, shown}) =>
    over !== undefined && isOver(figure.value, over) && Number(shown.replace(/[^\d.]/g, "")) === over ? [shown] : [],
  );
}

/** In the unit it is written in: pounds, per cent. */
function isOver(level: Level, over: number): boolean {
  const {numerator, denominator} = asRatio(level);
  const unit = level.kind === "share" || level.kind === "ratio" ? 100 : level.kind === "rate" ? level.per : 1;
  const [value, bound] = [
    {numerator: numerator * unit * 100, denominator},
    {numerator: Math.round(over * 100), denominator: 1},
  ] as const;
  return compareRatios(value, bound) > 0;
}

/** Of a share whose tag asks for words, and only in them: a number is never its own proof. */
function fractionHolds(release: Release, figure: Valued, words: string): boolean {
  const asked = tagsOn(release, [figure.id]).some(({shown}) => squeezed(shown) === squeezed(words));
  return asked && !/\d/.test(words) && fractionWordsHold(words, asRatio(figure.value), languageIn(release)) === true;
}

function readingOf(release: Release, figure: Figure): string | undefined {
  const history = historyFor(release.figures, figure);
  const measure = measureIn(release, figure);
  if (history?.reading === undefined || measure === undefined) return undefined;
  const {level, places} = measure;
  return readingSentence(history.reading, {step: history.step, level, places, language: languageIn(release)});
}

/** Without space, which a sheet sets as it needs. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

function once(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

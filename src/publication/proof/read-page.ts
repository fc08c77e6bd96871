import {elementsOf, type HtmlElement, textOf} from "../../formats/html.ts";
import {showChange, showValue} from "../../language/display.ts";
import {fractionWordsHold} from "../../language/english.ts";
import {type Language, languageOf} from "../../language/language.ts";
import {
  endsWords,
  intervalWords,
  readingSentence,
  verdictSentence,
  verdictWords,
  whyWords,
} from "../../language/verdict-words.ts";
import {type ChangeKind, changeOfKind} from "../../vocabulary/change.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {historyFor, verdictOn} from "../../vocabulary/figure-book.ts";
import {asRatio, type Level} from "../../vocabulary/quantity.ts";
import {compareRatios} from "../../vocabulary/ratio.ts";
import type {Verdict} from "../../vocabulary/verdict.ts";
import type {Release} from "../release/read-release.ts";
import {RELEASE, type ReleaseFiles} from "../release/release-files.ts";
import type {Discrepancy} from "./discrepancy.ts";

/** A figure as it stands on the page. */
interface Occurrence {
  readonly line: number;
  readonly text: string;
  readonly figure: string;
  readonly from?: string | undefined;
  readonly shows: string;
  readonly change?: string | undefined;
  readonly places: number;
  readonly tag?: number;
}

/** Every figure on the page, worked out again from figures.json; every tag of the statement, found on the page as it was bound. */
export function redoPage(release: Release, files: ReleaseFiles, page: HtmlElement): readonly Discrepancy[] {
  const elements = [...elementsOf(page)];
  const occurrences = elements.flatMap((element) => occurrenceOf(element) ?? []);
  return [
    ...occurrences.flatMap((one) => differenceOf(one, release)),
    ...tagsUnseen(release, occurrences),
    ...linksAstray(release, files, elements),
  ];
}

function occurrenceOf(element: HtmlElement): Occurrence | undefined {
  const of = (name: string) => element.attributes.get(`data-${name}`);
  const figure = of("figure");
  if (figure === undefined) return undefined;
  const tag = of("tag");
  return {
    line: element.line,
    text: textOf(element),
    figure,
    from: of("from"),
    shows: of("shows") ?? "",
    change: of("change"),
    places: Number(of("places") ?? 0),
    ...(tag === undefined ? {} : {tag: Number(tag)}),
  };
}

function differenceOf(one: Occurrence, release: Release): readonly Discrepancy[] {
  const {line, text, figure} = one;
  const differs = (code: string, expected: string) => [
    {code, file: release.manifest.page, line, what: figure, expected, found: `“${text}”`},
  ];
  const ofChance = WORDS_OF_CHANCE[one.shows];
  if (ofChance) {
    const words = ofChance(one, release);
    return words === text ? [] : differs("page-figure-differs", `“${words ?? "no such thing"}”`);
  }
  const after = valueIn(release, figure);
  if (!after) return differs("page-figure-unknown", "a figure with a value in figures.json");
  const over = one.tag === undefined ? undefined : release.statement.tags[one.tag]?.over;
  const expected =
    one.from === undefined
      ? expectedLevel(one, after, {over, language: languageIn(release)})
      : expectedChange(one, after, release);
  return expected === text ? [] : differs("page-figure-differs", `“${expected ?? "no such thing"}”`);
}

type Valued = Figure & {readonly value: Level};

function valueIn(release: Release, id: string): Valued | undefined {
  const figure = release.figures.figures.find((one) => one.id === id);
  return figure && figure.value.kind !== "missing" ? (figure as Valued) : undefined;
}

/** What should be read; words that may stand for a value are their own proof when they hold of it. */
function expectedLevel(
  {shows, text, places}: Occurrence,
  figure: Valued,
  {over, language}: {readonly over: number | undefined; readonly language: Language},
): string | undefined {
  const level = figure.value;
  const plain = showValue({level, precision: figure.precision}, places, language);
  switch (shows) {
    case "level":
      return plain;
    case "range":
      return figure.interval && intervalWords(figure.interval, level, {places, language});
    case "interval":
      return figure.interval && `${plain} (${intervalWords(figure.interval, level, {places, language})})`;
    case "over":
      return over !== undefined && isOver(level, over) && numberIn(text) === over ? text : plain;
    case "fraction":
      return fractionWordsHold(text, asRatio(level), language) ? text : plain;
    default:
      return undefined;
  }
}

/** In the unit it is written in: pounds, per cent. */
function isOver(level: Level, over: number): boolean {
  const {numerator, denominator} = asRatio(level);
  const unit = level.kind === "share" || level.kind === "ratio" ? 100 : level.kind === "rate" ? level.per : 1;
  return (
    compareRatios(
      {numerator: numerator * unit * 100, denominator},
      {numerator: Math.round(over * 100), denominator: 1},
    ) > 0
  );
}

function numberIn(text: string): number {
  return Number(text.replace(/[^\d.]/g, ""));
}

const FORMS: readonly string[] = ["size", "signed", "direction"];

function expectedChange(one: Occurrence, after: Valued, release: Release): string | undefined {
  const before = valueIn(release, one.from!);
  const change = before && changeOfKind(one.change as ChangeKind, before.value, after.value);
  if (!change || !FORMS.includes(one.shows)) return undefined;
  return showChange(change, after.value, {
    places: one.places,
    as: one.shows as "size",
    language: languageIn(release),
  });
}

/** Words about figures, which may themselves be missing: a change that cannot be judged. */
const WORDS_OF_CHANCE: Readonly<Record<string, (one: Occurrence, release: Release) => string | undefined>> = {
  verdict: (one, release) => ofVerdict(one, release, verdictSentence),
  "verdict-words": (one, release) => ofVerdict(one, release, verdictWords),
  "verdict-ends": (one, release) => ofVerdict(one, release, endsWords),
  "verdict-why": (one, release) => ofVerdict(one, release, whyWords),
  trend: trendShown,
};

function ofVerdict(
  {from = "", figure}: Occurrence,
  release: Release,
  words: (verdict: Verdict, language: Language) => string,
): string | undefined {
  const verdict = verdictOn(release.figures, from, figure);
  return verdict && words(verdict, languageIn(release));
}

function trendShown({figure}: Occurrence, release: Release): string | undefined {
  const {figures, measures} = release;
  const of = figures.figures.find(({id}) => id === figure);
  const measure = of && measures.measures.find(({id}) => id === of.measure);
  const history = of && historyFor(figures, of);
  if (history?.reading === undefined || measure === undefined) return undefined;
  const {level, places} = measure;
  return readingSentence(history.reading, {step: history.step, level, places, language: languageIn(release)});
}

function languageIn({statement}: Release): Language {
  return languageOf(statement.language);
}

function tagsUnseen(release: Release, occurrences: readonly Occurrence[]): readonly Discrepancy[] {
  return release.statement.tags.flatMap((tag) => {
    if (tag.gap || tag.figures.length === 0) return [];
    const seen = occurrences.find((one) => one.tag === tag.n);
    if (seen?.text === tag.shown && tag.figures.includes(seen.figure)) return [];
    return [
      {
        code: "page-tag-differs",
        file: release.manifest.page,
        ...(seen ? {line: seen.line} : {}),
        what: `tag ${tag.n} of ${RELEASE.statement}`,
        expected: `“${tag.shown}”`,
        found: seen ? `“${seen.text}”` : "nothing",
      },
    ];
  });
}

/** A link within the release leads to a file of it, a link within the page to a place on it. */
function linksAstray(release: Release, files: ReleaseFiles, elements: readonly HtmlElement[]): readonly Discrepancy[] {
  const ids = new Set(elements.flatMap((element) => element.attributes.get("id") ?? []));
  return elements.flatMap((element) => {
    const href = element.attributes.get("href");
    if (href === undefined || /^[a-z]+:/i.test(href)) return [];
    const leads = href.startsWith("#") ? ids.has(href.slice(1)) : files.has(href) || href === RELEASE.seal;
    if (leads) return [];
    const {line} = element;
    const what = `the link “${textOf(element)}”`;
    return [
      {
        code: "page-link-astray",
        file: release.manifest.page,
        line,
        what,
        expected: "what it leads to",
        found: `no ${href}`,
      },
    ];
  });
}

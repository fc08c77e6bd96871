import {
  capital,
  showChange,
  showDate,
  showMonths,
  showNumber,
  showPeriod,
  showValue,
} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import {
  endsWords,
  intervalMethodWords,
  intervalWords,
  verdictWords,
  whyWords,
} from "../../../language/verdict-words.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import type {QuotedTag} from "../../../prose/statement/statement.ts";
import type {CountProvenance} from "../../../vocabulary/figure.ts";
import {verdictOn} from "../../../vocabulary/figure-book.ts";
import {samePeriod} from "../../../vocabulary/period.ts";
import {countsOf} from "../../release/figure-data.ts";
import {dataPath} from "../../release/release-files.ts";
import {type Told, toldIn} from "./entry-words.ts";
import type {NumberedNote, PageModel} from "./page-model.ts";
import {type Counted, measureOf, placesShown, type Shown} from "./shown.ts";

/** A note in plain words, for formats in which nothing opens: the value, what it is, where it is from, and what there is to know. */
export interface PlainNote {
  readonly n: number;
  readonly shown: string;
  readonly what: string;
  readonly source: Told;
  /** Sentences: how it was divided, and what chance has to do with it. */
  readonly facts: readonly string[];
  /** The integers it was divided from, with their rows; none of a change and of what is quoted. */
  readonly counts: readonly CountProvenance[];
  /** The file of its months in the release. */
  readonly data?: string;
}

export function plainNote(model: PageModel, {n, shown}: NumberedNote): PlainNote {
  switch (shown.kind) {
    case "level":
      return {n, ...levelNote(model, shown.figure)};
    case "change":
      return {n, ...changeNote(model, shown)};
    case "quoted": {
      const {language} = model.bound.statement.front;
      const source = {words: quotedSource(shown.tag, language)};
      return {n, shown: shown.tag.words, what: say(language, "quoted"), source, facts: [], counts: []};
    }
  }
}

/** The document that a quoted number is from, with its date. */
export function quotedSource({from, date}: QuotedTag, language: Language): string {
  return [from ?? say(language, "no-source"), ...(date ? [showDate(date, language)] : [])].join(", ");
}

function levelNote(model: PageModel, figure: Counted): Omit<PlainNote, "n"> {
  const places = placesShown(model.bound, {kind: "level", figure});
  const {language} = model.bound.statement.front;
  const {area, provenance, value, precision, interval} = figure;
  const areaName = model.bound.catalogue.areas.find(({code}) => code === area)?.name ?? area;
  const rolling = samePeriod(figure.period, figure.counted)
    ? ""
    : `, ${say(language, "counted-over", {months: showMonths(figure.counted, language)})}`;
  const counts = countsOf(figure);
  return {
    shown: showValue({level: value, precision}, places, language),
    what: `${titleOf(model, figure)}, ${showMonths(figure.period, language)}, ${areaName}${rolling}`,
    source: toldIn(language, capital(provenance.basisTitle)),
    facts: [
      ...(counts?.denominator === undefined ? [] : [`${whole(counts.numerator)} ÷ ${whole(counts.denominator)}.`]),
      ...(interval && interval.method !== "none"
        ? [
            say(language, "chance-by", {
              range: intervalWords(interval, value, {places, language}),
              method: intervalMethodWords(interval, language),
            }),
          ]
        : []),
    ],
    counts: provenance.counts,
    data: dataPath(figure.id),
  };
}

function changeNote(model: PageModel, shown: Extract<Shown, {kind: "change"}>): Omit<PlainNote, "n"> {
  const {bound} = model;
  const {language} = bound.statement.front;
  const {before, after, change} = shown;
  const [from, to] = [before, after].map(({period}) => showPeriod(period, language)) as [string, string];
  const places = placesShown(bound, shown);
  const [was, is] = [before, after].map((figure) =>
    showValue(
      {level: figure.value, precision: figure.precision},
      placesShown(bound, {kind: "level", figure}),
      language,
    ),
  ) as [string, string];
  const verdict = verdictOn(bound.book, before.id, after.id);
  const ends = verdict && endsWords(verdict, language);
  return {
    shown: showChange(change, after.value, {places, as: "signed", language}),
    what: say(language, "change-from-to", {title: titleOf(model, after), from, to}),
    source: {words: say(language, "from-to", {before: was, after: is})},
    facts: verdict
      ? [`${verdictWords(verdict, language)}${ends ? ` (${ends})` : ""}, ${whyWords(verdict, language)}.`]
      : [],
    counts: [],
  };
}

function titleOf({bound}: PageModel, {measure: id, title}: Counted): string {
  const measure = measureOf(bound, id);
  return measure ? shownTitle(measure, bound.statement.front.language) : title;
}

/** "6,621". */
export function whole(value: number): string {
  return showNumber({numerator: value, denominator: 1}, 0);
}

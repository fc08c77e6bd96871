import {showChange, showDay, showMonths, showNumber, showPeriod, showValue} from "../../../language/display.ts";
import {
  endsWords,
  intervalMethodWords,
  intervalWords,
  verdictWords,
  whyWords,
} from "../../../language/english-verdicts.ts";
import {verdictOn} from "../../../vocabulary/figure-book.ts";
import {samePeriod} from "../../../vocabulary/period.ts";
import {countsOf} from "../../release/figure-data.ts";
import {dataPath} from "../../release/release-files.ts";
import type {NumberedNote, PageModel} from "./page-model.ts";
import {type Counted, placesShown, type Shown} from "./shown.ts";

/** A note in plain words, for formats in which nothing opens: the value, what it is, where it is from, and what there is to know. */
export interface PlainNote {
  readonly n: number;
  readonly shown: string;
  readonly what: string;
  readonly source: string;
  /** Sentences: how it was divided, what chance has to do with it, of how many rows. */
  readonly facts: readonly string[];
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
      const source = [shown.tag.from ?? "No source given", ...(shown.tag.date ? [showDay(shown.tag.date)] : [])];
      return {n, shown: shown.tag.words, what: "Quoted, not counted here", source: source.join(", "), facts: []};
    }
  }
}

function levelNote(model: PageModel, figure: Counted): Omit<PlainNote, "n"> {
  const places = placesShown(model.bound, {kind: "level", figure});
  const {language} = model.bound.statement.front;
  const {title, area, provenance, value, precision, interval} = figure;
  const areaName = model.bound.catalogue.areas.find(({code}) => code === area)?.name ?? area;
  const rolling = samePeriod(figure.period, figure.counted)
    ? ""
    : `, counted over ${showMonths(figure.counted, language)}`;
  const counts = countsOf(figure);
  return {
    shown: showValue({level: value, precision}, places, language),
    what: `${title}, ${showMonths(figure.period, language)}, ${areaName}${rolling}`,
    source: capital(provenance.basisTitle),
    facts: [
      ...(counts?.denominator === undefined ? [] : [`${whole(counts.numerator)} ÷ ${whole(counts.denominator)}.`]),
      ...(interval && interval.method !== "none"
        ? [
            `By chance alone ${intervalWords(interval, value, {places, language})} (${intervalMethodWords(interval, language)}).`,
          ]
        : []),
      `Of ${provenance.counts.map(({rows}) => whole(rows)).join(" and ")} rows.`,
    ],
    data: dataPath(figure.id),
  };
}

function changeNote({bound}: PageModel, shown: Extract<Shown, {kind: "change"}>): Omit<PlainNote, "n"> {
  const {language} = bound.statement.front;
  const {before, after, change} = shown;
  const places = placesShown(bound, shown);
  const [was, is] = [before, after].map((figure) =>
    showValue(
      {level: figure.value, precision: figure.precision},
      placesShown(bound, {kind: "level", figure}),
      language,
    ),
  );
  const verdict = verdictOn(bound.book, before.id, after.id);
  const ends = verdict && endsWords(verdict, language);
  return {
    shown: showChange(change, after.value, {places, as: "signed", language}),
    what: `${after.title}, change from ${showPeriod(before.period, language)} to ${showPeriod(after.period, language)}`,
    source: `From ${was} to ${is}`,
    facts: verdict
      ? [`${verdictWords(verdict, language)}${ends ? ` (${ends})` : ""}, ${whyWords(verdict, language)}.`]
      : [],
  };
}

function whole(value: number): string {
  return showNumber({numerator: value, denominator: 1}, 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import {showChange, showDay, showMonths, showNumber, showPeriod, showValue} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say, sayAround} from "../../../language/say.ts";
import {
  endsWords,
  intervalMethodWords,
  intervalWords,
  verdictWords,
  whyWords,
} from "../../../language/verdict-words.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import {verdictOn} from "../../../vocabulary/figure-book.ts";
import {samePeriod} from "../../../vocabulary/period.ts";
import {countsOf} from "../../release/figure-data.ts";
import {dataPath} from "../../release/release-files.ts";
import {toldIn} from "../layout/entry-words.ts";
import type {NumberedNote, PageModel} from "../layout/page-model.ts";
import {type Counted, measureOf, placesShown, type Shown} from "../layout/shown.ts";
import {languageOf, levelLine} from "./figures.ts";
import {type Line, toldLine, words} from "./runs.ts";

/** What a note says, in the order it is read: the value, what is counted, from what, and what there is to know. */
export interface SheetNote {
  readonly n: number;
  readonly shown: string;
  readonly what: string;
  readonly source: Line;
  readonly facts: readonly string[];
  /** The file of its months, beside the PDF in the release. */
  readonly data: string | null;
}

export function sheetNote(model: PageModel, {n, shown}: NumberedNote): SheetNote {
  switch (shown.kind) {
    case "level":
      return {n, ...levelNote(model, shown.figure)};
    case "change":
      return {n, ...changeNote(model, shown)};
    case "quoted": {
      const language = languageOf(model);
      const {from, date} = shown.tag;
      const source = [from ?? say(language, "no-source"), ...(date ? [showDay(date, language)] : [])];
      const what = say(language, "quoted");
      return {n, shown: shown.tag.words, what, source: words(source.join(", ")), facts: [], data: null};
    }
  }
}

type Said = Omit<SheetNote, "n">;

function levelNote(model: PageModel, figure: Counted): Said {
  const language = languageOf(model);
  const places = placesShown(model.bound, {kind: "level", figure});
  const {provenance, value, precision} = figure;
  const rolling = samePeriod(figure.period, figure.counted)
    ? ""
    : `, ${say(language, "counted-over", {months: showMonths(figure.counted, language)})}`;
  const area = model.bound.catalogue.areas.find(({code}) => code === figure.area)?.name ?? figure.area;
  return {
    shown: showValue({level: value, precision}, places, language),
    what: `${titleOf(model, figure)}, ${showMonths(figure.period, language)}, ${area}${rolling}`,
    source: toldLine(toldIn(language, capital(provenance.basisTitle))),
    facts: [...division(figure), ...chance(model, figure), rows(figure, language)],
    data: dataPath(figure.id),
  };
}

function division(figure: Counted): readonly string[] {
  const counts = countsOf(figure);
  return counts?.denominator === undefined ? [] : [`${whole(counts.numerator)} ÷ ${whole(counts.denominator)}.`];
}

function chance(model: PageModel, figure: Counted): readonly string[] {
  const {interval, value} = figure;
  if (interval === undefined || interval.method === "none") return [];
  const language = languageOf(model);
  const places = placesShown(model.bound, {kind: "level", figure});
  const range = intervalWords(interval, value, {places, language});
  return [say(language, "chance-by", {range, method: intervalMethodWords(interval, language)})];
}

function rows({provenance: {counts}}: Counted, language: Language): string {
  const [first, ...more] = counts;
  if (more.length === 0) return say(language, "of-rows", {rows: whole(first!.rows)});
  const each = counts.map(({role, rows}) => say(language, `rows-for-${role}`, {rows: whole(rows)}));
  return say(language, "of-several-rows", {rows: each.join(", ")});
}

function changeNote(model: PageModel, {before, after, change}: Extract<Shown, {kind: "change"}>): Said {
  const language = languageOf(model);
  const places = placesShown(model.bound, {kind: "change", before, after, change});
  const [from, to] = [before, after].map(({period}) => showPeriod(period, language)) as [string, string];
  const verdict = verdictOn(model.bound.book, before.id, after.id);
  const ends = verdict && endsWords(verdict, language);
  return {
    shown: showChange(change, after.value, {places, as: "signed", language}),
    what: say(language, "change-from-to", {title: titleOf(model, after), from, to}),
    source: fromTo(model, before, after),
    facts: verdict
      ? [`${verdictWords(verdict, language)}${ends ? ` (${ends})` : ""}, ${whyWords(verdict, language)}.`]
      : [],
    data: null,
  };
}

function fromTo(model: PageModel, before: Counted, after: Counted): Line {
  const [from, rest] = sayAround(languageOf(model), "from-to", {around: "before", slots: {after: "\n"}});
  const [to, end] = rest.split("\n") as [string, string];
  return [...words(from), ...levelLine(model, before), ...words(to), ...levelLine(model, after), ...words(end)];
}

function titleOf(model: PageModel, figure: Counted): string {
  const measure = measureOf(model.bound, figure.measure);
  return measure ? shownTitle(measure, languageOf(model)) : figure.title;
}

function whole(value: number): string {
  return showNumber({numerator: value, denominator: 1}, 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

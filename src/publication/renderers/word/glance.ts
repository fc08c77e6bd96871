import {showChange, showMissing, showValue} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import {endsWords, verdictWords, whyWords} from "../../../language/verdict-words.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import type {Comparison} from "../layout/comparisons.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {isCounted, keyOf, placesShown, type Shown} from "../layout/shown.ts";
import {noteLink, textRun} from "./runs.ts";
import type {Cell} from "./tables.ts";

/** A section's measures, a row each: before, now, the change, and what it tells us. A table in Word has no groups: the number heads the name. */
export function glanceRows(model: PageModel, {no, comparisons}: LaidSection): readonly (readonly Cell[])[] {
  if (no === undefined) return [];
  const {language} = model.bound.statement.front;
  return comparisons.map((comparison) => {
    const {measure, before, now, change} = comparison;
    return [
      `${no}. ${shownTitle(measure, language)}`,
      before ? levelCell(model, before) : say(language, "not-compared"),
      levelCell(model, now),
      change ? linked(model, change, changeShown(model, change)) : say(language, "no-change-shown"),
      verdictCell(comparison, language),
    ];
  });
}

function verdictCell({verdict}: Comparison, language: Language): Cell {
  if (verdict === undefined) return say(language, "not-compared");
  const more = verdict.kind === "cannot-be-judged" ? whyWords(verdict, language) : endsWords(verdict, language);
  return [textRun(verdictWords(verdict, language), {bold: true}), textRun(`: ${more}`)];
}

function levelCell(model: PageModel, figure: Figure): Cell {
  const {language} = model.bound.statement.front;
  if (!isCounted(figure)) return figure.value.kind === "missing" ? showMissing(figure.value, language) : "";
  const shown = {kind: "level", figure} as const;
  const places = placesShown(model.bound, shown);
  return linked(model, shown, showValue({level: figure.value, precision: figure.precision}, places, language));
}

function changeShown({bound}: PageModel, shown: Extract<Shown, {kind: "change"}>): string {
  return showChange(shown.change, shown.after.value, {
    places: placesShown(bound, shown),
    as: "signed",
    language: bound.statement.front.language,
  });
}

function linked(model: PageModel, shown: Shown, words: string): Cell {
  const note = model.notes.get(keyOf(shown));
  return note ? [noteLink(note.n, words)] : words;
}

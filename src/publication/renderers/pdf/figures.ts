import {showChange, showMissing, showPeriod, showValue} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import {endsWords, intervalWords, verdictWords, whyWords} from "../../../language/verdict-words.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import type {Verdict} from "../../../vocabulary/verdict.ts";
import type {Comparison} from "../layout/comparisons.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {isCounted, placesShown, type Shown} from "../layout/shown.ts";
import {figureRun, type Line, lineOf, type Run, sectionPlace, words} from "./runs.ts";

/** The verdict on a change: which miniature, its words, and its interval or the reason that there is none. */
export interface VerdictLine {
  readonly shape: "fall" | "rise" | "across" | "none";
  readonly words: string;
  readonly more: string;
}

/** The measures of one priority, a row each. */
export interface GlanceGroup {
  readonly title: Line;
  readonly rows: readonly {
    readonly measure: string;
    readonly before: Line;
    readonly now: Line;
    readonly change: Line;
    readonly verdict: VerdictLine | null;
  }[];
}

/** A section's first measure, for the margin. */
export interface KeyFigure {
  readonly title: string;
  readonly period: string;
  readonly value: Line;
  readonly range: string | null;
  readonly change: Line | null;
  readonly was: {readonly period: string; readonly line: Line};
  readonly verdict: VerdictLine | null;
}

export function glanceGroups(model: PageModel): readonly GlanceGroup[] {
  return model.sections.flatMap((section) => {
    const {no, id, title, comparisons} = section;
    if (no === undefined || comparisons.length === 0) return [];
    const name: Run = {is: "jump", to: sectionPlace(id), runs: [...words(`${no}  `), ...lineOf(model, title)]};
    return [{title: [name], rows: comparisons.map((one) => glanceRow(model, one))}];
  });
}

function glanceRow(model: PageModel, of: Comparison): GlanceGroup["rows"][number] {
  const language = languageOf(model);
  return {
    measure: shownTitle(of.measure, language),
    before: of.before ? levelLine(model, of.before) : notCompared(language),
    now: levelLine(model, of.now),
    change: of.change ? changeLine(model, of.change, "signed") : words(say(language, "no-change-shown")),
    verdict: of.verdict ? verdictLine(of.verdict, language) : null,
  };
}

export function keyFigure(model: PageModel, {comparisons: [main]}: LaidSection): KeyFigure | null {
  if (!main) return null;
  const {period, comparator} = model.bound.statement.front;
  const language = languageOf(model);
  const {now, before, why} = main;
  const was = before ? levelLine(model, before) : notCompared(language);
  return {
    title: shownTitle(main.measure, language),
    period: showPeriod(period, language),
    value: levelLine(model, now),
    range: rangeWords(model, now),
    change: main.change ? changeLine(model, main.change, "direction") : null,
    was: {period: showPeriod(comparator, language), line: why === undefined ? was : words(why)},
    verdict: main.verdict ? verdictLine(main.verdict, language) : null,
  };
}

export function levelLine(model: PageModel, figure: Figure): Line {
  const language = languageOf(model);
  if (!isCounted(figure))
    return figure.value.kind === "missing" ? [{is: "gap", text: showMissing(figure.value, language)}] : [];
  const shown = {kind: "level", figure} as const;
  const {value, precision} = figure;
  return [figureRun(model, shown, showValue({level: value, precision}, placesShown(model.bound, shown), language))];
}

function changeLine(model: PageModel, shown: Extract<Shown, {kind: "change"}>, as: "signed" | "direction"): Line {
  const how = {places: placesShown(model.bound, shown), as, language: languageOf(model)};
  return [figureRun(model, shown, showChange(shown.change, shown.after.value, how))];
}

/** How far chance alone could move a figure: "23.5 to 47.5"; null where it has no interval. */
export function rangeWords(model: PageModel, figure: Figure): string | null {
  if (!isCounted(figure) || figure.interval === undefined || figure.interval.method === "none") return null;
  const places = placesShown(model.bound, {kind: "level", figure});
  return intervalWords(figure.interval, figure.value, {places, language: languageOf(model)});
}

function verdictLine(verdict: Verdict, language: Language): VerdictLine {
  const judged = verdict.kind !== "cannot-be-judged";
  const more = judged ? endsWords(verdict, language) : whyWords(verdict, language);
  return {shape: shapeOf(verdict), words: verdictWords(verdict, language), more};
}

function shapeOf(verdict: Verdict): VerdictLine["shape"] {
  if (verdict.kind === "cannot-be-judged") return "none";
  if (verdict.kind === "not-distinguishable") return "across";
  return (verdict.interval.upper ?? 0) < 0 ? "fall" : "rise";
}

function notCompared(language: Language): Line {
  return [{is: "gap", text: say(language, "not-compared")}];
}

export function languageOf({bound}: PageModel): Language {
  return bound.statement.front.language;
}

import type {Language} from "../../../language/language.ts";
import {say, sayAround} from "../../../language/say.ts";
import type {CountProvenance} from "../../../vocabulary/figure.ts";
import type {NumberedNote, PageModel} from "../layout/page-model.ts";
import {plainNote, whole} from "../layout/plain-notes.ts";
import type {Counted} from "../layout/shown.ts";
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

/** The two values of a change lead to their own notes. */
export function sheetNote(model: PageModel, note: NumberedNote): SheetNote {
  const {n, shown, what, source, facts, counts, data = null} = plainNote(model, note);
  const {shown: of} = note;
  return {
    n,
    shown,
    what,
    source: of.kind === "change" ? fromTo(model, of.before, of.after) : toldLine(source),
    facts: counts.length === 0 ? facts : [...facts, rows(counts, languageOf(model))],
    data,
  };
}

function rows(counts: readonly CountProvenance[], language: Language): string {
  const [first, ...more] = counts;
  if (more.length === 0) return say(language, "of-rows", {rows: whole(first!.rows)});
  const each = counts.map(({role, rows}) => say(language, `rows-for-${role}`, {rows: whole(rows)}));
  return say(language, "of-several-rows", {rows: each.join(", ")});
}

function fromTo(model: PageModel, before: Counted, after: Counted): Line {
  const [from, rest] = sayAround(languageOf(model), "from-to", {around: "before", slots: {after: "\n"}});
  const [to, end] = rest.split("\n") as [string, string];
  return [...words(from), ...levelLine(model, before), ...words(to), ...levelLine(model, after), ...words(end)];
}

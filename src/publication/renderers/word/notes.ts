import {Bookmark, ExternalHyperlink, InternalHyperlink, Paragraph, type TextRun} from "docx";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import type {CountProvenance} from "../../../vocabulary/figure.ts";
import type {Told} from "../layout/entry-words.ts";
import type {PageModel} from "../layout/page-model.ts";
import {plainNote, whole} from "../layout/plain-notes.ts";
import {label} from "./blocks.ts";
import {textRun, toldRun} from "./runs.ts";

/** The notes of a section under their title, each with the way back; nothing where there are none. */
export function notes(model: PageModel, of: PageModel["leadNotes"], title: string): readonly Paragraph[] {
  if (of.length === 0) return [];
  const {language} = model.bound.statement.front;
  const each = of.map((numbered) => {
    const {n, shown, what, source, facts, counts, data} = plainNote(model, numbered);
    const told = counts.length === 0 ? facts : [...facts, rowsSentence(counts, language)];
    return new Paragraph({
      style: "Note",
      children: [
        textRun(`[${n}] `),
        new Bookmark({id: `n${n}`, children: [textRun(shown, {bold: true})]}),
        ...besideNote(what, source, told),
        ...(data
          ? [
              new ExternalHyperlink({link: data, children: [textRun(say(language, "its-data"), {style: "Hyperlink"})]}),
              textRun(" "),
            ]
          : []),
        new InternalHyperlink({
          anchor: numbered.back.startsWith("t") ? numbered.back : "_top",
          children: [textRun(say(language, "back"), {style: "Hyperlink"})],
        }),
      ],
    });
  });
  return [label(title), ...each];
}

function rowsSentence(counts: readonly CountProvenance[], language: Language): string {
  const [first = "", second] = counts.map(({rows}) => whole(rows));
  const rows = second === undefined ? first : say(language, "rows-and", {first, second});
  return say(language, "of-rows", {rows});
}

/** What it is, where it is from, and the facts: in one run, unless where it is from is told in another language. */
function besideNote(what: string, source: Told, facts: readonly string[]): readonly TextRun[] {
  const [before, after] = [` ${what}. `, `. ${facts.join(" ")} `];
  return source.lang === undefined
    ? [textRun(`${before}${source.words}${after}`)]
    : [textRun(before), toldRun(source), textRun(after)];
}

import {Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun} from "docx";
import {inXml} from "../../../language/print/letters.ts";
import type {Inline} from "../../../prose/statement/statement.ts";
import type {Told} from "../layout/entry-words.ts";
import {type PageModel, tagAnchor} from "../layout/page-model.ts";
import {keyOf, shownByTag} from "../layout/shown.ts";

/** How a run of text is set. */
interface Set {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** The language of the words, where it is not the document's. */
  readonly lang?: "en" | undefined;
}

/** A line of the author's text. A figure is a link to its note, and a bookmark for whoever comes back from there. */
export function lineRuns(model: PageModel, line: readonly Inline[], set: Set = {}): readonly ParagraphChild[] {
  return line.flatMap((inline) => inlineRuns(model, inline, set));
}

function inlineRuns(model: PageModel, inline: Inline, set: Set): readonly ParagraphChild[] {
  switch (inline.kind) {
    case "text":
      return [textRun(inline.text, set)];
    case "strong":
      return lineRuns(model, inline.children, {...set, bold: true});
    case "emphasis":
      return lineRuns(model, inline.children, {...set, italics: true});
    case "link":
      return linkRuns(model, inline);
    case "tag":
      return [tagRun(model, inline.n, set)];
  }
}

/** Without the characters that XML cannot hold. */
export function textRun(text: string, {lang, ...set}: Set & {readonly style?: string} = {}): TextRun {
  return new TextRun({
    text: inXml(text, "\uFFFD"),
    ...set,
    ...(lang === undefined ? {} : {language: {value: "en-GB"}}),
  });
}

/** A text of the author's in its own language. */
export function toldRun({words, lang}: Told): TextRun {
  return textRun(words, {lang});
}

export function noteLink(n: number, shown: string): InternalHyperlink {
  return new InternalHyperlink({anchor: `n${n}`, children: [textRun(shown, {style: "Hyperlink"})]});
}

function linkRuns(model: PageModel, {href, children}: Extract<Inline, {kind: "link"}>): readonly ParagraphChild[] {
  const runs = lineRuns(model, children);
  if (!/^(https?:|mailto:|tel:)/i.test(href)) return runs;
  return [new ExternalHyperlink({link: href, children: [...runs]})];
}

function tagRun(model: PageModel, n: number, set: Set): ParagraphChild {
  const {bound} = model;
  const {shown} = bound.bindings[n]!;
  const rests = shownByTag(bound, n);
  const note = rests && model.notes.get(keyOf(rests));
  const run = note ? noteLink(note.n, shown) : textRun(shown, set);
  return new Bookmark({id: tagAnchor(n), children: [run]});
}

import {TO_BE_WRITTEN} from "../../../prose/statement/bind.ts";
import type {Inline} from "../../../prose/statement/statement.ts";
import type {Told} from "../layout/entry-words.ts";
import type {PageModel} from "../layout/page-model.ts";
import {keyOf, type Shown, shownByTag} from "../layout/shown.ts";

/** A stretch of a line as the template sets it. Text is data: the template shows it letter by letter and reads no markup in it. */
export type Run =
  | {readonly is: "text"; readonly text: string}
  | {readonly is: "strong"; readonly runs: readonly Run[]}
  /** An address outside the document. */
  | {readonly is: "link"; readonly href: string; readonly runs: readonly Run[]}
  /** A place within it. */
  | {readonly is: "jump"; readonly to: string; readonly runs: readonly Run[]}
  /** Words that are English in a statement of another language. */
  | {readonly is: "english"; readonly runs: readonly Run[]}
  /** A figure and the number of its note. */
  | {readonly is: "figure"; readonly shown: string; readonly note: number; readonly quoted: boolean}
  | {readonly is: "gap"; readonly text: string}
  | {readonly is: "to-write"; readonly lead: string; readonly text: string};

export type Line = readonly Run[];

export function words(text: string): Line {
  return [{is: "text", text: text}];
}

/** A text of the author's in its own language. */
export function toldLine({words: text, lang}: Told): Line {
  return lang === undefined ? words(text) : [{is: "english", runs: words(text)}];
}

export function lineOf(model: PageModel, inlines: readonly Inline[]): Line {
  return inlines.flatMap((inline) => runsOf(model, inline));
}

function runsOf(model: PageModel, inline: Inline): Line {
  switch (inline.kind) {
    case "text":
      return words(inline.text);
    case "strong":
    case "emphasis":
      return [{is: "strong", runs: lineOf(model, inline.children)}];
    case "link": {
      const runs = lineOf(model, inline.children);
      return leadsOut(inline.href) ? [{is: "link", href: inline.href, runs}] : runs;
    }
    case "tag":
      return tagRuns(model, inline.n);
  }
}

/** To pages, mail and telephones; a paper has no neighbours that a path could lead to. */
function leadsOut(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(href);
}

function tagRuns(model: PageModel, n: number): Line {
  const {bound} = model;
  const tag = bound.statement.tags[n];
  const binding = bound.bindings[n];
  if (!tag || !binding) throw new Error(`tag ${n} is not bound`);
  if (binding.gap) return [{is: "gap", text: binding.shown}];
  const shown = shownByTag(bound, n);
  if (shown && model.notes.has(keyOf(shown))) return [figureRun(model, shown, binding.shown)];
  if (tag.kind === "initiative") return [{is: "jump", to: entryPlace(tag.id), runs: words(binding.shown)}];
  if (tag.kind === "prompt") return [{is: "to-write", lead: TO_BE_WRITTEN, text: tag.words}];
  if (tag.kind === "contact") return contactLine(model, binding.shown);
  return words(binding.shown);
}

/** The words as bound, the address among them leading to it. */
function contactLine({bound}: PageModel, shown: string): Line {
  const {email} = bound.body.contact;
  const [before, after] = email ? shown.split(email) : [shown];
  if (email === undefined || before === undefined || after === undefined) return words(shown);
  return [...words(before), mailRun(email), ...words(after)];
}

export function mailRun(email: string): Run {
  return {is: "link", href: `mailto:${email}`, runs: words(email)};
}

export function figureRun({notes}: PageModel, of: Shown, shown: string): Run {
  const note = notes.get(keyOf(of));
  if (!note) throw new Error(`no note for ${keyOf(of)}`);
  return {is: "figure", shown: shown, note: note.n, quoted: of.kind === "quoted"};
}

/** Where an entry of the register stands, for whoever is sent there. */
export function entryPlace(id: string): string {
  return `entry ${id}`;
}

/** Where a section stands. */
export function sectionPlace(id: string): string {
  return `section ${id}`;
}

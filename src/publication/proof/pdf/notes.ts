import type {PdfDocument} from "../../../formats/pdf/document.ts";
import {elementsIn, type PdfElement, textIn} from "../../../formats/pdf/structure.ts";
import {showMonths, showNumber, showPeriod} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import {endsWords, verdictWords, whyWords} from "../../../language/verdict-words.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import {verdictOn} from "../../../vocabulary/figure-book.ts";
import {countsOf} from "../../release/figure-data.ts";
import type {Release} from "../../release/read-release.ts";
import {dataPath} from "../../release/release-files.ts";
import {type Fault, onPage} from "./fault.ts";
import {languageIn, measureIn, plainLevels, rangesOf, signedChanges, squeezed, type Valued, valueIn} from "./forms.ts";

/** A note as it stands in the file: its number, the value at its head, and what it says that rests on. */
export interface ReadNote {
  readonly n: number;
  readonly page?: number | undefined;
  readonly shown: string;
  readonly text: string;
  readonly of: NoteSubject;
}

export type NoteSubject =
  | {readonly kind: "level"; readonly figure: Valued}
  | {readonly kind: "change"; readonly before: Valued; readonly after: Valued}
  | {readonly kind: "quoted"}
  /** It leads to no data of this release. */
  | {readonly kind: "unknown"};

/** By number. A note says what it is of: a level by the file of its data, a change by the notes of its two levels. */
export function notesOf(pdf: PdfDocument, release: Release): ReadonlyMap<number, ReadNote> {
  const byData = new Map(release.figures.figures.map((figure) => [dataPath(figure.id), figure.id]));
  const heads = [...elementsIn(pdf.structure)].flatMap(headOf);
  const levels = new Map<number, Valued>();
  for (const {n, links} of heads) {
    const [data] = links.flatMap(({href}) => byData.get(href ?? "") ?? []);
    const figure = data === undefined ? undefined : valueIn(release, data);
    if (figure) levels.set(n, figure);
  }
  const notes = new Map<number, ReadNote>();
  for (const {links, ...head} of heads) {
    const of = subjectOf({...head, links}, levels, languageIn(release));
    if (!notes.has(head.n) || of.kind === "level" || of.kind === "change") notes.set(head.n, {...head, of});
  }
  return notes;
}

interface Head extends Omit<ReadNote, "of"> {
  readonly links: readonly PdfElement[];
}

/** A paragraph that opens with a number in brackets and a value in strong letters. */
function headOf(element: PdfElement): readonly Head[] {
  const [first, second] = element.children;
  const n = typeof first === "string" ? /^\s*\[(\d+)\]\s*$/.exec(first)?.[1] : undefined;
  if (element.tag !== "P" || n === undefined || typeof second !== "object" || second.tag !== "Strong") return [];
  const links = [...elementsIn(element.children)].filter(({tag}) => tag === "Link");
  return [{n: Number(n), page: element.page, shown: textIn(second), text: textIn(element), links}];
}

function subjectOf({n, text, links}: Head, levels: ReadonlyMap<number, Valued>, language: Language): NoteSubject {
  const figure = levels.get(n);
  if (figure) return {kind: "level", figure};
  const ends = links.flatMap((link) => markedIn(link)?.note ?? []);
  const [before, after] = ends.map((end) => levels.get(end));
  if (ends.length === 2 && before && after) return {kind: "change", before, after};
  return squeezed(text).includes(squeezed(say(language, "quoted"))) ? {kind: "quoted"} : {kind: "unknown"};
}

/** What stands before the bracket of a figure's link, and the note it names; undefined of other links. */
export function markedIn(link: PdfElement): {readonly shown: string; readonly note: number} | undefined {
  const found = /^(.*?)\s*\[(\d+)\]$/s.exec(textIn(link));
  return link.href === undefined && found ? {shown: found[1]!, note: Number(found[2])} : undefined;
}

/** Every note's value, and what it says of it, worked out again from figures.json. */
export function noteFaults(notes: ReadonlyMap<number, ReadNote>, release: Release): readonly Fault[] {
  return [...notes.values()].flatMap((note) => {
    const what = `note [${note.n}]${onPage({page: note.page})}`;
    if (note.of.kind === "unknown")
      return [{code: "pdf-figure-unknown", what, expected: "a figure of figures.json", found: `“${note.text}”`}];
    return faultsOf(note, expectedOf(note.of, what, release));
  });
}

function expectedOf(of: Exclude<NoteSubject, {kind: "unknown"}>, where: string, release: Release): Expected {
  switch (of.kind) {
    case "level": {
      const {figure} = of;
      const what = `${where}, ${figure.id}`;
      return {what, values: plainLevels(release, figure), says: levelSays(release, figure)};
    }
    case "change": {
      const {before, after} = of;
      const what = `${where}, ${before.id} to ${after.id}`;
      return {what, values: signedChanges(release, [before, after]), says: changeSays(release, before, after)};
    }
    case "quoted":
      return {what: where, values: quotedIn(release), says: []};
  }
}

interface Expected {
  readonly what: string;
  readonly values: readonly string[];
  /** One of each of these is in the note. */
  readonly says: readonly (readonly string[])[];
}

function faultsOf(note: ReadNote, {what, values, says}: Expected): readonly Fault[] {
  const code = "pdf-figure-differs";
  const held = values.map(squeezed).includes(squeezed(note.shown));
  const text = squeezed(note.text);
  const unsaid = says.filter((ways) => ways.length > 0 && !ways.some((way) => text.includes(squeezed(way))));
  return [
    ...(held ? [] : [{code, what, expected: `“${values[0] ?? "nothing"}”`, found: `“${note.shown}”`}]),
    ...unsaid.map(([way]) => ({code, what, expected: `“${way}”`, found: `“${note.text}”`})),
  ];
}

function levelSays(release: Release, figure: Valued): Expected["says"] {
  const language = languageIn(release);
  const counts = countsOf(figure);
  return [
    [`${titleOf(release, figure)}, ${showMonths(figure.period, language)}`],
    rangesOf(release, figure).map((range) => `${say(language, "by-chance-alone")} ${range}`),
    counts?.denominator === undefined ? [] : [`${whole(counts.numerator)} ÷ ${whole(counts.denominator)}.`],
  ];
}

function changeSays(release: Release, before: Valued, after: Valued): Expected["says"] {
  const language = languageIn(release);
  const [from, to] = [before, after].map(({period}) => showPeriod(period, language)) as [string, string];
  const verdict = verdictOn(release.figures, before.id, after.id);
  const ends = verdict && endsWords(verdict, language);
  return [
    [say(language, "change-from-to", {title: titleOf(release, after), from, to})],
    verdict ? [`${verdictWords(verdict, language)}${ends ? ` (${ends})` : ""}, ${whyWords(verdict, language)}.`] : [],
  ];
}

function quotedIn({statement}: Release): readonly string[] {
  return statement.tags.flatMap(({kind, shown}) => (kind === "quoted" ? [shown] : []));
}

function titleOf(release: Release, figure: Valued): string {
  const measure = measureIn(release, figure);
  return measure ? shownTitle(measure, languageIn(release)) : figure.title;
}

function whole(value: number): string {
  return showNumber({numerator: value, denominator: 1}, 0);
}

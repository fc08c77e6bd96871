import type {PdfDocument} from "../../../formats/pdf/document.ts";
import {elementsIn, type PdfElement} from "../../../formats/pdf/structure.ts";
import type {Release} from "../../release/read-release.ts";
import {RELEASE} from "../../release/release-files.ts";
import {type Fault, onPage} from "./fault.ts";
import {changeForms, type Forms, levelForms, squeezed} from "./forms.ts";
import {markedIn, type ReadNote} from "./notes.ts";

/** A figure with its bracket, wherever it stands. */
interface Marked {
  readonly shown: string;
  readonly note: number;
  readonly link: PdfElement;
}

/** Every bracketed figure is what its note stands for, and leads to it; every figure the text was bound to is there. */
export function figureFaults(
  pdf: PdfDocument,
  notes: ReadonlyMap<number, ReadNote>,
  release: Release,
): readonly Fault[] {
  const marked = [...elementsIn(pdf.structure)].flatMap((link): readonly Marked[] => {
    const found = link.tag === "Link" ? markedIn(link) : undefined;
    return found ? [{...found, link}] : [];
  });
  return [
    ...marked.flatMap((one) => faultsOf(one, notes.get(one.note), release)),
    ...tagFaults(marked, notes, release),
  ];
}

function faultsOf({shown, note: n, link}: Marked, note: ReadNote | undefined, release: Release): readonly Fault[] {
  const what = `“${shown} [${n}]”${onPage(link)}`;
  if (!note) return [{code: "pdf-figure-unknown", what, expected: `a note [${n}]`, found: "none"}];
  const astray =
    note.page !== undefined && link.toPage !== note.page
      ? [{code: "pdf-link-astray", what, expected: `page ${note.page}`, found: `page ${link.toPage ?? "none"}`}]
      : [];
  const forms = formsOf(note, release);
  const held = forms.words.map(squeezed).includes(squeezed(shown)) || forms.holds(shown);
  if (held) return astray;
  const expected = `“${nearest(forms.words, shown)}”`;
  return [...astray, {code: "pdf-figure-differs", what: `${what}, ${subjectOf(note)}`, expected, found: `“${shown}”`}];
}

function formsOf({of, shown}: ReadNote, release: Release): Forms {
  if (of.kind === "level") return levelForms(release, of.figure);
  if (of.kind === "change") return changeForms(release, [of.before, of.after]);
  return {words: of.kind === "quoted" ? [`“${shown}”`] : [], holds: () => false};
}

function subjectOf({of}: ReadNote): string {
  if (of.kind === "level") return of.figure.id;
  return of.kind === "change" ? `${of.before.id} to ${of.after.id}` : "a quotation";
}

/** Of the words that would be right, those most like what stands there: of its kind, and as long. */
function nearest(words: readonly string[], shown: string): string {
  const shape = (text: string) => text.replace(/\d/g, "0");
  const alike = words.find((one) => shape(one) === shape(shown));
  const signs = (text: string) => shape(text).replace(/[0.,]+/g, "0");
  return alike ?? words.find((one) => signs(one) === signs(shown)) ?? words[0] ?? "nothing";
}

/** As often as the tags of the text show it. */
function tagFaults(
  marked: readonly Marked[],
  notes: ReadonlyMap<number, ReadNote>,
  {statement}: Release,
): readonly Fault[] {
  const found = new Map<string, number>();
  for (const {shown, note} of marked) {
    const key = keyOf(shown, idsOf(notes.get(note)));
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return statement.tags.flatMap(({n, kind, gap, shown, figures}) => {
    if (gap || figures.length === 0 || kind === "trend" || kind === "verdict") return [];
    const key = figures
      .map((id) => keyOf(shown, [id]))
      .concat(keyOf(shown, figures))
      .find((one) => (found.get(one) ?? 0) > 0);
    if (key !== undefined) {
      found.set(key, found.get(key)! - 1);
      return [];
    }
    const what = `tag ${n} of ${RELEASE.statement}, ${figures.join(" to ")}`;
    return [{code: "pdf-tag-differs", what, expected: `“${shown}”`, found: "nothing"}];
  });
}

function idsOf(note: ReadNote | undefined): readonly string[] {
  if (note?.of.kind === "level") return [note.of.figure.id];
  return note?.of.kind === "change" ? [note.of.before.id, note.of.after.id] : [];
}

function keyOf(shown: string, ids: readonly string[]): string {
  return [squeezed(shown), ...ids].join("\u0000");
}

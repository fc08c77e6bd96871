import type {Bound} from "../../../prose/statement/bound.ts";
import type {Block, Inline} from "../../../prose/statement/statement.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {type Comparison, comparisonsBySection} from "./comparisons.ts";
import {withDelivered} from "./delivered-lines.ts";
import {type PageFramework, type Section, sectionsOf, tagsIn, tagsInLine} from "./sections.ts";
import {isCounted, keyOf, type Shown, shownByTag} from "./shown.ts";

/** A statement laid out: its sections, the note of everything shown, the initiatives in their places. */
export interface PageModel {
  readonly bound: Bound;
  readonly framework: PageFramework;
  readonly lead: readonly Block[];
  readonly leadNotes: readonly NumberedNote[];
  readonly sections: readonly LaidSection[];
  /** By `keyOf`. */
  readonly notes: ReadonlyMap<string, NumberedNote>;
  /** What each initiative delivered, by its id, a line each. */
  readonly delivered: ReadonlyMap<string, readonly (readonly Inline[])[]>;
  /** The files that anything shown was counted from, each once, ordered by name. */
  readonly files: readonly SourceFile[];
}

export interface LaidSection extends Section {
  readonly comparisons: readonly Comparison[];
  /** Entries that stand in this section. */
  readonly entries: readonly Initiative[];
  /** Initiatives of this priority whose entry stands in an earlier section. */
  readonly elsewhere: readonly Initiative[];
  readonly notes: readonly NumberedNote[];
}

export interface NumberedNote {
  readonly n: number;
  readonly shown: Shown;
  /** The id of its first place on the page. */
  readonly back: string;
}

export interface SourceFile {
  readonly no: number;
  readonly file: string;
  readonly sha256: string;
  readonly supplier: string;
  readonly evidence?: string;
}

/** The id of a tag's place in the text. */
export function tagAnchor(n: number): string {
  return `t${n}`;
}

export function layOut(of: Bound, framework: PageFramework): PageModel {
  const {bound, delivered} = withDelivered(of);
  const {lead, sections} = sectionsOf(bound.statement, framework);
  const compared = comparisonsBySection(bound, framework, sections);
  const placed = placeInitiatives(bound, framework, sections);
  const textOf = (section: Section) => {
    const lines = placed.get(section)?.entries.flatMap(({id}) => delivered.get(id) ?? []) ?? [];
    return usesOfTags(bound, [...tagsInLine(section.title), ...tagsIn(section.blocks), ...lines.flatMap(tagsInLine)]);
  };
  const opening = usesOfTags(bound, tagsIn(lead));
  const inText = new Set([...opening, ...sections.flatMap(textOf)].map(({shown}) => keyOf(shown)));
  const notes = new Map<string, NumberedNote>();
  const leadNotes = number(notes, usesOf(opening, [], inText));
  const laid = sections.map((section) => {
    const comparisons = compared.get(section) ?? [];
    const {entries, elsewhere} = placed.get(section)!;
    return {
      ...section,
      comparisons,
      entries,
      elsewhere,
      notes: number(notes, usesOf(textOf(section), comparisons, inText)),
    };
  });
  return {bound, framework, lead, leadNotes, sections: laid, notes, delivered, files: sourceFiles(notes)};
}

/** Where a use without a tag comes back to: its cell of the table. */
interface Use {
  readonly shown: Shown;
  readonly tag?: number;
}

/** Gives numbers to what has none yet, in order. */
function number(notes: Map<string, NumberedNote>, uses: readonly Use[]): readonly NumberedNote[] {
  const fresh: NumberedNote[] = [];
  for (const {shown, tag} of uses) {
    const key = keyOf(shown);
    if (notes.has(key)) continue;
    const n = notes.size + 1;
    const note = {n, shown, back: tag === undefined ? `g${n}` : tagAnchor(tag)};
    notes.set(key, note);
    fresh.push(note);
  }
  return fresh;
}

function usesOfTags(bound: Bound, tags: readonly number[]): readonly Use[] {
  return tags.flatMap((tag) => {
    const shown = shownByTag(bound, tag);
    return shown ? [{shown, tag}] : [];
  });
}

/** After what the text shows: the two figures a change is between, and those of the table, unless the text shows them elsewhere. */
function usesOf(text: readonly Use[], comparisons: readonly Comparison[], inText: ReadonlySet<string>): readonly Use[] {
  const others = [...text.flatMap(endsOf), ...usesInTables(comparisons)];
  return [...text, ...others.filter(({shown}) => !inText.has(keyOf(shown)))];
}

function endsOf({shown, tag}: Use): readonly Use[] {
  if (shown.kind !== "change") return [];
  const of = tag === undefined ? {} : {tag};
  return [shown.before, shown.after].map((figure) => ({shown: {kind: "level", figure}, ...of}));
}

function usesInTables(comparisons: readonly Comparison[]): readonly Use[] {
  return comparisons.flatMap(({before, now, change}) => {
    const levels = [before, now].flatMap((figure) => (figure && isCounted(figure) ? [figure] : []));
    const uses: Use[] = levels.map((figure) => ({shown: {kind: "level", figure}}));
    return change ? [...uses, {shown: change}] : uses;
  });
}

/** Each entry stands in the first section it belongs to; later ones point to it. */
function placeInitiatives(bound: Bound, framework: PageFramework, sections: readonly Section[]) {
  const seen = new Set<string>();
  return new Map(
    sections.map((section) => {
      const mine = initiativesOf(bound, framework, section);
      const entries = mine.filter(({id}) => !seen.has(id));
      const elsewhere = mine.filter(({id}) => seen.has(id));
      for (const {id} of entries) seen.add(id);
      return [section, {entries, elsewhere}] as const;
    }),
  );
}

/** Those of the priority, the office's own priorities counting for the national ones they serve; then others that its text names. */
function initiativesOf(bound: Bound, framework: PageFramework, section: Section): readonly Initiative[] {
  const names = tagsIn(section.blocks).flatMap((n) => {
    const tag = bound.statement.tags[n];
    return tag?.kind === "initiative" ? [tag.id] : [];
  });
  const serving = framework.priorities.filter((one) => section.of !== undefined && one.serves?.includes(section.of));
  const ids = section.kind === "priority" ? [section.of, ...serving.map((one) => one.id)] : [];
  const answers = (initiative: Initiative) => initiative.priorities.some((id) => ids.includes(id));
  return bound.initiatives.filter((initiative) => answers(initiative) || names.includes(initiative.id));
}

function sourceFiles(notes: ReadonlyMap<string, NumberedNote>): readonly SourceFile[] {
  const found = new Map<string, Omit<SourceFile, "no">>();
  for (const {shown} of notes.values())
    if (shown.kind === "level")
      for (const {file, sha256, supplier, evidence} of shown.figure.provenance.files)
        found.set(`${file}\u0000${sha256}`, {file, sha256, supplier, ...(evidence ? {evidence} : {})});
  const keys = [...found.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return keys.map((key, index) => ({no: index + 1, ...found.get(key)!}));
}

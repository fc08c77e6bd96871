import {showDay, showMonths, showPeriod} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {unreviewedNotice} from "../../../language/welsh/unreviewed.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {plainText} from "../layout/sections.ts";
import {type Closing, closing} from "./closing.ts";
import {elsewhereLine, type SheetEntry, sheetEntry} from "./entries.ts";
import {type GlanceGroup, glanceGroups, type KeyFigure, keyFigure} from "./figures.ts";
import {type Flow, flowOf} from "./flow.ts";
import {type SheetNote, sheetNote} from "./notes.ts";
import {type Line, lineOf, sectionPlace, words} from "./runs.ts";

/** A chart as a drawing of its own, with the sentence that says what it shows. */
export interface SheetChart {
  /** What it finds, above it. */
  readonly caption: string;
  /** Unit and source. */
  readonly source: string;
  /** Standalone: it names its own colours and one of the fonts of the sheet. */
  readonly svg: string;
  /** The chart in words: its alternative text, printed below it too. */
  readonly words: string;
}

/** Everything the template sets, as data: it is handed over as JSON, so that no text is ever read as markup. */
export interface Sheet {
  readonly language: Language;
  readonly title: string;
  /** Of the document: what a reader's window shows. */
  readonly documentTitle: string;
  readonly author: string;
  readonly signed: {readonly year: number; readonly month: number; readonly day: number};
  readonly synthetic: boolean;
  readonly notices: readonly {readonly language: Language; readonly words: string}[];
  readonly running: string;
  readonly foot: string;
  readonly over: string;
  readonly facts: readonly {readonly name: string; readonly value: string}[];
  readonly lead: readonly Flow[];
  readonly leadNotes: readonly SheetNote[];
  readonly glance: {
    readonly title: string;
    readonly before: string;
    readonly now: string;
    readonly groups: readonly GlanceGroup[];
  };
  readonly sections: readonly SheetSection[];
  readonly closing: Closing;
}

interface SheetSection {
  readonly place: string;
  readonly no: number | null;
  readonly minor: boolean;
  readonly title: Line;
  readonly key: KeyFigure | null;
  readonly flow: readonly Flow[];
  readonly charts: readonly (Omit<SheetChart, "svg"> & {readonly file: string})[];
  readonly entries: readonly SheetEntry[];
  readonly elsewhere: Line;
  readonly notesTitle: string;
  readonly notes: readonly SheetNote[];
}

/** @param chartsOf the charts of a section, by its id; `file` is where the template finds the drawing. */
export function sheetOf(
  model: PageModel,
  facts: ReleaseFacts,
  chartsOf: (section: string) => SheetSection["charts"],
): Sheet {
  const {body, statement} = model.bound;
  const {front} = statement;
  const [year, month, day] = facts.signedAt.slice(0, 10).split("-").map(Number) as [number, number, number];
  return {
    language: front.language,
    title: front.title,
    documentTitle: `${front.title}, ${body.areaName}, ${front.editionWords}`,
    author: body.name,
    signed: {year, month, day},
    synthetic: body.synthetic,
    notices: unreviewedNotice(front.language),
    running: `${body.name}, ${front.editionWords}`,
    foot: `Release ${facts.release}, signed on ${showDay(facts.signedAt)}. It is never changed; a correction is a new release.`,
    over: `Statutory statement, ${front.editionWords}`,
    facts: titleFacts(model, facts),
    lead: flowOf(model, model.lead, 2),
    leadNotes: model.leadNotes.map((note) => sheetNote(model, note)),
    glance: glance(model),
    sections: model.sections.map((section) => sheetSection(model, section, chartsOf(section.id))),
    closing: closing(model, facts),
  };
}

function titleFacts({bound}: PageModel, facts: ReleaseFacts): Sheet["facts"] {
  const {front} = bound.statement;
  return [
    {name: "Area", value: bound.body.areaName},
    {name: "Edition", value: front.editionWords},
    {name: "Figures cover", value: showMonths(front.period, front.language)},
    {name: "Release", value: String(facts.release)},
    {name: "Signed", value: `${showDay(facts.signedAt)}, ${facts.signatory.name}`},
  ].map(({name, value}) => ({name, value: value}));
}

function glance(model: PageModel): Sheet["glance"] {
  const {period, comparator, language} = model.bound.statement.front;
  const name = showPeriod(period);
  return {
    title: `${/^\d{4}$/.test(name) ? "The year" : name.charAt(0).toUpperCase() + name.slice(1)} at a glance`,
    before: showPeriod(comparator, language),
    now: showPeriod(period, language),
    groups: glanceGroups(model),
  };
}

function sheetSection(model: PageModel, section: LaidSection, charts: SheetSection["charts"]): SheetSection {
  const {id, no, title} = section;
  const name = plainText(title, (n) => model.bound.bindings[n]?.shown ?? "");
  return {
    place: sectionPlace(id),
    no: no ?? null,
    minor: section.kind === "duty",
    title: [...words(no === undefined ? "" : `${no}  `), ...lineOf(model, title)],
    key: keyFigure(model, section),
    flow: flowOf(model, section.blocks, 3),
    charts,
    entries: section.entries.map((initiative) => sheetEntry(model, initiative)),
    elsewhere: elsewhereLine(model, section),
    notesTitle: `Where the figures of ${no === undefined ? `“${name}”` : `section ${no}`} come from`,
    notes: section.notes.map((note) => sheetNote(model, note)),
  };
}

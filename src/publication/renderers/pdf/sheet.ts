import {showDay, showMonths, showPeriod} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import {unreviewedNotice} from "../../../language/welsh/unreviewed.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import {glanceTitle} from "../layout/glance-title.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {plainText} from "../layout/sections.ts";
import {type Closing, closing} from "./closing.ts";
import {elsewhereLine, type SheetEntry, sheetEntry} from "./entries.ts";
import {type GlanceGroup, glanceGroups, type KeyFigure, keyFigure} from "./figures.ts";
import {type Flow, flowOf} from "./flow.ts";
import {type SheetNote, sheetNote} from "./notes.ts";
import {type Line, lineOf, sectionPlace, words} from "./runs.ts";
import {type SheetWords, sheetWords} from "./sheet-words.ts";

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
  /** Of its words; absent: that of the statement. */
  readonly language?: Language;
}

/** As the template is told of it: the drawing lies in a file of its own. */
type PlacedChart = Omit<SheetChart, "svg"> & {readonly file: string};

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
  readonly words: SheetWords;
  readonly running: string;
  readonly foot: string;
  readonly over: string;
  readonly facts: readonly {readonly name: string; readonly value: string}[];
  readonly lead: readonly Flow[];
  readonly leadNotes: readonly SheetNote[];
  readonly glance: {
    readonly title: string;
    readonly caption: string;
    readonly before: string;
    readonly now: string;
    readonly groups: readonly GlanceGroup[];
    readonly charts: readonly PlacedChart[];
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
  readonly charts: readonly PlacedChart[];
  readonly entries: readonly SheetEntry[];
  readonly elsewhere: Line;
  readonly notesTitle: string;
  readonly notes: readonly SheetNote[];
}

/** @param chartsOf the charts of a section, by its id; those of the table of measures by "glance". */
export function sheetOf(
  model: PageModel,
  facts: ReleaseFacts,
  chartsOf: (section: string) => readonly PlacedChart[],
): Sheet {
  const {body, book, statement} = model.bound;
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
    words: sheetWords(front.language, book.version),
    foot: say(front.language, "foot-of-release", {
      release: facts.release,
      day: showDay(facts.signedAt, front.language),
    }),
    over: say(front.language, "statutory-statement", {edition: front.editionWords}),
    facts: titleFacts(model, facts),
    lead: flowOf(model, model.lead, 2),
    leadNotes: model.leadNotes.map((note) => sheetNote(model, note)),
    glance: {...glance(model), charts: chartsOf("glance")},
    sections: model.sections.map((section) => sheetSection(model, section, chartsOf(section.id))),
    closing: closing(model, facts),
  };
}

function titleFacts({bound}: PageModel, facts: ReleaseFacts): Sheet["facts"] {
  const {front} = bound.statement;
  const {language} = front;
  return [
    {name: say(language, "fact-area"), value: bound.body.areaName},
    {name: say(language, "fact-edition"), value: front.editionWords},
    {name: say(language, "fact-figures-cover"), value: showMonths(front.period, language)},
    {name: say(language, "fact-release"), value: String(facts.release)},
    {name: say(language, "fact-signed"), value: `${showDay(facts.signedAt, language)}, ${facts.signatory.name}`},
  ].map(({name, value}) => ({name, value: value}));
}

function glance(model: PageModel): Omit<Sheet["glance"], "charts"> {
  const {period, comparator, language} = model.bound.statement.front;
  const [before, now] = [comparator, period].map((one) => showPeriod(one, language)) as [string, string];
  return {
    title: glanceTitle(period, language),
    caption: say(language, "each-measure", {before, now}),
    before,
    now,
    groups: glanceGroups(model),
  };
}

function sheetSection(model: PageModel, section: LaidSection, charts: readonly PlacedChart[]): SheetSection {
  const {id, no, title} = section;
  const {language} = model.bound.statement.front;
  const name = plainText(title, (n) => model.bound.bindings[n]?.shown ?? "");
  return {
    place: sectionPlace(id),
    no: no ?? null,
    minor: section.kind === "duty",
    title: [
      ...words(no === undefined ? "" : `${no}  `),
      ...(section.titleIn === undefined
        ? lineOf(model, title)
        : [{is: "english", runs: lineOf(model, title)} as const]),
    ],
    key: keyFigure(model, section),
    flow: flowOf(model, section.blocks, 3),
    charts,
    entries: section.entries.map((initiative) => sheetEntry(model, initiative)),
    elsewhere: elsewhereLine(model, section),
    notesTitle:
      no === undefined ? say(language, "notes-of-title", {title: name}) : say(language, "notes-of-section", {no}),
    notes: section.notes.map((note) => sheetNote(model, note)),
  };
}

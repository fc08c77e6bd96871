import type {ComponentChildren} from "preact";
import {
  showChange,
  showDay,
  showLevel,
  showMonths,
  showNumber,
  showPeriod,
  showValue,
} from "../../../language/display.ts";
import {intervalMethodWords} from "../../../language/english-verdicts.ts";
import type {Language} from "../../../language/language.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import {verdictOn} from "../../../vocabulary/figure-book.ts";
import {samePeriod} from "../../../vocabulary/period.ts";
import {asRatio} from "../../../vocabulary/quantity.ts";
import {countsOf} from "../../release/figure-data.ts";
import {dataPath} from "../../release/release-files.ts";
import type {NoteEntry} from "../../ui/note-list.tsx";
import type {NumberedNote, PageModel} from "../layout/page-model.ts";
import {type Counted, changeWorking, keyOf, measureOf, placesOf, placesShown, type Shown} from "../layout/shown.ts";
import {rangeView, verdictLine} from "./verdict-view.tsx";

/** What a note says: the value, what is counted, of what, from where, and how to count it again. */
export function noteEntry(model: PageModel, note: NumberedNote): NoteEntry {
  const {n, back, shown} = note;
  switch (shown.kind) {
    case "level":
      return {n, back, ...levelNote(model, shown.figure)};
    case "change":
      return {n, back, ...changeNote(model, shown)};
    case "quoted":
      return {n, back, ...quotedNote(shown.tag)};
  }
}

type Said = Omit<NoteEntry, "n" | "back">;

function levelNote(model: PageModel, figure: Counted): Said {
  const places = placesShown(model.bound, {kind: "level", figure});
  const {provenance} = figure;
  const language = languageOf(model);
  const rolling = samePeriod(figure.period, figure.counted)
    ? ""
    : `, counted over ${showMonths(figure.counted, language)}`;
  return {
    shown: valueOfFigure(figure, places, language),
    working: {figure: figure.id, shows: "level", places},
    what: `${titleOf(model, figure)}, ${showMonths(figure.period, language)}, ${areaName(model, figure.area)}${rolling}`,
    source: capital(provenance.basisTitle),
    facts: levelFacts(model, figure).filter((fact) => fact.value !== ""),
    queries: provenance.counts.map((count) => ({
      title: provenance.counts.length === 1 ? "The query" : `The query of the ${count.role}`,
      sql: count.sql,
    })),
    data: {href: dataPath(figure.id), title: "Its data (CSV)"},
  };
}

function levelFacts(model: PageModel, figure: Counted): Said["facts"] {
  const {provenance} = figure;
  const measure = measureOf(model.bound, figure.measure);
  return [
    {name: "What is counted", value: measure?.definition ?? figure.title},
    {name: "Worked out", value: division(figure)},
    {name: "By chance alone", value: chanceFact(model, figure)},
    {name: "Rows", value: rows(figure)},
    {name: "To know", value: [...figure.notes.map((note) => NOTES[note]), ...(measure?.caveats ?? [])].join(" ")},
    {name: provenance.files.length === 1 ? "File" : "Files", value: files(model, figure)},
    {name: "Held as", value: `Warehouse version ${provenance.version.slice(0, 12)}, as at ${showDay(provenance.asAt)}`},
  ];
}

const NOTES = {
  provisional: "Provisional.",
  revised: "Revised by its supplier.",
  "break-in-series": "What is counted changed within the period.",
  "derived-from-rounded": "Worked out from rounded numbers.",
} as const;

function division(figure: Counted): string {
  const counts = countsOf(figure);
  if (counts?.denominator === undefined) return "";
  return `${whole(counts.numerator)} ÷ ${whole(counts.denominator)}`;
}

function rows(figure: Counted): string {
  const {counts} = figure.provenance;
  if (counts.length === 1) return `${whole(counts[0]!.rows)} counted`;
  return counts.map((count) => `${whole(count.rows)} for the ${count.role}`).join(", ");
}

function files(model: PageModel, figure: Counted): ComponentChildren {
  return (
    <ul>
      {figure.provenance.files.map(({file, sha256}) => {
        const no = model.files.find((one) => one.file === file && one.sha256 === sha256)?.no;
        return (
          <li key={file}>
            {file}, <a href={`#file-${no}`}>SHA-256 {sha256.slice(0, 12)}…</a>
          </li>
        );
      })}
    </ul>
  );
}

function changeNote(model: PageModel, shown: Extract<Shown, {kind: "change"}>): Said {
  const {before, after, change} = shown;
  const places = placesShown(model.bound, shown);
  const [was, is] = [before, after].map((figure) => plain(figure, placesOf(model.bound, figure.measure))) as [
    string,
    string,
  ];
  const difference = `${is} − ${was}`;
  const language = languageOf(model);
  const [from, to] = [before, after].map((figure) => showPeriod(figure.period, language)) as [string, string];
  return {
    shown: showChange(change, after.value, {places, as: "signed", language}),
    working: changeWorking(shown, places),
    what: `${titleOf(model, after)}, change from ${from} to ${to}: ${showChange(change, after.value, {places, as: "direction", language})}`,
    source: change.kind === "percent" ? `(${difference}) ÷ ${was}` : difference,
    facts: [
      {name: from, value: levelLink(model, before)},
      {name: to, value: levelLink(model, after)},
      ...verdictFacts(model, shown),
      {name: "Unrounded", value: `${whole(change.by.numerator)} ÷ ${whole(change.by.denominator)}`},
    ],
    queries: [],
  };
}

/** "23.5 to 47.5 (95% interval by Byar's method)", or why there is none. */
function chanceFact(model: PageModel, figure: Counted): ComponentChildren {
  if (figure.interval === undefined) return "";
  const method = intervalMethodWords(figure.interval, languageOf(model));
  const range = rangeView(model, figure);
  return range === null ? (
    capital(`${method}.`)
  ) : (
    <>
      {range} ({method})
    </>
  );
}

function verdictFacts(model: PageModel, {before, after}: Extract<Shown, {kind: "change"}>): Said["facts"] {
  const verdict = verdictOn(model.bound.book, before.id, after.id);
  return verdict === undefined
    ? []
    : [{name: "Tells us", value: verdictLine(verdict, {before, after}, languageOf(model))}];
}

function levelLink(model: PageModel, figure: Counted): ComponentChildren {
  const note = model.notes.get(keyOf({kind: "level", figure}));
  return (
    <a href={`#n${note?.n}`}>
      {valueOfFigure(figure, placesShown(model.bound, {kind: "level", figure}), languageOf(model))}, and how it was
      counted
    </a>
  );
}

function valueOfFigure({value, precision}: Counted, places: number, language: Language): string {
  return showValue({level: value, precision}, places, language);
}

function titleOf(model: PageModel, figure: Counted): string {
  const measure = measureOf(model.bound, figure.measure);
  return measure ? shownTitle(measure, languageOf(model)) : figure.title;
}

function languageOf({bound}: PageModel): Language {
  return bound.statement.front.language;
}

function plain(figure: Counted, places: number): string {
  return figure.value.kind === "count" ? showNumber(asRatio(figure.value), 0) : showLevel(figure.value, places);
}

function quotedNote(tag: Extract<Shown, {kind: "quoted"}>["tag"]): Said {
  const source = [tag.from ?? "No source given", ...(tag.date ? [showDay(tag.date)] : [])].join(", ");
  return {shown: tag.words, what: "Quoted, not counted here", source, facts: [], queries: []};
}

function areaName(model: PageModel, code: string): string {
  return model.bound.catalogue.areas.find((area) => area.code === code)?.name ?? code;
}

function whole(value: number): string {
  return showNumber({numerator: value, denominator: 1}, 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

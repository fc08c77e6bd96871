import type {ComponentChildren} from "preact";
import {
  capital,
  showChange,
  showDay,
  showLevel,
  showMonths,
  showNumber,
  showPeriod,
  showValue,
} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {type SayKey, say, sayAround} from "../../../language/say.ts";
import {intervalMethodWords} from "../../../language/verdict-words.ts";
import {verdictOn} from "../../../vocabulary/figure-book.ts";
import {samePeriod} from "../../../vocabulary/period.ts";
import {asRatio} from "../../../vocabulary/quantity.ts";
import {countsOf} from "../../release/figure-data.ts";
import {dataPath} from "../../release/release-files.ts";
import {InEnglish} from "../../ui/in-english.tsx";
import type {NoteEntry} from "../../ui/note-list.tsx";
import type {NumberedNote, PageModel} from "../layout/page-model.ts";
import {quotedSource, whole} from "../layout/plain-notes.ts";
import {type Counted, changeWorking, keyOf, measureOf, placesOf, placesShown, type Shown} from "../layout/shown.ts";
import {MeasureTitle} from "./measure-title.tsx";
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
      return {n, back, ...quotedNote(shown.tag, languageOf(model))};
  }
}

type Said = Omit<NoteEntry, "n" | "back">;

function levelNote(model: PageModel, figure: Counted): Said {
  const places = placesShown(model.bound, {kind: "level", figure});
  const {provenance} = figure;
  const language = languageOf(model);
  const rolling = samePeriod(figure.period, figure.counted)
    ? ""
    : `, ${say(language, "counted-over", {months: showMonths(figure.counted, language)})}`;
  return {
    shown: valueOfFigure(figure, places, language),
    working: {figure: figure.id, shows: "level", places},
    what: (
      <>
        {titleOf(model, figure)}
        {`, ${showMonths(figure.period, language)}, ${areaName(model, figure.area)}${rolling}`}
      </>
    ),
    source: <InEnglish page={language}>{capital(provenance.basisTitle)}</InEnglish>,
    facts: levelFacts(model, figure).filter((fact) => fact.value !== ""),
    queries: provenance.counts.map((count) => ({
      title: say(language, provenance.counts.length === 1 ? "query" : `query-${count.role}`),
      sql: count.sql,
    })),
    data: {href: dataPath(figure.id), title: say(language, "its-data-csv")},
  };
}

function levelFacts(model: PageModel, figure: Counted): Said["facts"] {
  const {provenance} = figure;
  const language = languageOf(model);
  const measure = measureOf(model.bound, figure.measure);
  const fact = (key: SayKey, value: ComponentChildren) => ({name: say(language, key), value});
  const version = {version: provenance.version.slice(0, 12), day: showDay(provenance.asAt, language)};
  return [
    fact("fact-counted", <InEnglish page={language}>{measure?.definition ?? figure.title}</InEnglish>),
    fact("fact-worked-out", division(figure)),
    fact("by-chance-alone", chanceFact(model, figure)),
    fact("fact-rows", rows(figure, language)),
    fact("fact-to-know", toKnow(figure, measure?.caveats ?? [], language)),
    fact(provenance.files.length === 1 ? "fact-file" : "fact-files", files(model, figure)),
    fact("fact-held-as", say(language, "version-as-at", version)),
  ];
}

function toKnow({notes}: Counted, caveats: readonly string[], language: Language): ComponentChildren {
  const words = [
    ...notes.map((note) => say(language, `note-${note}`)),
    ...caveats.map((caveat) => <InEnglish page={language}>{caveat}</InEnglish>),
  ];
  return words.length === 0 ? "" : words.flatMap((one, index) => (index === 0 ? [one] : [" ", one]));
}

function division(figure: Counted): string {
  const counts = countsOf(figure);
  if (counts?.denominator === undefined) return "";
  return `${whole(counts.numerator)} ÷ ${whole(counts.denominator)}`;
}

function rows({provenance: {counts}}: Counted, language: Language): string {
  if (counts.length === 1) return say(language, "rows-counted", {rows: whole(counts[0]!.rows)});
  return counts.map(({rows, role}) => say(language, `rows-${role}`, {rows: whole(rows)})).join(", ");
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
  const around = sayAround(language, "change-from-to", {around: "title", slots: {from, to}});
  return {
    shown: showChange(change, after.value, {places, as: "signed", language}),
    working: changeWorking(shown, places),
    what: (
      <>
        {around[0]}
        {titleOf(model, after)}
        {`${around[1]}: ${showChange(change, after.value, {places, as: "direction", language})}`}
      </>
    ),
    source: change.kind === "percent" ? `(${difference}) ÷ ${was}` : difference,
    facts: [
      {name: from, value: levelLink(model, before)},
      {name: to, value: levelLink(model, after)},
      ...verdictFacts(model, shown),
      {name: say(language, "fact-unrounded"), value: `${whole(change.by.numerator)} ÷ ${whole(change.by.denominator)}`},
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
    : [
        {
          name: say(languageOf(model), "tells-us"),
          value: verdictLine(verdict, {before, after}, languageOf(model)),
        },
      ];
}

function levelLink(model: PageModel, figure: Counted): ComponentChildren {
  const note = model.notes.get(keyOf({kind: "level", figure}));
  const language = languageOf(model);
  const value = valueOfFigure(figure, placesShown(model.bound, {kind: "level", figure}), language);
  return <a href={`#n${note?.n}`}>{say(language, "and-how-counted", {value})}</a>;
}

function valueOfFigure({value, precision}: Counted, places: number, language: Language): string {
  return showValue({level: value, precision}, places, language);
}

function titleOf(model: PageModel, {measure: id, title}: Counted): ComponentChildren {
  const measure = measureOf(model.bound, id);
  const page = languageOf(model);
  return measure ? <MeasureTitle measure={measure} page={page} /> : <InEnglish page={page}>{title}</InEnglish>;
}

function languageOf({bound}: PageModel): Language {
  return bound.statement.front.language;
}

function plain(figure: Counted, places: number): string {
  return figure.value.kind === "count" ? showNumber(asRatio(figure.value), 0) : showLevel(figure.value, places);
}

function quotedNote(tag: Extract<Shown, {kind: "quoted"}>["tag"], language: Language): Said {
  return {shown: tag.words, what: say(language, "quoted"), source: quotedSource(tag, language), facts: [], queries: []};
}

function areaName(model: PageModel, code: string): string {
  return model.bound.catalogue.areas.find((area) => area.code === code)?.name ?? code;
}

import type {ComponentChildren} from "preact";
import {showPeriod} from "../../../language/display.ts";
import {say} from "../../../language/say.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {InEnglish, InLanguage} from "../../ui/in-english.tsx";
import {InitiativeEntry} from "../../ui/initiative-entry.tsx";
import {KeyFigure} from "../../ui/key-figure.tsx";
import {NoteList} from "../../ui/note-list.tsx";
import {entryName, entryWords, type Told} from "../layout/entry-words.ts";
import {evidenceOf} from "../layout/evidence.ts";
import {sectionChart} from "../layout/page-charts.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {plainText} from "../layout/sections.ts";
import {ChartView} from "./chart-view.tsx";
import {changeCell, levelCell} from "./figure-cells.tsx";
import {MeasureTitle} from "./measure-title.tsx";
import {noteEntry} from "./note-entries.tsx";
import {type Beside, entryAnchor, Line, Prose} from "./prose.tsx";
import {rangeView, verdictView} from "./verdict-view.tsx";

/** A section as it stands on the page: number, heading, key figure, text, entries of the register, notes. */
export function SectionView(props: {
  readonly model: PageModel;
  readonly section: LaidSection;
  readonly beside?: Beside | undefined;
}) {
  const {model, section, beside} = props;
  const {id, no} = section;
  const minor = section.kind === "duty";
  const chart = sectionChart(model, section);
  return (
    <section class={minor ? "sec sec--minor" : "sec"} id={id} aria-labelledby={`${id}-h`}>
      <div class="sec__head">
        {no !== undefined && (
          <span class="sec__no" aria-hidden="true">
            {no}
          </span>
        )}
        <h2 id={`${id}-h`} lang={section.titleIn}>
          <Line model={model} of={section.title} />
        </h2>
      </div>
      {section.comparisons[0] && keyFigure(model, section)}
      <Prose model={model} blocks={section.blocks} level={section.level} beside={beside} />
      {chart && <ChartView chart={chart} />}
      <Entries model={model} section={section} />
      <NoteList
        language={model.bound.statement.front.language}
        id={`${id}-n`}
        title={notesTitle(model, section)}
        notes={section.notes.map((note) => noteEntry(model, note))}
      />
    </section>
  );
}

function notesTitle(model: PageModel, section: LaidSection): string {
  const {language} = model.bound.statement.front;
  if (section.no !== undefined) return say(language, "notes-of-section", {no: section.no});
  const title = plainText(section.title, (n) => model.bound.bindings[n]?.shown ?? "");
  return say(language, "notes-of-title", {title});
}

function keyFigure(model: PageModel, section: LaidSection): ComponentChildren {
  const {measure, now, before, change, why} = section.comparisons[0]!;
  const {period, comparator, language} = model.bound.statement.front;
  const was = why ?? (before ? levelCell(model, before) : say(language, "not-compared"));
  return (
    <KeyFigure
      language={language}
      name={shownTitle(measure, language)}
      title={<MeasureTitle measure={measure} page={language} />}
      period={showPeriod(period, language)}
      value={levelCell(model, now)}
      range={rangeView(model, now)}
      verdict={verdictView(section.comparisons[0]!, language)}
      change={change && changeCell(model, change, {shows: "direction"})}
      was={
        <>
          {showPeriod(comparator, language)}: {was}
        </>
      }
    />
  );
}

function Entries(props: {readonly model: PageModel; readonly section: LaidSection}) {
  const {model, section} = props;
  const {entries, elsewhere} = section;
  const {language} = model.bound.statement.front;
  return (
    <>
      {entries.length > 0 && (
        <div class={entries.length > 1 ? "entries entries--two wide" : "entries"}>
          {entries.map((initiative) => (
            <InitiativeEntry key={initiative.id} {...facts(model, initiative)} />
          ))}
        </div>
      )}
      {elsewhere.length > 0 && (
        <p class="small soft">
          {say(language, "also-of-priority")}{" "}
          {elsewhere.map((initiative, index) => (
            <>
              {index > 0 && ", "}
              <a href={`#${entryAnchor(initiative.id)}`}>{toldView(entryName(initiative, language))}</a>
              {placeOf(model, initiative)}
            </>
          ))}
          .
        </p>
      )}
    </>
  );
}

function placeOf(model: PageModel, initiative: Initiative): string {
  const section = model.sections.find((one) => one.entries.includes(initiative));
  return section?.no === undefined
    ? ""
    : ` (${say(model.bound.statement.front.language, "in-section", {no: section.no})})`;
}

function facts(model: PageModel, initiative: Initiative) {
  const {language} = model.bound.statement.front;
  const {kind, name, what, led, partners, when, latest} = entryWords(initiative, language);
  return {
    language,
    id: entryAnchor(initiative.id),
    kind,
    name: toldView(name),
    what: toldView(what),
    led: toldView(led),
    partners: partners && toldView(partners),
    when,
    latest: latest && (
      <>
        {latest.when}: {toldView(latest.focus)}
      </>
    ),
    delivered: (model.delivered.get(initiative.id) ?? []).map((line) => (
      <InEnglish page={language}>
        <Line model={model} of={line} />
      </InEnglish>
    )),
    evidence: evidenceView(evidenceOf(model.bound, initiative)),
  };
}

function evidenceView([first, ...others]: readonly Told[]): ComponentChildren {
  return (
    <>
      {first && toldView(first)}
      {others.map((line) => (
        <p class="small">{toldView(line)}</p>
      ))}
    </>
  );
}

function toldView({words, lang}: Told): ComponentChildren {
  return lang === undefined ? words : <InLanguage lang={lang}>{words}</InLanguage>;
}

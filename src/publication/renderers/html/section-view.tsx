import type {ComponentChildren} from "preact";
import {showDay, showPeriod} from "../../../language/display.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import type {Days} from "../../../vocabulary/period.ts";
import {InitiativeEntry} from "../../ui/initiative-entry.tsx";
import {KeyFigure} from "../../ui/key-figure.tsx";
import {NoteList} from "../../ui/note-list.tsx";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {plainText} from "../layout/sections.ts";
import {changeCell, levelCell} from "./figure-cells.tsx";
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
  return (
    <section class={minor ? "sec sec--minor" : "sec"} id={id} aria-labelledby={`${id}-h`}>
      <div class="sec__head">
        {no !== undefined && (
          <span class="sec__no" aria-hidden="true">
            {no}
          </span>
        )}
        <h2 id={`${id}-h`}>
          <Line model={model} of={section.title} />
        </h2>
      </div>
      {section.comparisons[0] && keyFigure(model, section)}
      <Prose model={model} blocks={section.blocks} level={section.level} beside={beside} />
      <Entries model={model} section={section} />
      <NoteList
        id={`${id}-n`}
        title={notesTitle(model, section)}
        notes={section.notes.map((note) => noteEntry(model, note))}
      />
    </section>
  );
}

function notesTitle(model: PageModel, section: LaidSection): string {
  if (section.no !== undefined) return `Where the figures of section ${section.no} come from`;
  return `Where the figures of “${plainText(section.title, (n) => model.bound.bindings[n]?.shown ?? "")}” come from`;
}

function keyFigure(model: PageModel, section: LaidSection): ComponentChildren {
  const {measure, now, before, change, why} = section.comparisons[0]!;
  const {period, comparator, language} = model.bound.statement.front;
  const was = why ?? (before ? levelCell(model, before) : "not compared");
  return (
    <KeyFigure
      title={shownTitle(measure, language)}
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
          Also of this priority:{" "}
          {elsewhere.map((initiative, index) => (
            <>
              {index > 0 && ", "}
              <a href={`#${entryAnchor(initiative.id)}`}>{nameIn(model, initiative)}</a>
              {placeOf(model, initiative)}
            </>
          ))}
          .
        </p>
      )}
    </>
  );
}

function nameIn({bound}: PageModel, {name, nameCy}: Initiative): string {
  return bound.statement.front.language === "cy" ? (nameCy ?? name) : name;
}

function placeOf(model: PageModel, initiative: Initiative): string {
  const section = model.sections.find((one) => one.entries.includes(initiative));
  return section?.no === undefined ? "" : ` (section ${section.no})`;
}

function facts(model: PageModel, initiative: Initiative) {
  const {kind, what, led, partners, evidence} = initiative;
  const last = initiative.iterations.at(-1);
  return {
    id: entryAnchor(initiative.id),
    kind: kind.charAt(0).toUpperCase() + kind.slice(1),
    name: nameIn(model, initiative),
    what,
    led,
    partners,
    when: initiative.days && showDays(initiative.days),
    latest: last && `${showDays(last.days)}: ${last.focus}`,
    delivered: (model.delivered.get(initiative.id) ?? []).map((line) => <Line model={model} of={line} />),
    evidence,
  };
}

function showDays(days: Days): string {
  if (days.until === undefined) return `Since ${showDay(days.from)}`;
  return days.until === days.from ? showDay(days.from) : `${showDay(days.from)} to ${showDay(days.until)}`;
}

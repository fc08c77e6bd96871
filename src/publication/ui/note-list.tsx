import type {ComponentChildren} from "preact";
import type {Language} from "../../language/language.ts";
import {say} from "../../language/say.ts";
import {type Working, workingAttributes} from "./figure-link.tsx";

/** Where one figure comes from. At its place in the list it is two lines; opened, it tells everything. */
export interface NoteEntry {
  readonly n: number;
  readonly shown: string;
  readonly working?: Working | undefined;
  /** "Serious youth violence, January to December 2024". */
  readonly what: ComponentChildren;
  /** "Counted from rows of the force's crime extract". */
  readonly source: ComponentChildren;
  readonly facts: readonly {readonly name: string; readonly value: ComponentChildren}[];
  readonly queries: readonly {readonly title: string; readonly sql: string}[];
  readonly data?: {readonly href: string; readonly title: string} | undefined;
  /** The id of the place in the text to go back to. */
  readonly back: string;
}

export function NoteList(props: {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly notes: readonly NoteEntry[];
  /** 2 where no heading stands above. */
  readonly level?: 2 | 3;
}) {
  if (props.notes.length === 0) return null;
  const Heading = props.level === 2 ? "h2" : "h3";
  return (
    <section class="notes wide" role="doc-endnotes" aria-labelledby={props.id}>
      <Heading id={props.id}>{props.title}</Heading>
      <p class="printonly">{say(props.language, "queries-beside")}</p>
      <ol start={props.notes[0]?.n}>
        {props.notes.map((note) => (
          <Note key={note.n} language={props.language} note={note} />
        ))}
      </ol>
    </section>
  );
}

function Note({language, note}: {readonly language: Language; readonly note: NoteEntry}) {
  return (
    <li class="note" id={`n${note.n}`} tabindex={-1} data-n={note.n}>
      <div>
        <p>
          <b {...workingAttributes(note.working)}>{note.shown}</b> {note.what}. <span class="soft">{note.source}.</span>
        </p>
        <div class="note__more">
          <dl>
            {note.facts.map((fact) => (
              <div key={fact.name}>
                <dt>{fact.name}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
          {note.queries.map((query) => (
            <details key={query.title}>
              <summary>{query.title}</summary>
              <pre>
                <code>{query.sql}</code>
              </pre>
            </details>
          ))}
        </div>
        <p class="note__ways">
          {note.facts.length > 0 && (
            <a class="note__open" href={`#n${note.n}`}>
              {say(language, "how-counted")}
              <span class="vh">: {note.shown}</span>
            </a>
          )}
          {note.data && (
            <a href={note.data.href}>
              {note.data.title}
              <span class="vh">, {note.shown}</span>
            </a>
          )}
          <a class="note__back" href={`#${note.back}`} role="doc-backlink">
            {say(language, "back-to-text")}
            <span class="vh">, {say(language, "at-shown", {shown: note.shown})}</span>
          </a>
        </p>
      </div>
    </li>
  );
}

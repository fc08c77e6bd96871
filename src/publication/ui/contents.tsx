import type {Language} from "../../language/language.ts";
import {say} from "../../language/say.ts";

export interface ContentsEntry {
  readonly href: string;
  readonly title: string;
  /** Of the title, where it is not the page's. */
  readonly lang?: string | undefined;
  /** A priority's number. */
  readonly no?: number | undefined;
}

export function Contents(props: {readonly language: Language; readonly entries: readonly ContentsEntry[]}) {
  return (
    <nav class="toc" aria-labelledby="toc">
      <h2 class="over" id="toc">
        {say(props.language, "in-this-statement")}
      </h2>
      <ol>
        {props.entries.map((entry) => (
          <li key={entry.href}>
            <span>{entry.no}</span>
            <a href={entry.href} lang={entry.lang}>
              {entry.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

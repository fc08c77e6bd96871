import type {ComponentChildren} from "preact";
import type {Language} from "../../language/language.ts";
import {say} from "../../language/say.ts";

/** One release and what it changed. */
export interface HistoryEntry {
  readonly release: number;
  readonly signed: string;
  readonly changes: readonly ComponentChildren[];
}

/** This release first, then those before it: what each one changed, and that nothing was taken away. */
export function ReleaseHistory(props: {readonly language: Language; readonly entries: readonly HistoryEntry[]}) {
  const {language} = props;
  return (
    <ol class="history" reversed>
      {props.entries.map((entry, index) => (
        <li key={entry.release} class={index === 0 ? "correction" : undefined}>
          <p>
            <strong>{say(language, "release-no", {release: entry.release})}</strong>, {entry.signed}
            {index === 0 && ` (${say(language, "this-one")})`}
          </p>
          {entry.changes.length === 0 ? (
            <p class="soft">{say(language, entry.release === 1 ? "first-release" : "nothing-changed")}</p>
          ) : (
            <ul>
              {entry.changes.map((change, at) => (
                <li key={at}>{change}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** One release and what it changed. */
export interface HistoryEntry {
  readonly release: number;
  readonly signed: string;
  readonly changes: readonly string[];
}

/** This release first, then those before it: what each one changed, and that nothing was taken away. */
export function ReleaseHistory(props: {readonly entries: readonly HistoryEntry[]}) {
  return (
    <ol class="history" reversed>
      {props.entries.map((entry, index) => (
        <li key={entry.release} class={index === 0 ? "correction" : undefined}>
          <p>
            <strong>Release {entry.release}</strong>, {entry.signed}
            {index === 0 && " (this one)"}
          </p>
          {entry.changes.length === 0 ? (
            <p class="soft">{entry.release === 1 ? "The first release." : "Nothing in its text or figures changed."}</p>
          ) : (
            <ul>
              {entry.changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

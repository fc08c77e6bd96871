export interface ContentsEntry {
  readonly href: string;
  readonly title: string;
  /** A priority's number. */
  readonly no?: number | undefined;
}

export function Contents(props: {readonly entries: readonly ContentsEntry[]}) {
  return (
    <nav class="toc" aria-labelledby="toc">
      <h2 class="over" id="toc">
        In this statement
      </h2>
      <ol>
        {props.entries.map((entry) => (
          <li key={entry.href}>
            <span>{entry.no}</span>
            <a href={entry.href}>{entry.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

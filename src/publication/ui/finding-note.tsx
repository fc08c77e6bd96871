/** What a check has to say, beside the sentence it speaks of. Severity is a shape and a word, never a colour alone. */
export interface FindingFacts {
  readonly severity: "must" | "should";
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  /** "line 12". */
  readonly where: string;
}

export function FindingNote(props: FindingFacts) {
  return (
    <div class={`find find--${props.severity}`}>
      <p>
        <Severity of={props.severity} /> {props.message}
      </p>
      <p class="soft">{props.advice}</p>
      <p class="code">
        {props.code}, {props.where}
      </p>
    </div>
  );
}

/** An octagon for what must be put right, a triangle for what should; with its word. */
export function Severity(props: {readonly of: "must" | "should"}) {
  const must = props.of === "must";
  return (
    <strong class={props.of}>
      <svg class="sev" viewBox="0 0 20 20" aria-hidden="true">
        <path class={must ? "sev-m" : "sev-s"} d={must ? "M6 1h8l5 5v8l-5 5H6l-5-5V6z" : "M10 1.5L19 18H1z"} />
        <path class="sev-i" d={must ? "M10 5v6M10 13.4v2" : "M10 7v5M10 14v2"} />
      </svg>
      {must ? "Must be put right." : "Should be put right."}
    </strong>
  );
}

import type {ComponentChildren} from "preact";

export interface TitleFact {
  readonly name: string;
  readonly value: ComponentChildren;
}

/** What this is, for where and when, and by whom it was signed: before anything is said. */
export function TitleBlock(props: {
  readonly over: string;
  readonly title: string;
  readonly facts: readonly TitleFact[];
}) {
  return (
    <div class="title">
      <p class="over">{props.over}</p>
      <h1>{props.title}</h1>
      <dl class="title__meta">
        {props.facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

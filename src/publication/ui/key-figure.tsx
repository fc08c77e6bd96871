import type {ComponentChildren} from "preact";

/** A priority's first measure, in the margin: its value, what it was, and by how much it moved. */
export function KeyFigure(props: {
  readonly title: string;
  readonly period: string;
  readonly value: ComponentChildren;
  /** "2023: 7,675", or why there is no comparison. */
  readonly was: ComponentChildren;
  readonly change?: ComponentChildren;
}) {
  return (
    <section class="key" aria-label={`Main measure: ${props.title}`}>
      <p class="over">
        {props.title}, {props.period}
      </p>
      <p class="key__n">{props.value}</p>
      {props.change && <p class="key__change">{props.change}</p>}
      <p class="key__was">{props.was}</p>
    </section>
  );
}

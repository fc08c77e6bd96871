import type {ComponentChildren} from "preact";

/** A priority's first measure, in the margin: its value, what it was, and by how much it moved. */
export function KeyFigure(props: {
  readonly title: string;
  readonly period: string;
  readonly value: ComponentChildren;
  /** "2023: 7,675", or why there is no comparison. */
  readonly was: ComponentChildren;
  readonly change?: ComponentChildren;
  /** How far chance alone could move the value. */
  readonly range?: ComponentChildren;
  readonly verdict?: ComponentChildren;
}) {
  return (
    <section class="key" aria-label={`Main measure: ${props.title}`}>
      <p class="over">
        {props.title}, {props.period}
      </p>
      <p class="key__n">{props.value}</p>
      {props.range && <p class="key__ci">By chance alone: {props.range}</p>}
      {props.change && <p class="key__change">{props.change}</p>}
      <p class="key__was">{props.was}</p>
      {props.verdict}
    </section>
  );
}

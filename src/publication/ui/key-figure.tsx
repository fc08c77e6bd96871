import type {ComponentChildren} from "preact";
import type {Language} from "../../language/language.ts";
import {say} from "../../language/say.ts";

/** A priority's first measure, in the margin: its value, what it was, and by how much it moved. */
export function KeyFigure(props: {
  readonly language: Language;
  /** What it is called, for the name of the region and as it is shown. */
  readonly name: string;
  readonly title: ComponentChildren;
  readonly period: string;
  readonly value: ComponentChildren;
  /** "2023: 7,675", or why there is no comparison. */
  readonly was: ComponentChildren;
  readonly change?: ComponentChildren;
  /** How far chance alone could move the value. */
  readonly range?: ComponentChildren;
  readonly verdict?: ComponentChildren;
}) {
  const {language, name, title} = props;
  return (
    <section class="key" aria-label={say(language, "main-measure", {title: name})}>
      <p class="over">
        {title}, {props.period}
      </p>
      <p class="key__n">{props.value}</p>
      {props.range && (
        <p class="key__ci">
          {say(language, "by-chance-alone")}: {props.range}
        </p>
      )}
      {props.change && <p class="key__change">{props.change}</p>}
      <p class="key__was">{props.was}</p>
      {props.verdict}
    </section>
  );
}

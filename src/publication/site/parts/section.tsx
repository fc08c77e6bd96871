import type {ComponentChildren} from "preact";

/** A part of a page, with a heading of its own. */
export function Section(props: {readonly id: string; readonly title: string; readonly children: ComponentChildren}) {
  return (
    <section class="sec sec--minor sec--site" id={props.id} aria-labelledby={`${props.id}-h`}>
      <div class="sec__head">
        <h2 id={`${props.id}-h`}>{props.title}</h2>
      </div>
      <div class="wide">{props.children}</div>
    </section>
  );
}

/** A table that scrolls within itself where it is too wide, and is reached by keyboard. */
export function Scroll(props: {readonly label: string; readonly children: ComponentChildren}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is no landmark, and a field set is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <div class="scroll" role="group" tabIndex={0} aria-label={props.label}>
      {props.children}
    </div>
  );
}

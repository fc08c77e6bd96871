import type {ComponentChildren} from "preact";

/** How a shown figure can be worked out again from figures.json; printed as `data-` attributes so that a page can be read back. */
export interface Working {
  readonly figure: string;
  /** The figure it is compared with: the earlier one. */
  readonly from?: string | undefined;
  readonly shows:
    | "level"
    | "interval"
    | "range"
    | "over"
    | "size"
    | "signed"
    | "direction"
    | "fraction"
    | "verdict"
    | "verdict-words"
    | "verdict-ends"
    | "verdict-why"
    | "trend";
  readonly change?: string | undefined;
  readonly places: number;
  /** The number of the statement's tag; absent where the page itself shows a figure. */
  readonly tag?: number | undefined;
}

export interface FigureMark {
  readonly shown: string;
  readonly note: number;
  /** This occurrence's own id, to come back to. */
  readonly id?: string | undefined;
  readonly working?: Working | undefined;
}

/** A figure in running text: the whole figure is the link to where it was counted. */
export function FigureLink(props: FigureMark) {
  return (
    <a
      class="fig"
      id={props.id}
      href={`#n${props.note}`}
      role="doc-noteref"
      data-n={props.note}
      {...workingAttributes(props.working)}
    >
      {props.shown}
    </a>
  );
}

/** A number taken from a document that is named, not counted here. */
export function Quoted(props: FigureMark) {
  return (
    <a class="fig fig--quoted" id={props.id} href={`#n${props.note}`} role="doc-noteref" data-n={props.note}>
      {props.shown}
    </a>
  );
}

/** No value, and why: never blank, a dash or a zero. */
export function Gap(props: {readonly children: ComponentChildren}) {
  return <span class="gap">{props.children}</span>;
}

/** What its author has still to write, in a box of its own. */
export function ToBeWritten(props: {readonly lead: string; readonly children: ComponentChildren}) {
  return (
    <span class="to-write">
      <strong>{props.lead}</strong> {props.children}
    </span>
  );
}

export function workingAttributes(working: Working | undefined): Readonly<Record<string, string | number | undefined>> {
  if (!working) return {};
  return {
    "data-figure": working.figure,
    "data-from": working.from,
    "data-shows": working.shows,
    "data-change": working.change,
    "data-places": working.places,
    "data-tag": working.tag,
  };
}

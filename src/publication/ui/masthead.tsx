import type {ComponentChildren} from "preact";

/** The body's name beside its logo, or a plain double-ruled frame with its letters: the body speaks, not the software. */
export function Masthead(props: {
  readonly body: string;
  /** Where the name leads. */
  readonly website?: string | undefined;
  /** Address of a picture, which says nothing that the name does not. */
  readonly logo?: string | undefined;
  readonly current?: boolean | undefined;
  /** The way through the site. */
  readonly children?: ComponentChildren;
}) {
  const mark = (
    <>
      {props.logo === undefined ? <Crest of={props.body} /> : <img class="crest" src={props.logo} alt="" />}
      <span>{props.body}</span>
    </>
  );
  return (
    <div class="masthead">
      <div class="page masthead__in">
        {props.website === undefined ? (
          <p class="body">{mark}</p>
        ) : (
          <a class="body" href={props.website} aria-current={props.current ? "page" : undefined}>
            {mark}
          </a>
        )}
        {props.children}
      </div>
    </div>
  );
}

function Crest(props: {readonly of: string}) {
  return (
    <svg class="crest" viewBox="0 0 44 44" aria-hidden="true">
      <rect class="o" x="1" y="1" width="42" height="42" />
      <rect class="i" x="4" y="4" width="36" height="36" />
      <text x="22" y="28">
        {initials(props.of)}
      </text>
    </svg>
  );
}

function initials(name: string): string {
  const capitals = name.match(/\b\p{Lu}/gu) ?? [];
  return capitals.slice(0, 2).join("");
}

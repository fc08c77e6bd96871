/** The body's name and a plain double-ruled frame with its letters: the body speaks, not the software. */
export function Masthead(props: {readonly body: string; readonly website?: string | undefined}) {
  const mark = (
    <>
      <svg class="crest" viewBox="0 0 44 44" aria-hidden="true">
        <rect class="o" x="1" y="1" width="42" height="42" />
        <rect class="i" x="4" y="4" width="36" height="36" />
        <text x="22" y="28">
          {initials(props.body)}
        </text>
      </svg>
      <span>{props.body}</span>
    </>
  );
  return (
    <div class="masthead">
      <div class="page masthead__in">
        {props.website === undefined ? (
          <p class="body">{mark}</p>
        ) : (
          <a class="body" href={props.website}>
            {mark}
          </a>
        )}
      </div>
    </div>
  );
}

function initials(name: string): string {
  const capitals = name.match(/\b\p{Lu}/gu) ?? [];
  return capitals.slice(0, 2).join("");
}

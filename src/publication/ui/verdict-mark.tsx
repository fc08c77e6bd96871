import type {ComponentChildren} from "preact";
import type {Verdict} from "../../vocabulary/verdict.ts";
import {type Working, workingAttributes} from "./figure-link.tsx";

/** Which way the whole interval lies; `across`: it holds no change; `none`: there is no verdict. */
export type VerdictShape = "fall" | "rise" | "across" | "none";

/** The whole interval of a change that is larger than chance lies on one side of none. */
export function shapeOf(verdict: Verdict): VerdictShape {
  if (verdict.kind === "cannot-be-judged") return "none";
  if (verdict.kind === "not-distinguishable") return "across";
  return (verdict.interval.upper ?? 0) < 0 ? "fall" : "rise";
}

/** A verdict in words, with a miniature of its interval: a bar clear of the upright of no change, across it, or no bar. Never the shape alone. */
export function VerdictMark(props: {
  readonly shape: VerdictShape;
  readonly words: string;
  readonly working?: Working | undefined;
  /** How the interval can be worked out again. */
  readonly ends?: Working | undefined;
  /** The interval, or why there is no verdict. */
  readonly children?: ComponentChildren;
}) {
  return (
    <p class="verdict">
      <svg aria-hidden="true" width="36" height="18" viewBox="0 0 32 16">
        {SHAPES[props.shape]}
      </svg>
      <span>
        <strong {...workingAttributes(props.working)}>{props.words}</strong>
        {props.children && (
          <span class="verdict__ends" {...workingAttributes(props.ends)}>
            {props.children}
          </span>
        )}
      </span>
    </p>
  );
}

const SHAPES: Readonly<Record<VerdictShape, ComponentChildren>> = {
  fall: (
    <>
      <path class="vg-z" d="M24 1v14" />
      <rect class="vg-b" x="4" y="5" width="14" height="6" />
    </>
  ),
  rise: (
    <>
      <path class="vg-z" d="M8 1v14" />
      <rect class="vg-b" x="14" y="5" width="14" height="6" />
    </>
  ),
  across: (
    <>
      <rect class="vg-o" x="5" y="5" width="22" height="6" />
      <path class="vg-z" d="M16 1v14" />
    </>
  ),
  none: <path class="vg-d" d="M16 1v14" />,
};

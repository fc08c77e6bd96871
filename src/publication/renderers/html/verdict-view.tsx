import type {ComponentChildren} from "preact";
import type {Language} from "../../../language/language.ts";
import {endsWords, intervalWords, verdictWords, whyWords} from "../../../language/verdict-words.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import type {Verdict} from "../../../vocabulary/verdict.ts";
import {workingAttributes} from "../../ui/figure-link.tsx";
import {shapeOf, VerdictMark} from "../../ui/verdict-mark.tsx";
import type {Comparison} from "../layout/comparisons.ts";
import type {PageModel} from "../layout/page-model.ts";
import {isCounted, placesShown} from "../layout/shown.ts";

/** The verdict on a comparison, with its interval or the reason that there is none; nothing where nothing is compared. */
export function verdictView({verdict, before, now}: Comparison, language: Language): ComponentChildren {
  if (verdict === undefined || before === undefined) return null;
  const of = {figure: now.id, from: before.id, places: 0} as const;
  const judged = verdict.kind !== "cannot-be-judged";
  return (
    <VerdictMark
      shape={shapeOf(verdict)}
      words={verdictWords(verdict, language)}
      working={{...of, shows: "verdict-words"}}
      ends={{...of, shows: judged ? "verdict-ends" : "verdict-why"}}
    >
      {judged ? endsWords(verdict, language) : whyWords(verdict, language)}
    </VerdictMark>
  );
}

/** The same in a line of running text: the words, the interval and how it was come by. */
export function verdictLine(
  verdict: Verdict,
  {before, after}: {readonly before: Figure; readonly after: Figure},
  language: Language,
) {
  const of = {figure: after.id, from: before.id, places: 0} as const;
  return (
    <>
      <span {...workingAttributes({...of, shows: "verdict-words"})}>{verdictWords(verdict, language)}</span>
      {": "}
      {verdict.kind !== "cannot-be-judged" && (
        <>
          <span {...workingAttributes({...of, shows: "verdict-ends"})}>{endsWords(verdict, language)}</span>
          {", "}
        </>
      )}
      <span {...workingAttributes({...of, shows: "verdict-why"})}>{whyWords(verdict, language)}</span>.
    </>
  );
}

/** How far chance alone could move a figure: "23.5 to 47.5"; nothing where it has no interval. */
export function rangeView(model: PageModel, figure: Figure): ComponentChildren {
  if (!isCounted(figure) || figure.interval === undefined || figure.interval.method === "none") return null;
  const places = placesShown(model.bound, {kind: "level", figure});
  return (
    <span {...workingAttributes({figure: figure.id, shows: "range", places})}>
      {intervalWords(figure.interval, figure.value, {places, language: model.bound.statement.front.language})}
    </span>
  );
}

import type {ComponentChildren} from "preact";
import {placesOfChange, showChange, showMissing, showPeriod, showValue} from "../../../language/display.ts";
import {say} from "../../../language/say.ts";
import {endsWords, verdictSentence, verdictWords, whyWords, widestWords} from "../../../language/verdict-words.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {Change} from "../../../vocabulary/change.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import type {Verdict} from "../../../vocabulary/verdict.ts";
import {Gap} from "../../ui/figure-link.tsx";
import {shapeOf, VerdictMark} from "../../ui/verdict-mark.tsx";
import {levelOf, type MeasureFacts} from "../model/measures.ts";
import {type Here, titleOf} from "./here.ts";

/** How values, changes and verdicts are shown, wherever they stand. */

/** The value as text, or the words of its gap. */
export function valueWords(figure: Figure, measure: CatalogueMeasure, {tongue}: Here): string {
  const {value, precision} = figure;
  if (value.kind === "missing") return showMissing(value, tongue.code);
  return showValue({level: value, precision}, measure.places, tongue.code);
}

/** A value that leads to where it was counted, or its gap. */
export function Value(props: {
  readonly figure: Figure | undefined;
  readonly measure: CatalogueMeasure;
  readonly here: Here;
  readonly href?: string | undefined;
  readonly id?: string;
}) {
  const {figure, measure, here, href} = props;
  if (figure === undefined) return <Gap>{here.tongue.words.missing}</Gap>;
  const words = valueWords(figure, measure, here);
  if (figure.value.kind === "missing") return <Gap>{words}</Gap>;
  if (href === undefined) return <>{words}</>;
  return (
    <a class="fig" href={href} id={props.id}>
      {words}
    </a>
  );
}

export function changeWords(
  change: Change,
  figure: Figure,
  {measure, here, as}: {readonly measure: CatalogueMeasure; readonly here: Here; readonly as: "signed" | "direction"},
): string {
  const level = levelOf(figure);
  if (level === undefined) return "";
  const places = placesOfChange(change, measure.places);
  return showChange(change, level, {places, as, language: here.tongue.code});
}

/**
 * The verdict in words with its glyph; beneath it the interval that it goes by, or why there is none. `full`: every interval, and by
 * which method. Without two figures: that there is no earlier one.
 */
export function VerdictLine(props: {
  readonly verdict: Verdict | undefined;
  readonly here: Here;
  readonly full?: boolean;
}) {
  const {verdict, here, full} = props;
  const {words, code} = here.tongue;
  if (verdict === undefined)
    return (
      <VerdictMark shape="none" words={words.unknownVerdict}>
        {words.noEarlier}
      </VerdictMark>
    );
  if (verdict.kind === "cannot-be-judged")
    return (
      <VerdictMark shape="none" words={verdictWords(verdict, code)}>
        {sentence(whyWords(verdict, code))}
      </VerdictMark>
    );
  return (
    <VerdictMark shape={shapeOf(verdict)} words={verdictWords(verdict, code)}>
      {full ? `${endsWords(verdict, code)}. ${sentence(whyWords(verdict, code))}` : widestWords(verdict, code)}
    </VerdictMark>
  );
}

/** A plain sentence, and what its change tells us. */
export function judgedSentence(facts: MeasureFacts, here: Here): string {
  const {change, verdict} = facts;
  const said = plainSentence(facts, here);
  if (!change || verdict === undefined) return said;
  const {code} = here.tongue;
  if (verdict.kind === "cannot-be-judged") return `${said} ${verdictSentence(verdict, code)}.`;
  return `${said} ${say(code, `change-${verdict.kind}`, {ends: widestWords(verdict, code)})}.`;
}

/** What is known of a measure, in a plain sentence. */
export function plainSentence(facts: MeasureFacts, here: Here): string {
  const {measure, now, before, change} = facts;
  const {words, code} = here.tongue;
  const title = titleOf(measure, here);
  if (now === undefined) return words.saysNone({title, period: "", why: words.missing});
  const period = showPeriod(now.period, code);
  const shown = valueWords(now, measure, here);
  if (levelOf(now) === undefined) return words.saysNone({title, period, why: shown});
  if (change === undefined || before === undefined) return words.saysNow({title, now: shown, period});
  const was = showPeriod(before.period, code);
  if (change.by.numerator === 0) return words.saysSame({title, now: shown, period, was});
  const direction = changeWords(change, now, {measure, here, as: "direction"});
  return words.saysChange({title, now: shown, period, direction, before: valueWords(before, measure, here), was});
}

export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What a release says in English stands as English on a page of another language. */
export function InEnglish({here, children}: {readonly here: Here; readonly children: ComponentChildren}) {
  if (here.tongue.code === "en") return children;
  return <span lang="en-GB">{children}</span>;
}

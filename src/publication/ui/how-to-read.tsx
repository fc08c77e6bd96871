import type {Language} from "../../language/language.ts";
import {type SayKey, say} from "../../language/say.ts";
import {Gap} from "./figure-link.tsx";
import {VerdictMark} from "./verdict-mark.tsx";

const VERDICTS = [
  {shape: "fall", words: "larger-than-chance", means: "means-larger"},
  {shape: "across", words: "not-distinguishable", means: "means-not-distinguishable"},
  {shape: "none", words: "cannot-be-judged", means: "means-cannot"},
] as const;

const GAPS = [
  ["suppressed", "means-suppressed"],
  ["term-incomplete", "means-incomplete"],
  ["not-available", "means-not-available"],
] as const satisfies readonly (readonly [SayKey, SayKey])[];

/** Every mark the page uses, explained once. */
export function HowToRead({language}: {readonly language: Language}) {
  const words = (key: SayKey) => say(language, key);
  return (
    <dl class="wide">
      <dt>
        <span class="fig">1,234</span>
      </dt>
      <dd>{words("means-counted")}</dd>
      <dt>
        <span class="fig fig--quoted">{words("term-quoted")}</span>
      </dt>
      <dd>{words("means-quoted")}</dd>
      <dt>{words("term-directions")}</dt>
      <dd>{words("means-directions")}</dd>
      {VERDICTS.map(({shape, words: verdict, means}) => (
        <>
          <dt>
            <VerdictMark shape={shape} words={words(verdict)} />
          </dt>
          <dd>{words(means)}</dd>
        </>
      ))}
      <dt>{words("by-chance-alone")}</dt>
      <dd>{words("means-chance")}</dd>
      <dt>{words("term-points")}</dt>
      <dd>{words("means-points")}</dd>
      {GAPS.map(([gap, means]) => (
        <>
          <dt>
            <Gap>{words(gap)}</Gap>
          </dt>
          <dd>{words(means)}</dd>
        </>
      ))}
    </dl>
  );
}

import {showNumber} from "../../../language/display.ts";
import {sentencesOf} from "../../claims/sentences.ts";
import type {Check} from "../check.ts";
import {isWritten, sectionsOf} from "../sections.ts";

/**
 * How old a reader must be for a section, by the Automated Readability Index (Smith and Senter, AMRL-TR-66-220, 1967): grade =
 * 4.71 × letters a word + 0.5 × words a sentence − 21.43, and a grade begins at five years of age. Under 100 words it says nothing.
 */
export const readingAge: Check = {
  code: "reading-age",
  rule: "A section can be read at the reading age that the workspace sets.",
  of: "page",
  *run(bound, context) {
    // The index was fitted to English.
    if (bound.statement.front.language !== "en") return;
    for (const {passages, name} of sectionsOf(bound)) {
      const text = passages.filter(({kind}) => kind !== "heading" && kind !== "cell").filter(isWritten(bound));
      const counts = text.map((passage) => count(passage.text, passage.spans)).reduce(sum, NONE);
      const [first] = text;
      if (counts.words < LEAST_WORDS || first === undefined) continue;
      const age = ageOf(counts);
      if (age <= context.readingAge) continue;
      yield {
        code: this.code,
        severity: "should",
        message: `${name} asks for a reading age of ${showNumber({numerator: Math.round(age * 10), denominator: 10}, 1)}, above ${context.readingAge}: ${perSentence(counts)} words a sentence.`,
        at: first.placeAt(0),
        advice: "Shorten the sentences and choose shorter words.",
      };
    }
  },
};

interface Counts {
  readonly letters: number;
  readonly words: number;
  readonly sentences: number;
}

/** The reading age in years of a text with these counts. */
export function ageOf({letters, words, sentences}: Counts): number {
  return 4.71 * (letters / words) + 0.5 * (words / sentences) - 21.43 + 5;
}

function count(text: string, whole: readonly {readonly start: number; readonly end: number}[]): Counts {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019.,-]*/gu) ?? [];
  return {
    letters: (text.match(/[\p{L}\p{N}]/gu) ?? []).length,
    words: words.length,
    sentences: words.length === 0 ? 0 : sentencesOf(text, whole).length,
  };
}

function sum(a: Counts, b: Counts): Counts {
  return {letters: a.letters + b.letters, words: a.words + b.words, sentences: a.sentences + b.sentences};
}

function perSentence({words, sentences}: Counts): string {
  return showNumber({numerator: words, denominator: Math.max(1, sentences)}, 0);
}

const NONE: Counts = {letters: 0, words: 0, sentences: 0};
const LEAST_WORDS = 100;
